import { Input } from 'antd';
import { creditCodeHint, tidyCreditCode } from './creditCodeHint.ts';

const classes = { empty: 'mute small', open: 'mute small', right: 'ok-text small', wrong: 'bad-text small' };

/** A unified social credit code, checked while it is typed. */
export function CreditCodeField({
  id,
  value,
  onChange,
  disabled,
}: {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  disabled?: boolean;
}) {
  const code = value ?? '';
  const hint = creditCodeHint(code);
  return (
    <>
      <Input
        {...(id ? { id } : {})}
        disabled={disabled ?? false}
        aria-describedby={`${id}-hint`}
        status={hint.state === 'wrong' ? 'error' : ''}
        value={code}
        onChange={(event) => {
          const typed = event.target.value;
          // Half-typed pinyin is left alone, or the input method would lose it.
          const composing = (event.nativeEvent as InputEvent).isComposing;
          onChange?.((composing ? typed : tidyCreditCode(typed)) || null);
        }}
      />
      <div id={`${id}-hint`} aria-live="polite" className={classes[hint.state]}>
        {hint.words}
      </div>
    </>
  );
}

import { type KeyboardEvent, useEffect, useId, useRef } from 'react';

interface Props {
  label: string;
  text: string;
  refusal: string | null;
  busy: boolean;
  choices: readonly string[] | undefined;
  change: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
}

/** The editor of one cell, with its whole content selected as a spreadsheet has it; Alt+Enter breaks the line. */
export function CellEditor({ label, text, refusal, busy, choices, change, onKeyDown, onBlur }: Props) {
  const list = useId();
  const words = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const shared = {
    ref: field,
    'aria-label': label,
    'aria-invalid': refusal !== null,
    ...(refusal === null ? {} : { 'aria-describedby': words }),
    value: text,
    readOnly: busy,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.altKey && !choices) change(`${text}\n`);
      onKeyDown(event);
    },
    onBlur,
  };
  return (
    <>
      {choices ? (
        <input {...shared} list={list} />
      ) : (
        <textarea {...shared} rows={Math.max(2, text.split('\n').length)} />
      )}
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {refusal && (
        <span id={words} className="bad-text small" role="alert">
          {refusal}
        </span>
      )}
    </>
  );
}

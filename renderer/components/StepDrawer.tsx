import { Drawer, Form } from 'antd';
import { useEffect, useState } from 'react';
import type { RecordNoun, ValuesOf } from '../nouns.ts';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';

type Props<N extends RecordNoun> = Omit<RecordFormProps<N>, 'tools' | 'seed'> & {
  seed?: Partial<ValuesOf<N>>;
  /** What this step sets by itself: the record it belongs to, the state it leads to. */
  fixed: Partial<ValuesOf<N>>;
  close: () => void;
  /** Width in pixels. */
  size?: number;
};

/** A form over the page, for one step of a record or for a record that belongs to the one shown. */
export function StepDrawer<N extends RecordNoun>({
  fixed,
  close,
  seed,
  children,
  record,
  size = 480,
  ...form
}: Props<N>) {
  // A new key gives «save, one more» an empty form.
  const [round, setRound] = useState(0);
  const goOn = () => (record === null ? setRound(round + 1) : close());
  return (
    <Drawer
      open
      size={size}
      closable={false}
      // The form puts the cursor into its first field itself.
      autoFocus={false}
      aria-label={typeof form.title === 'string' ? form.title : '填写'}
      onClose={close}
      styles={{ body: { padding: '12px 14px' } }}
    >
      <RecordForm
        {...(form as unknown as RecordFormProps<N>)}
        record={record && { ...record, ...fixed }}
        seed={{ ...seed, ...fixed }}
        key={round}
        tools={{ key: '', saved: (_, next) => (next ? goOn() : close()), leave: close }}
      >
        <Fixed values={fixed} />
        {children}
      </RecordForm>
    </Drawer>
  );
}

/** Keeps what the step sets also where a draft of another occasion was restored: it may belong to another record. */
export function Fixed({ values }: { values: object }) {
  const form = Form.useFormInstance();
  const words = JSON.stringify(values);
  useEffect(() => form.setFieldsValue(JSON.parse(words)), [form, words]);
  return null;
}

import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { cloneElement, type ReactElement } from 'react';
import { DateField } from './DateField.tsx';
import type { Field } from './fieldKinds.ts';
import { MoneyField } from './MoneyField.tsx';

export type Labels = Record<string, string>;

/** The input for a field's kind. References and lists have no input of their own: the screen gives one. */
function inputFor(field: Field, labels: Labels | undefined): ReactElement {
  switch (field.kind) {
    case 'date':
      return <DateField />;
    case 'count':
      return <InputNumber className="full" min={0} precision={0} />;
    case 'money':
      return <MoneyField />;
    case 'yes-no':
      return <Checkbox />;
    case 'long-text':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />;
    case 'choice':
      return (
        <Select
          allowClear={!field.required}
          options={field.codes.map((code) => ({ value: code, label: labels?.[code] ?? code }))}
        />
      );
    case 'text':
      return <Input />;
    default:
      throw new Error(`The field ${field.key} needs a control of its own.`);
  }
}

const isWide = (field: Field) => field.kind === 'long-text' || field.kind === 'list';

/** One labelled field; what the contract refuses is said below it. */
export function FormField({
  field,
  labels,
  control,
  wide,
}: {
  field: Field;
  labels?: Labels | undefined;
  control?: ReactElement | undefined;
  wide?: boolean | undefined;
}) {
  return (
    <Form.Item
      className={(wide ?? isWide(field)) ? 'wide' : ''}
      name={field.key}
      label={field.label}
      required={field.required}
      valuePropName={field.kind === 'yes-no' ? 'checked' : 'value'}
      validateTrigger="onBlur"
      rules={[
        {
          validator: async (_, value: unknown) => {
            const parsed = field.schema.safeParse(value === undefined ? null : value);
            if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
          },
        },
      ]}
    >
      {control ?? inputFor(field, labels)}
    </Form.Item>
  );
}

/** A value in words, by the same input that edits it, switched off. */
export function FieldValue({
  field,
  labels,
  control,
  value,
}: {
  field: Field;
  labels?: Labels | undefined;
  control?: ReactElement | undefined;
  value: unknown;
}) {
  if (field.kind === 'choice') return <>{labels?.[String(value)] ?? String(value ?? '–')}</>;
  if (control || field.kind === 'money')
    return (
      <fieldset disabled style={{ border: 0, margin: 0, padding: 0 }}>
        {cloneElement(control ?? <MoneyField />, { value, disabled: true } as object)}
      </fieldset>
    );
  if (field.kind === 'yes-no') return <>{value ? '是' : '否'}</>;
  return <span style={{ whiteSpace: 'pre-wrap' }}>{value == null || value === '' ? '–' : String(value)}</span>;
}

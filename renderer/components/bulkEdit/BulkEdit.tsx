import { App, Button, Form, Popover, Select } from 'antd';
import { useState } from 'react';
import { fieldsOf, type RecordNoun, type RecordOf, type ValuesOf } from '../../nouns.ts';
import { FormField } from '../FormField.tsx';
import { type Field, fieldsOfSchema } from '../fieldKinds.ts';
import { useBulkSave } from '../useBulkSave.tsx';
import { bulkControl } from './bulkControl.tsx';
import { type BulkField, bulkFields } from './bulkFields.ts';
import { recordsToChange, valueOfField } from './values.ts';

interface Props<N extends RecordNoun> {
  noun: N;
  records: RecordOf<N>[];
  campaignId: number | null;
  done: () => void;
}

const ofCampaign = new Set<BulkField['reference']>(['task', 'sampling-plan']);

/** Gives one field of all selected records the same value; can be undone. Nothing for nouns without such a field. */
export function BulkEdit<N extends RecordNoun>(props: Props<N>) {
  const [open, setOpen] = useState(false);
  // Tasks and plans are chosen within a campaign.
  const choices = (bulkFields[props.noun] ?? ([] as readonly BulkField[])).filter(
    ({ reference }: BulkField) => props.campaignId !== null || !ofCampaign.has(reference),
  );
  if (choices.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<BulkForm {...props} choices={choices} close={() => setOpen(false)} />}
    >
      <Button size="small">修改字段…</Button>
    </Popover>
  );
}

function BulkForm<N extends RecordNoun>(props: Props<N> & { choices: readonly BulkField[]; close: () => void }) {
  const { noun, records, campaignId, choices, close, done } = props;
  const [form] = Form.useForm<Record<string, unknown>>();
  const { busy, save } = useBulkSave(noun);
  const { message } = App.useApp();
  const [key, setKey] = useState<string | null>(null);
  const fields = new Map(fieldsOfSchema(fieldsOf(noun)).map((field) => [field.key, field]));
  const chosen = choices.find((choice) => choice.key === key);
  const field = key === null ? undefined : fields.get(key);
  const typed = Form.useWatch(key ?? [], form);
  const value = field ? valueOfField(field, typed) : null;

  const carryOut = async (changed: Field) => {
    const valid = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (!valid) return;
    const changing = recordsToChange(records, changed.key, value);
    if (changing.length === 0) {
      message.info(`所选记录的「${changed.label}」已经是这个值`);
      return;
    }
    const patch = { [changed.key]: value } as Partial<ValuesOf<N>>;
    close();
    if (await save(changing, patch, `「${changed.label}」已修改`, { undo: true })) done();
  };

  return (
    <Form
      form={form}
      name={`bulk-${noun}`}
      layout="vertical"
      className="bulk-edit"
      preserve={false}
      style={{ width: 300 }}
    >
      <Form.Item label="字段">
        <Select
          aria-label="要修改的字段"
          placeholder="选择要修改的字段"
          value={key}
          onChange={setKey}
          options={choices.map((choice) => ({ value: choice.key, label: fields.get(choice.key)?.label }))}
        />
      </Form.Item>
      {field && chosen && (
        <>
          <FormField
            key={field.key}
            field={field}
            labels={chosen.labels}
            control={chosen.reference && bulkControl(chosen.reference, field.label, campaignId)}
            wide={false}
          />
          <Button
            type="primary"
            disabled={busy || (field.required && value === null)}
            onClick={() => void carryOut(field)}
          >
            {value === null ? `清空 ${records.length} 条` : `修改 ${records.length} 条`}
          </Button>
        </>
      )}
    </Form>
  );
}

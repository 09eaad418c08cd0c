import { Alert, App, Button, Form } from 'antd';
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useShortcut } from '../app/shortcuts.ts';
import { CallFailure, useWrite, wordsOf } from '../client.ts';
import { formatInstant } from '../format.ts';
import { callOf, fieldsOf, type RecordNoun, type RecordOf, type ValuesOf } from '../nouns.ts';
import { FormField, type Labels } from './FormField.tsx';
import { fieldsOfSchema, refusals } from './fieldKinds.ts';
import { defaults, draftKey, isComplete, isOnScreen, pick, showRefusals, type Values } from './formValues.ts';
import { requiredMark } from './requiredMark.tsx';
import { type StaleChoice, StaleDialog } from './StaleDialog.tsx';
import { useDraft } from './useDraft.ts';

/** What the list gives to a form. Spread it: `<RecordForm {...tools} …/>`, with `key={tools.key}`. */
export interface FormTools<N extends RecordNoun> {
  key: string;
  /** `next`: the person wants to go on with the next record. */
  saved: (record: RecordOf<N>, next: boolean) => void;
  leave: () => void;
}

type Key<N extends RecordNoun> = keyof ValuesOf<N> & string;
export interface RecordFormProps<N extends RecordNoun> {
  noun: N;
  /** Null: a new record. */
  record: RecordOf<N> | null;
  title: ReactNode;
  /** What a new record starts with; also holds what the person does not fill in, such as campaignId. */
  seed: Partial<ValuesOf<N>>;
  /** Words for the codes of choices. */
  labels?: { [K in Key<N>]?: Labels };
  /** Inputs for references and lists, or instead of a usual one. */
  controls?: { [K in Key<N>]?: ReactElement };
  /** Not shown; carried along. */
  hidden?: Key<N>[];
  /** Over both columns, or (false) in one. */
  wide?: { [K in Key<N>]?: boolean };
  /** Which fields, in which order; else all, as the contract has them. */
  order?: Key<N>[];
  /** Tells drafts of new records apart that are begun for different ends, such as for one task or another. */
  purpose?: string | undefined;
  /** Where the cursor goes in a new record, if not into its first field. */
  startAt?: Key<N> | undefined;
  /** What 「save and go on」 says, where that is not the usual. */
  nextLabel?: string | undefined;
  /** Parts that are not single fields, such as rows; they may use Form.List and Form.useFormInstance. */
  children?: ReactNode;
  tools: FormTools<N>;
}

/** A form fed by the contract: labels, required marks and rules come from the schema. Ctrl+S, Ctrl+Enter, Esc. */
export function RecordForm<N extends RecordNoun>(props: RecordFormProps<N>) {
  const { noun, record, hidden, seed, purpose } = props;
  const key = draftKey(noun, record, hidden ?? [], seed, purpose);
  // Another draft is another form: nothing typed may carry over.
  return <FormBody key={key} draftName={key} {...props} />;
}

function FormBody<N extends RecordNoun>(props: RecordFormProps<N> & { draftName: string }) {
  const { noun, record, seed, startAt, tools } = props;
  const labels = (props.labels ?? {}) as Record<string, Labels>;
  const controls = (props.controls ?? {}) as Record<string, ReactElement>;
  const schema = fieldsOf(noun);
  const fields = useMemo(() => fieldsOfSchema(schema), [schema]);
  const keys = fields.map((field) => field.key);
  const usual = record ? pick(record, keys) : { ...pick(null, keys), ...defaults(fields), ...seed };
  const draft = useDraft(props.draftName, record, usual);
  const [restored, setRestored] = useState(draft.restored);
  const [stale, setStale] = useState<StaleChoice | null>(null);
  const [form] = Form.useForm<Values>();
  const save = useWrite(callOf(noun, 'save') as 'unit.save', { quiet: true });
  const { message } = App.useApp();
  const top = useRef<HTMLDivElement>(null);

  const submit = async (next: boolean) => {
    if (save.isPending || !(await isComplete(form))) return;
    const values = pick(form.getFieldsValue(true), keys);
    const refused = refusals(schema, values);
    showRefusals(form, keys, refused);
    if (refused.size > 0) return;
    try {
      const saved = await save.mutateAsync({
        id: record?.id ?? null,
        revision: draft.revision.current,
        values: schema.parse(values),
      } as never);
      draft.drop();
      tools.saved(saved as unknown as RecordOf<N>, next);
    } catch (error) {
      const failure = error instanceof CallFailure ? error.error : null;
      const field = failure?.field?.split('.')[1];
      if (failure?.code === 'stale' && failure.detail)
        setStale({ fields, mine: values, theirs: failure.detail as Values });
      else if (field && isOnScreen(form, field)) showRefusals(form, keys, new Map([[field, wordsOf(error)]]));
      else message.error(wordsOf(error), 6);
    }
  };
  const startAnew = (values: Values) => {
    draft.drop();
    setRestored(null);
    form.resetFields();
    form.setFieldsValue(values);
  };

  useShortcut('ctrl+s', () => void submit(false));
  useShortcut('ctrl+enter', () => void submit(true));
  useShortcut('escape', tools.leave);
  useEffect(() => {
    if (record !== null) return;
    if (startAt) form.getFieldInstance(startAt)?.focus();
    else top.current?.querySelector<HTMLElement>('input:not([type=checkbox]),textarea')?.focus();
  }, [record, form, startAt]);

  const shown = (props.order ?? keys)
    .filter((key) => !(props.hidden as string[] | undefined)?.includes(key))
    .map((key) => fields.find((field) => field.key === key)!);
  return (
    <div ref={top}>
      <div className="panel-heading">
        <h2 className="title">{props.title}</h2>
      </div>
      {restored && (
        <Alert
          type="info"
          style={{ marginBottom: 8 }}
          title={`已恢复未保存的内容（${formatInstant(restored.startedAt)}）`}
          action={
            <button
              type="button"
              className="link-button"
              onClick={() => {
                draft.revision.current = record?.revision ?? null;
                startAnew(usual);
              }}
            >
              放弃
            </button>
          }
        />
      )}
      <Form
        form={form}
        name={`${noun}-${record?.id ?? 'new'}`}
        layout="vertical"
        requiredMark={requiredMark}
        initialValues={draft.values}
        onValuesChange={() => draft.keep(form.getFieldsValue(true))}
        autoComplete="off"
      >
        <div className="form-grid">
          {shown.map((field) => (
            <FormField
              key={field.key}
              field={field}
              labels={labels[field.key]}
              control={controls[field.key]}
              wide={(props.wide as Record<string, boolean> | undefined)?.[field.key]}
            />
          ))}
        </div>
        {props.children}
      </Form>
      <div className="form-actions">
        <Button type="primary" loading={save.isPending ? { delay: 200 } : false} onClick={() => void submit(false)}>
          保存<kbd>Ctrl S</kbd>
        </Button>
        <Button onClick={() => void submit(true)}>
          {props.nextLabel ?? (record ? '保存，下一条' : '保存，再加一条')}
          <kbd>Ctrl ↵</kbd>
        </Button>
        <Button type="text" onClick={tools.leave}>
          返回<kbd>Esc</kbd>
        </Button>
      </div>
      {stale && (
        <StaleDialog
          choice={stale}
          labels={labels}
          controls={controls}
          takeTheirs={() => {
            draft.revision.current = Number(stale.theirs.revision);
            startAnew(pick(stale.theirs, keys));
            setStale(null);
          }}
          keepMine={() => {
            draft.revision.current = Number(stale.theirs.revision);
            draft.keep(form.getFieldsValue(true));
            setStale(null);
          }}
        />
      )}
    </div>
  );
}

import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useShortcut } from '../app/shortcuts.ts';
import { useRead, wordsOf } from '../client.ts';
import { callOf, type RecordNoun, type RecordOf } from '../nouns.ts';
import type { FormTools } from './RecordForm.tsx';
import { useRemove } from './useRemove.tsx';

export interface AsideParts<N extends RecordNoun> {
  heading: (record: RecordOf<N>) => ReactNode;
  detail: (record: RecordOf<N>) => ReactNode;
  /** Left out: records of this noun cannot be edited here. */
  form?: ((record: RecordOf<N> | null, tools: FormTools<N>) => ReactNode) | undefined;
  /** How a toast names the record. */
  name: (record: RecordOf<N>) => string;
}
interface Props<N extends RecordNoun> extends AsideParts<N> {
  noun: N;
  id: number;
  editing: boolean;
  edit: () => void;
  close: () => void;
  tools: FormTools<N>;
}

/** One record beside its list: shown, or being edited. */
export function RecordAside<N extends RecordNoun>(props: Props<N>) {
  const { noun, id, editing, close } = props;
  const answer = useRead(callOf(noun, 'get') as 'unit.get', { id });
  const record = answer.data as RecordOf<N> | undefined;
  const remove = useRemove(noun);
  useShortcut('escape', close, !editing);

  if (answer.error) {
    return <Alert type="warning" title={wordsOf(answer.error)} action={<Button onClick={close}>返回列表</Button>} />;
  }
  if (!record) return <div className="waiting">正在读取…</div>;
  if (editing && props.form) return props.form(record, props.tools);
  return (
    <>
      <div className="panel-heading">
        <h2 className="title">{props.heading(record)}</h2>
        <button type="button" className="icon-button" aria-label="关闭" title="关闭（Esc）" onClick={close}>
          ✕
        </button>
      </div>
      {props.detail(record)}
      <div className="form-actions">
        {props.form && (
          <Button type="primary" onClick={props.edit}>
            编辑
          </Button>
        )}
        <Button
          onClick={async () => {
            if (await remove([record], `「${props.name(record)}」`)) close();
          }}
        >
          移除
        </Button>
      </div>
    </>
  );
}

import type { Checklist } from '../../../shared/contract/directory.ts';
import { useRead } from '../../client.ts';
import { type FormTools, RecordForm } from '../../components/RecordForm.tsx';
import { ItemsEditor } from './ItemsEditor.tsx';

interface Props {
  checklist: Checklist | null;
  /** A new one begins with the points of this one. */
  forCopy: number | null;
  tools: FormTools<'checklist'>;
}

/** A checklist with its points. What is changed in a version that is in use becomes the next version. */
export function ChecklistForm({ checklist, forCopy, tools }: Props) {
  const copies = checklist === null && forCopy !== null;
  const { data: source, error } = useRead('checklist.get', { id: forCopy ?? 1 }, { enabled: copies });
  if (copies && !source && !error) return <div className="waiting">正在读取…</div>;
  const seed = source && copies ? { ...copyOf(source) } : { active: true };
  return (
    <RecordForm
      noun="checklist"
      record={checklist}
      title={checklist ? `编辑：${checklist.name}` : copies ? `复制：${source?.name ?? ''}` : '新增检查表'}
      seed={seed}
      order={['name', 'matter', 'items', 'note', 'active']}
      wide={{ items: true }}
      controls={{ items: <ItemsEditor /> }}
      purpose={copies ? `copy=${forCopy}` : undefined}
      tools={tools}
    >
      {checklist && checklist.inspections > 0 && (
        <p className="mute small">
          已有 {checklist.inspections} 次检查使用这张表：改动检查内容会成为第 {checklist.version + 1}{' '}
          版，已做的检查仍按原来的版本。
        </p>
      )}
    </RecordForm>
  );
}

const copyOf = (source: Checklist) => ({
  name: `${source.name}（副本）`,
  matter: source.matter,
  active: source.active,
  note: source.note,
  items: source.items,
});

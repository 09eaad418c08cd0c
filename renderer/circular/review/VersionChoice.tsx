import { Alert, Radio } from 'antd';
import type { CircularReview, ReviewForm } from '../../../shared/contract/circular.ts';
import { useRead, wordsOf } from '../../client.ts';
import { changeLabels } from '../compare/ComparisonTable.tsx';
import { Segments } from '../compare/Segments.tsx';
import '../compare/compare.css';

/** Whether a notice that is known already is a corrected version or one of its own, and what a version would change. */
export function VersionChoice({
  known,
  form,
  asVersion,
  onChange,
}: {
  known: NonNullable<CircularReview['known']>;
  form: ReviewForm;
  asVersion: boolean;
  onChange: (asVersion: boolean) => void;
}) {
  return (
    <>
      <Radio.Group
        aria-label="入库方式"
        value={asVersion}
        onChange={(event) => onChange(event.target.value as boolean)}
        options={[
          { value: true, label: `作为修订版更新《${known.title}》` },
          { value: false, label: '另存为一份新的通知' },
        ]}
      />
      {asVersion && <Difference circularId={known.circularId} form={form} />}
    </>
  );
}

/** Only what differs; what is the same is counted. */
function Difference({ circularId, form }: { circularId: number; form: ReviewForm }) {
  const { data, error } = useRead('circular.compareForm', { circularId, form }, { keep: true });
  if (error) return <Alert type="warning" showIcon title={wordsOf(error)} />;
  if (!data) return <p className="mute">正在比对…</p>;
  const held = new Map(data.vanishing.map((task) => [task.taskId, task.heldBy]));
  const fields = data.fields.filter((field) => field.change !== 'same');
  const items = data.items.filter((item) => item.change !== 'same');
  const { same, changed, new: added, gone } = data.counts;
  return (
    <section className="difference" aria-label="与已入库版本的差别">
      <p className="difference-counts">
        相同 {same} · 改动 {changed} · 新增 {added} · 取消 {gone}
        {fields.length + items.length === 0 && '，内容没有变化'}
      </p>
      <ul hidden={fields.length + items.length === 0}>
        {fields.map((field) => (
          <li key={field.label}>
            <span className="mute">{field.label}</span> <Segments segments={field.segments} side="both" />
          </li>
        ))}
        {items.map((item, index) => (
          <li key={`${item.a?.taskId ?? ''}-${item.b?.title ?? index}`}>
            <span className="tag plain">{changeLabels[item.change]}</span>{' '}
            <span className="mute">{(item.b ?? item.a)?.numberPath}</span>{' '}
            <b>
              <Segments segments={item.title} side="both" />
            </b>{' '}
            {item.change === 'changed' && (
              <>
                <Segments segments={item.details} side="both" /> <Segments segments={item.text} side="both" />
              </>
            )}
            {item.change === 'gone' && <Fate heldBy={held.get(item.a?.taskId ?? 0) ?? null} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happens to a task that the new version no longer holds. */
const Fate = ({ heldBy }: { heldBy: string | null }) => (
  <span className="mute">{heldBy === null ? '移入回收站' : `保留，因已有${heldBy}`}</span>
);

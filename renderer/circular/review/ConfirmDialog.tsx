import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { CircularReview, ReviewForm } from '../../../shared/contract/circular.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { circularKindLabels, circularLevels } from '../../../shared/domain/labels.ts';
import { useRead, wordsOf } from '../../client.ts';
import type { ConfirmAs } from '../reviewSession.ts';
import { countIncluded } from '../taskTree.ts';
import { RelaySelect } from './RelaySelect.tsx';
import { VersionChoice } from './VersionChoice.tsx';

/** What became of the notice, in one line. */
export function storedInWords({ changes, tasks, requirements }: CallOutput<'circular.confirm'>): string {
  if (!changes) return `已入库：生成 ${tasks} 项任务、${requirements} 项要求`;
  const { added, updated, unchanged, removed, kept } = changes;
  const stays = kept.length > 0 ? `；${kept.length} 项已有工作，予以保留：${kept.slice(0, 3).join('、')}` : '';
  return `已更新：改动 ${updated} 项、新增 ${added} 项、未变 ${unchanged} 项，移入回收站 ${removed} 项${stays}`;
}

/** Says what will be stored before it is stored: the year it belongs to, the tasks, what is left open. */
export function ConfirmDialog({
  review,
  form,
  undecided,
  onConfirm,
  onClose,
}: {
  review: CircularReview;
  form: ReviewForm;
  undecided: number;
  onConfirm: (as: ConfirmAs) => Promise<void>;
  onClose: () => void;
}) {
  const { data: years = [] } = useRead('campaign.years', {});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [relays, setRelays] = useState<number | null>(null);
  const [asVersion, setAsVersion] = useState(review.known !== null);
  const updates = asVersion ? review.known : null;
  const knownYear = years.find((one) => one.year === form.year);
  const missing = [form.title ? '' : '标题', form.year ? '' : '年度'].filter((label) => label !== '');

  const store = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm({
        relaysCircularId: updates ? null : relays,
        updates: updates && { circularId: updates.circularId, revision: updates.revision },
      });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={review.known ? 720 : 560}
      title="确认入库，生成任务"
      okText={updates ? '更新已入库的通知' : '确认入库'}
      okButtonProps={{ disabled: missing.length > 0, autoFocus: true }}
      confirmLoading={busy}
      onOk={store}
      onCancel={onClose}
    >
      {missing.length > 0 && <Alert type="warning" showIcon title={`请先填写：${missing.join('、')}`} />}
      {failure && <Alert type="error" showIcon title="没有入库" description={failure} />}
      {review.known && <VersionChoice known={review.known} form={form} asVersion={asVersion} onChange={setAsVersion} />}
      <dl className="confirm-facts">
        <dt>通知</dt>
        <dd>
          {form.title ?? '（没有标题）'}
          <span className="mute">
            {' '}
            {circularLevels[form.level]} · {circularKindLabels[form.kind]}
            {form.number && ` · ${form.number}`}
          </span>
        </dd>
        <dt>年度活动</dt>
        <dd>{form.year === null ? '–' : `${knownYear ? '加入已有的' : '新建'} ${form.year} 年“质量月”`}</dd>
        {!updates && form.level !== 'national' && (
          <RelaySelect reviewId={review.id} value={relays} onChange={setRelays} />
        )}
        <dt>任务</dt>
        <dd>
          <Counts form={form} />
        </dd>
        {undecided > 0 && (
          <>
            <dt>存疑</dt>
            <dd>还有 {undecided} 处未处理，按现在的样子入库。</dd>
          </>
        )}
      </dl>
    </Modal>
  );
}

function Counts({ form }: { form: ReviewForm }) {
  const left = form.tasks.filter((task) => !task.include).length;
  return (
    <>
      {countIncluded(form.tasks, 'task')} 项任务，{countIncluded(form.tasks, 'requirement')} 项要求
      {left > 0 && <span className="mute">（{left} 项不采用）</span>}
    </>
  );
}

import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { ReviewForm } from '../../../shared/contract/circular.ts';
import { circularKindLabels, circularLevels } from '../../../shared/domain/labels.ts';
import { useRead, wordsOf } from '../../client.ts';
import { countIncluded } from '../taskTree.ts';

/** Says what will be stored before it is stored: the year it belongs to, the tasks, what is left open. */
export function ConfirmDialog({
  form,
  undecided,
  onConfirm,
  onClose,
}: {
  form: ReviewForm;
  undecided: number;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const { data: years = [] } = useRead('campaign.years', {});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const known = years.find((one) => one.year === form.year);
  const left = form.tasks.filter((task) => !task.include).length;
  const missing = [form.title ? '' : '标题', form.year ? '' : '年度'].filter((label) => label !== '');

  const store = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title="确认入库，生成任务"
      okText="确认入库"
      okButtonProps={{ disabled: missing.length > 0, autoFocus: true }}
      confirmLoading={busy}
      onOk={store}
      onCancel={onClose}
    >
      {missing.length > 0 && <Alert type="warning" showIcon title={`请先填写：${missing.join('、')}`} />}
      {failure && <Alert type="error" showIcon title="没有入库" description={failure} />}
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
        <dd>
          {form.year === null ? '–' : known ? `加入已有的 ${form.year} 年“质量月”` : `新建 ${form.year} 年“质量月”`}
        </dd>
        <dt>任务</dt>
        <dd>
          {countIncluded(form.tasks, 'task')} 项任务，{countIncluded(form.tasks, 'requirement')} 项要求
          {left > 0 && <span className="mute">（{left} 项不采用）</span>}
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

import { Alert, Modal } from 'antd';
import type { CallOutput } from '../../shared/contract/index.ts';
import { type Figure, type Report, reportFields } from '../../shared/contract/report.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { useWrite } from '../client.ts';
import { refusals } from '../components/fieldKinds.ts';
import { unknownNames } from './passages.ts';

/** What a person should know before text and figures are frozen; nothing here forbids it but a missing title. */
export function concerns(text: CallOutput<'report.draft'>, figures: readonly Figure[]): string[] {
  const unknown = unknownNames(
    text.sections.map((section) => section.text),
    figures,
  );
  const missing = figures.filter((figure) => figure.value === null).map((figure) => figure.name);
  const blank = text.sections.filter((section) => section.text.trim() === '').map((section) => section.heading);
  return [
    ...(unknown.length > 0
      ? [`正文里的 ${unknown.map((name) => `{${name}}`).join('、')} 没有对应的指标，会原样留在文中。`]
      : []),
    ...(missing.length > 0 ? [`还有 ${missing.length} 个指标没有数值：${missing.join('、')}。`] : []),
    ...(blank.length > 0 ? [`这些段落还是空的：${blank.join('、')}。`] : []),
  ];
}

/** Freezes the summary with the figures of this moment, then shows it among the frozen ones, where it is exported. */
export function FreezeDialog({
  text,
  figures,
  close,
  frozen,
}: {
  text: CallOutput<'report.draft'>;
  figures: readonly Figure[];
  close: () => void;
  frozen: (report: Report) => void;
}) {
  const freeze = useWrite('report.freeze');
  const go = useGo();
  const refused = [...refusals(reportFields, text).values()];
  const doubts = concerns(text, figures);
  const confirm = () =>
    freeze.mutate(text, {
      onSuccess: (report) => {
        close();
        frozen(report);
        go({ to: '/report', search: { tab: 'frozen', id: String(report.id) } });
      },
    });
  return (
    <Modal
      open
      title="定稿"
      okText="定稿"
      onOk={confirm}
      confirmLoading={freeze.isPending}
      okButtonProps={{ disabled: refused.length > 0 }}
      onCancel={close}
    >
      <p>
        《{text.title}》连同此刻的 {figures.length}{' '}
        个指标会一起冻结，以后记录再改，定稿也不变。可以定稿多次，每一份都保留。
      </p>
      {refused.map((words) => (
        <Alert key={words} type="error" title={words} style={{ marginBottom: 8 }} />
      ))}
      {doubts.map((words) => (
        <Alert key={words} type="warning" title={words} style={{ marginBottom: 8 }} />
      ))}
    </Modal>
  );
}

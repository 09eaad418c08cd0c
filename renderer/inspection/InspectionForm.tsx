import { Form } from 'antd';
import { useEffect, useState } from 'react';
import type { Inspection } from '../../shared/contract/inspection.ts';
import { inspectionKinds, inspectionStates, signatures } from '../../shared/domain/labels.ts';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { StaffSelect, SubjectSelect, TaskSelect, UnitSelect } from '../components/references.tsx';
import { Fixed } from '../components/StepDrawer.tsx';
import type { ValuesOf } from '../nouns.ts';
import { AnswersField } from './AnswersField.tsx';
import { ChecklistSelect, DrawSelect, InspectionSelect, ResultsSelect } from './references.tsx';
import { TimeField } from './TimeField.tsx';

export const inspectionLabels = { kind: inspectionKinds, state: inspectionStates, signature: signatures };

/** Inputs of a visit's references; people offered as inspectors have a 执法证号. */
export const inspectionControls = (campaignId: number) => ({
  subjectId: <SubjectSelect label="检查对象" />,
  taskId: <TaskSelect label="对应任务" campaignId={campaignId} />,
  unitId: <UnitSelect label="检查科室" />,
  drawId: <DrawSelect label="随机抽取" campaignId={campaignId} />,
  previousId: <InspectionSelect label="上次检查" campaignId={null} />,
  inspectorIds: <StaffSelect label="检查人员" inspectorsOnly />,
  checklistVersionId: <ChecklistSelect label="检查表" />,
  answers: <AnswersField />,
  results: <ResultsSelect />,
  arrivedAt: <TimeField />,
  leftAt: <TimeField />,
});

type Field = keyof ValuesOf<'inspection'>;
const always: Field[] = ['subjectId', 'kind', 'state', 'inspectedOn', 'unitId', 'inspectorIds', 'taskId', 'matter'];
const planned: Field[] = ['checklistVersionId', 'previousId', 'number'];
const visited: Field[] = [
  'arrivedAt',
  'leftAt',
  'results',
  'note',
  'sitePerson',
  'signature',
  'refusalReason',
  'witness',
  'checklistVersionId',
  'previousId',
  'drawId',
  'number',
  'publishedOn',
];

/** Which fields a visit asks for, by how far it is; what it holds besides stays as it is. */
const orderOf = ({ kind, state, signature }: Deciding): Field[] => [
  ...always,
  ...(kind === 'complaint' || kind === 'follow-up' ? (['complaintNumber'] as const) : []),
  ...(state === 'cancelled' ? (['cancelReason'] as const) : []),
  ...(state === 'planned' || state === 'cancelled' ? planned : visited).filter(
    (field) =>
      (signature === 'refused' || field !== 'refusalReason') && (state === 'published' || field !== 'publishedOn'),
  ),
];

/** Fields that decide which others are asked for. */
type Deciding = Pick<ValuesOf<'inspection'>, 'kind' | 'state' | 'signature'>;

/** Tells what the deciding fields hold just now. */
function WatchDeciding({ tell }: { tell: (deciding: Deciding) => void }) {
  const form = Form.useFormInstance();
  const kind = Form.useWatch<Deciding['kind'] | undefined>('kind');
  const state = Form.useWatch<Deciding['state'] | undefined>('state');
  const signature = Form.useWatch<Deciding['signature'] | undefined>('signature');
  useEffect(() => {
    if (!kind || !state) return;
    tell({ kind, state, signature: signature ?? null });
    // What is no longer asked for must not stay behind unseen.
    if (state !== 'published') form.setFieldValue('publishedOn', null);
    if (state !== 'cancelled') form.setFieldValue('cancelReason', null);
    if (kind !== 'complaint' && kind !== 'follow-up') form.setFieldValue('complaintNumber', null);
    if (signature !== 'refused') form.setFieldValue('refusalReason', null);
  }, [kind, state, signature, tell, form]);
  return null;
}

/** The sheet of one visit. */
export function InspectionForm({
  inspection,
  campaignId,
  seed,
  purpose,
  tools,
}: {
  inspection: Inspection | null;
  campaignId: number;
  /** What a new visit starts with. */
  seed: Partial<ValuesOf<'inspection'>>;
  /** What a new visit is arranged for, such as a task: tells its draft apart from others. */
  purpose: string | undefined;
  tools: FormTools<'inspection'>;
}) {
  const { kind = 'double-random', state = 'planned', signature = null } = { ...seed, ...inspection };
  const [deciding, setDeciding] = useState<Deciding>({ kind, state, signature });
  return (
    <RecordForm
      noun="inspection"
      record={inspection}
      title={inspection ? `编辑：${inspection.number} ${inspection.subjectName}` : '新增检查记录'}
      seed={{ campaignId, ...seed }}
      hidden={['campaignId']}
      order={orderOf(deciding)}
      wide={{ subjectId: true, taskId: true, matter: true, checklistVersionId: true, previousId: true, drawId: true }}
      labels={inspectionLabels}
      controls={inspectionControls(campaignId)}
      purpose={purpose}
      tools={tools}
    >
      <Fixed values={{ campaignId: inspection?.campaignId ?? campaignId }} />
      <WatchDeciding tell={setDeciding} />
      <p className="mute small">
        编号留空时自动编号；已检查的须有两名以上执法人员。名录里没有的对象，输入名称后点「新建」。
      </p>
    </RecordForm>
  );
}

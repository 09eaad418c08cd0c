import type { Inspection } from '../../shared/contract/inspection.ts';
import { inspectionKinds, inspectionStates } from '../../shared/domain/labels.ts';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { StaffSelect, SubjectSelect, TaskSelect, UnitSelect } from '../components/references.tsx';
import { Fixed } from '../components/StepDrawer.tsx';
import type { ValuesOf } from '../nouns.ts';
import { ResultsSelect } from './references.tsx';

export const inspectionLabels = { kind: inspectionKinds, state: inspectionStates };

/** Inputs of a visit's references; people offered as inspectors have a 执法证号. */
export const inspectionControls = (campaignId: number) => ({
  subjectId: <SubjectSelect label="检查对象" />,
  taskId: <TaskSelect label="对应任务" campaignId={campaignId} />,
  unitId: <UnitSelect label="检查科室" />,
  inspectorIds: <StaffSelect label="检查人员" inspectorsOnly />,
  results: <ResultsSelect />,
});

/** The sheet of one visit. */
export function InspectionForm({
  inspection,
  campaignId,
  seed,
  forTask,
  tools,
}: {
  inspection: Inspection | null;
  campaignId: number;
  /** What a new visit starts with. */
  seed: Partial<ValuesOf<'inspection'>>;
  /** The task that a new visit is arranged for. */
  forTask: number | null;
  tools: FormTools<'inspection'>;
}) {
  return (
    <RecordForm
      noun="inspection"
      record={inspection}
      title={inspection ? `编辑：${inspection.number} ${inspection.subjectName}` : '新增检查记录'}
      seed={{ campaignId, ...seed }}
      hidden={['campaignId']}
      order={[
        'subjectId',
        'kind',
        'state',
        'inspectedOn',
        'unitId',
        'inspectorIds',
        'taskId',
        'matter',
        'results',
        'note',
        'number',
        'publishedOn',
      ]}
      wide={{ subjectId: true, taskId: true, matter: true }}
      labels={inspectionLabels}
      controls={inspectionControls(campaignId)}
      purpose={forTask === null ? undefined : `task=${forTask}`}
      tools={tools}
    >
      <Fixed values={{ campaignId: inspection?.campaignId ?? campaignId }} />
      <p className="mute small">
        编号留空时自动编号；已检查的须有两名以上执法人员。名录里没有的对象，输入名称后点「新建」。
      </p>
    </RecordForm>
  );
}

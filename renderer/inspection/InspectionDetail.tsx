import type { Inspection } from '../../shared/contract/inspection.ts';
import { inspectionKinds } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { useDue } from '../app/useDue.ts';
import { useRead } from '../client.ts';
import { EvidencePanel } from '../components/EvidencePanel.tsx';
import { Facts } from '../components/Facts.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { CasePanel } from './CasePanel.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { InspectionSteps } from './InspectionSteps.tsx';
import { inspectionEvents } from './inspectionEvents.ts';

/** One visit: facts, findings, its course, cases and photos. */
export function InspectionDetail({ inspection }: { inspection: Inspection }) {
  const { today, dueOf } = useDue(inspection.campaignId);
  const findings = useRead('finding.list', { inspectionId: inspection.id, limit: 200 }).data?.rows ?? [];
  // In the order in which they were noted at the visit.
  const noted = [...findings].sort((one, other) => one.id - other.id);
  return (
    <>
      <InspectionSteps inspection={inspection} today={today} />
      <Facts
        facts={[
          {
            label: '检查对象',
            value: <PlaceLink place={recordPlace('subject', inspection.subjectId)}>{inspection.subjectName}</PlaceLink>,
            wide: true,
          },
          { label: '检查日期', value: inspection.inspectedOn },
          { label: '检查类型', value: inspectionKinds[inspection.kind] },
          { label: '检查科室', value: inspection.unitName },
          { label: '检查人员', value: inspection.inspectorNames.join('、') },
          { label: '公示日期', value: inspection.publishedOn },
          { label: '对应任务', value: inspection.taskId === null ? null : <Task id={inspection.taskId} />, wide: true },
          { label: '检查事项', value: inspection.matter, wide: true },
          { label: '检查结果', value: inspection.results.join('；'), wide: true },
          { label: '检查情况', value: inspection.note, wide: true },
        ].filter((fact) => !fact.wide || fact.value !== null)}
      />
      <FindingPanel inspection={inspection} findings={noted} today={today} />
      <Timeline label="经过" events={inspectionEvents(inspection, noted, today, dueOf('inspection', inspection.id))} />
      <CasePanel
        origin={{ campaignId: inspection.campaignId, inspectionId: inspection.id, sampleId: null }}
        suggestion={noted[0]?.description ?? ''}
      />
      <EvidencePanel owner={{ campaignId: inspection.campaignId, ownerNoun: 'inspection', ownerId: inspection.id }} />
    </>
  );
}

function Task({ id }: { id: number }) {
  const { data } = useRead('task.get', { id });
  if (!data) return <>–</>;
  return <PlaceLink place={recordPlace('task', data.id)}>{`${data.numberPath} ${data.title}`.trim()}</PlaceLink>;
}

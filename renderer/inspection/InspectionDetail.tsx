import type { Inspection } from '../../shared/contract/inspection.ts';
import { inspectionKinds, signatures } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { useDue } from '../app/useDue.ts';
import { useRead } from '../client.ts';
import { EvidencePanel } from '../components/EvidencePanel.tsx';
import { Facts } from '../components/Facts.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { AnswersPanel } from './AnswersPanel.tsx';
import { CasePanel } from './CasePanel.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { FollowUps } from './FollowUps.tsx';
import { inspectionEvents } from './inspectionEvents.ts';
import { PublicationClock } from './PublicationClock.tsx';
import { VisitSteps } from './VisitSteps.tsx';

/** One visit: facts, findings, its course, cases and photos. */
export function InspectionDetail({ inspection }: { inspection: Inspection }) {
  const { today, dueOf } = useDue(inspection.campaignId);
  const findings = useRead('finding.list', { inspectionId: inspection.id, limit: 200 }).data?.rows ?? [];
  // In the order in which they were noted at the visit.
  const noted = [...findings].sort((one, other) => one.id - other.id);
  return (
    <>
      <VisitSteps inspection={inspection} today={today} />
      <Facts
        facts={[
          {
            label: '检查对象',
            value: <PlaceLink place={recordPlace('subject', inspection.subjectId)}>{inspection.subjectName}</PlaceLink>,
            wide: true,
          },
          { label: '检查时间', value: <Times inspection={inspection} />, wide: true },
          { label: '检查类型', value: inspectionKinds[inspection.kind] },
          { label: '检查科室', value: inspection.unitName },
          {
            label: '公示',
            value: (inspection.publishedOn ?? inspection.publicationDue) && (
              <PublicationClock inspection={inspection} today={today} />
            ),
            wide: true,
          },
          { label: '检查人员', value: peopleInWords(inspection), wide: true },
          { label: '对应任务', value: inspection.taskId === null ? null : <Task id={inspection.taskId} />, wide: true },
          {
            label: '随机抽取',
            value: inspection.drawId === null ? null : <Draw inspection={inspection} />,
            wide: true,
          },
          {
            label: '上次检查',
            value: inspection.previousId === null ? null : <Previous inspection={inspection} />,
            wide: true,
          },
          { label: '投诉编号', value: inspection.complaintNumber, wide: true },
          { label: '检查事项', value: inspection.matter, wide: true },
          { label: '检查结果', value: inspection.results.join('；') || null, wide: true },
          { label: '检查情况', value: inspection.note, wide: true },
          { label: '现场确认', value: signingInWords(inspection), wide: true },
          { label: '取消原因', value: inspection.cancelReason, wide: true },
        ].filter((fact) => fact.value !== null || fact.label === '检查科室')}
      />
      <AnswersPanel inspection={inspection} />
      <FindingPanel inspection={inspection} findings={noted} today={today} />
      <Timeline label="经过" events={inspectionEvents(inspection, noted, today, dueOf('inspection', inspection.id))} />
      <FollowUps inspection={inspection} />
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

/** 赵一（执法证号）、李二（执法证号）. */
const peopleInWords = ({ inspectorNames, inspectorCertificates }: Inspection): string | null =>
  inspectorNames
    .map((name, index) => (inspectorCertificates[index] ? `${name}（${inspectorCertificates[index]}）` : name))
    .join('、') || null;

/** Who was there for the subject, and whether he signed. */
function signingInWords({ sitePerson, signature, refusalReason, witness }: Inspection): string | null {
  const words = [
    sitePerson && `现场负责人 ${sitePerson}`,
    signature && signatures[signature],
    refusalReason && `原因：${refusalReason}`,
    witness && `见证人 ${witness}`,
  ].filter(Boolean);
  return words.length === 0 ? null : words.join('，');
}

const Times = ({ inspection: { inspectedOn, arrivedAt, leftAt } }: { inspection: Inspection }) => (
  <>
    {inspectedOn}
    {(arrivedAt || leftAt) && ` ${arrivedAt ?? ''}–${leftAt ?? ''}`}
  </>
);

const Draw = ({ inspection: { drawId, drawNumber } }: { inspection: Inspection }) => (
  <PlaceLink place={recordPlace('draw', drawId ?? 0)}>{drawNumber}</PlaceLink>
);

const Previous = ({ inspection: { previousId, previousNumber } }: { inspection: Inspection }) => (
  <PlaceLink place={recordPlace('inspection', previousId ?? 0)}>{previousNumber}</PlaceLink>
);

import type { Inspection } from '../../shared/contract/inspection.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { inspectionKinds } from '../../shared/domain/labels.ts';
import { dueWords } from '../app/due.ts';
import type { DueOf } from '../app/useDue.ts';
import type { RecordColumn } from '../components/RecordTable.tsx';
import { Tag } from '../components/Tag.tsx';
import { InspectionState } from './InspectionState.tsx';

/** How many findings, and how many of them are still open; red where one is overdue. */
function Findings({ inspection, dueOf }: { inspection: Inspection; dueOf: DueOf }) {
  if (inspection.findings === 0) return null;
  const due = dueOf('finding', inspection.id);
  if (due && due.days < 0) return <Tag tone="bad">整改{dueWords(due.days)}</Tag>;
  if (inspection.findingsOpen > 0) return <Tag tone="warn">未整改 {inspection.findingsOpen}</Tag>;
  return <>{inspection.findings}</>;
}

/** The state; red beside it where the clock of publication has run out. */
function State({ inspection, today }: { inspection: Inspection; today: string }) {
  const left = inspection.publicationDue === null ? 0 : daysBetween(today, inspection.publicationDue);
  return (
    <>
      <InspectionState state={inspection.state} /> {left < 0 && <Tag tone="bad">公示{dueWords(left)}</Tag>}
    </>
  );
}

const certificates = ({ inspectorCertificates }: Inspection) =>
  inspectorCertificates.filter((number) => number !== null).join('、');

export const inspectionColumns = (dueOf: DueOf, today: string): RecordColumn<Inspection>[] => [
  { key: 'number', sort: true, title: '检查编号', width: 112 },
  { key: 'subjectName', sort: true, title: '检查对象' },
  { key: 'inspectedOn', sort: true, title: '日期', width: 72, render: ({ inspectedOn }) => inspectedOn.slice(5) },
  { key: 'kind', sort: true, title: '类型', width: 82, render: ({ kind }) => inspectionKinds[kind] },
  { key: 'unitName', sort: true, title: '检查科室', width: 100 },
  { key: 'inspectorNames', title: '检查人员', width: 110, render: ({ inspectorNames }) => inspectorNames.join('、') },
  { key: 'inspectorCertificates', title: '执法证号', hidden: true, render: certificates },
  { key: 'arrivedAt', title: '到达', width: 60, hidden: true },
  { key: 'leftAt', title: '离开', width: 60, hidden: true },
  { key: 'checklistName', title: '检查表', width: 140, hidden: true },
  { key: 'drawNumber', title: '随机抽取', width: 120, hidden: true },
  { key: 'complaintNumber', title: '投诉举报编号', width: 120, hidden: true },
  { key: 'publicationDue', title: '公示期限', width: 96, hidden: true },
  { key: 'publishedOn', title: '公示日期', width: 96, hidden: true },
  { key: 'sitePerson', title: '现场负责人', width: 90, hidden: true },
  { key: 'matter', title: '检查事项', hidden: true },
  { key: 'results', title: '检查结果', hidden: true, render: ({ results }) => results.join('；') },
  {
    key: 'findings',
    title: '问题',
    align: 'right',
    width: 96,
    render: (inspection) => <Findings inspection={inspection} dueOf={dueOf} />,
  },
  {
    key: 'state',
    sort: true,
    title: '状态',
    width: 80,
    render: (inspection) => <State inspection={inspection} today={today} />,
  },
  { key: 'evidence', title: '影像', align: 'right', width: 56, hidden: true },
];

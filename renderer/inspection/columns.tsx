import type { Inspection } from '../../shared/contract/inspection.ts';
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

/** The state; with the clock of publication where that is near or past. */
function State({ inspection, dueOf }: { inspection: Inspection; dueOf: DueOf }) {
  const due = dueOf('inspection', inspection.id);
  return (
    <>
      <InspectionState state={inspection.state} />{' '}
      {due && due.days < 0 && <Tag tone="bad">公示{dueWords(due.days)}</Tag>}
    </>
  );
}

export const inspectionColumns = (dueOf: DueOf): RecordColumn<Inspection>[] => [
  { key: 'number', sort: true, title: '检查编号', width: 112 },
  { key: 'subjectName', sort: true, title: '检查对象' },
  { key: 'inspectedOn', sort: true, title: '日期', width: 72, render: ({ inspectedOn }) => inspectedOn.slice(5) },
  { key: 'kind', sort: true, title: '类型', width: 82, render: ({ kind }) => inspectionKinds[kind] },
  { key: 'unitName', sort: true, title: '检查科室', width: 100 },
  { key: 'inspectorNames', title: '检查人员', width: 110, render: ({ inspectorNames }) => inspectorNames.join('、') },
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
    render: (inspection) => <State inspection={inspection} dueOf={dueOf} />,
  },
  { key: 'evidence', title: '影像', align: 'right', width: 56, hidden: true },
];

import type { Circular } from '../../../shared/contract/circular.ts';
import { circularKindLabels, circularLevels } from '../../../shared/domain/labels.ts';
import type { RecordColumn } from '../../components/RecordTable.tsx';

export const circularColumns: RecordColumn<Circular>[] = [
  { key: 'year', title: '年度', width: 60, hidden: true, sort: false },
  { key: 'level', title: '级别', width: 64, render: (circular) => circularLevels[circular.level] },
  { key: 'title', title: '标题' },
  { key: 'number', title: '文号', width: 180 },
  { key: 'issued', title: '印发日期', width: 100 },
  { key: 'theme', title: '主题', hidden: true },
  { key: 'kind', title: '种类', hidden: true, render: (circular) => circularKindLabels[circular.kind] },
  { key: 'tasks', title: '任务', align: 'right', width: 60, sort: false },
  { key: 'requirements', title: '要求', align: 'right', width: 60, sort: false },
];

/** Where the list shows circulars of every year. */
export const columnsWithYear = circularColumns.map((column) =>
  column.key === 'year' ? { ...column, hidden: false } : column,
);

import type { InspectionPlan } from '../../../shared/contract/inspection.ts';
import { inspectionPlanKinds } from '../../../shared/domain/labels.ts';
import { listPlace } from '../../app/places.ts';
import { Figure } from '../../components/Figure.tsx';
import type { RecordColumn } from '../../components/RecordTable.tsx';
import { OrderButtons } from './OrderButtons.tsx';

const period = ({ startsOn, endsOn }: InspectionPlan): string =>
  startsOn || endsOn ? `${startsOn?.slice(5) ?? ''} – ${endsOn?.slice(5) ?? ''}` : '';

/** Long words take two lines at most; `width` in pixels, left out where the column takes what is left. */
const lines = (text: string | null, width?: number) => (
  <span className="plan-lines" title={text ?? ''} style={width ? { width } : {}}>
    {text}
  </span>
);

/** The columns of real county plans (DOMAIN.md), and what has come of each row so far. */
export const planColumns = (rows: readonly InspectionPlan[]): RecordColumn<InspectionPlan>[] => [
  {
    key: 'position',
    sort: true,
    title: '序号',
    width: 84,
    render: (plan) => <OrderButtons plan={plan} rows={rows} />,
  },
  { key: 'name', sort: true, title: '任务名称', render: ({ name }) => lines(name) },
  { key: 'kind', sort: true, title: '抽查类型', width: 82, render: ({ kind }) => inspectionPlanKinds[kind] },
  { key: 'matter', title: '抽查事项', width: 170, render: ({ matter }) => lines(matter, 154) },
  { key: 'subjectScope', title: '检查对象范围', width: 150, render: ({ subjectScope }) => lines(subjectScope, 134) },
  { key: 'amount', title: '比例/数量', width: 112, render: ({ amount }) => lines(amount, 96) },
  { key: 'frequency', title: '频次', width: 72 },
  {
    key: 'startsOn',
    sort: true,
    title: '起止时间',
    width: 112,
    parts: [
      { key: 'startsOn', title: '开始日期' },
      { key: 'endsOn', title: '结束日期' },
    ],
    render: period,
  },
  { key: 'unitName', sort: true, title: '发起科室', width: 100 },
  { key: 'partners', title: '参与部门', width: 110, hidden: true, render: ({ partners }) => lines(partners, 94) },
  { key: 'method', title: '检查方式', width: 90, hidden: true },
  { key: 'note', title: '备注', width: 130, hidden: true, render: ({ note }) => lines(note, 114) },
  {
    key: 'draws',
    title: '抽取',
    align: 'right',
    width: 52,
    render: ({ id, name, draws }) =>
      draws > 0 && <Figure value={draws} place={listPlace('draw', { inspectionPlanId: id })} label={`${name}的抽取`} />,
  },
  {
    key: 'inspected',
    title: '完成',
    parts: [
      { key: 'inspections', title: '检查户次' },
      { key: 'inspected', title: '已检查' },
    ],
    align: 'right',
    width: 70,
    render: ({ inspections, inspected }) => inspections > 0 && `${inspected}/${inspections}`,
  },
];

import type { InspectionPlan } from '../../../shared/contract/inspection.ts';
import { parseDate } from '../../../shared/domain/cellDates.ts';
import { parseCount } from '../../../shared/domain/cellNumbers.ts';
import { type Parsed, parseLine, parseOneOf, parseText } from '../../../shared/domain/cellValues.ts';
import { inspectionPlanKinds } from '../../../shared/domain/labels.ts';
import type { GridColumn } from '../../components/cellGrid/cells.ts';

type TextField = 'name' | 'matter' | 'subjectScope' | 'amount' | 'frequency' | 'partners' | 'method';
type Column = GridColumn<InspectionPlan>;

interface Unit {
  id: number;
  name: string;
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

const text = (key: TextField, title: string, width: number): Column => ({
  key,
  title,
  width,
  show: (plan) => plan[key] ?? '',
  read: (cell) => parseLine(cell, title),
});

const date = (key: 'startsOn' | 'endsOn', title: string, year: number): Column => ({
  key,
  title,
  width: 8,
  show: (plan) => plan[key] ?? '',
  read: (cell) => parseDate(cell, title, year),
});

function unitOf(units: readonly Unit[], cell: string): Parsed<number> {
  if (plain(cell) === '') return { value: null };
  const unit = units.find(({ name }) => plain(name) === plain(cell));
  return unit ? { value: unit.id } : { reason: `名录里没有「发起科室」“${cell.trim()}”` };
}

/**
 * The cells of the yearly plan, in the columns of real county plans; they are read as an import reads them.
 * @param year of the campaign: days may be written without one.
 */
export const planCells = (units: readonly Unit[], year: number): Column[] => [
  {
    key: 'position',
    title: '序号',
    width: 4,
    show: ({ position }) => String(position),
    read: (cell) => parseCount(cell, '序号'),
  },
  text('name', '任务名称', 14),
  {
    key: 'kind',
    title: '抽查类型',
    width: 6,
    choices: Object.values(inspectionPlanKinds),
    show: ({ kind }) => inspectionPlanKinds[kind],
    read: (cell) => parseOneOf(cell, '抽查类型', inspectionPlanKinds),
  },
  text('matter', '抽查事项', 13),
  text('subjectScope', '检查对象范围', 11),
  text('amount', '比例/数量', 7),
  text('frequency', '频次', 6),
  date('startsOn', '开始日期', year),
  date('endsOn', '结束日期', year),
  {
    key: 'unitId',
    title: '发起科室',
    width: 7,
    choices: units.map(({ name }) => name),
    // By the list of units, so that a cell shows the new one before the table is read again.
    show: ({ unitId, unitName }) => units.find(({ id }) => id === unitId)?.name ?? unitName ?? '',
    read: (cell) => unitOf(units, cell),
  },
  text('partners', '参与部门', 7),
  text('method', '检查方式', 6),
  {
    key: 'note',
    title: '备注',
    width: 7,
    show: ({ note }) => note ?? '',
    read: (cell) => parseText(cell, '备注'),
  },
];

import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { findDeadlines } from './deadlines.ts';
import { type ItemContext, readItem } from './items.ts';
import type { Line } from './source.ts';
import { titleOf } from './titles.ts';
import { splitUnits, type UnitRole } from './units.ts';

type Column = 'number' | 'task' | 'detail' | 'deadline' | 'other' | UnitRole;

interface Cell {
  text: string;
  from: number;
}

const columnNames: { column: Column; name: RegExp }[] = [
  { column: 'number', name: /^(?:序号|编号|No\.?)$/i },
  { column: 'lead', name: /牵头/ },
  { column: 'support', name: /配合|参与|协助/ },
  { column: 'host', name: /主办/ },
  { column: 'organise', name: /承办/ },
  { column: 'co-organise', name: /协办/ },
  { column: 'responsible', name: /责任|负责|落实单位|实施单位|科室|股室/ },
  { column: 'deadline', name: /时限|完成时间|时间|期限|日期|进度/ },
  { column: 'task', name: /任务|活动名称|项目|事项|^活动$|活动主题|工作名称|工作内容|活动内容|^内容$/ },
  { column: 'detail', name: /内容|要求|措施|形式|具体/ },
];

/** Cells of a flattened row: tabs in office files, `|` where a web page lost its table. */
export function cellsOf(line: Line): Cell[] {
  const separator = line.text.includes('\t') ? /\t/g : /[|｜]/.test(line.text) ? /[|｜]/g : /\s+/g;
  const cells: Cell[] = [];
  let start = 0;
  const add = (end: number) => {
    const raw = line.text.slice(start, end);
    cells.push({ text: raw.trim(), from: line.from + start + raw.length - raw.trimStart().length });
  };
  for (const match of line.text.matchAll(separator)) {
    add(match.index);
    start = match.index + 1;
  }
  add(line.text.length);
  if (cells[0]?.text === '' && separator.source !== '\\t') cells.shift();
  if (cells.at(-1)?.text === '' && separator.source !== '\\t') cells.pop();
  return cells;
}

function columnsOf(cells: readonly Cell[]): Column[] | null {
  const seen = new Set<Column>();
  const columns = cells.map(({ text }): Column => {
    const column = text.length > 12 ? 'other' : (columnNames.find(({ name }) => name.test(text))?.column ?? 'other');
    const used: Column = column === 'task' && seen.has('task') ? 'detail' : column;
    seen.add(used);
    return used;
  });
  const assigned = columns.some((column) =>
    ['lead', 'support', 'responsible', 'host', 'organise', 'deadline'].includes(column),
  );
  return seen.has('task') && assigned ? columns : null;
}

/**
 * Marks the rows of a table whose separators became blanks: a line of nothing but column names, then lines that begin
 * with a number and hold as many words.
 */
export function markBlankTables(lines: readonly Line[]): Line[] {
  let width = 0;
  return lines.map((line) => {
    if (line.row) return line;
    const words = line.text.split(/\s+/);
    const header =
      words.length > 2 &&
      words.every((word) => columnNames.some(({ name }) => name.test(word))) &&
      columnsOf(cellsOf(line));
    if (header) width = words.length;
    else if (width === 0 || words.length !== width || !/^\d/.test(line.text)) {
      width = 0;
      return line;
    }
    return { ...line, row: true };
  });
}

/**
 * The rows of a table that lost its line breaks: tabs part the cells, and a blank parts the last cell of one row from
 * the first of the next. The column names at its head say how wide it is; whatever does not add up stays one line.
 */
export function splitRunOnRows(line: Line): Line[] {
  const cells = line.text.split('\t');
  const last = cells.findIndex((cell) => /\S\s+\S/.test(cell.trim()));
  const named = [...cells.slice(0, last), cells[last]?.trim().split(/\s+/)[0] ?? ''];
  const whole = last > 0 && (cells.length - 1) % last === 0 && cells.length - 1 >= 2 * last;
  if (!whole || !columnsOf(named.map((text) => ({ text, from: 0 })))) return [line];
  const ends: number[] = [];
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    if (index > 0 && index % last === 0 && index < cells.length - 1) {
      const blank = /(?<=\S)\s+(?=\S|$)/.exec(cell);
      if (!blank) return [line];
      ends.push(at + blank.index, at + blank.index + blank[0].length);
    }
    at += cell.length + 1;
  }
  const bounds = [0, ...ends, line.text.length];
  return bounds.flatMap((start, index) => {
    const end = bounds[index + 1];
    if (index % 2 === 1 || end === undefined) return [];
    return [{ ...line, from: line.from + start, to: line.from + end, text: line.text.slice(start, end) }];
  });
}

/** Tasks of a table with a column of tasks and one of units or deadlines; an empty array where there is none. */
export function tableTasks(context: ItemContext, lines: readonly Line[]): ParsedTask[] {
  const tasks: ParsedTask[] = [];
  let columns: Column[] | null = null;
  for (const line of lines) {
    if (!line.row) continue;
    const cells = cellsOf(line);
    const header = columnsOf(cells);
    if (header) columns = header;
    else if (columns) {
      const task = rowTask(context, line, cells, columns, tasks.length + 1);
      if (task) tasks.push(task);
    }
  }
  return tasks;
}

function rowTask(
  context: ItemContext,
  line: Line,
  cells: readonly Cell[],
  columns: readonly Column[],
  index: number,
): ParsedTask | null {
  const of = (column: Column) => cells[columns.indexOf(column)] ?? null;
  const task = of('task');
  if (!task || task.text === '') return null;
  const number = of('number')?.text.replace(/[.、．（）]/g, '') || String(index);
  const range = { from: line.from, to: line.to, head: task.from, path: [number], title: titleOf(task.text) };
  const read = readItem(context, range, 0.9, '任务分解表中的一行');
  const units = cells.flatMap((cell, at) => {
    const column = columns[at];
    return column && !['number', 'task', 'detail', 'deadline', 'other'].includes(column)
      ? splitUnits(cell.text, cell.from).map(({ name, span }) => ({
          name,
          role: column as UnitRole,
          inherited: false,
          span,
        }))
      : [];
  });
  if (units.length > 0) read.units = units;
  const due = of('deadline');
  if (due && read.deadlines.length === 0) read.deadlines = cellDeadline(due, context.year);
  return read;
}

/** A cell 9月30日 under 完成时限 is a deadline though no 前 follows. */
function cellDeadline(cell: Cell, year: number | null): ParsedTask['deadlines'] {
  const label = '完成时限：';
  const stated = findDeadlines(label + cell.text, cell.from - label.length, year);
  const found = stated.length > 0 ? stated : findDeadlines(`${cell.text}前`, cell.from, year);
  return found.map((deadline) => {
    const span = {
      from: Math.max(deadline.span.from, cell.from),
      to: Math.min(deadline.span.to, cell.from + cell.text.length),
    };
    return { ...deadline, text: cell.text.slice(span.from - cell.from, span.to - cell.from), span };
  });
}

import { type TestItem, testItem } from '../../../../../../shared/contract/sampling.ts';
import { cellText, shortened } from '../../../../../../shared/domain/cellValues.ts';
import { itemVerdicts, testVerdicts } from '../../../../../../shared/domain/labels.ts';
import { type Measured, parseLimit, parseMeasured } from '../../../../../../shared/domain/verdict/index.ts';
import type { ImportField, ImportRow, Reason } from '../../definition.ts';
import { readCells } from '../../rowValues.ts';
import type { Part } from './itemTitle.ts';
import { withVerdict } from './verdict.ts';

/** What a row says of its batch; a column that is empty is left out. */
export interface Head {
  number?: string;
  conclusion?: 'passed' | 'failed';
  reportNumber?: string;
  reportedOn?: string;
  testedOn?: string;
  laboratoryId?: number;
  productName?: string;
  subjectName?: string;
}

/** One item of a row, with the field that its value stands in. */
export interface TakenItem {
  field: string;
  item: TestItem;
}

/** One row of the table, read. */
export interface TakenRow {
  row: number;
  head: Head;
  items: TakenItem[];
  /** Why it cannot be taken, and its wrong cells as they are written. */
  reasons: Reason[];
  wrong: Record<string, string> | null;
}

/** A column of a wide table: which item it tells of, and what of it. */
export interface ItemColumn {
  field: string;
  name: string;
  part: Part;
  unit: string | null;
  requirement: string | null;
}

const bare = { requirement: null, value: null, unit: null, method: null, labVerdict: null, verdict: 'none' } as const;

const isLimit = (text: string): boolean => {
  const limit = parseLimit(text);
  return (
    limit.kind === 'absent' ||
    limit.kind === 'microbial' ||
    (limit.kind === 'range' && /[≤≥≦≧~～±至]|[不].*于|^\s*[\d.]+\s*[-—–]\s*[\d.]+/.test(text))
  );
};
const plainMeasure: ReadonlySet<Measured['kind']> = new Set(['number', 'below', 'not-detected', 'series']);

/** Whether the requirement stands where the value belongs: a limit is no measure, and a bare number asks for nothing. */
const isSwapped = ({ requirement, value }: TestItem): boolean =>
  requirement !== null &&
  value !== null &&
  /[^\d.<]/.test(value) &&
  isLimit(value) &&
  !isLimit(requirement) &&
  plainMeasure.has(parseMeasured(requirement).kind);

/** Reasons against one item, beyond those of single cells. */
function itemReasons(item: TestItem, field: string): Reason[] {
  if (item.value === null && (item.labVerdict === null || item.labVerdict === 'none'))
    return [{ field, message: `检验项目“${shortened(item.name)}”没有「实测值」` }];
  if (isSwapped(item)) {
    const message = `「实测值」是“${shortened(item.value!)}”，「标准要求」是“${shortened(item.requirement!)}”，这两列好像对调了，请更正列的对应`;
    return [{ field, message }];
  }
  const texts = [item.name, item.requirement, item.value, item.unit, item.method];
  // What is this short is within every limit of the contract.
  if (texts.every((text) => text === null || text.length <= 40)) return [];
  const checked = testItem.safeParse(item);
  return checked.success ? [] : checked.error.issues.map(({ message }) => ({ field, message }));
}

/** The item of a long table's row. */
function longItem(values: Record<string, unknown>, reasons: Reason[]): TakenItem[] {
  const { name, requirement, value, unit, method, labVerdict } = values as Partial<TestItem>;
  const given = { requirement, value, unit, method, labVerdict };
  const said = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined));
  if (name === undefined) {
    if (Object.keys(said).length > 0) reasons.push({ field: 'name', message: '请填写「检验项目」' });
    return [];
  }
  return [{ field: 'value', item: { ...bare, name, ...said } }];
}

/** The items of a wide table's row: those of which the row says anything. */
function wideItems(values: Record<string, unknown>, columns: readonly ItemColumn[]): TakenItem[] {
  const items = new Map<string, TakenItem>();
  for (const { field, name, part, unit, requirement } of columns) {
    const value = values[field];
    if (value === undefined) continue;
    const taken = items.get(name) ?? { field, item: { ...bare, name } };
    if (part === 'value') {
      taken.field = field;
      taken.item = { ...taken.item, unit: taken.item.unit ?? unit, requirement: taken.item.requirement ?? requirement };
    }
    taken.item = { ...taken.item, [part]: value };
    items.set(name, taken);
  }
  // A requirement alone, in the row of a batch that was not tested for it, is no item.
  return [...items.values()].filter(({ item }) => item.value !== null || item.labVerdict !== null);
}

/** Reads a row. @param columns of a wide table; none of a long one. */
export function takeRow(
  fields: readonly ImportField<never>[],
  columns: readonly ItemColumn[],
  row: ImportRow,
): TakenRow {
  const { values, reasons } = readCells(fields, row);
  const { number, conclusion, reportNumber, reportedOn, testedOn, laboratoryId, productName, subjectName } = values;
  const head = { number, conclusion, reportNumber, reportedOn, testedOn, laboratoryId, productName, subjectName };
  for (const field of Object.keys(head) as (keyof Head)[]) if (head[field] === undefined) delete head[field];
  const found = [...longItem(values, reasons), ...wideItems(values, columns)];
  for (const { field, item } of found) if (reasons.length === 0) reasons.push(...itemReasons(item, field));
  const items = found.map(({ field, item }) => ({ field, item: withVerdict(item) }));
  const wrong = reasons.length === 0 ? null : writtenCells(row);
  return { row: row.number, head: head as Head, items, reasons, wrong };
}

const writtenCells = (row: ImportRow): Record<string, string> =>
  Object.fromEntries([...row.cells].map(([field, cell]) => [field, shortened(cellText(cell))]));

/** What the row says, as text for the screen. */
export function rowTexts({ head, items, wrong }: TakenRow): Record<string, string> {
  if (wrong) return wrong;
  const texts: Record<string, string> = {};
  for (const field of ['number', 'reportNumber', 'reportedOn', 'testedOn', 'productName', 'subjectName'] as const)
    if (head[field] !== undefined) texts[field] = head[field];
  if (head.conclusion) texts.conclusion = testVerdicts[head.conclusion];
  for (const { field, item } of items) {
    if (field !== 'value') texts[field] = item.value ?? '';
    else {
      const { name, requirement, value, unit, method, labVerdict } = item;
      const said = { name, requirement, value, unit, method, labVerdict: labVerdict && itemVerdicts[labVerdict] };
      for (const [key, text] of Object.entries(said)) if (text) texts[key] = text;
    }
  }
  return texts;
}

import { cellText } from '../../../../../../shared/domain/cellValues.ts';
import { isUnit, parseLimit, parseMeasured } from '../../../../../../shared/domain/verdict/index.ts';
import type { Row } from '../../../read/index.ts';
import type { ImportField, TableFields } from '../../definition.ts';
import type { Header } from '../../header.ts';
import { knownTitles, type Mapping } from '../../mapping.ts';
import { plainTitle } from '../../titles.ts';
import { itemFields, readFigure, readItemVerdict } from './fields.ts';
import { type Part, splitPart, splitUnit } from './itemTitle.ts';
import type { ItemColumn } from './row.ts';

/** A field that is a column of a wide table. */
export type ItemField = ImportField<never> & { column: ItemColumn };

/** A column that may tell of an item. */
interface Candidate {
  column: number;
  title: string;
  name: string;
  part: Part;
  unit: string | null;
}

/** What stands in a row between the titles and the batches: the requirements of all items, or their units. */
interface Below {
  part: 'requirement' | 'unit';
  row: Row;
}

/** Columns of numbers that are no items. */
const noItem =
  /^(序号|行号|编号|no\.?|备注|说明|附注)$|(日期|时间|电话|数量|基数|单价|价格|金额|费用|编号|批号|条码|条形码|代码|邮编|地址|单位|名称|商标|品牌|规格|型号|等级|环节|类别|批量|人员|抽样人|年份|月份|结论)$/i;
const labels: readonly (readonly [RegExp, Below['part']])[] = [
  [/^(计量)?单位$/, 'unit'],
  [/(标准|技术|质量|判定)?(要求|指标|限量|限值|规定)$|标准值$/, 'requirement'],
];
const mostBelow = 3;

const textAt = (row: Row, column: number): string => cellText(row.cells[column] ?? null);
const goodWords = /^(不?符合|不?合格|未检出|阴性|阳性|正常|异常)/;
const isMeasured = (text: string): boolean => {
  const measured = parseMeasured(text);
  return measured.kind === 'words' ? goodWords.test(text) : measured.kind !== 'none';
};
const isLimit = (text: string): boolean => !['none', 'words'].includes(parseLimit(text).kind);

const share = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length;

/** 铅 实测值 and 铅 标准要求 side by side: titles of which one item has its value and something more. */
function groupedColumns(titles: readonly string[], known: ReadonlySet<string>): Candidate[] {
  const found = titles.flatMap((title, column) => {
    const split = known.has(plainTitle(title)) ? null : splitPart(title);
    return split === null ? [] : [{ column, title, part: split.part, ...splitUnit(split.name) }];
  });
  const partsOf = Map.groupBy(found, ({ name }) => name);
  return found.filter(({ name }) => {
    const parts = partsOf.get(name)!;
    return parts.length > 1 && parts.some(({ part }) => part === 'value');
  });
}

/** The rows right below the titles that hold no batch. */
function rowsBelow(
  header: Header,
  sample: readonly Row[],
  numberColumn: number | null,
  columns: readonly number[],
): Below[] {
  const found: Below[] = [];
  for (const row of sample.slice(0, mostBelow)) {
    if (row.number !== header.last + found.length + 1) break;
    const number = numberColumn === null ? '' : textAt(row, numberColumn);
    const label = labels.find(([words]) =>
      row.cells.some((_, column) => !columns.includes(column) && words.test(textAt(row, column))),
    );
    if (number !== '' && label === undefined) break;
    const texts = columns.map((column) => textAt(row, column)).filter((text) => text !== '');
    const part =
      label?.[1] ??
      (share(texts, isUnit) > 0.6
        ? 'unit'
        : share(texts, isLimit) > 0.6 && !texts.every(isMeasured)
          ? 'requirement'
          : null);
    if (part === null || texts.length === 0) break;
    found.push({ part, row });
  }
  return found;
}

function fieldOf(candidate: Candidate, below: readonly Below[], used: Set<string>): ItemField {
  const { column, title, name, part } = candidate;
  const said = (wanted: Below['part']): string | null => {
    const row = below.find((one) => one.part === wanted)?.row;
    return (row && textAt(row, column)) || null;
  };
  let field = `item:${title}`;
  for (let copy = 2; used.has(field); copy += 1) field = `item:${title}#${copy}`;
  used.add(field);
  return {
    field,
    title,
    hint: '检验项目，一批次一行',
    parse: (cell) => (part === 'labVerdict' ? readItemVerdict(cell, title) : readFigure(cell, title)),
    show: () => null,
    column: { field, name, part, unit: candidate.unit ?? said('unit'), requirement: said('requirement') },
  };
}

/**
 * Finds the columns of a wide table, where each batch is a row and each item a column: those without a field of their own
 * whose title has a unit, that have a requirement below it, or that hold measured values. Other columns with a title
 * are offered. @returns null for a long table, where each item is a row.
 */
export function itemColumns(header: Header, sample: readonly Row[], found: Mapping): TableFields | null {
  if ([...found.values()].some(({ field }) => field === 'name')) return null;
  const known = knownTitles(itemFields);
  const grouped = groupedColumns(header.titles, known);
  const inGroups = new Set(grouped.map(({ column }) => column));
  const mapping: Mapping = new Map([...found].filter(([column]) => !inGroups.has(column)));
  const single = header.titles.flatMap((title, column): Candidate[] =>
    title === '' || mapping.has(column) || inGroups.has(column) || noItem.test(plainTitle(title))
      ? []
      : [{ column, title, part: 'value', ...splitUnit(title) }],
  );
  const candidates = [...grouped, ...single].sort((a, b) => a.column - b.column);
  const numberColumn = [...mapping].find(([, { field }]) => field === 'number')?.[0] ?? null;
  const below = rowsBelow(
    header,
    sample,
    numberColumn,
    candidates.map(({ column }) => column),
  );
  const batches = sample.slice(below.length);
  const used = new Set<string>();
  const fields = candidates.map((candidate) => {
    const field = fieldOf(candidate, below, used);
    const texts = batches.map((row) => textAt(row, candidate.column)).filter((text) => text !== '');
    const { unit, requirement } = field.column;
    const isItem = inGroups.has(candidate.column) || ((unit !== null || requirement !== null) && texts.length > 0);
    if (isItem || share(texts, isMeasured) >= 0.7)
      mapping.set(candidate.column, { field: field.field, by: isItem ? 'title' : 'content' });
    return field;
  });
  return { fields, mapping, last: below.at(-1)?.row.number ?? header.last };
}

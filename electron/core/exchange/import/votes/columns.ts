import type { voteFields } from '../../../../../shared/contract/publicChoice.ts';
import { cellText } from '../../../../../shared/domain/cellValues.ts';
import { CoreError } from '../../../errors.ts';
import type { Row } from '../../read/index.ts';
import type { ImportField, ListImport } from '../definition.ts';
import type { Header } from '../header.ts';
import type { MappedBy, Mapping } from '../mapping.ts';
import { parseVotes } from './words.ts';

type VoteField = (typeof voteFields)[number];

/** A column that is only found, never stored: the row is read as a whole. */
const column = (field: VoteField, title: string, aliases: readonly string[]): ImportField<never> => ({
  field,
  title,
  aliases,
  parse: (cell) => ({ value: cellText(cell) }),
  show: () => null,
});

/** What polls and counties call the columns. */
const fields: ImportField<never>[] = [
  column('name', '产品', [
    '选项',
    '选项内容',
    '候选项',
    '品种',
    '候选品种',
    '抽检品种',
    '品种名称',
    '产品名称',
    '食品名称',
    '食品',
    '商品',
    '商品名称',
    '项目',
    '项目名称',
    '名称',
  ]),
  column('votes', '票数', [
    '得票数',
    '得票',
    '票',
    '投票数',
    '投票',
    '总票数',
    '小计',
    '次数',
    '选择次数',
    '人次',
    '人数',
    '选择人数',
    '投票人数',
    '计数',
    '频数',
    '数量',
    '数据量',
    '回复数',
    '支持数',
    '点赞数',
  ]),
  column('group', '产品类别', ['类别', '食品类别', '食品大类', '大类', '所属类别']),
  column('share', '比例', ['占比', '百分比', '得票率', '比率', '得票占比']),
];

/** Runs 1, 2, 3 … down the column. */
const isRunning = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text, index) => text === String(Number(texts[0]) + index));
const mostly = (texts: readonly string[], is: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(is).length >= texts.length * 0.7;
const isVotes = (text: string): boolean => 'value' in parseVotes(text);
const isName = (text: string): boolean => /\p{L}/u.test(text) && !isVotes(text);

/** Product and votes where no title tells: the first column of words, and the first of numbers that do not just run on. */
function byContent(header: Header, sample: readonly Row[], found: Mapping): Mapping {
  const mapping: Mapping = new Map(found);
  const has = (field: VoteField) => [...mapping.values()].some((mapped) => mapped.field === field);
  const columns = header.titles.map((_, index) => ({
    index,
    texts: sample.map((row) => cellText(row.cells[index] ?? null)).filter((text) => text !== ''),
  }));
  const open = () => columns.filter(({ index }) => !mapping.has(index));
  const take = (field: VoteField, is: (texts: readonly string[]) => boolean) => {
    const fitting = has(field) ? undefined : open().find(({ texts }) => is(texts));
    if (fitting) mapping.set(fitting.index, { field, by: 'content' satisfies MappedBy });
  };
  take('name', (texts) => mostly(texts, isName));
  take('votes', (texts) => mostly(texts, isVotes) && !isRunning(texts));
  return mapping;
}

/** A poll's result as the engine of imports reads tables: its columns found by title, then by what stands in them. */
export const voteTable: Pick<ListImport, 'title' | 'belongsToYear' | 'fields' | 'ofTable'> = {
  title: '征集结果',
  belongsToYear: false,
  fields: () => fields,
  ofTable: (header, sample, found) => ({ fields: [], mapping: byContent(header, sample, found), last: header.last }),
};

/**
 * Puts what a person chose in the place of what was found.
 * @throws CoreError `input` where there is no such column, or both are the same.
 */
export function withChosen(
  mapping: Mapping,
  columns: number,
  chosen: { name: number | null; votes: number | null },
): Mapping {
  const changed: Mapping = new Map(mapping);
  for (const [field, index] of Object.entries(chosen)) {
    if (index === null) continue;
    if (index >= columns) throw new CoreError('input', '表格里没有这一列', { field: `${field}Column` });
    for (const [other, mapped] of changed) if (mapped.field === field) changed.delete(other);
    changed.set(index, { field, by: 'chosen' });
  }
  if (chosen.name !== null && chosen.name === chosen.votes) {
    throw new CoreError('input', '产品和票数不能是同一列', { field: 'votesColumn' });
  }
  return changed;
}

/** The column of a field; null where none is. */
export const columnOf = (mapping: Mapping, field: VoteField): number | null =>
  [...mapping].find(([, mapped]) => mapped.field === field)?.[0] ?? null;

import { parseCount } from '../../../../../shared/domain/cellNumbers.ts';
import {
  type CellValue,
  cellText,
  errorReason,
  saysNothing,
  shortened,
} from '../../../../../shared/domain/cellValues.ts';
import { whyNoRecord } from '../noRecord.ts';

/** A share behind the number it belongs to: 344（45.2%）. */
const shareBehind = /\s*[（(]\s*\d+(?:\.\d+)?\s*[%％]\s*[)）]$/;

/** The votes of a cell: 812, 1,204, 1530票, 344（45.2%）; a share alone is none. @returns a value, or a reason in words. */
export function parseVotes(cell: CellValue): { value: number } | { reason: string } {
  const wrong = errorReason(cell, '票数');
  if (wrong) return wrong;
  const text = cellText(cell).replace(shareBehind, '');
  if (saysNothing(text)) return { reason: '没有票数' };
  if (/[%％]$/.test(text)) return { reason: `「票数」是“${shortened(text)}”，这是百分比，不是票数` };
  const read = parseCount(typeof cell === 'number' ? cell : text, '票数');
  if ('reason' in read) return read;
  return read.value === null ? { reason: '没有票数' } : { value: read.value };
}

/** What polls call the line with the number of people or of votes: 本题有效填写人次, 投票总人数, 有效问卷数. */
const ownTotals =
  /^(本题)?(总|有效)*(填写|填答|参与|投票|答题|答卷|回收|问卷){0,2}(总|有效)*(人次|人数|份数|票数|次数)(合计|总计|总数)?[:：]?$|^(有效)?(答卷|问卷)(总数|数量|数)[:：]?$/;
const sums = /^(合计|总计|共计|总票数|票数合计|合计票数|投票总数|票数总计)[:：]?$/;
/** 第1题：…？, Q2. …, 您最希望…？[多选题] */
const caption = /^(第\s*[\d一二三四五六七八九十]+\s*题|Q\d+|\d+[.、．]\s*您)|[?？]\s*[[【（(]?|[[【]\S*题[\]】]$|[:：]/;

/** The words of a total without their unit: 合计（票） → 合计. */
const withoutUnit = (name: string): string => name.replace(/\s|[（(][^（()）]*[)）]/g, '');

/** Whether a line sums the products' votes up, so that its number can be held against them. */
export const isSum = (name: string): boolean => sums.test(withoutUnit(name));

/** The number of a question, whose words stand in the next cell. */
const questionNumber = /^(第\s*[\d一二三四五六七八九十]+\s*题|Q\d+)[.、．:：]?$/;

/** Whether a line stands for itself: a question, a source, a note. */
export const isCaption = (cells: readonly CellValue[]): boolean => {
  const [first = '', ...others] = cells.map(cellText).filter((text) => text !== '');
  return others.length === 0 ? caption.test(first) : others.length === 1 && questionNumber.test(first);
};

/** Why a row below the titles is no product that could be voted for, in words; null where it may be one. */
export function whyNoProduct(cells: readonly CellValue[], name: string): string | null {
  const plain = withoutUnit(name);
  if (sums.test(plain) || ownTotals.test(plain)) return '合计或人数行，不是产品，不计入';
  if (isCaption(cells)) return '题目或说明，不是产品，不计入';
  return whyNoRecord(cells) === null ? null : '合计或说明行，不是产品，不计入';
}

/** The number or letter of an option: A.饮料, 1、饮料, （1）饮料. */
const numbering =
  /^(?:(?:[A-Za-z]|\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、．:：)）]|[（(](?:[A-Za-z]|\d{1,3})[)）])\s*(?=\S)/;
/** What a poll's page writes behind an option that asks for words. */
const behindOption = /\s*[[【（(](详细|查看|请注明|请填写)[\]】）)]$/;

/** Names of options as products: without 「[详细]」, and without their numbers where every one of them has one. */
export function productNames(options: readonly string[]): string[] {
  const plain = options.map((option) => option.replace(behindOption, ''));
  const filled = plain.filter((name) => name !== '');
  return filled.length > 1 && filled.every((name) => numbering.test(name))
    ? plain.map((name) => name.replace(numbering, ''))
    : plain;
}

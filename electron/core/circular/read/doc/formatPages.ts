import { damaged } from '../readError.ts';
import { Binary } from './binary.ts';

/** Properties of a stretch of the WordDocument stream, in bytes. */
export interface FormatRun {
  from: number;
  to: number;
  style: number;
  properties: Binary;
}

const pageSize = 512;
const none = new Binary(new Uint8Array());

const paragraphProperties = (page: Binary, at: number): { style: number; properties: Binary } => {
  const half = page.u8(at);
  const start = half === 0 ? at + 2 : at + 1;
  const size = half === 0 ? 2 * page.u8(at + 1) : 2 * half - 1;
  return size < 2 || start + size > pageSize
    ? { style: 0, properties: none }
    : { style: page.u16(start), properties: page.slice(start + 2, size - 2) };
};

const characterProperties = (page: Binary, at: number): { style: number; properties: Binary } => {
  const size = Math.min(page.u8(at), pageSize - at - 1);
  return { style: 0, properties: page.slice(at + 1, size) };
};

const readPage = (page: Binary, kind: 'paragraph' | 'character'): FormatRun[] => {
  const count = page.u8(pageSize - 1);
  const entrySize = kind === 'paragraph' ? 13 : 1;
  if (4 * (count + 1) + entrySize * count > pageSize) {
    throw damaged('格式信息有误');
  }
  return Array.from({ length: count }, (_, index) => {
    const offset = 2 * page.u8(4 * (count + 1) + entrySize * index);
    const found =
      offset === 0
        ? { style: 0, properties: none }
        : kind === 'paragraph'
          ? paragraphProperties(page, offset)
          : characterProperties(page, offset);
    return { from: page.u32(4 * index), to: page.u32(4 * index + 4), ...found };
  });
};

/** Reads all pages of paragraph or character properties (MS-DOC 2.9.33, 2.9.180), sorted by place. */
export const readFormatRuns = (
  document: Binary,
  table: Binary,
  place: { at: number; length: number },
  kind: 'paragraph' | 'character',
): FormatRun[] => {
  if (place.length < 12) {
    return [];
  }
  const plc = table.slice(place.at, place.length);
  const count = Math.floor((plc.length - 4) / 8);
  if (count > document.length / pageSize) {
    throw damaged('格式信息有误');
  }
  const runs: FormatRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = plc.u32(4 * (count + 1) + 4 * index) & 0x3fffff;
    for (const run of readPage(document.slice(number * pageSize, pageSize), kind)) {
      runs.push(run);
    }
  }
  return runs.sort((first, second) => first.from - second.from);
};

/** The run that holds a byte of the stream, or null. */
export const findRun = (runs: FormatRun[], at: number): FormatRun | null => {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as FormatRun;
    if (at < run.from) {
      high = middle - 1;
    } else if (at >= run.to) {
      low = middle + 1;
    } else {
      return run;
    }
  }
  return null;
};

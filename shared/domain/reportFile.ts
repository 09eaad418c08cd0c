/*
 * Which batch a laboratory's report belongs to, told by its file name: 检验报告_WJ-2026-0012（铅笔）.pdf is the report of
 * the batch with the number WJ20260012. Case, width, dashes, slashes, underscores and blanks do not count.
 */

/** The numbers by which the name of a file may mean a batch. */
export interface NumberedBatch {
  id: number;
  /** 抽样单编号. */
  number: string;
  reportNumber: string | null;
  retestReportNumber: string | null;
}

export type MatchedBy = 'report' | 'retest' | 'number';

export interface ReportMatch {
  /** The batches whose number is the longest in the name: one, none, or several equally well. */
  batches: { id: number; by: MatchedBy }[];
  /** Further batches whose shorter number stands elsewhere in the name. */
  others: number[];
}

const extension = /\.(pdf|ofd|jpe?g|png|gif|bmp|webp|tiff?)$/i;
/** Shorter numbers, as 0914, stand in many a name for something else: they are meant only by a name that is nothing else. */
const shortestText = 4;
const shortestDigits = 5;

const isSign = /[^\p{L}\p{N}]/u;
const tidied = (text: string): string => text.normalize('NFKC').toUpperCase();

/** A number as it is compared: `wj－2026/0012 ` → `WJ20260012`. */
export const plainNumber = (text: string): string => tidied(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The letters and digits of a name, each with whether a sign parts it from the one before. */
function lettersOf(name: string): { text: string; parted: boolean[] } {
  let text = '';
  const parted: boolean[] = [];
  let isParted = true;
  for (const letter of tidied(name)) {
    if (isSign.test(letter)) isParted = true;
    else {
      text += letter;
      for (let unit = 0; unit < letter.length; unit += 1) parted.push(isParted && unit === 0);
      isParted = false;
    }
  }
  return { text, parted };
}

const kindOf = (letter: string | undefined): 'digit' | 'latin' | null =>
  letter === undefined ? null : /\d/.test(letter) ? 'digit' : /[A-Z]/.test(letter) ? 'latin' : null;

/** Whether a number may end between these two: 0001 does not stand in 00012, nor J2026 in CJ2026. */
const isEdge = ({ text, parted }: ReturnType<typeof lettersOf>, at: number): boolean => {
  const kind = kindOf(text[at]);
  return kind === null || parted[at] === true || kind !== kindOf(text[at - 1]);
};

interface Known {
  id: number;
  by: MatchedBy;
}
interface Hit {
  at: number;
  end: number;
  known: Known[];
}

/** Every number that stands in the name. */
function hitsIn(name: string, numbers: ReadonlyMap<string, Known[]>, lengths: readonly number[]): Hit[] {
  const letters = lettersOf(name);
  const { text } = letters;
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isEdge(letters, at)) continue;
    for (const length of lengths) {
      const known = at + length > text.length ? undefined : numbers.get(text.slice(at, at + length));
      const isWhole = length === text.length;
      if (known && isEdge(letters, at + length) && (isWhole || isTelling(text.slice(at, at + length))))
        hits.push({ at, end: at + length, known });
    }
  }
  return hits;
}

const isTelling = (number: string): boolean => number.length >= (/^\d+$/.test(number) ? shortestDigits : shortestText);

/**
 * Takes the numbers of all batches in and answers for each file name which batches it means; the longest number wins.
 * Takes as long for one batch as for a hundred thousand.
 */
export function reportMatcher(batches: Iterable<NumberedBatch>): (fileName: string) => ReportMatch {
  const numbers = new Map<string, Known[]>();
  const learn = (number: string | null, id: number, by: MatchedBy): void => {
    const plain = plainNumber(number ?? '');
    if (plain === '') return;
    const known = numbers.get(plain);
    if (!known) numbers.set(plain, [{ id, by }]);
    else if (!known.some((one) => one.id === id)) known.push({ id, by });
  };
  for (const { id, number, reportNumber, retestReportNumber } of batches) {
    learn(reportNumber, id, 'report');
    learn(retestReportNumber, id, 'retest');
    learn(number, id, 'number');
  }
  const lengths = [...new Set([...numbers.keys()].map(({ length }) => length))];
  return (fileName) => {
    const hits = hitsIn(fileName.replace(extension, ''), numbers, lengths);
    const longest = Math.max(0, ...hits.map(({ at, end }) => end - at));
    const best = hits.filter(({ at, end }) => end - at === longest);
    const found = new Map<number, Known>();
    for (const known of best.flatMap((hit) => hit.known)) if (!found.has(known.id)) found.set(known.id, known);
    const elsewhere = hits.filter((hit) => !best.some(({ at, end }) => hit.at >= at && hit.end <= end));
    const others = new Set(elsewhere.flatMap(({ known }) => known.map(({ id }) => id)));
    return { batches: [...found.values()], others: [...others].filter((id) => !found.has(id)) };
  };
}

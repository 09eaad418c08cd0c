import type { AttachedReport, MatchedReport } from '../../../shared/contract/sampleReports.ts';

/** One picked file on its way to its batches. */
export interface ReportRow {
  key: string;
  fileName: string;
  /** What the host took it in as; null until then, or where it could not. */
  token: string | null;
  match: MatchedReport | null;
  /** The batches it is to go to. */
  chosen: number[];
  /** Batches that have it now. */
  attached: number[];
  /** Chinese: why it could not be taken in or attached. */
  refusal: string | null;
}

export type ReportState = 'reading' | 'unread' | 'unfit' | 'unclear' | 'unmatched' | 'ready' | 'already' | 'attached';

export const newRow = (key: string, fileName: string): ReportRow => ({
  key,
  fileName,
  token: null,
  match: null,
  chosen: [],
  attached: [],
  refusal: null,
});

/** The batches that a file still has to go to. */
const waiting = ({ chosen, attached }: ReportRow): number[] => chosen.filter((id) => !attached.includes(id));

/** Where a file is on its way. */
export function stateOf(row: ReportRow): ReportState {
  if (row.match === null) return row.refusal === null ? 'reading' : 'unread';
  if (row.match.outcome === 'unfit') return 'unfit';
  if (waiting(row).length > 0) return 'ready';
  if (row.attached.length > 0) return 'attached';
  return row.match.outcome === 'matched' ? 'unmatched' : row.match.outcome;
}

/** The row of a file that was matched: one batch is chosen at once, several are for a person to decide. */
export const matched = (row: ReportRow, match: MatchedReport): ReportRow => ({
  ...row,
  match,
  chosen: match.outcome === 'matched' ? match.batches.map(({ id }) => id) : [],
});

/** Each file with each batch that it is to go to. */
export const toAttach = (rows: readonly ReportRow[]): { token: string; sampleId: number }[] =>
  rows.flatMap((row) =>
    row.token === null || stateOf(row) !== 'ready'
      ? []
      : waiting(row).map((sampleId) => ({ token: row.token as string, sampleId })),
  );

/** The rows after attaching: what was refused or left stays to be done, with its reason. */
export function afterAttaching(rows: readonly ReportRow[], answers: readonly AttachedReport[]): ReportRow[] {
  return rows.map((row) => {
    const own = answers.filter(({ token }) => token === row.token);
    if (own.length === 0) return row;
    const isThere = ({ outcome }: AttachedReport) => outcome === 'attached' || outcome === 'already';
    return {
      ...row,
      attached: [...row.attached, ...own.filter(isThere).map(({ sampleId }) => sampleId)],
      refusal: own.find((answer) => !isThere(answer))?.message ?? null,
    };
  });
}

/** What needs a person stands first; within that as the files were picked. By the match alone: rows never jump later. */
const order: readonly (MatchedReport['outcome'] | undefined)[] = [
  'unclear',
  'unmatched',
  'unfit',
  undefined,
  'matched',
  'already',
];
export const inOrder = (rows: readonly ReportRow[]): ReportRow[] =>
  rows.toSorted((one, other) => order.indexOf(one.match?.outcome) - order.indexOf(other.match?.outcome));

const stateWords: readonly (readonly [ReportState, string])[] = [
  ['reading', '读入中'],
  ['ready', '可附上'],
  ['unclear', '对不准'],
  ['unmatched', '没对上'],
  ['unfit', '不能附'],
  ['unread', '没读入'],
  ['already', '已有'],
  ['attached', '已附上'],
];
export const wordsOfState = (state: ReportState): string => stateWords.find(([one]) => one === state)![1];

/** 12 个文件：可附上 9 · 没对上 2 · 已有 1 */
export function summaryOf(rows: readonly ReportRow[]): string {
  const counts = stateWords.map(
    ([state, words]) => [words, rows.filter((row) => stateOf(row) === state).length] as const,
  );
  const parts = counts.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${count}`);
  return `${rows.length} 个文件：${parts.join(' · ')}`;
}

import type { CallError } from '../../../../shared/contract/index.ts';
import type { DataFolder } from '../../files/index.ts';
import type { Reading, Ruling } from './definition.ts';
import type { Mapping } from './mapping.ts';

/** What the thread that judges is started with. */
export interface JudgeTask {
  folder: DataFolder;
  now: string;
  today: string;
  reading: Reading;
}

/** What it tells: how the table is read, then its rows, then that it is through or why it stopped. */
export type JudgeMessage =
  | { type: 'planned'; titles: readonly string[]; mapping: Mapping }
  | { type: 'rows'; rows: { number: number; judged: Ruling }[]; done: number }
  | { type: 'end' }
  | { type: 'error'; error: CallError; trace: string };

/** Batches that may wait to be stored: enough that neither thread waits for the other, few enough for the memory. */
export const batchesAhead = 4;

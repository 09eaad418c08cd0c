import type { z } from 'zod';
import { campaignCalls } from './campaign.ts';
import { circularCalls } from './circular.ts';
import { circularLibraryCalls } from './circularLibrary.ts';
import { directoryCalls } from './directory.ts';
import { drawCalls } from './draw.ts';
import { evidenceCalls } from './evidence.ts';
import { exchangeCalls } from './exchange.ts';
import { inspectionCalls } from './inspection.ts';
import { publicChoiceCalls } from './publicChoice.ts';
import { reportCalls } from './report.ts';
import { sampleReportCalls } from './sampleReports.ts';
import { samplingCalls } from './sampling.ts';
import { systemCalls } from './system.ts';
import { viewCalls } from './view.ts';

/** The single list of calls. Hosts, the page's client, the command line and the tests are derived from it. */
export const contract = {
  ...campaignCalls,
  ...circularCalls,
  ...circularLibraryCalls,
  ...directoryCalls,
  ...inspectionCalls,
  ...drawCalls,
  ...exchangeCalls,
  ...samplingCalls,
  ...publicChoiceCalls,
  ...sampleReportCalls,
  ...evidenceCalls,
  ...reportCalls,
  ...systemCalls,
  ...viewCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller may pass: defaults may be left out. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler is given: validated, defaults filled in. */
export type CallValues<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

/** An error as data: what went wrong, in words for a person. */
export interface CallError {
  code:
    | 'input'
    | 'not-found'
    | 'stale'
    | 'conflict'
    | 'file'
    | 'database'
    | 'disk-full'
    | 'read-only'
    | 'cancelled'
    | 'internal';
  /** Chinese: what happened, what was kept, what to do. */
  message: string;
  /** The field of the input, such as `values.title`. */
  field?: string;
  /** For `stale` the record as it is now, for a file that cannot be read the reason as a code. */
  detail?: unknown;
}

export type CallAnswer<N extends CallName> = { value: CallOutput<N> } | { error: CallError };

/** What the core tells every page by itself. */
export type CoreEvent =
  | { type: 'changed'; nouns: string[]; at: string }
  | { type: 'progress'; job: string; done: number; total: number }
  /** Something nobody foresaw, for the host's log; the page gets a plain message instead. */
  | { type: 'failed'; name: string; trace: string };

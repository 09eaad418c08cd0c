import type { GroupOfRows, GroupRun, ImportRow, ImportRun, Judged, Ruling } from './definition.ts';
import { dataRows, type Plan } from './plan.ts';

/** One row with what would become of it; its cells only where rows are judged one by one. */
export interface JudgedRow {
  number: number;
  row: ImportRow | null;
  judged: Judged;
}

/** Some rows as far as carrying out has to know them. */
export interface RuledBatch {
  rows: Iterable<{ number: number; judged: Ruling }>;
  done: number;
}

/** Some rows, to be gone over one after the other: each has to be stored before the next one is asked for. */
export interface JudgedBatch {
  rows: Iterable<JudgedRow>;
  /** Rows of the table that are through with this batch, for the progress bar. */
  done: number;
}

const batchRows = 1000;

function* judgedOneByOne(batch: readonly ImportRow[], judge: (row: ImportRow) => Judged): Generator<JudgedRow> {
  for (const row of batch) yield { number: row.number, row, judged: judge(row) };
}

/** Whole groups, until there are enough rows for a batch. */
function* someGroups(groups: Iterator<GroupOfRows>, state: { rows: number; ended: boolean }): Generator<JudgedRow> {
  for (const enough = state.rows + batchRows; state.rows < enough; ) {
    const group = groups.next();
    if (group.done) {
      state.ended = true;
      return;
    }
    for (const { number, judged } of group.value) yield { number, row: null, judged };
    state.rows += group.value.length;
  }
}

/** Takes all rows in, then judges the groups; taking a row in counts as half of its way. */
async function* judgedByGroups(plan: Plan, run: GroupRun): AsyncGenerator<JudgedBatch> {
  let taken = 0;
  for await (const batch of dataRows(plan)) {
    for (const row of batch) run.take(row);
    taken += batch.length;
    yield { rows: [], done: taken / 2 };
  }
  const groups = run.groups()[Symbol.iterator]();
  const state = { rows: 0, ended: false };
  while (!state.ended) yield { rows: someGroups(groups, state), done: Math.min(taken, (taken + state.rows) / 2) };
}

/** All rows of a table with what would become of them, batch by batch. */
export async function* judgedRows(plan: Plan, run: ImportRun): AsyncGenerator<JudgedBatch> {
  if ('take' in run) {
    yield* judgedByGroups(plan, run);
    return;
  }
  let done = 0;
  for await (const batch of dataRows(plan)) {
    done += batch.length;
    yield { rows: judgedOneByOne(batch, (row) => run.judge(row)), done };
  }
}

import { statSync } from 'node:fs';
import type { WriteContext } from '../../context.ts';
import { fileOfToken } from '../../files/index.ts';
import type { ImportWriter, Reading } from './definition.ts';
import { judgeAhead } from './judgeAhead.ts';
import { judgedRows, type RuledBatch } from './judgedRows.ts';
import type { Mapping } from './mapping.ts';
import { listImports } from './nouns/index.ts';
import { mappedFields, planImport } from './plan.ts';

/** How a table was read, and what is to become of its rows. */
export interface Judgement {
  titles: readonly string[];
  mapping: Mapping;
  /** To be gone over once, each batch stored before the next is asked for. */
  batches: AsyncIterable<RuledBatch>;
  /** Where all rows together are stored at the end only. */
  finish?(writer: ImportWriter): Promise<void>;
}

/** From this size on a file is worth the tenths of a second that a thread takes to start. */
const worthwhileBytes = 512 * 1024;

function isWorthwhile({ folder }: WriteContext, { noun, source: { token } }: Reading): boolean {
  const file = token === null ? null : fileOfToken(folder.inbox, token);
  return listImports[noun].judgedAhead === true && file !== null && statSync(file.path).size >= worthwhileBytes;
}

async function judgeHere(context: WriteContext, reading: Reading): Promise<Judgement> {
  const plan = await planImport(context, reading);
  const run = plan.list.start(plan.setting, mappedFields(plan));
  return {
    titles: plan.header.titles,
    mapping: plan.mapping,
    batches: judgedRows(plan, run),
    async finish(writer) {
      if ('judge' in run) await run.finish?.(writer);
    },
  };
}

/**
 * Judges the rows of a table for storing: of a large file in a thread of its own while the core's thread stores, for
 * half of the work is reading and judging; else, and where rows build on stored ones, here.
 * @throws CoreError where the table cannot be read.
 */
export const judgementOf = (context: WriteContext, reading: Reading): Promise<Judgement> =>
  isWorthwhile(context, reading) ? judgeAhead(context, reading) : judgeHere(context, reading);

import type { RecordBase } from '../../../shared/contract/record.ts';
import type { Noun } from '../../../shared/domain/labels.ts';
import type { WriteContext } from '../context.ts';
import { count, run } from '../database/index.ts';
import { createRecord, type RecordDefinition } from '../record/index.ts';
import { exampleToday } from './visits.ts';

/** Notes that the example brought this record, so that exactly it can be taken out again. */
export function noteExample(context: WriteContext, noun: Noun, id: number): void {
  run(context.db, 'INSERT INTO example_record (noun, record_id) VALUES (?, ?)', [noun, id]);
}

/** On a machine whose clock stands before the example's day, what the example tells of has happened all the same. */
function onExampleDay(context: WriteContext): WriteContext {
  return context.today() < exampleToday ? { ...context, today: () => exampleToday } : context;
}

/** Stores a record of the example as any other record is stored (checks, history, search) and notes it. */
export function createExample<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  values: F,
): R {
  const record = createRecord(onExampleDay(context), definition, values);
  noteExample(context, definition.noun, record.id);
  return record;
}

/**
 * The person's own record of this name where there is one, else a new one of the example:
 * names of units, laboratories and product groups are unique, and the own one stays untouched.
 */
export function ownOrExample<F extends { name: string }, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  values: F,
): R {
  const own = count(context.db, `SELECT id FROM ${definition.table} WHERE name = ? AND deleted_at IS NULL`, [
    values.name,
  ]);
  const record = own === 0 ? undefined : definition.get(context.db, own);
  return record ?? createExample(context, definition, values);
}

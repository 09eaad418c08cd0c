import type { CallName } from '../../../shared/contract/index.ts';
import type { RecordBase } from '../../../shared/contract/record.ts';
import type { Handler, Handlers, ReadContext, WriteContext } from '../context.ts';
import {
  createRecord,
  type RecordDefinition,
  removeRecord,
  requireRecord,
  restoreRecord,
  updateRecord,
} from './record.ts';

type RecordNoun = CallName extends infer C ? (C extends `${infer N}.restore` ? N : never) : never;
type RecordCall<N extends RecordNoun> = `${N}.list` | `${N}.get` | `${N}.save` | `${N}.remove` | `${N}.restore`;

/** The five handlers of a noun; `list` is its own, the others are the same for all. */
export function recordHandlers<N extends RecordNoun, F extends object, R extends RecordBase>(
  noun: N,
  definition: RecordDefinition<F, R>,
  list: Handler<`${N}.list`>,
): Handlers<RecordCall<N>> {
  const save = (context: WriteContext, input: { id: number | null; revision: number | null; values: F }) =>
    input.id === null
      ? createRecord(context, definition, input.values)
      : updateRecord(context, definition, input.id, input.revision, input.values);
  const handlers = {
    [`${noun}.list`]: list,
    [`${noun}.get`]: (context: ReadContext, input: { id: number }) => requireRecord(context.db, definition, input.id),
    [`${noun}.save`]: save,
    [`${noun}.remove`]: (context: WriteContext, input: { id: number; revision: number }) => {
      removeRecord(context, definition, input.id, input.revision);
      return { done: true };
    },
    [`${noun}.restore`]: (context: WriteContext, input: { id: number }) => restoreRecord(context, definition, input.id),
  };
  // The contract's types of these five calls follow from the noun; TypeScript cannot compute keys from a type parameter.
  return handlers as unknown as Handlers<RecordCall<N>>;
}

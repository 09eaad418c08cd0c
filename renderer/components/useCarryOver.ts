import { useState } from 'react';
import type { RecordNoun, RecordOf } from '../nouns.ts';
import type { FormTools } from './RecordForm.tsx';

/**
 * «保存，再加一条»: the next new record starts with what usually stays the same.
 * Use it above the list, so that it outlives the form.
 * @returns the record just saved (null where nothing is to be carried over), and what wraps the form's tools.
 */
export function useCarryOver<N extends RecordNoun>(): [
  RecordOf<N> | null,
  (record: RecordOf<N> | null, tools: FormTools<N>) => FormTools<N>,
] {
  const [last, setLast] = useState<RecordOf<N> | null>(null);
  const wrap = (record: RecordOf<N> | null, tools: FormTools<N>): FormTools<N> =>
    record !== null
      ? tools
      : {
          ...tools,
          saved: (saved, next) => {
            setLast(next ? saved : null);
            tools.saved(saved, next);
          },
          leave: () => {
            setLast(null);
            tools.leave();
          },
        };
  return [last, wrap];
}

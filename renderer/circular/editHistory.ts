/** What can be undone and redone. `label` joins edits of one field into one step. */
export interface EditHistory<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  label: string | null;
}

/** How many steps can be taken back. */
const deepest = 200;

export const startHistory = <T>(present: T): EditHistory<T> => ({ past: [], present, future: [], label: null });

/** Records an edit. Edits in a row that carry the same label (typing into one field) are one step. */
export function recordEdit<T>(history: EditHistory<T>, next: T, label: string | null = null): EditHistory<T> {
  if (Object.is(next, history.present)) return history;
  const joined = label !== null && label === history.label;
  const past = joined ? history.past : [...history.past, history.present].slice(-deepest);
  return { past, present: next, future: [], label };
}

export function undo<T>(history: EditHistory<T>): EditHistory<T> {
  const previous = history.past.at(-1);
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous as T,
    future: [history.present, ...history.future],
    label: null,
  };
}

export function redo<T>(history: EditHistory<T>): EditHistory<T> {
  if (history.future.length === 0) return history;
  return {
    past: [...history.past, history.present],
    present: history.future[0] as T,
    future: history.future.slice(1),
    label: null,
  };
}

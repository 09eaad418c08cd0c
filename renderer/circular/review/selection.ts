import { useCallback, useState } from 'react';

/** What is selected on both sides, and on which side the person chose it: the other side scrolls to it. */
export interface Selection {
  target: string | null;
  side: 'text' | 'list' | null;
}

export interface SelectionState extends Selection {
  select(target: string | null, side: 'text' | 'list'): void;
}

export function useSelection(): SelectionState {
  const [selection, setSelection] = useState<Selection>({ target: null, side: null });
  const select = useCallback((target: string | null, side: 'text' | 'list') => {
    setSelection((old) => (old.target === target && old.side === side ? old : { target, side }));
  }, []);
  return { ...selection, select };
}

/** The key behind a target of one kind, such as `t3` of `item:t3`; null for other kinds. */
export const keyOf = (kind: 'item' | 'field' | 'doubt', target: string | null): string | null =>
  target?.startsWith(`${kind}:`) ? target.slice(kind.length + 1) : null;

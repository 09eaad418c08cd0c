import { useCallback, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { addItem } from '../formEdits.ts';
import type { ReviewSession } from '../reviewSession.ts';
import { splitItem } from '../splitMerge.ts';
import { type Items, indexOfKey, rowsOfKind, type TaskKind } from '../taskTree.ts';
import { itemCommands } from './itemCommands.ts';
import { keyOf, type SelectionState } from './selection.ts';

const newKey = (): string => `new-${crypto.randomUUID()}`;

/** Carries out what the tree, its menu and its dialogs ask for. */
export function useItems(session: StoreApi<ReviewSession>, selection: SelectionState) {
  const [editing, setEditing] = useState<string | null>(null);
  const [splitting, setSplitting] = useState<string | null>(null);
  const { select } = selection;

  const change = useCallback(
    (edit: (items: Items) => Items, label?: string) =>
      session.getState().edit((form) => {
        const tasks = edit(form.tasks);
        return tasks === form.tasks ? form : { ...form, tasks: [...tasks] };
      }, label),
    [session],
  );
  const choose = useCallback((key: string | null) => select(key === null ? null : `item:${key}`, 'list'), [select]);

  const add = useCallback(
    (kind: TaskKind, behind: string | null) => {
      const key = newKey();
      const { tasks } = session.getState().history.present;
      // Without a place of its own a new item comes behind the last of its kind.
      const last = behind ?? rowsOfKind(tasks, kind).findLast((row) => row.depth === 0)?.item.key ?? null;
      change((items) => addItem(items, last, key, kind));
      choose(key);
      setEditing(key);
    },
    [session, change, choose],
  );

  const command = useCallback(
    (name: string, key: string) => {
      const found = itemCommands.find((one) => one.name === name);
      const { tasks } = session.getState().history.present;
      if (name === 'edit') setEditing((open) => (open === key ? null : key));
      if (name === 'split') setSplitting(key);
      if (name === 'add') return add(tasks[indexOfKey(tasks, key)]?.kind ?? 'task', key);
      const next = found?.selectNext ? found.selectNext(tasks, key) : key;
      if (found?.run) change((items) => found.run?.(items, key) ?? items);
      choose(next);
    },
    [session, change, choose, add],
  );

  const closeEditor = useCallback(() => {
    setEditing(null);
    const key = editing === null ? '' : CSS.escape(editing);
    document.querySelector<HTMLElement>(`[role="treeitem"][data-key="${key}"]`)?.focus();
  }, [editing]);

  const split = useCallback(
    (key: string, offset: number) => {
      const { cleaned } = session.getState().review.parse;
      const added = newKey();
      change((items) => splitItem(items, key, offset, added, cleaned));
      setSplitting(null);
      choose(added);
    },
    [session, change, choose],
  );

  return {
    editing,
    closeEditor,
    splitting,
    setSplitting,
    change,
    choose,
    add,
    command,
    split,
    selected: keyOf('item', selection.target),
  };
}

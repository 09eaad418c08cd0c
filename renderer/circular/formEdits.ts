import type { ReviewedTask } from '../../shared/contract/circular.ts';
import { taskKinds } from '../../shared/domain/labels.ts';
import { type Items, indexOfKey, previousSibling, siblings, subtreeRange, type TaskKind } from './taskTree.ts';

/*
 * Edits of the reviewed items. Each takes the list and answers with a new one;
 * an edit that is not possible there answers with the very same list.
 */

/** Changes fields of one item. */
export function changeItem(items: Items, key: string, changes: Partial<ReviewedTask>): Items {
  return items.map((item) => (item.key === key ? { ...item, ...changes } : item));
}

/** Takes in or leaves out an item with everything below it. A child may be taken in alone: it then moves up when stored. */
export function includeItem(items: Items, key: string, include: boolean): Items {
  const range = subtreeRange(items, key);
  if (!range) return items;
  return items.map((item, index) => (index >= range.start && index < range.end ? { ...item, include } : item));
}

/** Moves an item, with what is below it, before the previous or behind the next item beside it. */
export function moveItem(items: Items, key: string, direction: 'up' | 'down'): Items {
  const item = items[indexOfKey(items, key)];
  if (!item) return items;
  const beside = siblings(items, item);
  const other = beside[beside.indexOf(item) + (direction === 'up' ? -1 : 1)];
  if (!other) return items;
  const [first, second] = direction === 'up' ? [other, item] : [item, other];
  const one = subtreeRange(items, first.key)!;
  const two = subtreeRange(items, second.key)!;
  return [
    ...items.slice(0, one.start),
    ...items.slice(two.start, two.end),
    ...items.slice(one.end, two.start),
    ...items.slice(one.start, one.end),
    ...items.slice(two.end),
  ];
}

/** Lifts an item one level: it comes to stand right behind the item that it was part of. */
export function promoteItem(items: Items, key: string): Items {
  const item = items[indexOfKey(items, key)];
  const parent = item?.parentKey ? items[indexOfKey(items, item.parentKey)] : undefined;
  if (!item || !parent) return items;
  return relocate(items, key, parent.parentKey, subtreeRange(items, parent.key)!.end);
}

/** Makes an item part of the item before it. */
export function demoteItem(items: Items, key: string): Items {
  const item = items[indexOfKey(items, key)];
  const before = item && previousSibling(items, item);
  if (!before) return items;
  return relocate(items, key, before.key, subtreeRange(items, before.key)!.end);
}

/** Turns a task into a requirement or back, with what is below it; at the top where it was part of another kind. */
export function retypeItem(items: Items, key: string, kind: TaskKind): Items {
  const range = subtreeRange(items, key);
  const item = range && items[range.start];
  if (!item || item.kind === kind) return items;
  const retyped = items.map((one, index) => (index >= range.start && index < range.end ? { ...one, kind } : one));
  if (item.parentKey === null) return retyped;
  let root = item;
  while (root.parentKey !== null) root = items[indexOfKey(items, root.parentKey)]!;
  return relocate(retyped, key, null, subtreeRange(items, root.key)!.end);
}

/** Removes an item with everything below it. */
export function removeItem(items: Items, key: string): Items {
  const range = subtreeRange(items, key);
  return range ? [...items.slice(0, range.start), ...items.slice(range.end)] : items;
}

/** A new item behind the given one (with what is below it), beside it; at the very end where none is given. */
export function addItem(items: Items, behind: string | null, key: string, kind: TaskKind = 'task'): Items {
  const range = behind === null ? null : subtreeRange(items, behind);
  const model = range ? items[range.start]! : null;
  const end = range ? range.end : items.length;
  const itsKind = model?.kind ?? kind;
  // Named at once: an item without a title could not be saved.
  const added = { ...emptyItem(key, itsKind, model?.parentKey ?? null), title: `新${taskKinds[itsKind]}` };
  return [...items.slice(0, end), added, ...items.slice(end)];
}

export function emptyItem(key: string, kind: TaskKind, parentKey: string | null): ReviewedTask {
  return {
    key,
    parentKey,
    kind,
    include: true,
    from: null,
    to: null,
    numberPath: '',
    title: '',
    text: null,
    category: null,
    units: [],
    quantity: null,
    quantityUnit: null,
    deadline: null,
    deadlineText: null,
  };
}

function relocate(items: Items, key: string, parentKey: string | null, position: number): Items {
  const range = subtreeRange(items, key)!;
  const moved = items.slice(range.start, range.end).map((item) => (item.key === key ? { ...item, parentKey } : item));
  const rest = (from: number, to: number) => items.slice(from, to);
  if (position >= range.end) {
    return [...rest(0, range.start), ...rest(range.end, position), ...moved, ...rest(position, items.length)];
  }
  return [...rest(0, position), ...moved, ...rest(position, range.start), ...rest(range.end, items.length)];
}

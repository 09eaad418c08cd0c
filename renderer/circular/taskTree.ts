import type { ReviewedTask } from '../../shared/contract/circular.ts';

/*
 * The reviewed items are a flat list in reading order in which a child always follows its parent.
 * These are the questions one can ask of such a list.
 */

export type Items = readonly ReviewedTask[];
export type TaskKind = ReviewedTask['kind'];

export const indexOfKey = (items: Items, key: string): number => items.findIndex((item) => item.key === key);

/** The item and everything below it: `[start, end)` in the list. */
export function subtreeRange(items: Items, key: string): { start: number; end: number } | null {
  const start = indexOfKey(items, key);
  if (start < 0) return null;
  const inside = new Set([key]);
  let end = start + 1;
  while (end < items.length && inside.has(items[end]!.parentKey ?? '')) inside.add(items[end++]!.key);
  return { start, end };
}

/** Items beside it, in order: same parent and same kind. */
export function siblings(items: Items, item: ReviewedTask): ReviewedTask[] {
  return items.filter((one) => one.parentKey === item.parentKey && one.kind === item.kind);
}

export function previousSibling(items: Items, item: ReviewedTask): ReviewedTask | null {
  const beside = siblings(items, item);
  return beside[beside.indexOf(item) - 1] ?? null;
}

export interface TreeRow {
  item: ReviewedTask;
  depth: number;
}

/** The items of one kind as rows to show, with their depth. */
export function rowsOfKind(items: Items, kind: TaskKind): TreeRow[] {
  const depths = new Map<string, number>();
  const rows: TreeRow[] = [];
  for (const item of items) {
    if (item.kind !== kind) continue;
    const depth = item.parentKey === null ? 0 : (depths.get(item.parentKey) ?? -1) + 1;
    depths.set(item.key, depth);
    rows.push({ item, depth });
  }
  return rows;
}

/** How many of a kind would be stored. */
export const countIncluded = (items: Items, kind: TaskKind): number =>
  items.filter((item) => item.include && item.kind === kind).length;

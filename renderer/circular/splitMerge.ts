import type { ReviewedTask } from '../../shared/contract/circular.ts';
import { type Items, indexOfKey, previousSibling, subtreeRange } from './taskTree.ts';

/** Longest title that the contract allows. */
const longestTitle = 500;

/** Offsets within a text at which a new sentence begins: the places where an item may be split. */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/[。！？；\n][”’）」》]*\s*/g)) {
    const start = match.index + match[0].length;
    if (start < text.length && text.slice(0, start).trim() !== '') starts.push(start);
  }
  return starts;
}

/** The first sentence of a text, without its full stop and number: what an item is called where nobody has named it. */
export function titleOf(text: string): string {
  const first = /^[^。！？；\n]*/.exec(text.trim())?.[0] ?? '';
  const plain = first.replace(/^（?[一二三四五六七八九十百\d]{1,4}(?:）|[、.．]|是|要)\s*/u, '').trim();
  return (plain || first || text.trim()).slice(0, longestTitle);
}

/**
 * Splits an item at an offset of its own text. The second half becomes a new item right behind it, what was below
 * stays with the first. Where the text is still that of the notice, both keep their place in it.
 */
export function splitItem(items: Items, key: string, offset: number, newKey: string, cleaned: string): Items {
  const index = indexOfKey(items, key);
  const item = items[index];
  const text = item?.text ?? '';
  const [first, second] = [text.slice(0, offset).trim(), text.slice(offset).trim()];
  if (!item || first === '' || second === '') return items;
  const cut = placeOf(item, second, cleaned);
  const head: ReviewedTask = { ...item, text: first, title: keptTitle(item, first), to: cut ?? item.to };
  const tail: ReviewedTask = {
    ...item,
    key: newKey,
    numberPath: '',
    title: titleOf(second),
    text: second,
    from: cut,
    to: cut === null ? null : item.to,
    quantity: null,
    quantityUnit: null,
    deadline: null,
    deadlineText: null,
  };
  const { end } = subtreeRange(items, key)!;
  return [...items.slice(0, index), head, ...items.slice(index + 1, end), tail, ...items.slice(end)];
}

/** A title that was cut in two by the split is made anew. */
function keptTitle(item: ReviewedTask, first: string): string {
  return first.includes(item.title) || !item.text?.includes(item.title) ? item.title : titleOf(first);
}

function placeOf(item: ReviewedTask, second: string, cleaned: string): number | null {
  if (item.from === null || item.to === null) return null;
  const found = cleaned.slice(item.from, item.to).indexOf(second);
  return found < 0 ? null : item.from + found;
}

/** The item that an item would be merged into: the one before it on its level, or else the one it is part of. */
export function mergeTarget(items: Items, key: string): ReviewedTask | null {
  const item = items[indexOfKey(items, key)];
  if (!item) return null;
  const parent = item.parentKey === null ? undefined : items[indexOfKey(items, item.parentKey)];
  return previousSibling(items, item) ?? parent ?? null;
}

/** Joins an item to the one before it: texts one behind the other, units together, children kept. */
export function mergeWithPrevious(items: Items, key: string): Items {
  const target = mergeTarget(items, key);
  if (!target) return items;
  const item = items[indexOfKey(items, key)]!;
  const merged = joined(target, item);
  const range = subtreeRange(items, key)!;
  const children = items
    .slice(range.start + 1, range.end)
    .map((one) => (one.parentKey === key ? { ...one, parentKey: target.key } : one));
  const position = Math.min(subtreeRange(items, target.key)!.end, range.start);
  const before = items.slice(0, position).map((one) => (one.key === target.key ? merged : one));
  return [...before, ...children, ...items.slice(position, range.start), ...items.slice(range.end)];
}

function joined(target: ReviewedTask, item: ReviewedTask): ReviewedTask {
  const said = [target.text ?? target.title, item.text ?? item.title].filter((part) => part !== '');
  const known = new Set(target.units.map((unit) => `${unit.role} ${unit.name}`));
  return {
    ...target,
    text: said.join('\n'),
    units: [...target.units, ...item.units.filter((unit) => !known.has(`${unit.role} ${unit.name}`))],
    quantity: target.quantity ?? item.quantity,
    quantityUnit: target.quantity === null ? item.quantityUnit : target.quantityUnit,
    deadline: target.deadline ?? item.deadline,
    deadlineText: target.deadline === null ? (item.deadlineText ?? target.deadlineText) : target.deadlineText,
    from: outermost(Math.min, target.from, item.from),
    to: outermost(Math.max, target.to, item.to),
  };
}

const outermost = (choose: (a: number, b: number) => number, a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : choose(a, b);

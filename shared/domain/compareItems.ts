import { type taskKinds, unitRoleLabels } from './labels.ts';
import { alikeFrom, assign, bodyOf, type Pairing, plainText, similarityOf } from './similarity.ts';
import { diffText, type TextSegment } from './textDiff.ts';

/** An item of a circular as it is compared: of a stored one, or of one under review (`taskId` null). */
export interface ItemToCompare {
  taskId: number | null;
  kind: keyof typeof taskKinds;
  numberPath: string;
  title: string;
  text: string | null;
  quantity: number | null;
  quantityUnit: string | null;
  deadline: string | null;
  deadlineText: string | null;
  units: readonly { name: string; role: keyof typeof unitRoleLabels }[];
}

export interface ItemDifference {
  change: 'same' | 'changed' | 'new' | 'gone';
  kind: ItemToCompare['kind'];
  a: ItemToCompare | null;
  b: ItemToCompare | null;
  similarity: number | null;
  title: TextSegment[];
  details: TextSegment[];
  text: TextSegment[];
}

/** In a corrected version the number says as much as a fifth of the words; but no number makes two strange items one. */
const numberShare = 0.2;
const strangeBelow = 0.08;

/**
 * Pairs off the items of two circulars; tasks with tasks, requirements with requirements.
 * @param corrected the second is a version of the first, so that equal numbers speak for the same item.
 */
export function matchItems(a: readonly ItemToCompare[], b: readonly ItemToCompare[], corrected: boolean): Pairing[] {
  const similarity = similarityOf(a, b);
  const score = (left: number, right: number): number => {
    if (a[left]!.kind !== b[right]!.kind) return 0;
    const alike = similarity(left, right);
    if (!corrected || alike < strangeBelow) return alike;
    return (1 - numberShare) * alike + (a[left]!.numberPath === b[right]!.numberPath ? numberShare : 0);
  };
  return assign(a.length, b.length, score, alikeFrom).map((pair) => ({
    ...pair,
    similarity: Math.min(1, similarity(pair.left, pair.right)),
  }));
}

/** What is asked, until when and of whom: 不少于 2 场；2026-09-20 前；牵头 计量股. */
export function detailsOf(item: Omit<ItemToCompare, 'taskId' | 'kind' | 'numberPath' | 'title' | 'text'>): string {
  const byRole = Map.groupBy(item.units, (unit) => unit.role);
  return [
    item.quantity === null ? '' : `不少于 ${item.quantity} ${item.quantityUnit ?? ''}`.trim(),
    item.deadline === null ? (item.deadlineText ?? '') : `${item.deadline} 前`,
    ...[...byRole].map(([role, units]) => `${unitRoleLabels[role]} ${units.map((unit) => unit.name).join('、')}`),
  ]
    .filter((words) => words !== '')
    .join('；');
}

const whole = (text: string, kind: TextSegment['kind']): TextSegment[] => (text === '' ? [] : [{ text, kind }]);

/** Only widths, blanks and punctuation differ, or nothing: then the newer text is shown unmarked. */
const compareTexts = (a: string, b: string): TextSegment[] =>
  plainText(a) === plainText(b) ? whole(b, 'same') : diffText(a, b);

function comparePair(a: ItemToCompare, b: ItemToCompare, similarity: number): ItemDifference {
  const parts = {
    title: compareTexts(a.title, b.title),
    details: compareTexts(detailsOf(a), detailsOf(b)),
    text: compareTexts(bodyOf(a), bodyOf(b)),
  };
  const changed = Object.values(parts).some((segments) => segments.some((segment) => segment.kind !== 'same'));
  return { change: changed ? 'changed' : 'same', kind: b.kind, a, b, similarity, ...parts };
}

const single = (item: ItemToCompare, change: 'new' | 'gone'): ItemDifference => {
  const kind = change === 'new' ? 'added' : 'removed';
  return {
    change,
    kind: item.kind,
    a: change === 'gone' ? item : null,
    b: change === 'new' ? item : null,
    similarity: null,
    title: whole(item.title, kind),
    details: whole(detailsOf(item), kind),
    text: whole(bodyOf(item), kind),
  };
};

/** The items of both in the order of the second; what is gone stands behind what it stood behind in the first. */
export function compareItems(
  a: readonly ItemToCompare[],
  b: readonly ItemToCompare[],
  corrected = false,
): ItemDifference[] {
  const pairs = matchItems(a, b, corrected);
  const byLeft = new Map(pairs.map((pair) => [pair.left, pair]));
  const byRight = new Map(pairs.map((pair) => [pair.right, pair]));
  const goneBehind = new Map<number, ItemDifference[]>();
  let behind = -1;
  for (const [index, item] of a.entries()) {
    const pair = byLeft.get(index);
    if (pair) behind = pair.right;
    else goneBehind.set(behind, [...(goneBehind.get(behind) ?? []), single(item, 'gone')]);
  }
  const rows = b.flatMap((item, index) => {
    const pair = byRight.get(index);
    const row = pair ? comparePair(a[pair.left]!, item, pair.similarity) : single(item, 'new');
    return [row, ...(goneBehind.get(index) ?? [])];
  });
  return [...(goneBehind.get(-1) ?? []), ...rows];
}

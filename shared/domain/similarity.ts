/*
 * How alike two items of notices are. Items are short and formulaic (开展…活动, 加强…), so that characters in pairs
 * say more than words, and a pair says the more the fewer items hold it.
 */

/** What of an item is compared; the text may begin with number and title. */
export interface ComparableItem {
  title: string;
  text: string | null;
}

/** One item of each side that belong together; `similarity` from 0 to 1. */
export interface Pairing {
  left: number;
  right: number;
  similarity: number;
}

/**
 * From here on two items of different notices are taken for the same one. Found on the national circulars of 2018 and
 * 2020: the four pairs that a careful person makes score 0.15 to 0.26, all others at most 0.08; on invented notices of
 * provinces and counties the right ones score 0.18 and more, wrong ones that nothing better takes at most 0.12.
 */
export const alikeFrom = 0.14;

/**
 * From here on a pair is worth a suggestion to a person, who looks at each before it is kept. A county's words are
 * further from a national circular's (质量开放日 for 让群众走进质量现场 scores 0.13) than one year's from another's.
 */
export const suggestFrom = 0.11;

/** A title says in a few characters what the item is about; the text brings the details. */
const titleShare = 0.55;

/** Text in one form: widths, blanks and punctuation do not count. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '');

/** 一、 （二） 3. in front of an item. A bare 一 may be a word and stays. */
const leadingNumber = /^\s*(?:[（(](?:[一二三四五六七八九十百]+|\d+)[）)]|(?:[一二三四五六七八九十百]+|\d+)[、.．])\s*/;

/** What the text of an item says behind its number and title: both change where items are put in or reworded. */
export function bodyOf({ title, text }: ComparableItem): string {
  const words = (text ?? '').replace(leadingNumber, '');
  return words.startsWith(title) ? words.slice(title.length).replace(/^[。．.：:；;，,、\s]+/, '') : words;
}

type Pairs = ReadonlyMap<string, number>;

function pairsOf(text: string): Pairs {
  const pairs = new Map<string, number>();
  const characters = [...plainText(text)];
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    const pair = next === undefined ? character : character + next;
    // The last character counts alone only where it is all there is.
    if (next !== undefined || index === 0) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

interface Prepared {
  title: Pairs;
  /** What the text says beyond the title. */
  body: Pairs;
}

const prepare = (item: ComparableItem): Prepared => ({ title: pairsOf(item.title), body: pairsOf(bodyOf(item)) });

/** Words with which any item may begin or end: they say little about what it is, however few items hold them. */
const formulaic = new Set('开展 组织 举办 做好 办好 加强 强化 推动 推进 加大 活动 工作 行动 不少 少于'.split(' '));
const formulaicShare = 0.25;

/** The rarer a pair is among all items, the more it weighs. */
function weigher(items: readonly Prepared[]): (pair: string) => number {
  const holders = new Map<string, number>();
  for (const item of items) {
    for (const pair of new Set([...item.title.keys(), ...item.body.keys()])) {
      holders.set(pair, (holders.get(pair) ?? 0) + 1);
    }
  }
  return (pair) => Math.log(1 + items.length / (holders.get(pair) ?? 1)) * (formulaic.has(pair) ? formulaicShare : 1);
}

/** Weighted Dice: twice what both hold, over what each holds. 1 for equal, 0 where nothing is shared; null where both are empty. */
function dice(left: Pairs, right: Pairs, weight: (pair: string) => number): number | null {
  let shared = 0;
  let whole = 0;
  for (const [pair, times] of left) {
    whole += times * weight(pair);
    shared += Math.min(times, right.get(pair) ?? 0) * weight(pair);
  }
  for (const [pair, times] of right) whole += times * weight(pair);
  return whole === 0 ? null : (2 * shared) / whole;
}

/** Both texts together: an item that says in its title what the other says in its text is found as well. */
const together = (item: Prepared): Pairs => {
  const all = new Map(item.title);
  for (const [pair, times] of item.body) all.set(pair, (all.get(pair) ?? 0) + times);
  return all;
};

/** A function that tells how alike an item of the left and one of the right side are, 0–1, by their places. */
export function similarityOf(
  left: readonly ComparableItem[],
  right: readonly ComparableItem[],
): (leftIndex: number, rightIndex: number) => number {
  const lefts = left.map(prepare);
  const rights = right.map(prepare);
  const weight = weigher([...lefts, ...rights]);
  const wholes = { left: lefts.map(together), right: rights.map(together) };
  return (leftIndex, rightIndex) => {
    const title = dice(lefts[leftIndex]!.title, rights[rightIndex]!.title, weight) ?? 0;
    const whole = dice(wholes.left[leftIndex]!, wholes.right[rightIndex]!, weight) ?? 0;
    return titleShare * title + (1 - titleShare) * whole;
  };
}

/** All pairs from `threshold` on, the most alike first; equal ones in the order of the sides. */
function rankedPairs(
  leftCount: number,
  rightCount: number,
  score: (left: number, right: number) => number,
  threshold: number,
): Pairing[] {
  const pairs: Pairing[] = [];
  for (let left = 0; left < leftCount; left += 1) {
    for (let right = 0; right < rightCount; right += 1) {
      const similarity = score(left, right);
      if (similarity >= threshold) pairs.push({ left, right, similarity });
    }
  }
  return pairs.sort((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right);
}

/** Pairs off the two sides, each item once at most, the most alike first. */
export function assign(
  leftCount: number,
  rightCount: number,
  score: (left: number, right: number) => number,
  threshold: number,
): Pairing[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return rankedPairs(leftCount, rightCount, score, threshold).filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
}

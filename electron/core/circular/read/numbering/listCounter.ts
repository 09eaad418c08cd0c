import { formatNumeral } from './numerals.ts';

/** One level of a list, as Word, WPS and Writer all have it. */
export interface ListLevel {
  start: number;
  /** A name that formatNumeral knows, or `bullet`. */
  format: string;
  /** The visible text, with `%1`…`%9` where the numbers of the levels stand. */
  text: string;
  /** 0: counts on for ever; n: starts again after a paragraph of the n-th level (from 1) or above; null: after any above. */
  restartAfter: number | null;
  /** All numbers of the text in Arabic digits, whatever the levels say ("legal" numbering). */
  legal: boolean;
  /** False where nothing stands between number and text. */
  separated: boolean;
}

export const newLevel = (change: Partial<ListLevel>): ListLevel => ({
  start: 1,
  format: 'decimal',
  text: '',
  restartAfter: null,
  legal: false,
  separated: true,
  ...change,
});

/** One use of a list: its levels, and the starts that this use sets anew. */
export interface ListUse {
  /** Uses with the same key count on together. */
  counterKey: string;
  /** Tells this use from others of the same counter. */
  useKey: string;
  levels: (ListLevel | undefined)[];
  startOverrides: ReadonlyMap<number, number>;
}

/** Puts a number before its text: the tab between them is left out where the number closes itself (一、（一）). */
export const joinNumber = (number: string, text: string, separated: boolean): string => {
  if (number === '' || !separated) {
    return number + text;
  }
  const clings = /[\p{L}\p{N}]$/u.test(number) && !/[\u2460-\u24ff\u3251-\u32bf]$/u.test(number);
  const decimalDot = /\d\.$/.test(number) && /^\d/.test(text);
  const bullet = /^[-–—•·●○■□◆◇▪►➢✓√*]$/u.test(number);
  return clings || decimalDot || bullet ? `${number} ${text}` : number + text;
};

/** No number shown is longer; a hostile one must not multiply itself over all paragraphs. */
const longestNumber = 60;

/** Bullets of symbol fonts lie in the private-use area and would be unreadable. */
const bulletText = (text: string): string => (/[\uf000-\uf0ff]/.test(text) || text.trim() === '' ? '●' : text.trim());

/** Counts the paragraphs of all lists of one document and says what number each shows. */
export class ListCounter {
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  /** The visible number of the next paragraph at `level` (0–8) of this list; empty where the level shows none. */
  next(use: ListUse, level: number): string {
    const definition = use.levels[level];
    if (!definition) {
      return '';
    }
    const counters = this.#counters.get(use.counterKey) ?? [];
    this.#counters.set(use.counterKey, counters);
    this.#advance(use, level, counters);
    if (definition.format === 'bullet') {
      return bulletText(definition.text.slice(0, longestNumber));
    }
    return definition.text.slice(0, longestNumber).replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const value = counters[index] ?? startOf(use, index);
      return formatNumeral(value, definition.legal ? 'decimal' : (use.levels[index]?.format ?? 'decimal'));
    });
  }

  #advance(use: ListUse, level: number, counters: (number | undefined)[]): void {
    const override = use.startOverrides.get(level);
    const startKey = `${use.useKey}/${level}`;
    const current = counters[level];
    if (override !== undefined && !this.#started.has(startKey)) {
      counters[level] = override;
    } else {
      counters[level] = current === undefined ? startOf(use, level) : current + 1;
    }
    this.#started.add(startKey);
    for (let deeper = level + 1; deeper < counters.length; deeper += 1) {
      const after = use.levels[deeper]?.restartAfter ?? null;
      if (after === null || level < after) {
        counters[deeper] = undefined;
      }
    }
  }
}

const startOf = (use: ListUse, level: number): number => use.startOverrides.get(level) ?? use.levels[level]?.start ?? 1;

import { childNamed, childrenNamed, descendantsNamed, type XmlElement } from '../container/xml.ts';
import { type ListLevel, type ListUse, newLevel } from '../numbering/listCounter.ts';
import type { Styles } from './styles.ts';

/** The lists of a document (ECMA-376 17.9), by `numId`. */
export interface Numbering {
  use(numberId: string): ListUse | null;
  /** The level of that list which names this paragraph style; styles are tied to levels that way. */
  levelOfStyle(numberId: string, styleId: string): number | null;
}

interface AbstractList {
  levels: (ListLevel | undefined)[];
  styleOfLevel: (string | undefined)[];
  /** A list style where the levels really stand. */
  numberStyleLink: string | null;
}

const integer = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise;

const value = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes.val;

/** A custom format stands in AlternateContent with a known one as fallback; 001, 002… is the usual custom one. */
const formatOf = (element: XmlElement): string => {
  const direct = value(element, 'numFmt');
  const format = direct ?? descendantsNamed(element, 'numFmt').at(-1)?.attributes.val ?? 'decimal';
  return format === 'custom' ? 'decimal' : format;
};

const readLevel = (element: XmlElement): ListLevel => {
  const restart = value(element, 'lvlRestart');
  return newLevel({
    start: integer(value(element, 'start'), 0),
    format: formatOf(element),
    text: value(element, 'lvlText') ?? '',
    restartAfter: restart === undefined ? null : integer(restart, 0),
    legal: !['0', 'false', 'off'].includes(childNamed(element, 'isLgl') ? (value(element, 'isLgl') ?? '1') : '0'),
    separated: value(element, 'suff') !== 'nothing',
  });
};

const levelIndex = (element: XmlElement): number => integer(element.attributes.ilvl, -1);

const readAbstract = (element: XmlElement): AbstractList => {
  const result: AbstractList = {
    levels: [],
    styleOfLevel: [],
    numberStyleLink: value(element, 'numStyleLink') ?? null,
  };
  for (const level of childrenNamed(element, 'lvl')) {
    const index = levelIndex(level);
    if (index >= 0 && index < 9) {
      result.levels[index] = readLevel(level);
      result.styleOfLevel[index] = value(level, 'pStyle');
    }
  }
  return result;
};

const readOverrides = (number: XmlElement, levels: (ListLevel | undefined)[]) => {
  const changed = [...levels];
  const starts = new Map<number, number>();
  for (const override of childrenNamed(number, 'lvlOverride')) {
    const index = levelIndex(override);
    if (index < 0 || index > 8) {
      continue;
    }
    const level = childNamed(override, 'lvl');
    if (level) {
      changed[index] = readLevel(level);
    }
    const start = value(override, 'startOverride');
    if (start !== undefined) {
      starts.set(index, integer(start, 1));
    }
  }
  return { levels: changed, startOverrides: starts };
};

/** Reads `numbering.xml`; null (no such part) gives no lists. */
export const readNumbering = (root: XmlElement | null, styles: Styles): Numbering => {
  const abstracts = new Map<string, AbstractList>();
  const numbers = new Map<string, XmlElement>();
  for (const element of root ? childrenNamed(root, 'abstractNum') : []) {
    abstracts.set(element.attributes.abstractNumId ?? '', readAbstract(element));
  }
  for (const element of root ? childrenNamed(root, 'num') : []) {
    numbers.set(element.attributes.numId ?? '', element);
  }
  /** Follows a list style to the list that holds the levels; null for unknown lists and circles. */
  const abstractOf = (numberId: string, steps = 0): { key: string; list: AbstractList } | null => {
    const number = numbers.get(numberId);
    const key = number ? value(number, 'abstractNumId') : undefined;
    const list = key === undefined ? undefined : abstracts.get(key);
    if (key === undefined || !list || steps > 8) {
      return null;
    }
    const linked = list.numberStyleLink === null ? null : (styles.byId.get(list.numberStyleLink)?.listNumber ?? null);
    return linked === null ? { key, list } : abstractOf(linked, steps + 1);
  };
  const uses = new Map<string, ListUse | null>();
  const makeUse = (numberId: string): ListUse | null => {
    const abstract = abstractOf(numberId);
    const number = numbers.get(numberId);
    return abstract && number
      ? { counterKey: abstract.key, useKey: numberId, ...readOverrides(number, abstract.list.levels) }
      : null;
  };
  return {
    use: (numberId) => {
      if (!uses.has(numberId)) {
        uses.set(numberId, makeUse(numberId));
      }
      return uses.get(numberId) ?? null;
    },
    levelOfStyle: (numberId, styleId) => {
      const index = abstractOf(numberId)?.list.styleOfLevel.indexOf(styleId) ?? -1;
      return index < 0 ? null : index;
    },
  };
};

import { childrenNamed, descendantsNamed, elementsOf, type XmlElement } from '../container/xml.ts';
import { type ListLevel, newLevel } from '../numbering/listCounter.ts';

/** OpenDocument writes a number format as a sample of it (ODF 1.3, 19.500; the longer ones are Writer's). */
const formatOf = (sample: string): string => {
  const known: Record<string, string> = {
    '': 'none',
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  };
  const signs: Record<string, string> = {
    一: 'chineseCounting',
    壹: 'chineseLegalSimplified',
    '①': 'decimalEnclosedCircle',
    甲: 'ideographTraditional',
    子: 'ideographZodiac',
    '１': 'decimalFullWidth',
    '㊀': 'ideographEnclosedCircle',
    '⑴': 'decimalEnclosedParen',
    '⒈': 'decimalEnclosedFullstop',
    '0': 'decimalZero',
  };
  return known[sample] ?? signs[[...sample][0] ?? ''] ?? 'decimal';
};

/** `%1%、` is Writer's whole text of a number; older files give prefix, suffix and how many levels show. */
const textOfLevel = (element: XmlElement, level: number): string => {
  const whole = element.attributes['num-list-format'];
  if (whole !== undefined) {
    return whole.replace(/%(\d)%/g, '%$1');
  }
  const shown = Math.min(level, Math.max(1, Number(element.attributes['display-levels'] ?? '1') || 1));
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}`);
  return `${element.attributes['num-prefix'] ?? ''}${numbers.join('.')}${element.attributes['num-suffix'] ?? ''}`;
};

const readLevel = (element: XmlElement): ListLevel | undefined => {
  const level = Number(element.attributes.level);
  const isBullet = element.name === 'list-level-style-bullet';
  if (!isBullet && element.name !== 'list-level-style-number' && element.name !== 'outline-level-style') {
    return undefined;
  }
  const format = formatOf(element.attributes['num-format'] ?? '');
  return newLevel({
    start: Number(element.attributes['start-value'] ?? '1') || 1,
    format: isBullet ? 'bullet' : format,
    text: isBullet ? (element.attributes['bullet-char'] ?? '●') : format === 'none' ? '' : textOfLevel(element, level),
  });
};

const levelsOf = (style: XmlElement): (ListLevel | undefined)[] => {
  const levels: (ListLevel | undefined)[] = [];
  for (const element of elementsOf(style)) {
    const level = Number(element.attributes.level);
    if (Number.isInteger(level) && level >= 1 && level <= 9) {
      levels[level - 1] = readLevel(element);
    }
  }
  return levels;
};

/** What a paragraph style says that matters here. */
export interface OdtStyle {
  parent: string | null;
  list: string | null;
  bold: boolean | null;
}

export interface OdtStyles {
  lists: ReadonlyMap<string, (ListLevel | undefined)[]>;
  outline: (ListLevel | undefined)[];
  /** Paragraph and text styles by `family/name`. */
  byName: ReadonlyMap<string, OdtStyle>;
}

const readStyle = (element: XmlElement): OdtStyle => {
  const weight = childrenNamed(element, 'text-properties')[0]?.attributes['font-weight'];
  return {
    parent: element.attributes['parent-style-name'] ?? null,
    list: element.attributes['list-style-name'] ?? null,
    bold: weight === undefined ? null : weight === 'bold' || Number(weight) >= 600,
  };
};

/** Reads styles out of `content.xml` and `styles.xml`; the automatic ones of the content win. */
export const readOdtStyles = (roots: XmlElement[]): OdtStyles => {
  const lists = new Map<string, (ListLevel | undefined)[]>();
  const byName = new Map<string, OdtStyle>();
  let outline: (ListLevel | undefined)[] = [];
  for (const root of roots) {
    for (const holder of ['styles', 'automatic-styles'].flatMap((name) => descendantsNamed(root, name))) {
      for (const element of elementsOf(holder)) {
        const name = element.attributes.name ?? '';
        if (element.name === 'list-style') {
          lists.set(name, levelsOf(element));
        } else if (element.name === 'outline-style') {
          outline = levelsOf(element);
        } else if (element.name === 'style') {
          byName.set(`${element.attributes.family}/${name}`, readStyle(element));
        }
      }
    }
  }
  return { lists, outline, byName };
};

/** Follows a style and its parents until one says something. */
export const inherited = <T>(
  styles: OdtStyles,
  family: string,
  name: string | undefined,
  pick: (style: OdtStyle) => T | null,
): T | null => {
  let style = name === undefined ? undefined : styles.byName.get(`${family}/${name}`);
  for (let steps = 0; style && steps < 40; steps += 1) {
    const value = pick(style);
    if (value !== null) {
      return value;
    }
    style = style.parent === null ? undefined : styles.byName.get(`${family}/${style.parent}`);
  }
  return null;
};

import { type ListLevel, type ListUse, newLevel } from '../numbering/listCounter.ts';
import type { Binary } from './binary.ts';

/** MSONFC (MS-OSHARED 2.2.1.3): number formats by their code, in OOXML's names. */
const formats: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const listSize = 28;
const overrideSize = 16;

/** Reads one level (MS-DOC 2.9.150) and says where the next begins. */
const readLevel = (table: Binary, at: number): { level: ListLevel; next: number } => {
  const flags = table.u8(at + 5);
  const characterSize = table.u8(at + 24);
  const paragraphSize = table.u8(at + 25);
  const textAt = at + 28 + characterSize + paragraphSize;
  const length = table.u16(textAt);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const code = table.u16(textAt + 2 + 2 * index);
    // Codes 0–8 stand for the numbers of the levels.
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const restartLimit = table.u8(at + 26);
  const level = newLevel({
    start: table.i32(at),
    format: formats[table.u8(at + 4)] ?? 'decimal',
    text,
    legal: (flags & 0x04) !== 0,
    restartAfter: (flags & 0x08) !== 0 ? restartLimit : null,
    separated: table.u8(at + 15) !== 2,
  });
  return { level, next: textAt + 2 + 2 * length };
};

/** All lists by their identifier; the levels stand behind the table of the lists. */
const readLists = (table: Binary, place: { at: number; length: number }): Map<number, ListLevel[]> => {
  const lists = new Map<number, ListLevel[]>();
  const count = table.u16(place.at);
  let at = place.at + place.length;
  for (let index = 0; index < count; index += 1) {
    const head = place.at + 2 + listSize * index;
    const isSimple = (table.u8(head + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let number = 0; number < (isSimple ? 1 : 9); number += 1) {
      const { level, next } = readLevel(table, at);
      levels.push(level);
      at = next;
    }
    lists.set(table.i32(head), levels);
  }
  return lists;
};

/** The uses of lists (MS-DOC 2.9.131) by the 1-based index that paragraphs name. */
export const readListUses = (
  table: Binary,
  listPlace: { at: number; length: number },
  overridePlace: { at: number; length: number },
): (ListUse | null)[] => {
  if (listPlace.length < 2 || overridePlace.length < 4) {
    return [];
  }
  const lists = readLists(table, listPlace);
  const count = table.u32(overridePlace.at);
  const uses: (ListUse | null)[] = [null];
  let at = overridePlace.at + 4 + overrideSize * count;
  for (let index = 0; index < count; index += 1) {
    const head = overridePlace.at + 4 + overrideSize * index;
    const identifier = table.i32(head);
    const levels = [...(lists.get(identifier) ?? [])];
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let left = table.u8(head + 12); left > 0; left -= 1) {
      const flags = table.u32(at + 4);
      const number = flags & 0xf;
      if (flags & 0x20) {
        const { level, next } = readLevel(table, at + 8);
        levels[number] = level;
        if (flags & 0x10) {
          startOverrides.set(number, level.start);
        }
        at = next;
      } else {
        if (flags & 0x10) {
          startOverrides.set(number, table.i32(at));
        }
        at += 8;
      }
    }
    uses.push({ counterKey: String(identifier), useKey: String(index), levels, startOverrides });
  }
  return uses;
};

import type { Binary } from './binary.ts';
import { sprm, sprmsOf } from './sprms.ts';

/** What the reader needs to know of a paragraph. */
export interface ParagraphFormat {
  /** 1-based index into the list overrides; 0 is no list. */
  list: number;
  listLevel: number;
  outlineLevel: number;
  inTable: boolean;
  rowEnd: boolean;
  bold: boolean;
}

export const plainParagraph: ParagraphFormat = {
  list: 0,
  listLevel: 0,
  outlineLevel: 9,
  inTable: false,
  rowEnd: false,
  bold: false,
};

/** Lays property changes over a paragraph's format. */
export const applyParagraph = (base: ParagraphFormat, properties: Binary): ParagraphFormat => {
  const format = { ...base };
  for (const { code, at } of sprmsOf(properties)) {
    if (code === sprm.listOverride) {
      format.list = properties.u16(at);
    } else if (code === sprm.listLevel) {
      format.listLevel = properties.u8(at);
    } else if (code === sprm.outlineLevel) {
      format.outlineLevel = properties.u8(at);
    } else if (code === sprm.inTable) {
      format.inTable = properties.u8(at) !== 0;
    } else if (code === sprm.rowEnd) {
      format.rowEnd = properties.u8(at) !== 0;
    }
  }
  return format;
};

export interface CharacterFormat {
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  /** The character that a symbol font shows instead, or null. */
  symbol: string | null;
}

/** A switch may also say "as the style" (128) or "unlike the style" (129). */
const toggle = (value: number, style: boolean): boolean =>
  value === 128 ? style : value === 129 ? !style : value === 1;

/** The format of a run of characters in a paragraph whose style is bold or not. */
export const applyCharacter = (properties: Binary, styleBold: boolean): CharacterFormat => {
  const format: CharacterFormat = { bold: styleBold, hidden: false, deleted: false, symbol: null };
  for (const { code, at } of sprmsOf(properties)) {
    if (code === sprm.bold) {
      format.bold = toggle(properties.u8(at), styleBold);
    } else if (code === sprm.hidden) {
      format.hidden = toggle(properties.u8(at), false);
    } else if (code === sprm.deleted) {
      format.deleted = toggle(properties.u8(at), false);
    } else if (code === sprm.symbol) {
      format.symbol = String.fromCharCode(properties.u16(at + 2));
    }
  }
  return format;
};

import type { Binary } from './binary.ts';

/** One property change (MS-DOC 2.6): its code and where its operand lies. */
export interface Sprm {
  code: number;
  at: number;
  size: number;
}

/** The codes that the reader needs, by the names of MS-DOC. */
export const sprm = {
  paragraphStyle: 0x4600,
  listLevel: 0x260a,
  listOverride: 0x460b,
  outlineLevel: 0x2640,
  inTable: 0x2416,
  rowEnd: 0x2417,
  deleted: 0x0800,
  hidden: 0x083c,
  bold: 0x0835,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
} as const;

const operandSize = (data: Binary, code: number, at: number): { at: number; size: number } => {
  const sizes = [1, 1, 2, 4, 2, 2, -1, 3];
  const size = sizes[code >> 13] ?? 1;
  if (size >= 0) {
    return { at, size };
  }
  // sprmTDefTable alone has a two-byte length, which counts one too few.
  if (code === 0xd608) {
    return { at: at + 2, size: data.u16(at) - 1 };
  }
  // sprmPChgTabs may say 255 and then its length follows from its content.
  if (code === 0xc615 && data.u8(at) === 255) {
    const deleted = data.u8(at + 1);
    const added = data.u8(at + 2 + 4 * deleted);
    return { at: at + 1, size: 2 + 4 * deleted + 3 * added };
  }
  return { at: at + 1, size: data.u8(at) };
};

/** The property changes of a list; a last one that does not fit is left out. */
export const sprmsOf = (data: Binary): Sprm[] => {
  const result: Sprm[] = [];
  for (let at = 0; at + 3 <= data.length; ) {
    const code = data.u16(at);
    const operand = operandSize(data, code, at + 2);
    if (operand.size < 0 || operand.at + operand.size > data.length) {
      break;
    }
    result.push({ code, ...operand });
    at = operand.at + operand.size;
  }
  return result;
};

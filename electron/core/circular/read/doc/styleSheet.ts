import type { Binary } from './binary.ts';
import { applyCharacter, applyParagraph, type ParagraphFormat, plainParagraph } from './paragraphFormat.ts';

/** One paragraph style as stored: its own changes upon another style. */
interface StoredStyle {
  basedOn: number;
  heading: number | null;
  paragraph: Binary | null;
  character: Binary | null;
}

const nothing = 0xfff;

/** Reads one style (MS-DOC 2.9.260); null for what is no paragraph style. */
const readStyle = (data: Binary, baseSize: number): StoredStyle | null => {
  const identifier = data.u16(0) & 0xfff;
  const kindAndBase = data.u16(2);
  const changes = data.u16(4) & 0xf;
  if ((kindAndBase & 0xf) !== 1) {
    return null;
  }
  const style: StoredStyle = {
    basedOn: kindAndBase >> 4,
    heading: identifier >= 1 && identifier <= 9 ? identifier - 1 : null,
    paragraph: null,
    character: null,
  };
  let at = baseSize + 2 + 2 * data.u16(baseSize) + 2;
  for (let index = 0; index < Math.min(changes, 2); index += 1) {
    at += at & 1;
    if (at + 2 > data.length) {
      break;
    }
    const size = data.u16(at);
    if (at + 2 + size > data.length) {
      break;
    }
    if (index === 0 && size >= 2) {
      style.paragraph = data.slice(at + 4, size - 2);
    } else if (index === 1) {
      style.character = data.slice(at + 2, size);
    }
    at += 2 + size;
  }
  return style;
};

/** The paragraph formats of all styles by index, inheritance resolved (MS-DOC 2.9.271). */
export const readStyleSheet = (
  table: Binary,
  place: { at: number; length: number },
): ((index: number) => ParagraphFormat) => {
  if (place.length < 8) {
    return () => plainParagraph;
  }
  const sheet = table.slice(place.at, place.length);
  const headSize = sheet.u16(0);
  const count = sheet.u16(2);
  const baseSize = sheet.u16(4);
  const styles: (StoredStyle | null)[] = [];
  let at = 2 + headSize;
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const size = sheet.u16(at);
    const fits = size >= baseSize + 4 && at + 2 + size <= sheet.length;
    styles.push(fits ? readStyle(sheet.slice(at + 2, size), baseSize) : null);
    at += 2 + size;
  }
  const known = new Map<number, ParagraphFormat>();
  const format = (index: number, depth: number): ParagraphFormat => {
    const done = known.get(index);
    const style = styles[index];
    if (done || !style || depth > 40) {
      return done ?? plainParagraph;
    }
    const base = style.basedOn === nothing ? plainParagraph : format(style.basedOn, depth + 1);
    let result = style.heading === null ? base : { ...base, outlineLevel: style.heading };
    result = style.paragraph ? applyParagraph(result, style.paragraph) : result;
    result = style.character ? { ...result, bold: applyCharacter(style.character, result.bold).bold } : result;
    known.set(index, result);
    return result;
  };
  return (index) => format(index, 0);
};

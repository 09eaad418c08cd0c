import { numeral } from './characters.ts';

const kinds = {
  section: `${numeral}{1,3}、`,
  part: `[(（]${numeral}{1,3}[)）]`,
} as const;

/** Offsets of headings inside a line without a blank before: 一、二、… or （一）（二）… that follow a stop and count up. */
export function headingsInside(line: string): number[] {
  return [...sequence(line, kinds.section), ...sequence(line, kinds.part)].filter(
    (at) => at > 0 && line[at - 1] !== ' ',
  );
}

function sequence(line: string, kind: string): number[] {
  const marks = [...line.matchAll(new RegExp(kind, 'gu'))].map((match) => ({
    at: match.index,
    value: numeralValue(match[0].replace(/[()（）、]/g, '')),
    afterStop: match.index === 0 || /[。！？：”\s）)]/.test(line.charAt(match.index - 1)),
  }));
  const places: number[] = [];
  let expected = 1;
  marks.forEach((mark, index) => {
    if (mark.value !== expected && mark.value !== 1) return;
    const second = marks.slice(index + 1, index + 8).find((other) => other.value === 2);
    const opens = mark.value === 1 && second !== undefined && line.charAt(second.at - 1) === '。';
    if (!mark.afterStop && !opens) return;
    expected = mark.value + 1;
    places.push(mark.at);
  });
  return places.length >= 2 ? places : [];
}

/** Value of a Chinese numeral up to 99; 0 for others. */
function numeralValue(text: string): number {
  const digits = '一二三四五六七八九';
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? digits.indexOf(text) + 1 : 0;
  const tens = ten === 0 ? 1 : digits.indexOf(text.charAt(ten - 1)) + 1;
  const ones = ten === text.length - 1 ? 0 : digits.indexOf(text.charAt(ten + 1)) + 1;
  return tens * 10 + ones;
}

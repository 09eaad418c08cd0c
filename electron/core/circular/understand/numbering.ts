import { parseNumber } from './numbers.ts';

/** The ways in which notices number their items, from the top down. */
export const numberStyles = [
  'part',
  'section',
  'named',
  'bracketed',
  'arabic',
  'decimal',
  'arabic-bracketed',
  'circled',
  'ordinal',
  'spoken',
  'bullet',
] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** A number in front of an item: `（三）` is `{style: 'bracketed', written: '三', value: 3}`. */
export interface Marker {
  style: NumberStyle;
  /** As written, without brackets and points; empty for a bullet. */
  written: string;
  value: number;
  /** Range in the text that was given, the number's own punctuation included. */
  from: number;
  to: number;
}

const chinese = '[一二三四五六七八九十]{1,3}';
const grammar: { style: NumberStyle; form: RegExp }[] = [
  { style: 'part', form: new RegExp(`第(${chinese})(?:部分|章|篇)[、：\\s]*`, 'y') },
  { style: 'named', form: new RegExp(`(?:任务|活动|专题|行动|工程|专项)(${chinese})[、：\\s]\\s*`, 'y') },
  { style: 'section', form: new RegExp(`(${chinese})\\s*[、．.]\\s*(?![一二三四五六七八九十]、)`, 'y') },
  { style: 'section', form: new RegExp(`(${chinese})[ \\t]+(?=[\\u4e00-\\u9fff“])`, 'y') },
  { style: 'bracketed', form: new RegExp(`[（(]\\s*(${chinese})\\s*[）)]\\s*[、.．]?\\s*`, 'y') },
  { style: 'decimal', form: /(\d{1,2}[.．]\d{1,2})(?![\d万亿千百倍元％%米个年月])[\s.．、]*/y },
  // A title may begin with a long number (`2．12315宣传`); one or two digits behind the point are a decimal.
  { style: 'arabic', form: /(\d{1,2})\s*[.．、]\s*(?!\d{1,2}(?!\d))/y },
  { style: 'arabic', form: /(\d{1,2})[ \t]+(?=[\u4e00-\u9fff“])(?![年月日个项家])/y },
  { style: 'arabic-bracketed', form: /[（(]\s*(\d{1,2})\s*[）)]\s*[、.．]?\s*/y },
  { style: 'arabic-bracketed', form: /(\d{1,2})\s*[）)]\s*/y },
  { style: 'circled', form: /([①-⑳])\s*/y },
  { style: 'ordinal', form: new RegExp(`第(${chinese})(?:项)?[，,、：]\\s*`, 'y') },
  { style: 'spoken', form: new RegExp(`(${chinese})[是要](?![否求素])`, 'y') },
  { style: 'bullet', form: /([●•◆■▪※★☆►◇□▶○◎➢·])\s*/y },
];

/** The number that stands at `at`, or null. A number alone (`一`) counts only where it fills `until`. */
export function markerAt(text: string, at: number, until: number): Marker | null {
  for (const { style, form } of grammar) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match || match.index + match[0].length > until) continue;
    const written = match[1] ?? '';
    return {
      style,
      written: style === 'bullet' ? '' : written,
      value: markerValue(style, written),
      from: at,
      to: at + match[0].length,
    };
  }
  const whole = text.slice(at, until);
  if (/^[一二三四五六七八九十]{1,3}$/.test(whole)) {
    return { style: 'section', written: whole, value: parseNumber(whole) ?? 0, from: at, to: until };
  }
  return null;
}

function markerValue(style: NumberStyle, written: string): number {
  if (style === 'circled') return written.charCodeAt(0) - 0x2460 + 1;
  if (style === 'bullet') return 0;
  if (style === 'decimal') return Number(written.split(/[.．]/)[1]);
  return parseNumber(written) ?? 0;
}

const inner = new RegExp(
  `(?<=[。；：！？”）\\s])(?:（${chinese}）|${chinese}、(?!${chinese}、)|\\d{1,2}[.．](?!\\d{1,2}(?!\\d))|（\\d{1,2}）|[①-⑳]|(?<=[。；])${chinese}[是要](?![否求素]))`,
  'g',
);

/** Numbers in the middle of a line, after the end of a sentence or a blank: items whose line breaks may be lost. */
export function innerMarkers(text: string, from: number, to: number): Marker[] {
  const found: Marker[] = [];
  // Only the line is searched: a search that ran on to the end of the text for every line would be quadratic.
  for (const match of text.slice(from, to).matchAll(inner)) {
    const marker = match.index > 0 ? markerAt(text, from + match.index, to) : null;
    if (marker) found.push(marker);
  }
  return found;
}

const spoken = new RegExp(`(?<=[。；：，！？\\s]|^)(${chinese})[是要](?![否求素])`, 'g');

/** 一是…；二是… and 一要…；二要… inside running text, only where they count up from one. */
export function spokenMarkers(text: string, from: number, to: number): Marker[] {
  const found: Marker[] = [];
  for (const match of text.slice(from, to).matchAll(spoken)) {
    const written = match[1] ?? '';
    const value = parseNumber(written) ?? 0;
    if (value === found.length + 1) {
      found.push({
        style: 'spoken',
        written,
        value,
        from: from + match.index,
        to: from + match.index + written.length + 1,
      });
    }
  }
  return found.length > 1 ? found : [];
}

/** Depth of a style; a style never holds one of a smaller rank. */
export function rankOf(style: NumberStyle): number {
  return numberStyles.indexOf(style);
}

import type { Sourced, Span } from '../../../../shared/contract/parsedCircular.ts';
import type { DocumentBlock } from '../readDocument.ts';

/** One line of the cleaned text without the blanks around it; offsets are those of the cleaned text. */
export interface Line extends Span {
  text: string;
  bold: boolean;
  row: boolean;
}

/** What every rule reads: the folded text (same length as the cleaned one) and its lines that are not empty. */
export interface Source {
  /** The text as it was given, before {@link fold}. */
  cleaned: string;
  text: string;
  lines: Line[];
}

const wide: Record<string, string> = { '(': '（', ')': '）', ':': '：', ',': '，', ';': '；', '!': '！', '?': '？' };
const cjk = /[\u3400-\u9fff“”‘’《》（）〔〕、。，；：]/;

/**
 * Widens punctuation beside Chinese and unifies number brackets, one code unit for one, so that every offset
 * stays that of the cleaned text even where the reviewer switched the cleaning step off.
 */
export function fold(text: string): string {
  return text
    .replace(/[﹝]/g, '〔')
    .replace(/[﹞]/g, '〕')
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/[(),:;!?]/g, (character, at: number) => {
      const before = text[at - 1] ?? '';
      const after = text[at + 1] ?? '';
      const bracket = character === '(' || character === ')';
      return cjk.test(before) ||
        cjk.test(after) ||
        (bracket && /[\s\d]?/.test(before) && !/[a-z]/i.test(before + after))
        ? (wide[character] ?? character)
        : character;
    });
}

/** Splits the text into its lines; lines that lie in a clutter block are left out. */
export function sourceOf(cleaned: string, blocks: readonly DocumentBlock[]): Source {
  const text = fold(cleaned);
  const lines: Line[] = [];
  let block = 0;
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(from, end);
    const trimmed = raw.trim();
    if (/[^|｜\s]/.test(trimmed)) {
      const start = from + raw.indexOf(trimmed);
      while (block < blocks.length && (blocks[block]?.to ?? 0) <= start) block++;
      const holder = blocks[block];
      const inside = holder !== undefined && holder.from <= start ? holder : null;
      if (inside?.kind !== 'clutter') {
        const row = isRow(text, inside) || trimmed.includes('\t') || /\s?[|｜]\s?\S.*[|｜]/.test(trimmed);
        lines.push({ from: start, to: start + trimmed.length, text: trimmed, bold: inside?.bold === true, row });
      }
    }
    from = end + 1;
  }
  return { cleaned, text, lines };
}

/** Whether a block is one row. A whole document on one line with a tab in it was given as a row, until its breaks were restored. */
function isRow(text: string, block: DocumentBlock | null): boolean {
  if (block?.kind !== 'table-row') return false;
  const newline = text.indexOf('\n', block.from);
  return newline < 0 || newline >= block.to;
}

/** The lines that begin at `from` or later and end by `to`; lines are in order, so two halvings find them. */
export function linesWithin(lines: readonly Line[], from: number, to: number): Line[] {
  return lines.slice(firstLine(lines, from), firstLine(lines, to)).filter((line) => line.to <= to);
}

function firstLine(lines: readonly Line[], from: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A value with its place, how sure the rule is, and why. */
export function sourced<T>(value: T, span: Span | null, confidence: number, reason: string): Sourced<T> {
  return { value, span, confidence, reason };
}

/** The span of the `index`-th capture group of a match made with the `d` flag, moved by `offset`. */
export function groupSpan(match: RegExpExecArray, index: number, offset: number): Span {
  const range = match.indices?.[index] ?? [match.index, match.index + match[0].length];
  return { from: range[0] + offset, to: range[1] + offset };
}

/** Text compared without regard to blanks, quotation marks and the width of punctuation. */
export function bare(text: string): string {
  return text.replace(/[\s“”‘’"'《》「」，,、。；;：:！!？?（）()]/g, '');
}

import type { Figure } from '../../shared/contract/report.ts';

/** A piece of a passage: plain words, a figure in place of its `{指标名}`, or a name that no indicator has. */
export type Piece = { kind: 'words' | 'figure' | 'unknown'; text: string; name?: string };

/** Splits a passage at its `{指标名}`; the same notation as `fillFigures`, kept apart so that figures can be marked. */
export function piecesOf(text: string, figures: readonly Figure[]): Piece[] {
  const texts = new Map(figures.map((figure) => [figure.name, figure.text]));
  return text
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (!/^\{[^{}]+\}$/.test(part)) return { kind: 'words', text: part };
      const name = part.slice(1, -1);
      const value = texts.get(name);
      return value === undefined ? { kind: 'unknown', text: part, name } : { kind: 'figure', text: value, name };
    });
}

/** Names in passages that no indicator has: nothing would stand in their place. */
export function unknownNames(texts: readonly string[], figures: readonly Figure[]): string[] {
  const pieces = texts.flatMap((text) => piecesOf(text, figures));
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'unknown' && piece.name ? [piece.name] : [])))];
}

/** Puts `{name}` into a text in place of what is selected; answers the text and where the cursor goes. */
export function insertName(text: string, name: string, from: number, to: number): { text: string; cursor: number } {
  const placeholder = `{${name}}`;
  return { text: text.slice(0, from) + placeholder + text.slice(to), cursor: from + placeholder.length };
}

import type { Edit, Step } from '../edit.ts';

const blank = ' \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const invisible = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
const lineBreak = /\r\n|[\r\n\u2028\u2029\u0085\v\f]/g;
const breaking = '\\r\\n\\u2028\\u2029\\u0085\\v\\f';

/** A run of blanks, invisible characters and line breaks; tabs stay out of it, they part the cells of a table. */
const gap = new RegExp(`[${blank}${invisible}${breaking}]+`, 'g');
const oddOnly = new RegExp(`[${invisible}]`, 'g');
const oddBlank = new RegExp(`[${blank}]`, 'g');

/**
 * Line ends become `\n`, at most one empty line in a row; blanks at both ends of a line go, the ideographic indent
 * among them; odd blanks inside become common ones; invisible characters go.
 */
export const lineEndings: Step = ({ text }) => {
  const edits: Edit[] = [];
  for (const match of text.matchAll(gap)) {
    const from = match.index;
    const to = from + match[0].length;
    const replacement = from === 0 || to === text.length ? '' : plainGap(match[0]);
    if (replacement !== match[0]) edits.push({ from, to, replacement });
  }
  return edits;
};

function plainGap(run: string): string {
  const breaks = run.match(lineBreak)?.length ?? 0;
  if (breaks > 0) return breaks === 1 ? '\n' : '\n\n';
  return run.replace(oddOnly, '').replace(oddBlank, ' ');
}

import { stripClosingBracket } from './units.ts';

const longest = 45;

/**
 * The heading of an item: its first sentence without number, closing bracket of units and final 。
 * A long first sentence is cut at its first comma or colon (`教育部门会同质检总局，在“质量月”期间……`).
 */
export function titleOf(head: string): string {
  const line = head.split('\n')[0]?.trim() ?? '';
  const sentence = stripClosingBracket(firstSentence(stripClosingBracket(line))).trim();
  const colon = outsideQuotes(sentence, /[：]/);
  if (colon >= 2 && colon <= 30 && colon < sentence.length - 1) return sentence.slice(0, colon).trim();
  if (sentence.length > longest) {
    const cut = outsideQuotes(sentence, /[，：]/);
    if (cut >= 4) return sentence.slice(0, cut).trim();
  }
  return sentence.replace(/[：，。；]+$/, '').trim();
}

/** The heading of an item that is one sentence: up to its first comma. */
export function firstClause(head: string): string {
  const title = titleOf(head);
  const cut = outsideQuotes(title, /[，]/);
  return cut >= 4 ? title.slice(0, cut).trim() : title;
}

/** Whether the first line holds more than the heading. */
export function runsOn(head: string): boolean {
  const line = head.split('\n')[0]?.trim() ?? '';
  return firstSentence(line).length < line.replace(/[。；]$/, '').length;
}

function firstSentence(line: string): string {
  const end = outsideQuotes(line, /[。；！？]/);
  return end < 0 ? line : line.slice(0, end);
}

/** Index of the first match outside “ ” and brackets, or −1. */
function outsideQuotes(text: string, wanted: RegExp): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ('“《（'.includes(character)) depth++;
    else if ('”》）'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && wanted.test(character)) return at;
  }
  return -1;
}

import { isChinese } from '../characters.ts';
import type { Edit, Step } from '../edit.ts';

const fullWidth = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
]);

/** Stretches in which punctuation has its own meaning: addresses of the web and of mail. */
const untouchable =
  /[a-z][a-z+.-]*:\/\/[^\s\u3000-\u9fff\uff00-\uffef“”]+|www\.[^\s\u3000-\u9fff\uff00-\uffef]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/**
 * Half-width `, : ; ! ? ( )` become full-width where Chinese stands on one side and nothing on the other forbids it;
 * never inside a number, a time, a telephone number, an address, or Latin text.
 */
export const punctuationWidth: Step = ({ text }) => {
  const guarded = text.replace(untouchable, (stretch) => 'x'.repeat(stretch.length));
  const partner = bracketPairs(guarded);
  const addresses = new Set([...text.matchAll(untouchable)].map(({ index }) => index));
  const edits: Edit[] = [];
  for (const match of guarded.matchAll(/[,:;!?()]/g)) {
    const at = match.index;
    const mark = match[0];
    const wide = '()'.includes(mark)
      ? isChineseBracket(guarded, at, partner.get(at))
      : isChineseMark(guarded, at) || partsContact(guarded, at, addresses);
    if (wide) edits.push({ from: at, to: at + 1, replacement: fullWidth.get(mark)! });
  }
  return edits;
};

const isMark = (character: string | undefined): boolean => character !== undefined && /[,:;!?]/.test(character);
const isLatinOrDigit = (character: string | undefined): boolean =>
  character !== undefined && /[0-9A-Za-z]/.test(character);

/** A pause or stop: Chinese before it, or Chinese behind it where no Latin word or number runs through. */
function isChineseMark(text: string, at: number): boolean {
  let before = at - 1;
  while (isMark(text[before])) before -= 1;
  let after = at + 1;
  while (isMark(text[after]) || text[after] === ' ') after += 1;
  const left = closing(text, before);
  if (isChinese(left) || (left === '%' && text[at + 1] !== ' ')) return true;
  return isLatinOrDigit(left) && text[at + 1] !== ' ' && isChinese(text[after]);
}

/** `0000-1234567,name@example.cn`: between a number and an address the comma parts two ways to reach somebody. */
const partsContact = (text: string, at: number, addresses: ReadonlySet<number>): boolean =>
  /[,;]/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && addresses.has(at + 1);

/** The character that a mark follows; behind a bracket, the last one inside it. */
function closing(text: string, before: number): string | undefined {
  let at = before;
  while (text[at] === ')') at -= 1;
  const inside = text[at];
  if (isChinese(inside) || at === before) return inside;
  const open = text.lastIndexOf('(', at);
  return open > 0 && at - open < 60 ? text[open - 1] : inside;
}

function isChineseBracket(text: string, at: number, other: number | undefined): boolean {
  const open = text[at] === '(' ? at : other;
  const close = text[at] === ')' ? at : other;
  if (open === undefined || close === undefined) {
    const side = text[at] === '(' ? text[at + 1] : text[at - 1];
    return isChinese(side);
  }
  const content = text.slice(open + 1, close);
  if ([...content].some(isChinese) || isChinese(text[open - 1]) || isChinese(text[close + 1])) return true;
  // `(3)9月5日前，……`: the number of an item that begins with a date.
  const opensLine = open === 0 || text[open - 1] === '\n';
  return opensLine && /^\d{1,2}$/.test(content) && /^\d{1,4}[年月日]/.test(text.slice(close + 1, close + 6));
}

/** Brackets that belong together on one line, both ways. */
function bracketPairs(text: string): Map<number, number> {
  const partner = new Map<number, number>();
  let open: number[] = [];
  for (const match of text.matchAll(/[()（）\n]/g)) {
    if (match[0] === '\n') open = [];
    else if ('(（'.includes(match[0])) open.push(match.index);
    else {
      const start = open.pop();
      if (start === undefined) continue;
      partner.set(start, match.index);
      partner.set(match.index, start);
    }
  }
  return partner;
}

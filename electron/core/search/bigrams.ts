/*
 * Chinese has no blanks between words and its commonest words have two characters, which FTS5's trigram tokenizer
 * cannot find. So every run of Chinese characters is indexed as its pairs, and its last character alone:
 * 质量月 → 质量 量月 月. A search for two and more characters is the phrase of its pairs, for one the prefix of a pair.
 */

const piece = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const chinese = /^\p{Script=Han}/u;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function pairs(run: string, withLast: boolean): string[] {
  const characters = [...run];
  const tokens = characters.slice(0, -1).map((character, index) => character + characters[index + 1]);
  if (withLast) tokens.push(characters.at(-1)!);
  return tokens;
}

/** Signs that stand between words and mean nothing: blanks and the punctuation of ASCII and Chinese. */
const isGap = (code: number): boolean =>
  code < 48 ||
  (code > 57 && code < 65) ||
  (code > 90 && code < 97) ||
  (code > 122 && code < 128) ||
  (code >= 0x3001 && code <= 0x3002) ||
  (code >= 0x3008 && code <= 0x3011) ||
  code === 0xff08 ||
  code === 0xff09 ||
  code === 0xff0c ||
  code === 0xff1a ||
  code === 0xff1b;
const isCommonChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/**
 * The tokens of a text of common Chinese characters, ASCII and common punctuation, which nearly all texts are; null for
 * any other. Going by codes takes a third of the time of the expressions below, which thousands of records notice.
 */
function commonTokens(text: string): string | null {
  let tokens = '';
  for (let at = 0; at < text.length; ) {
    const start = at;
    let code = text.charCodeAt(at);
    if (isCommonChinese(code)) {
      while (at < text.length && isCommonChinese(text.charCodeAt(at))) at += 1;
      for (let pair = start; pair < at - 1; pair += 1) tokens += `${text.slice(pair, pair + 2)} `;
      tokens += `${text.charAt(at - 1)} `;
    } else if (isGap(code)) at += 1;
    else {
      while (code < 128 && !isGap(code)) {
        at += 1;
        // Behind the end it is no number, and the run ends.
        code = text.charCodeAt(at);
      }
      if (at === start) return null;
      tokens += `${text.slice(start, at).toLowerCase()} `;
    }
  }
  return tokens.slice(0, -1);
}

/** The text as blank-separated tokens for the index. */
export function indexTokens(text: string): string {
  return commonTokens(text) ?? anyTokens(text);
}

/** The same of any text. */
export function anyTokens(text: string): string {
  const tokens: string[] = [];
  for (const [run] of fold(text).matchAll(piece)) {
    // \p{L} takes Chinese in as well: mixed runs such as QC小组 are cut where the script changes.
    for (const part of run.split(/(?<=\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})(?=\p{Script=Han})/u)) {
      if (part === '') continue;
      if (chinese.test(part)) tokens.push(...pairs(part, true));
      else tokens.push(part);
    }
  }
  return tokens.join(' ');
}

/** The search text as an FTS5 query in which every piece must occur; null where there is nothing to look for. */
export function matchQuery(text: string): string | null {
  const terms: string[] = [];
  for (const [run] of fold(text).matchAll(piece)) {
    for (const part of run.split(/(?<=\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})(?=\p{Script=Han})/u)) {
      if (part === '') continue;
      if (!chinese.test(part)) terms.push(`"${part}"*`);
      else if ([...part].length === 1) terms.push(`"${part}"*`);
      else terms.push(`"${pairs(part, false).join(' ')}"`);
    }
  }
  return terms.length > 0 ? terms.join(' AND ') : null;
}

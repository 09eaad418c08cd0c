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

/** The text as blank-separated tokens for the index. */
export function indexTokens(text: string): string {
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

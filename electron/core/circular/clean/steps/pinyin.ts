import { han } from '../characters.ts';
import { type Edit, inOrder, type Step } from '../edit.ts';

const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếềê̄ê̌';
const letters = `a-zü\\u0261${toned}`;

/** A bracket of one or more syllables with at least one tone mark, and the blanks before it. */
const tonedBracket = new RegExp(
  `([ ]*)[(（][ ]*(?=[${letters}'’ -]*[${toned}])[${letters}]+(?:[ '’-]+[${letters}]+)*[ ]*[)）]`,
  'giu',
);

/** What is left of such a bracket where a lost byte took its opening half along. */
const halfBracket = new RegExp(`(?<=[?？�])[a-zü]*[${toned}][a-zü]*[)）]`, 'giu');

/** One syllable without tone mark, in brackets, perhaps repeated: `(zhi)(zhi)`. */
const plainBrackets = /[ ]*[(（][ ]*([a-zü\u0261]{1,6})[ ]*[)）](?:[ ]*[(（][ ]*\1[ ]*[)）])*/gu;

const initials = '(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])';
const finals =
  '(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|üe|er|a|o|e|i|u|ü)';
const syllablePattern = new RegExp(`^${initials}?${finals}$`);

/** Toned brackets that make a document an annotated one, in which neutral syllables such as (de) are pinyin too. */
const fewestToned = 3;
/** Bare single syllables that do the same in a document without tone marks. */
const fewestPlain = 5;

/**
 * Pinyin in brackets after characters: with tone marks always; without them only where repeated, or where the whole
 * document is annotated. Capitals are never pinyin here, so (CCC), (GDP) and (QC) stay, and so does an English word.
 */
export const pinyin: Step = ({ text }) => {
  const withTone = [...text.matchAll(tonedBracket)];
  const edits: Edit[] = [];
  for (const match of withTone) {
    const blanks = match[1]?.length ?? 0;
    const from = followsHan(text, match.index) ? match.index : match.index + blanks;
    edits.push({ from, to: match.index + match[0].length, replacement: '' });
  }
  for (const match of text.matchAll(halfBracket)) {
    edits.push({ from: match.index, to: match.index + match[0].length, replacement: '' });
  }
  return inOrder([...edits, ...plainEdits(text, withTone.length >= fewestToned)]);
};

function plainEdits(text: string, annotated: boolean): Edit[] {
  const places = [...text.matchAll(plainBrackets)].filter(
    (match) => followsHan(text, match.index) && isSyllable(match[1] ?? ''),
  );
  const isRepeated = (run: string) => run.search(/[)）][ ]*[(（]/) >= 0;
  const distinct = new Set(places.map((match) => match[1]));
  const everywhere = annotated || (places.length >= fewestPlain && distinct.size >= 3);
  return places
    .filter((match) => everywhere || isRepeated(match[0]))
    .map((match) => ({ from: match.index, to: match.index + match[0].length, replacement: '' }));
}

const isSyllable = (syllable: string): boolean =>
  syllable.length > 1 && syllablePattern.test(syllable.replace('\u0261', 'g'));

const hanBefore = new RegExp(`${han}$`, 'u');
/** Whether the character before this offset is Chinese; brackets removed in the same turn count as not there. */
const followsHan = (text: string, offset: number): boolean =>
  hanBefore.test(text.slice(Math.max(0, offset - 2), offset));

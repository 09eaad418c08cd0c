import { Converter } from 'opencc-js/t2cn';
import { encodePair, isCommonPair, isRarePair } from './gbk.ts';

/** Traditional to simplified on the level of phrases (opencc-js). */
export const simplify = Converter({ from: 't', to: 'cn' });

const simplifiedOf = new Map<string, string>();

/** One character simplified by itself; kept where it has no simplified form of the same length. */
export function simplifyCharacter(character: string): string {
  const known = simplifiedOf.get(character);
  if (known !== undefined) return known;
  const converted = simplify(character);
  const answer = converted.length === character.length ? converted : character;
  simplifiedOf.set(character, answer);
  return answer;
}

/**
 * The text with every character simplified by itself: same length, so that a pattern written once in simplified
 * characters finds its place in a traditional text too. Good for looking, not for keeping.
 */
export function foldToSimplified(text: string): string {
  return text.replace(/[\u3400-\u9fff\uf900-\ufaff]/g, simplifyCharacter);
}

const inSimplifiedSet = (character: string): boolean => {
  const pair = encodePair(character);
  return pair !== null && (isCommonPair(pair) || isRarePair(pair));
};

const traditionalOnly = new Map<string, boolean>();

/** Whether the character belongs to traditional text alone: outside GB 2312, with a simplified form inside it. */
export function isTraditionalOnly(character: string): boolean {
  const known = traditionalOnly.get(character);
  if (known !== undefined) return known;
  const simplified = simplifyCharacter(character);
  const answer = simplified !== character && !inSimplifiedSet(character) && inSimplifiedSet(simplified);
  traditionalOnly.set(character, answer);
  return answer;
}

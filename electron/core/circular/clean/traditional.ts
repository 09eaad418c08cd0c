import { Converter } from 'opencc-js/t2cn';
import { encodePair, isCommonPair, isRarePair } from './gbk.ts';

/** Traditional to simplified on the level of phrases (opencc-js). */
export const simplify = Converter({ from: 't', to: 'cn' });

/** Simplified code unit of every code unit that was asked for; 0 where none was yet. */
const simplifiedUnits = new Uint16Array(0x10000);

function simplifiedUnit(unit: number): number {
  const known = simplifiedUnits[unit]!;
  if (known !== 0 || unit === 0) return known;
  const converted = simplify(String.fromCharCode(unit));
  const answer = converted.length === 1 ? converted.charCodeAt(0) : unit;
  simplifiedUnits[unit] = answer;
  return answer;
}

/** One character simplified by itself; kept where it has no simplified form of the same length. */
export function simplifyCharacter(character: string): string {
  if (character.length === 1) return String.fromCharCode(simplifiedUnit(character.charCodeAt(0)));
  const converted = simplify(character);
  return converted.length === character.length ? converted : character;
}

const isIdeograph = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);

/**
 * The text with every character simplified by itself: same length, so that a pattern written once in simplified
 * characters finds its place in a traditional text too. Good for looking, not for keeping.
 */
export function foldToSimplified(text: string): string {
  let units: Uint16Array | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = isIdeograph(unit) ? simplifiedUnit(unit) : unit;
    if (folded === unit) continue;
    // Most texts and lines are simplified already: only one that is not is copied.
    units ??= unitsOf(text);
    units[at] = folded;
  }
  return units === null ? text : Buffer.from(units.buffer).toString('utf16le');
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
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

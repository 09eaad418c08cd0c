import { childrenNamed, type XmlElement } from '../container/xml.ts';
import type { PlacedText } from '../layout/placedText.ts';

/** An affine map as OFD writes it: `a b c d e f`. */
export type Matrix = [number, number, number, number, number, number];

export const numbers = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isFinite);

/** Distances between characters, where `g n d` stands for n times d (GB/T 33190 7.10). At most `most` are made. */
export const expandDeltas = (text: string | undefined, most: number): number[] => {
  const parts = (text ?? '').split(/\s+/).filter((part) => part !== '');
  const result: number[] = [];
  for (let index = 0; index < parts.length && result.length < most; index += 1) {
    if (parts[index] === 'g') {
      const times = Math.min(Number(parts[index + 1]) || 0, most - result.length);
      const distance = Number(parts[index + 2]) || 0;
      for (let time = 0; time < times; time += 1) {
        result.push(distance);
      }
      index += 2;
    } else {
      result.push(Number(parts[index]) || 0);
    }
  }
  return result;
};

/** Characters of European scripts are about half as wide as the others. */
const usualWidth = (character: string, size: number): number => (character < '\u2e80' ? size / 2 : size);

const textOfCode = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : ''))
    .join('')
    .replace(/[\r\n]+/g, '');

/** The characters of one TextObject, each at its place on the page in millimetres. */
export const placedGlyphs = (object: XmlElement, outer: Matrix): PlacedText[] => {
  const [left = 0, top = 0] = numbers(object.attributes.Boundary);
  const size = Number(object.attributes.Size) || 3;
  const own = numbers(object.attributes.CTM);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own.length === 6 ? own : [];
  const height = size * (Math.hypot(c, d) || 1) * (Math.hypot(outer[2], outer[3]) || 1);
  const result: PlacedText[] = [];
  let x = 0;
  let y = 0;
  for (const code of childrenNamed(object, 'TextCode')) {
    const characters = [...textOfCode(code)];
    x = code.attributes.X === undefined ? x : Number(code.attributes.X) || 0;
    y = code.attributes.Y === undefined ? y : Number(code.attributes.Y) || 0;
    const stepsX = expandDeltas(code.attributes.DeltaX, characters.length);
    const stepsY = expandDeltas(code.attributes.DeltaY, characters.length);
    for (const [index, character] of characters.entries()) {
      const placeX = left + a * x + c * y + e;
      const placeY = top + b * x + d * y + f;
      const width = usualWidth(character, size) * (Math.hypot(a, b) || 1);
      result.push({
        text: character,
        x: outer[0] * placeX + outer[2] * placeY + outer[4],
        y: outer[1] * placeX + outer[3] * placeY + outer[5],
        width: width * (Math.hypot(outer[0], outer[1]) || 1),
        size: height,
      });
      x += stepsX[index] ?? (stepsY.length > 0 ? 0 : (stepsX.at(-1) ?? usualWidth(character, size)));
      y += stepsY[index] ?? 0;
    }
  }
  return result;
};

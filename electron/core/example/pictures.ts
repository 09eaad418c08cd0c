import { Canvas, type Colour } from './png.ts';
import type { Chance } from './random.ts';

const skies: readonly (readonly [Colour, Colour])[] = [
  [
    [150, 196, 236],
    [232, 240, 246],
  ],
  [
    [176, 190, 205],
    [226, 229, 232],
  ],
  [
    [244, 205, 160],
    [250, 238, 222],
  ],
];
const grounds: readonly Colour[] = [
  [186, 180, 168],
  [160, 166, 160],
  [202, 190, 170],
];
const clothes: readonly Colour[] = [
  [44, 62, 110],
  [196, 62, 52],
  [70, 120, 88],
  [232, 196, 84],
  [92, 92, 100],
  [240, 240, 240],
  [148, 96, 148],
];
const skins: readonly Colour[] = [
  [236, 200, 170],
  [222, 180, 148],
  [206, 164, 130],
];
const banner: Colour = [188, 28, 32];

function drawPerson(canvas: Canvas, chance: Chance, x: number, foot: number): void {
  const height = chance.between(58, 78);
  const width = Math.round(height * 0.3);
  canvas.rectangle(
    x - Math.round(width / 2),
    foot - Math.round(height * 0.72),
    width,
    Math.round(height * 0.72),
    chance.pick(clothes),
  );
  canvas.disc(x, foot - Math.round(height * 0.84), Math.round(height * 0.14), chance.pick(skins));
}

function drawHouses(canvas: Canvas, chance: Chance, horizon: number): void {
  for (let left = 0; left < canvas.width; ) {
    const width = chance.between(50, 110);
    const height = chance.between(50, 130);
    const shade = chance.between(168, 222);
    canvas.rectangle(left, horizon - height, width, height, [shade, shade - 6, shade - 16]);
    for (let window = left + 10; window < left + width - 14; window += 22) {
      for (let row = horizon - height + 12; row < horizon - 16; row += 26)
        canvas.rectangle(window, row, 10, 14, [112, 136, 156]);
    }
    left += width + chance.between(0, 24);
  }
}

/** A street with a banner, stalls and people. @returns a PNG of 480 × 320 pixels. */
export function drawEvent(chance: Chance): Buffer {
  const canvas = new Canvas(480, 320);
  const horizon = chance.between(150, 180);
  const [above, below] = chance.pick(skies);
  canvas.rectangle(0, 0, canvas.width, horizon, above, below);
  drawHouses(canvas, chance, horizon);
  canvas.rectangle(0, horizon, canvas.width, canvas.height - horizon, chance.pick(grounds), [120, 116, 110]);
  const left = chance.between(20, 90);
  canvas.rectangle(left, horizon - chance.between(70, 96), chance.between(280, 360), 26, banner);
  for (let stall = 0; stall < 3; stall += 1)
    canvas.rectangle(30 + stall * 150, horizon + 30, 110, 34, chance.pick(clothes), [90, 90, 96]);
  const people = chance.between(8, 18);
  for (let person = 0; person < people; person += 1)
    drawPerson(canvas, chance, chance.between(12, 468), horizon + chance.between(70, 135));
  return canvas.png();
}

/** Goods on shelves with a label beside. @returns a PNG of 400 × 300 pixels. */
export function drawGoods(chance: Chance): Buffer {
  const canvas = new Canvas(400, 300);
  canvas.rectangle(0, 0, canvas.width, canvas.height, [226, 222, 214], [188, 182, 172]);
  for (let shelf = 0; shelf < 3; shelf += 1) {
    const floor = 92 + shelf * 92;
    canvas.rectangle(0, floor, canvas.width, 8, [122, 96, 70]);
    for (let left = 6; left < canvas.width - 20; ) {
      const width = chance.between(18, 44);
      const height = chance.between(34, 72);
      canvas.rectangle(left, floor - height, width, height, chance.pick(clothes), chance.pick(clothes));
      canvas.rectangle(left + 3, floor - Math.round(height / 2), width - 6, 8, [246, 244, 236]);
      left += width + chance.between(2, 12);
    }
  }
  canvas.rectangle(chance.between(20, 280), chance.between(190, 230), 96, 56, [250, 250, 246]);
  return canvas.png();
}

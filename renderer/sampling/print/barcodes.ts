import { code128, type DrawingContext, qrcode } from 'bwip-js/generic';

/** A bar code as one SVG path; units are modules, without the quiet zone around it. */
export interface BarcodeShape {
  width: number;
  height: number;
  /** To be filled by the even-odd rule. */
  path: string;
}

/** Gathers what the encoder draws: bars as rectangles, modules as outlines. */
function shapeDrawing(): DrawingContext<BarcodeShape> {
  const shape: BarcodeShape = { width: 0, height: 0, path: '' };
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init(width, height) {
      shape.width = width;
      shape.height = height;
    },
    // The encoder names the middle of a bar, rounded up to a whole module.
    line(x, from, _x, to, width) {
      shape.path += `M${x - Math.ceil(width / 2)} ${to}h${width}V${from + 1}h-${width}z`;
    },
    polygon(points) {
      shape.path += `M${points.map(([x, y]) => `${x} ${y}`).join('L')}z`;
    },
    hexagon() {},
    ellipse() {},
    fill() {},
    text() {},
    end: () => shape,
  };
}

const plain = { scale: 1, includetext: false };

/** The QR code of a text, with a quarter of it restorable (level Q): labels get dirty. */
export function qrShape(text: string): BarcodeShape {
  const options = { ...plain, bcid: 'qrcode', text, eclevel: 'Q' };
  return qrcode<BarcodeShape>(options, shapeDrawing());
}

/** Code 128 of a text of printable ASCII, which numbers of sampling sheets are. */
export const code128Shape = (text: string): BarcodeShape =>
  code128<BarcodeShape>({ ...plain, bcid: 'code128', text, height: 10 }, shapeDrawing());

/** Code 128 has no Chinese: a number that was written by hand may hold some. */
export const fitsCode128 = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

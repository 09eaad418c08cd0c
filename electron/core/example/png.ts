import { crc32, deflateSync } from 'node:zlib';

/** A colour as red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A canvas of 8-bit red, green and blue. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Buffer;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = Buffer.alloc(width * height * 3);
  }

  /** Fills a rectangle, shaded from the first colour above to the second below; what lies outside is left out. */
  rectangle(left: number, top: number, width: number, height: number, from: Colour, to: Colour = from): void {
    const first = Math.max(0, left);
    const last = Math.min(this.width, left + width);
    if (last <= first) return;
    for (let row = Math.max(0, -top); row < height && top + row < this.height; row += 1) {
      const share = height > 1 ? row / (height - 1) : 0;
      const mixed = from.map((part, index) => Math.round(part + (to[index]! - part) * share));
      const at = (top + row) * this.width;
      this.#pixels.fill(Uint8Array.from(mixed), (at + first) * 3, (at + last) * 3);
    }
  }

  disc(centreX: number, centreY: number, radius: number, colour: Colour): void {
    for (let y = -radius; y <= radius; y += 1) {
      const half = Math.floor(Math.sqrt(radius * radius - y * y));
      this.rectangle(centreX - half, centreY + y, half * 2 + 1, 1, colour);
    }
  }

  /** The picture as a PNG file (ISO/IEC 15948): 8 bits, true colour, no filter. */
  png(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const rowBytes = this.width * 3;
    const rows = Buffer.alloc((rowBytes + 1) * this.height);
    for (let row = 0; row < this.height; row += 1) {
      this.#pixels.copy(rows, row * (rowBytes + 1) + 1, row * rowBytes, (row + 1) * rowBytes);
    }
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows, { level: 6 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

import { readFileSync } from 'node:fs';
import { docx, numbered, ofdFile, paragraph, utf8, type ZipEntry, zip } from '../core/circular/read/samples.ts';

/** A small, repeatable source of numbers in [0, 1) (mulberry32). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
};

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url));

const page =
  '<!doctype html><html><head><meta charset="utf-8"><title>关于开展检查的通知</title></head><body><div><a href="/">首页</a></div><div class="text"><p>各所：请于本月底前完成检查，并报送总结。</p><ol><li>宣传</li><li>检查</li></ol><table><tr><td colspan="2">任务</td><td>单位</td></tr></table></div></body></html>';

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const ofdLayer =
  '<o:Content><o:Layer><o:TextObject Boundary="20 30 100 5" Size="4"><o:TextCode X="0" Y="4" DeltaX="g 5 4">检查的通知</o:TextCode></o:TextObject></o:Layer></o:Content>';

/** XML parts that are changed before they are packed: changes of packed bytes seldom reach the XML readers. */
const packedSeeds: ((change: (data: Uint8Array) => Uint8Array) => Uint8Array)[] = [
  (change) => {
    const body =
      paragraph('总体安排', numbered(1)) +
      paragraph('正文') +
      `<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`;
    return docx({ body, numbering, change });
  },
  (change) => ofdFile([ofdLayer, ofdLayer], [], '', change),
];

/** Whole files of every kind that can be read. */
export const wholeSeeds = (): Uint8Array[] => [
  fixture('notice.docx'),
  fixture('notice.doc'),
  fixture('notice.odt'),
  fixture('notice.rtf'),
  fixture('notice.pdf'),
  fixture('columns.pdf'),
  ofdFile([ofdLayer, ofdLayer]),
  utf8(page),
  utf8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--B--\r\n`,
  ),
  utf8('各所：\r\n一、总体安排\r\n请于本月底前完成检查。\r\n'),
  Buffer.from('各所：\n一、总体安排\n', 'utf16le'),
  zip([{ name: 'content.xml', data: '<a/>' } satisfies ZipEntry]),
];

const extremes = [0, 1, 0x7f, 0x80, 0xff, 0xfe];

/** One to eight small changes: bytes turned, cut out, doubled, put in, or the end cut off. */
export const changeBytes = (data: Uint8Array, random: () => number): Uint8Array => {
  let bytes = Buffer.from(data);
  const place = (): number => Math.floor(random() * (bytes.length + 1));
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    const at = place();
    const length = Math.floor(random() ** 3 * 200);
    const kind = Math.floor(random() * 8);
    if (kind <= 2 && at < bytes.length) {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    } else if (kind === 3 && at < bytes.length) {
      bytes.fill(
        extremes[Math.floor(random() * extremes.length)] ?? 0,
        at,
        Math.min(bytes.length, at + 1 + Math.floor(random() * 4)),
      );
    } else if (kind === 4) {
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    } else if (kind === 5) {
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    } else if (kind === 6) {
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(place(), place() + length), bytes.subarray(at)]);
    } else if (kind === 7 && random() < 0.2) {
      bytes = Buffer.from(bytes.subarray(0, at));
    }
  }
  return bytes;
};

/** The `index`-th damaged file of a series; the same numbers always give the same file. */
export const damagedFile = (seeds: Uint8Array[], seed: number, index: number): Uint8Array => {
  const random = numbersFrom(seed * 1_000_003 + index);
  const choice = Math.floor(random() * (seeds.length + 2 * packedSeeds.length));
  const whole = seeds[choice];
  if (whole) {
    return changeBytes(whole, random);
  }
  const pack = packedSeeds[(choice - seeds.length) % packedSeeds.length] as (typeof packedSeeds)[number];
  return pack((data) => (random() < 0.5 ? changeBytes(data, random) : data));
};

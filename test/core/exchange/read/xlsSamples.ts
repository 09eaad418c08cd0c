/* Workbooks of Excel 5.0 to 2003, record by record, in a compound file. */

export const record = (type: number, ...data: (number[] | Uint8Array)[]): Uint8Array => {
  const body = Buffer.concat(data.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};

export const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): number[] => [...word(value & 0xffff), ...word(value >>> 16)];
export const double = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

/** A BIFF8 text with a length of two bytes, wide characters. */
export const wide = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([...word(text.length), 1]), Buffer.from(text, 'utf16le')]);

export const beginning = (kind: 'globals' | 'sheet', version = 0x0600): Uint8Array =>
  record(0x0809, word(version), word(kind === 'globals' ? 5 : 16), new Uint8Array(12));
export const ending = record(0x000a);

export interface XlsParts {
  /** Records between the beginning and the sheets' names. */
  globals?: Uint8Array[];
  /** Records of each sheet, without beginning and end. */
  sheets: { name: Uint8Array; state?: number; records: Uint8Array[] }[];
  version?: number;
}

/** A sheet's name of BIFF8: length of one byte, wide characters. */
export const sheetName = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([text.length, 1]), Buffer.from(text, 'utf16le')]);

export const workbookStream = ({ globals = [], sheets, version = 0x0600 }: XlsParts): Uint8Array => {
  const before = [beginning('globals', version), ...globals];
  const named = (at: number, index: number): Uint8Array =>
    record(0x0085, long(at), [sheets[index]!.state ?? 0, 0], sheets[index]!.name);
  const length = (parts: Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);
  let at = length(before) + length(sheets.map((_, index) => named(0, index))) + ending.length;
  const bodies = sheets.map(({ records }) => Buffer.concat([beginning('sheet', version), ...records, ending]));
  const names = bodies.map((body, index) => {
    const start = at;
    at += body.length;
    return named(start, index);
  });
  return Buffer.concat([...before, ...names, ending, ...bodies]);
};

const sectorBytes = 512;
const freeSector = 0xffffffff;
const endOfChain = 0xfffffffe;

const directoryEntry = (name: string, type: number, child: number, start: number, size: number): Buffer => {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry[66] = type;
  entry.writeUInt32LE(freeSector, 68);
  entry.writeUInt32LE(freeSector, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
};

/** A compound file with one stream, which is made long enough to need no small sectors. */
export const compoundFile = (name: string, content: Uint8Array): Uint8Array => {
  const sectors = Math.max(8, Math.ceil(content.length / sectorBytes));
  const stream = Buffer.alloc(sectors * sectorBytes);
  stream.set(content);
  const tableSectors = Math.ceil((sectors + 1) / 127) + 1;
  const table = Buffer.alloc(tableSectors * sectorBytes, 0xff);
  const chain = (from: number, count: number): void => {
    for (let at = from; at < from + count; at += 1)
      table.writeUInt32LE(at + 1 === from + count ? endOfChain : at + 1, at * 4);
  };
  for (let at = 0; at < tableSectors; at += 1) table.writeUInt32LE(0xfffffffd, at * 4);
  chain(tableSectors, 1);
  chain(tableSectors + 1, sectors);
  const head = Buffer.alloc(sectorBytes);
  head.write('d0cf11e0a1b11ae1', 0, 'hex');
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at);
  head.writeUInt32LE(tableSectors, 44);
  head.writeUInt32LE(tableSectors, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(endOfChain, 60);
  head.writeUInt32LE(endOfChain, 68);
  for (let at = 0; at < 109; at += 1) head.writeUInt32LE(at < tableSectors ? at : freeSector, 76 + at * 4);
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, 1, endOfChain, 0),
    directoryEntry(name, 2, freeSector, tableSectors + 1, stream.length),
    Buffer.alloc(256),
  ]);
  return Buffer.concat([head, table, directory, stream]);
};

export const xls = (parts: XlsParts, name = 'Workbook'): Uint8Array => compoundFile(name, workbookStream(parts));

/** Windows code pages (`\ansicpg`) as TextDecoder names. */
const byCodePage: Record<number, string> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  10008: 'gb18030',
  10002: 'big5',
};

/** `\fcharset` of a font as TextDecoder names, where it decides more than the document's code page. */
const byCharset: Record<number, string> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
};

export const codePageDecoder = (codePage: number | null): string => byCodePage[codePage ?? 1252] ?? 'windows-1252';
export const charsetDecoder = (charset: number | null): string | null =>
  charset === null ? null : (byCharset[charset] ?? null);

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Decodes the bytes of one run. */
export const decodeRun = (bytes: number[], label: string): string => {
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(Uint8Array.from(bytes));
};

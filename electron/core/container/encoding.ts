/** How the bytes of a text were written. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
}

type Encoding = DecodedText['encoding'];

/** How much of a long text is looked at to tell its encoding, in bytes; even, so that UTF-16 stays in step. */
const sampleBytes = 65_536;

/**
 * The commonest characters of Chinese prose and of notices, simplified and traditional. A wrong decoding gives rare
 * characters instead, so the share of these tells the encodings apart.
 */
const common = new Set(
  '的一是不了在人有我他这個个中大来來上国國和地到以说說时時要就出会會可也你对對生能而子得于於着着下自之年过過发發后後作里道行所然家种種事成方多经經么去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實日月质質量通知关關市场場监監管局总總各级級单單位组組织織开展展工作活动活動企业業安全产產品服务務标標准準检檢查建设設加强強提升部门門要求有关推重点點宣传傳加省自治区區县縣政府办辦公室年号號，。、：；“”（）《》！？,.:;()0123456789 \n\r\t' +
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
);

const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** Short GBK words such as 通知 happen to be valid UTF-8 of two bytes each; Chinese in UTF-8 takes three. */
const looksAccidental = (text: string): boolean => /[\u0080-\u07ff]/.test(text) && !/[\u2000-\uffff]/.test(text);

/** Share of common characters, less three times the share of what no text holds. */
export const readability = (text: string): number => {
  let good = 0;
  let bad = 0;
  let all = 0;
  for (const character of text) {
    all += 1;
    const code = character.codePointAt(0) ?? 0;
    if (common.has(character)) {
      good += 1;
    } else if (code === 0xfffd || code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) {
      bad += 1;
    }
  }
  return all === 0 ? 0 : (good - 3 * bad) / all;
};

const byteOrderMark = (bytes: Uint8Array): { encoding: Encoding; length: number } | null => {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: 'utf-8', length: 3 };
  }
  if (first === 0xff && second === 0xfe) {
    return { encoding: 'utf-16le', length: 2 };
  }
  if (first === 0xfe && second === 0xff) {
    return { encoding: 'utf-16be', length: 2 };
  }
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) {
    return { encoding: 'gb18030', length: 4 };
  }
  return null;
};

/** The likeliest encoding of bytes without a byte order mark. */
export const detectEncoding = (bytes: Uint8Array): Encoding => {
  const sample = bytes.subarray(0, sampleBytes);
  if (!sample.includes(0) && isUtf8(bytes) && !looksAccidental(decode(sample, 'utf-8'))) {
    return 'utf-8';
  }
  // UTF-8 comes first: on equal terms (plain ASCII, a few damaged bytes) it is what today's programs write.
  const candidates: Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
  let best: Encoding = 'utf-8';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of candidates) {
    const score = readability(decode(sample, encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
};

/** Decodes a text of unknown encoding: byte order mark first, then validity, then how well it reads. Never throws. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const mark = byteOrderMark(bytes);
  const encoding = mark?.encoding ?? detectEncoding(bytes);
  return { text: decode(bytes.subarray(mark?.length ?? 0), encoding), encoding };
};

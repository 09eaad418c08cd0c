const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const large: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/**
 * Reads a Chinese, Arabic or mixed number: 二十二, 两百, 百, 3000万, 1.5万, 1,200.
 * Returns null where the text is no number.
 */
export function parseNumber(text: string): number | null {
  const plain = text.replace(/(?<=\d)[,，](?=\d{3})/g, '').replace(/\s/g, '');
  const mixed = /^(\d+(?:\.\d+)?)([百千万亿]*)$/.exec(plain);
  if (mixed) {
    let value = Number(mixed[1]);
    for (const character of mixed[2] ?? '') value *= small[character] ?? large[character] ?? 1;
    return Math.round(value * 1e6) / 1e6;
  }
  if (/^[零〇○一二三四五六七八九]{2,}$/.test(plain)) return Number([...plain].map((c) => digits[c]).join(''));
  return /^[零〇一二两三四五六七八九十百千万亿]+$/.test(plain) ? chineseNumber(plain) : null;
}

function chineseNumber(text: string): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    if (character in digits) digit = digits[character] ?? 0;
    else if (character in small) {
      section += (digit ?? 1) * (small[character] ?? 1);
      digit = null;
    } else {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * (large[character] ?? 1);
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

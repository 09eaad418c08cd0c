const digits = '〇一二三四五六七八九';

/** 1 → 一, 11 → 十一, 20 → 二十, as headings of official documents are numbered (GB/T 9704-2012, 7.3.3); from 100 on in digits. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const many = tens > 1 ? digits.charAt(tens) : '';
  return `${many}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`;
}

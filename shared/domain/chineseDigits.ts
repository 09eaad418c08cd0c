const digits = new Map<string, number>(
  [...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as [string, number]),
);
for (const [digit, value] of [
  ['零', 0],
  ['○', 0],
  ['O', 0],
  ['两', 2],
] as const)
  digits.set(digit, value);
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 二〇二六 → 2026, 二十五 → 25, 三百零二 → 302, 一万二千 → 12000; null where it is no Chinese number. */
export function chineseDigits(text: string): number | null {
  if (text === '') return null;
  const characters = [...text];
  if (characters.every((character) => digits.has(character))) {
    return Number(characters.map((character) => digits.get(character)).join(''));
  }
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const character of characters) {
    const unit = units[character];
    if (digits.has(character)) current = digits.get(character)!;
    else if (unit !== undefined) {
      section += (current ?? 1) * unit;
      current = null;
    } else if (character === '万') {
      total += (section + (current ?? 0)) * 10_000;
      section = 0;
      current = null;
    } else return null;
  }
  return total + section + (current ?? 0);
}

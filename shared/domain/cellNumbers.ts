import { type CellValue, cellText, errorReason, type Parsed, saysNothing, shortened } from './cellValues.ts';
import { chineseDigits } from './chineseDigits.ts';

const scales: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** `1,234.5 万元` → 12345000 and 元; null where it is no number with at most a unit behind it. */
function numberAndUnit(text: string): { value: number; unit: string } | null {
  const match = /^[¥￥]?([+-]?\d[\d,，]*(?:\.\d+)?)\s*([百千万亿]?)\s*(\p{Script=Han}{0,4}|%)$/u.exec(text);
  if (!match) {
    const chinese = /^([〇零○一二两三四五六七八九十百千万]+)(\p{Script=Han}{0,3})$/u.exec(text);
    const value = chinese && chineseDigits(chinese[1]!);
    return chinese && value !== null ? { value: value!, unit: chinese[2]! } : null;
  }
  const [, digits, scale, unit] = match as unknown as [string, string, string, string];
  // A comma that does not stand before three digits is a slip, not a separator.
  if (/[,，]/.test(digits) && !/^[+-]?\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(digits)) return null;
  if (/^[余多来几]|左右|以上|以下|以内/.test(unit)) return null;
  return { value: Number(digits.replaceAll(/[,，]/g, '')) * (scales[scale] ?? 1), unit };
}

/** A whole number ≥ 0, with thousands separators or a unit behind it (`3 批次`, `1.2万份`). */
export function parseCount(cell: CellValue | undefined, label: string): Parsed<number> {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  const text = cellText(cell);
  if (saysNothing(text)) return { value: null };
  const value = typeof cell === 'number' ? cell : numberAndUnit(text)?.value;
  if (value === undefined) return { reason: `「${label}」是“${shortened(text)}”，应为一个数字` };
  const whole = Math.round(value);
  if (Math.abs(whole - value) > 1e-9 * Math.max(1, value)) return { reason: `「${label}」是 ${text}，应为整数` };
  if (whole < 0) return { reason: `「${label}」不能小于 0` };
  return { value: whole };
}

/** Money in 分; a bare number is 元 (`12.5万元` → 12500000, `1,200.5` → 120050). */
export function parseMoney(cell: CellValue | undefined, label: string): Parsed<number> {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  const text = cellText(cell);
  if (saysNothing(text)) return { value: null };
  const read = typeof cell === 'number' ? { value: cell, unit: '' } : numberAndUnit(text);
  if (read === null || !['', '元', '圆', '元整', '圆整', '人民币', '块'].includes(read.unit)) {
    return { reason: `「${label}」是“${shortened(text)}”，应为金额，例如 1200.50 或 12.5万元` };
  }
  if (read.value < 0) return { reason: `「${label}」不能小于 0` };
  const cents = Math.round(read.value * 100);
  if (Math.abs(cents - read.value * 100) > 1e-6 * Math.max(1, cents)) return { reason: `「${label}」最多两位小数` };
  return { value: cents };
}

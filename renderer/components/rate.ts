/** Rows a second, to two figures; null before there is anything to go by. */
export function rateOf(done: number, milliseconds: number): number | null {
  if (done <= 0 || milliseconds < 200) return null;
  const rate = (done / milliseconds) * 1000;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1);
  return Math.max(1, Math.round(rate / step) * step);
}

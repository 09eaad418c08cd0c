/** Where a digit may stand in a unit: behind a stroke (g/100g, CFU/25g), and as the power of a unit (m3, kg-1). */
const perAmount = /\/\s*\d+(?=\s*[a-zA-Zμ])/g;
const powers = /(?<=m|s|g|l|L|h|d|K|min|mol)-?[1-4](?=$|[/·.\s])/g;

/**
 * What never stands in a unit: digits of a second number, signs of a range or a comparison, words that say more than the
 * number (以上, 不合格), and Chinese powers of ten (万). Taken for a unit they would hide a value over its limit.
 */
const foreign =
  /[\d~±×*^=<>≤≥≦≧⩽⩾:+—–\-、]|[至到或和且与及并]|大于|小于|高于|低于|超|[不最]|以[上下内外]|左右|[约多余]|合格|符合|检出|^[万亿百]|^千(?![克帕瓦米伏牛])|^[eE]$/;

/** Longer is a sentence and no unit. */
const longest = 24;

/** Whether the text behind a number is a unit, or none at all, so that the number stands for the whole. */
export function mayBeUnit(text: string | undefined): boolean {
  const written = (text ?? '').trim();
  return written.length <= longest && !foreign.test(written.replace(perAmount, '/').replace(powers, ''));
}

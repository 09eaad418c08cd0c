/**
 * Pass rate (批次合格率) in percent, rounded half up to the two decimals of official bulletins.
 * @returns null where no batch has a final verdict.
 */
export function passRate(passed: number, judged: number): number | null {
  // In whole ten-thousandths, so that no binary fraction decides a rounding.
  return judged === 0 ? null : Math.floor((passed * 20_000 + judged) / (2 * judged)) / 100;
}

const grouped = new Intl.NumberFormat('zh-CN');

/** 96.5 → `96.50%`; null → `—`. */
export const rateText = (rate: number | null): string => (rate === null ? '—' : `${rate.toFixed(2)}%`);

/** Money in 分 as 元 with two decimals: 123456 → `1,234.56`. */
export const moneyText = (fen: number): string =>
  new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(fen / 100);

/** 8460 → `8,460`; null → `—`. */
export const countText = (value: number | null): string => (value === null ? '—' : grouped.format(value));

/** The text with each `{指标名}` replaced by what `figureText` says of that indicator; unknown names stay as they are. */
export const fillFigures = (text: string, figureText: (name: string) => string | null): string =>
  text.replace(/\{([^{}]+)\}/g, (whole, name: string) => figureText(name) ?? whole);

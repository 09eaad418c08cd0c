/** Labels that offices use: sheets of stickers, and rolls of a label printer. Millimetres. */
export const labelSizes = {
  'a4-24': { words: 'A4 每页 24 枚（70×37 毫米）', width: 70, height: 37, perPage: 24 },
  'a4-10': { words: 'A4 每页 10 枚（105×57 毫米）', width: 105, height: 57, perPage: 10 },
  'roll-60': { words: '标签纸 60×40 毫米', width: 60, height: 40, perPage: 1 },
  'roll-80': { words: '标签纸 80×50 毫米', width: 80, height: 50, perPage: 1 },
} as const;
export type LabelSize = keyof typeof labelSizes;
export const labelSizeNames = Object.keys(labelSizes) as [LabelSize, ...LabelSize[]];

/** Which part of a batch a label is for. */
export const labelParts = { test: '检验样品', spare: '备用样品' } as const;
export type LabelPart = keyof typeof labelParts;

/** In pages of so many. */
export function inPages<T>(all: readonly T[], perPage: number): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < all.length; start += perPage) pages.push(all.slice(start, start + perPage));
  return pages;
}

/** One label for each part of a batch; no label for a spare sample that was not taken. */
export const labelsOf = <S extends { spareQuantity: number | null }>(
  samples: readonly S[],
  parts: readonly LabelPart[],
): { sample: S; part: LabelPart }[] =>
  samples.flatMap((sample) =>
    parts.filter((part) => part === 'test' || sample.spareQuantity !== 0).map((part) => ({ sample, part })),
  );

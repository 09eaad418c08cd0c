/** Codes of ours as the right side of SQL's IN: `('done', 'published')`. Never for anything that a person typed. */
export const sqlList = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;

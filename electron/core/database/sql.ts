/** Codes of ours as the right side of SQL's IN: `('done', 'published')`. Never for anything that a person typed. */
export const sqlList = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;

/**
 * The condition of one record by its id, which is to be bound. Without the sign SQLite (built with STAT4) would plan a
 * statement over several tables anew for each id, to see whether another plan suited it better: that takes five to ten
 * times as long as reading the record.
 */
export const isId = (table: string): string => `${table}.id = +?`;

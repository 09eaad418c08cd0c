/** The page and the recycle bin are no part of what is exported: all rows are. */
export function exportQuery(input: object): Record<string, string | number | boolean | null> {
  const { offset: _o, limit: _l, deleted: _d, ...rest } = input as Record<string, never>;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== null));
}

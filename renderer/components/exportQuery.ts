/** The page and the recycle bin are no part of what is exported: all rows are. */
export function exportQuery(input: object): Record<string, string | number | boolean | null> {
  const { offset: _o, limit: _l, deleted: _d, ...rest } = input as Record<string, never>;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== null));
}

interface Titled {
  key: string;
  title: string;
}

/** The fields behind the columns of the screen, in their order; a column that shows several gives each of them. */
export const exportColumns = (columns: readonly (Titled & { parts?: readonly Titled[] })[]) =>
  columns.flatMap((column) => column.parts ?? [column]).map(({ key, title }) => ({ field: key, title }));

import { useAddress } from '../app/filters.ts';
import type { RecordColumn } from './RecordTable.tsx';

/**
 * Beside an open record a list has little room: these columns step back then, unless the person has chosen them.
 * @param keys of columns that the open record shows anyway.
 */
export function useNarrowColumns<R>(columns: RecordColumn<R>[], keys: readonly string[]): RecordColumn<R>[] {
  const [search] = useAddress();
  const isNarrow = search.id !== undefined;
  return isNarrow
    ? columns.map((column) => (keys.includes(column.key) ? { ...column, hidden: true } : column))
    : columns;
}

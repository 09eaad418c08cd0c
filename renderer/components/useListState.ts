import { useCallback, useMemo } from 'react';
import { type Search, useAddress, useFilters } from '../app/filters.ts';
import { type ListInputOf, listInputOf, type RecordNoun } from '../nouns.ts';

export const pageSize = 50;

export interface Sort {
  by: string;
  descending: boolean;
}

/** `startsOn` or `-startsOn` in the address. */
export const readSort = (word: string | undefined): Sort | null =>
  !word ? null : word.startsWith('-') ? { by: word.slice(1), descending: true } : { by: word, descending: false };
export const writeSort = (sort: Sort): string => `${sort.descending ? '-' : ''}${sort.by}`;

/** Without the open record, and without what a new one was to start with: words such as `forTask`. */
const withoutOpenRecord = (search: Search): Search =>
  Object.fromEntries(
    Object.entries(search).filter(([key]) => key !== 'id' && key !== 'edit' && !/^for[A-Z]/.test(key)),
  );

export type FiltersOf<N extends RecordNoun> = Omit<ListInputOf<N>, 'sort' | 'offset' | 'limit' | 'deleted'>;

/** Which record is open beside the list, and whether it is being edited. `new`: a record that is not saved yet. */
export interface OpenRecord {
  id: number | 'new' | null;
  editing: boolean;
}

const readOpen = (search: Search): OpenRecord => {
  if (search.id === 'new') return { id: 'new', editing: true };
  const id = Number(search.id);
  return { id: Number.isInteger(id) && id > 0 ? id : null, editing: search.edit === 'true' };
};

/** A list's whole state, kept in the address: filters, sort, page, and the open record. */
export function useListState<N extends RecordNoun>(noun: N, fixed: Partial<FiltersOf<N>>) {
  const schema = listInputOf(noun);
  const [filters, change] = useFilters(schema);
  const [search, go] = useAddress();
  const page = Math.max(1, Number(search.page) || 1);
  const sort = readSort(search.sort);
  const input = {
    ...filters,
    ...fixed,
    sort,
    offset: (page - 1) * pageSize,
    limit: pageSize,
    deleted: false,
  } as unknown as ListInputOf<N>;

  const open = useCallback(
    (id: number | 'new' | null, editing = false) => {
      const rest = withoutOpenRecord(search);
      const opened: Search = id === null ? {} : { id: String(id) };
      go({ ...rest, ...opened, ...(editing && id !== 'new' ? { edit: 'true' } : {}) });
    },
    [search, go],
  );
  const isFiltered = useMemo(
    () => Object.keys(schema.shape).some((key) => search[key] !== undefined && key !== 'sort'),
    [schema, search],
  );
  return {
    filters: filters as unknown as FiltersOf<N>,
    change: change as unknown as (patch: { [K in keyof FiltersOf<N>]?: FiltersOf<N>[K] | null }) => void,
    clear: () => go(search.tab ? { tab: search.tab } : {}),
    isFiltered,
    input,
    sort,
    sortBy: (next: Sort | null) => {
      const { sort: _sort, page: _page, ...rest } = search;
      go(next ? { ...rest, sort: writeSort(next) } : rest, { replace: true });
    },
    page,
    turnTo: (next: number) => go({ ...search, page: String(next) }),
    opened: readOpen(search),
    open,
  };
}

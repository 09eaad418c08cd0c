import { Table, type TableColumnType } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import type { AnyRecord } from '../nouns.ts';
import type { Sort } from './useListState.ts';

export interface RecordColumn<R> {
  /** A key of the record, or any name of the screen's own. */
  key: string;
  title: string;
  /** True: the core sorts by this key (see `sorts` of the noun's list in electron/core). */
  sort?: boolean;
  align?: 'right';
  /** In pixels; left out: what is left of the row. */
  width?: number;
  /** Not shown until the person chooses it. */
  hidden?: boolean;
  render?: (record: R) => ReactNode;
}

interface Props<R extends AnyRecord> {
  label: string;
  rows: R[];
  columns: RecordColumn<R>[];
  loading: boolean;
  sort: Sort | null;
  sortBy: (sort: Sort | null) => void;
  openId: number | 'new' | null;
  open: (id: number) => void;
  selected: number[];
  select: (ids: number[]) => void;
  empty: ReactNode;
}

const asColumn = <R extends AnyRecord>(column: RecordColumn<R>, sort: Sort | null): TableColumnType<R> => {
  return {
    key: column.key,
    title: column.title,
    ...(column.align ? { align: column.align } : {}),
    ...(column.width ? { width: column.width } : { className: 'flexible' }),
    ...(column.sort
      ? {
          sorter: true,
          showSorterTooltip: false,
          sortOrder: sort?.by === column.key ? (sort.descending ? 'descend' : 'ascend') : null,
        }
      : {}),
    render: (_, record) =>
      column.render ? column.render(record) : ((record as unknown as Record<string, ReactNode>)[column.key] ?? ''),
  };
};

/** Up and down move between rows, Enter opens, the space bar selects. */
function steer(event: KeyboardEvent<HTMLElement>, open: () => void, toggle: () => void) {
  if (event.target !== event.currentTarget) return;
  const beside = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  const way = beside[event.key as keyof typeof beside];
  if (way) (event.currentTarget[way] as HTMLElement | null)?.focus();
  else if (event.key === 'Enter') open();
  else if (event.key === ' ') toggle();
  else return;
  event.preventDefault();
}

/** The rows of a list: dense, sortable by the core, reachable by keyboard. */
export function RecordTable<R extends AnyRecord>(props: Props<R>) {
  const { selected, select, open, columns, sort } = props;
  const toggle = (id: number) =>
    select(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  return (
    <div className="list-table">
      <Table<R>
        aria-label={props.label}
        size="small"
        rowKey="id"
        columns={columns.map((column) => asColumn(column, sort))}
        dataSource={props.rows}
        loading={{ spinning: props.loading, delay: 200 }}
        pagination={false}
        locale={{ emptyText: props.loading ? ' ' : props.empty }}
        rowSelection={{
          columnWidth: 36,
          selectedRowKeys: selected,
          onChange: (keys) => select(keys as number[]),
          getCheckboxProps: () => ({ 'aria-label': '选择这一行' }) as object,
        }}
        onRow={(record) => ({
          tabIndex: 0,
          className: record.id === props.openId ? 'open' : '',
          'aria-selected': record.id === props.openId,
          onClick: () => open(record.id),
          onKeyDown: (event) =>
            steer(
              event,
              () => open(record.id),
              () => toggle(record.id),
            ),
        })}
        onChange={(_page, _filters, sorter) => {
          const [one] = Array.isArray(sorter) ? sorter : [sorter];
          const by = one?.columnKey;
          props.sortBy(one?.order && by ? { by: String(by), descending: one.order === 'descend' } : null);
        }}
      />
    </div>
  );
}

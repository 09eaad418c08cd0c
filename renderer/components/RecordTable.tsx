import { Table, type TableColumnType } from 'antd';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Sort } from './useListState.ts';

export interface RecordColumn<R> {
  /** A key of the record, or any name of the screen's own. */
  key: string;
  title: string;
  /** True: the core sorts by this key (see `sorts` of the noun's list in electron/core). */
  sort?: boolean;
  align?: 'right';
  /** Fields that an export writes in its place, where it shows several at once. */
  parts?: readonly { key: string; title: string }[];
  /** In pixels; left out: what is left of the row. */
  width?: number;
  /** Not shown until the person chooses it. */
  hidden?: boolean;
  render?: (record: R) => ReactNode;
}

interface Row {
  id: number;
}
interface Props<R extends Row> {
  label: string;
  rows: R[];
  columns: RecordColumn<R>[];
  loading: boolean;
  sort: Sort | null;
  sortBy: (sort: Sort | null) => void;
  openId: number | 'new' | null;
  open: (id: number) => void;
  /** Left out, both: rows are opened only. */
  selected?: number[];
  select?: (ids: number[]) => void;
  empty: ReactNode;
}

const asColumn = <R extends Row>(column: RecordColumn<R>, sort: Sort | null): TableColumnType<R> => {
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

/** What each column without a width of its own takes of the table, in percent: with three or more of them an even part. */
const shareOf = (columns: readonly { width?: number }[]): number =>
  Math.min(50, Math.floor(100 / Math.max(1, columns.filter(({ width }) => width === undefined).length)));

/** Up and down move between rows, Home and End to the first and last; Enter opens, the space bar selects. */
function steer(event: KeyboardEvent<HTMLElement>, open: () => void, toggle: () => void) {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const goals: Record<string, () => Element | null | undefined> = {
    ArrowDown: () => row.nextElementSibling,
    ArrowUp: () => row.previousElementSibling,
    Home: () => row.parentElement?.querySelector('[data-row-key]'),
    End: () => row.parentElement?.lastElementChild,
  };
  const goal = goals[event.key];
  if (goal) (goal() as HTMLElement | null)?.focus();
  else if (event.key === 'Enter') open();
  else if (event.key === ' ') toggle();
  else return;
  event.preventDefault();
}

/** The rows of a list: dense, sortable by the core, reachable by keyboard. */
export function RecordTable<R extends Row>(props: Props<R>) {
  const { selected = [], select, open, columns, sort, rows } = props;
  // One row alone is a stop of the Tab key, so that what follows the list is not a hundred stops away.
  const [visited, visit] = useState<number | null>(null);
  const stop = [visited, props.openId].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;
  const toggle = (id: number) =>
    select?.(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  return (
    <div className="list-table" style={{ '--flexible': `${shareOf(columns)}%` } as CSSProperties}>
      <Table<R>
        aria-label={props.label}
        size="small"
        rowKey="id"
        columns={columns.map((column) => asColumn(column, sort))}
        dataSource={rows}
        loading={{ spinning: props.loading, delay: 200 }}
        pagination={false}
        locale={{ emptyText: props.loading ? ' ' : props.empty }}
        {...(select && {
          rowSelection: {
            columnWidth: 36,
            selectedRowKeys: selected,
            onChange: (keys) => select(keys as number[]),
            getTitleCheckboxProps: () => ({ 'aria-label': '选择这一页' }),
            getCheckboxProps: () => ({ 'aria-label': '选择这一行', tabIndex: -1 }) as object,
          },
        })}
        onRow={(record) => ({
          tabIndex: record.id === stop ? 0 : -1,
          onFocus: () => visit(record.id),
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

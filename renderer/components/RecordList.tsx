import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Pagination } from 'antd';
import { type ReactNode, useState } from 'react';
import { useShortcut } from '../app/shortcuts.ts';
import { useRead, wordsOf } from '../client.ts';
import { formatNumber } from '../format.ts';
import { callOf, type PageOf, type RecordNoun, type RecordOf } from '../nouns.ts';
import { BulkEdit } from './bulkEdit/BulkEdit.tsx';
import { ColumnChoice, useChosenColumns } from './ColumnChoice.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ExportMenu, type FurtherExport } from './ExportMenu.tsx';
import { fittingColumns, useWidth } from './fitColumns.ts';
import { ImportButton } from './ImportButton.tsx';
import { isImportable } from './importHandOver.ts';
import { type AsideParts, RecordAside } from './RecordAside.tsx';
import type { FormTools } from './RecordForm.tsx';
import { type RecordColumn, RecordTable } from './RecordTable.tsx';
import { Tag } from './Tag.tsx';
import { type FiltersOf, pageSize, useListState } from './useListState.ts';
import { useRemove } from './useRemove.tsx';
import { SavedViews } from './views/SavedViews.tsx';

export interface RecordListProps<N extends RecordNoun> extends AsideParts<N> {
  noun: N;
  title: string;
  columns: RecordColumn<RecordOf<N>>[];
  /** Columns that go first where the list has little room, in this order. */
  stepBack?: readonly (keyof RecordOf<N> & string)[];
  /** Filters that are always on, such as the campaign of the top bar. */
  fixed?: Partial<FiltersOf<N>>;
  /** The filter bar. `change` takes any of the list's filters; null switches one off. */
  filters?: (
    filters: FiltersOf<N>,
    change: (patch: { [K in keyof FiltersOf<N>]?: FiltersOf<N>[K] | null }) => void,
  ) => ReactNode;
  totals?: (page: PageOf<N>) => ReactNode;
  newLabel?: string;
  /** What a new one begins with, where that is not the empty form: the button is then not the main one. */
  onNew?: () => void;
  /** Of the page without any record: what this is and what to do first. */
  empty: string;
  /** Further buttons of the heading. */
  actions?: ReactNode;
  /** Further files that 「导出」 offers beside what is seen. */
  exports?: readonly FurtherExport[];
  /** Further actions on the selected rows. */
  bulk?: (records: RecordOf<N>[], done: () => void) => ReactNode;
}

/** Where people live: filters, rows, totals, and the open record beside them. All of its state is in the address. */
export function RecordList<N extends RecordNoun>(props: RecordListProps<N>) {
  const { noun, title, columns } = props;
  const list = useListState(noun, props.fixed ?? {});
  const answer = useRead(callOf(noun, 'list') as 'unit.list', list.input as never, { keep: true });
  const page = answer.data as unknown as PageOf<N> | undefined;
  const rows = page?.rows ?? [];
  const [selected, setSelected] = useState<number[]>([]);
  const chosen = useChosenColumns(noun);
  const [panel, width] = useWidth<HTMLDivElement>();
  const wanted = columns.filter((column) => chosen[column.key] ?? !column.hidden);
  const shown = fittingColumns(wanted, width, chosen, props.stepBack ?? []);
  const { opened, open } = list;
  const tools = useFormTools(noun, list, rows);
  const create = props.onNew ?? (() => open('new'));
  useShortcut('ctrl+n', create, props.form !== undefined);
  useShortcut('alt+n', create, props.form !== undefined);

  return (
    <>
      <div className="list-heading">
        <h1>{title}</h1>
        {page && <Tag>{formatNumber(page.total)}</Tag>}
        <SavedViews list={noun} columns={chosen} />
        <div className="end">
          {props.actions}
          <ImportButton noun={noun} />
          <ExportMenu
            noun={noun}
            query={list.input}
            columns={shown}
            importable={isImportable(noun)}
            further={props.exports ?? []}
          />
          <ColumnChoice list={noun} columns={columns} shown={shown} />
          {props.form && (
            <Button type={props.onNew ? 'default' : 'primary'} onClick={create}>
              {props.newLabel ?? '新增'}
              <kbd>Ctrl N</kbd>
            </Button>
          )}
        </div>
      </div>
      {(props.filters || props.totals || list.isFiltered) && (
        <search className="filter-bar" aria-label="筛选">
          {props.filters?.(list.filters, list.change)}
          {list.isFiltered && (
            <button type="button" className="link-button" onClick={list.clear}>
              清除条件
            </button>
          )}
          {page && props.totals && <span className="totals">{props.totals(page)}</span>}
        </search>
      )}
      {answer.error && <Alert type="error" title={wordsOf(answer.error)} style={{ marginBottom: 10 }} />}
      <div className={opened.id === null ? 'list-body fill' : 'list-body with-aside fill'}>
        <div className="list-panel" ref={panel}>
          <RecordTable
            label={title}
            rows={rows}
            columns={shown}
            loading={answer.isPending || answer.isPlaceholderData}
            sort={list.sort}
            sortBy={list.sortBy}
            openId={opened.id}
            open={open}
            selected={selected}
            select={setSelected}
            empty={
              answer.error ? null : list.isFiltered ? (
                <EmptyState title="没有符合条件的记录" actions={<Button onClick={list.clear}>清除条件</Button>} />
              ) : (
                <EmptyState title={`还没有${title}`}>{props.empty}</EmptyState>
              )
            }
          />
          <div className="list-foot">
            <BulkBar {...props} rows={rows} selected={selected} select={setSelected} />
            <span className="end" />
            <Pagination
              size="small"
              hideOnSinglePage
              showSizeChanger={false}
              pageSize={pageSize}
              current={list.page}
              total={page?.total ?? 0}
              onChange={list.turnTo}
            />
          </div>
        </div>
        {opened.id !== null && (
          // A new key: what is opened next begins at its top, wherever the last one was scrolled to.
          <section key={`${opened.id}-${opened.editing}`} className="card side" aria-label="详情">
            {opened.id === 'new' ? (
              props.form?.(null, tools)
            ) : (
              <RecordAside
                {...props}
                key={opened.id}
                id={opened.id}
                editing={opened.editing}
                edit={() => open(opened.id, true)}
                close={() => {
                  open(null);
                  // The keyboard goes on where the record was opened from.
                  document.querySelector<HTMLElement>(`.list-table [data-row-key="${opened.id}"]`)?.focus();
                }}
                tools={tools}
              />
            )}
          </section>
        )}
      </div>
    </>
  );
}

/** What happens after a form is saved or left. */
function useFormTools<N extends RecordNoun>(
  noun: N,
  list: ReturnType<typeof useListState<N>>,
  rows: RecordOf<N>[],
): FormTools<N> {
  const queries = useQueryClient();
  // A new key gives «save and next» an empty form.
  const [round, setRound] = useState(0);
  const { opened, open } = list;
  return {
    key: `${opened.id}-${round}`,
    saved: (record, next) => {
      queries.setQueryData([callOf(noun, 'get'), { id: record.id }], record);
      if (!next) return open(record.id);
      if (opened.id === 'new') return setRound(round + 1);
      const following = rows[rows.findIndex((row) => row.id === record.id) + 1];
      return following ? open(following.id, true) : open(record.id);
    },
    leave: () => {
      open(opened.id === 'new' ? null : opened.id);
      if (opened.id === 'new') document.querySelector<HTMLElement>('.list-table [data-row-key][tabindex="0"]')?.focus();
    },
  };
}

interface BulkProps<N extends RecordNoun> extends Pick<RecordListProps<N>, 'noun' | 'bulk' | 'form' | 'fixed'> {
  rows: RecordOf<N>[];
  selected: number[];
  select: (ids: number[]) => void;
}

/** What can be done with the selected rows. */
function BulkBar<N extends RecordNoun>({ noun, rows, selected, select, bulk, form, fixed }: BulkProps<N>) {
  const remove = useRemove(noun);
  const records = rows.filter((row) => selected.includes(row.id));
  if (records.length === 0) return <span>点一行查看；↑↓ 移动，回车打开，空格选中</span>;
  const done = () => select([]);
  return (
    <>
      <span className="selected">已选 {records.length} 条</span>
      {bulk?.(records, done)}
      {form && (
        <BulkEdit
          noun={noun}
          records={records}
          campaignId={(fixed as { campaignId?: number } | undefined)?.campaignId ?? null}
          done={done}
        />
      )}
      <Button size="small" onClick={async () => (await remove(records, '所选记录')) && done()}>
        移除所选
      </Button>
      <Button size="small" type="text" onClick={done}>
        取消选择
      </Button>
    </>
  );
}

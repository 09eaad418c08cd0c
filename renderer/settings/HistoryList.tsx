import { Alert, Pagination, Select } from 'antd';
import { Fragment, useState } from 'react';
import { z } from 'zod';
import type { CallOutput } from '../../shared/contract/index.ts';
import { type Noun, nounLabels } from '../../shared/domain/labels.ts';
import { useAddress, useFilters } from '../app/filters.ts';
import { useRead, wordsOf } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Tag } from '../components/Tag.tsx';
import { formatInstant } from '../format.ts';
import { differencesOf } from './differences.ts';

type Entry = CallOutput<'history.list'>['rows'][number];

const actionLabels: Record<Entry['action'], string> = {
  create: '新增',
  update: '修改',
  remove: '移除',
  restore: '恢复',
  load: '载入',
  unload: '移除示例',
  freeze: '定稿',
  enter: '填报',
  import: '导入',
  undo: '撤销',
  merge: '合并',
  draw: '抽取',
};
const perPage = 100;
const address = z.object({
  noun: z
    .enum(Object.keys(nounLabels) as [Noun])
    .nullable()
    .default(null),
});

/** Who changed what, when; each entry opens what it was before and after. */
export function HistoryList() {
  const [{ noun }, change] = useFilters(address);
  const [search, go] = useAddress();
  const page = Math.max(1, Number(search.page) || 1);
  const { data, error } = useRead(
    'history.list',
    { noun, offset: (page - 1) * perPage, limit: perPage },
    { keep: true },
  );
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  return (
    <>
      <search className="filter-bar" aria-label="筛选">
        <Select<Noun>
          aria-label="类别"
          allowClear
          placeholder="全部类别"
          style={{ width: 140 }}
          value={noun}
          onChange={(next) => change({ noun: next ?? null })}
          options={Object.entries(nounLabels).map(([value, label]) => ({ value: value as Noun, label }))}
        />
        {data && <span className="totals">{data.total} 条</span>}
      </search>
      {data?.total === 0 && (
        <EmptyState title="还没有操作历史">每一次新增、修改、移除都会记在这里，不能改动。</EmptyState>
      )}
      {data && data.total > 0 && (
        <section className="card" aria-label="操作历史">
          <table className="plain">
            <thead>
              <tr>
                <th style={{ width: 140 }}>时间</th>
                <th style={{ width: 90 }}>使用人</th>
                <th style={{ width: 80 }}>操作</th>
                <th style={{ width: 90 }}>类别</th>
                <th>名称</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((entry) => (
                <Row key={entry.id} entry={entry} />
              ))}
            </tbody>
          </table>
          <Pagination
            size="small"
            hideOnSinglePage
            showSizeChanger={false}
            pageSize={perPage}
            current={page}
            total={data.total}
            onChange={(next) => go({ ...search, page: String(next) })}
          />
        </section>
      )}
    </>
  );
}

function Row({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false);
  const differences = differencesOf(entry);
  return (
    <Fragment>
      <tr>
        <td className="mute">{formatInstant(entry.at)}</td>
        <td>{entry.person ?? '–'}</td>
        <td>{actionLabels[entry.action]}</td>
        <td>
          <Tag>{nounLabels[entry.noun]}</Tag>
        </td>
        <td>
          {entry.title}{' '}
          {differences.length > 0 && (
            <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? '收起' : entry.action === 'update' ? `改了 ${differences.length} 处` : '内容'}
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td />
          <td colSpan={4}>
            {differences.map(({ label, before, after }) => (
              <div key={label} className="differences">
                <span className="mute">{label}：</span>
                {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
              </div>
            ))}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

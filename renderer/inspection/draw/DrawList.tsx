import { Alert, Button, Pagination } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import type { Draw } from '../../../shared/contract/draw.ts';
import { drawOrigins } from '../../../shared/domain/labels.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useAddress, useFilters } from '../../app/filters.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ExportMenu } from '../../components/ExportMenu.tsx';
import { FilterText } from '../../components/FilterBar.tsx';
import { ImportButton } from '../../components/ImportButton.tsx';
import { type RecordColumn, RecordTable } from '../../components/RecordTable.tsx';
import { Tag } from '../../components/Tag.tsx';
import { pageSize, readSort, writeSort } from '../../components/useListState.ts';
import { formatInstant, formatNumber } from '../../format.ts';
import { DrawState, drawnWords } from './DrawState.tsx';
import { VerifyDialog } from './VerifyDialog.tsx';

const columns: RecordColumn<Draw>[] = [
  { key: 'number', sort: true, title: '编号', width: 130 },
  { key: 'title', sort: true, title: '抽取名称' },
  { key: 'matter', title: '检查事项', width: 170 },
  { key: 'unitName', title: '发起科室', width: 110 },
  {
    key: 'origin',
    title: '来源',
    width: 130,
    render: ({ origin }) => (origin === 'platform' ? <Tag>{drawOrigins.platform}</Tag> : drawOrigins.own),
  },
  {
    key: 'committedAt',
    sort: true,
    title: '封存时间',
    width: 140,
    render: ({ origin, committedAt }) => (origin === 'own' ? formatInstant(committedAt) : '–'),
  },
  { key: 'drawnAt', sort: true, title: '抽取时间', width: 140, render: drawnWords },
  { key: 'subjects', title: '抽中', align: 'right', width: 60 },
  { key: 'inspections', title: '检查', align: 'right', width: 60 },
  { key: 'state', sort: true, title: '状态', width: 112, render: ({ state }) => <DrawState state={state} /> },
];

const filters = z.object({
  text: z.string().default(''),
  inspectionPlanId: z.number().int().positive().nullable().default(null),
});

/** Every draw of the year, own ones and those of a platform; void ones stay. */
export function DrawList({ campaign }: { campaign: CampaignYear }) {
  const [{ text, inspectionPlanId }, change] = useFilters(filters);
  const [search, go] = useAddress();
  const [verifying, setVerifying] = useState(false);
  const page = Math.max(1, Number(search.page) || 1);
  const sort = readSort(search.sort);
  const input = {
    campaignId: campaign.id,
    text,
    inspectionPlanId,
    sort,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  };
  const { data, error, isPending } = useRead('draw.list', input, { keep: true });
  const open = (id: number | 'new' | 'enter') => go({ tab: 'draw', id: String(id) });
  const filtered = text !== '' || inspectionPlanId !== null;
  useShortcut('ctrl+n', () => open('new'));
  useShortcut('alt+n', () => open('new'));
  return (
    <>
      <div className="list-heading">
        <h1>随机抽取</h1>
        {data && <Tag>{formatNumber(data.total)}</Tag>}
        <div className="end">
          <Button onClick={() => setVerifying(true)}>验证抽取文件</Button>
          <Button onClick={() => open('enter')}>登记平台抽取</Button>
          <ImportButton noun="draw" />
          <ExportMenu noun="draw" query={input} columns={columns} />
          <Button type="primary" onClick={() => open('new')}>
            新的抽取<kbd>Ctrl N</kbd>
          </Button>
        </div>
      </div>
      <search className="filter-bar" aria-label="筛选">
        <FilterText value={text} placeholder="编号、名称、事项…" onChange={(next) => change({ text: next ?? '' })} />
        {inspectionPlanId !== null && <PlanFilter id={inspectionPlanId} />}
        {filtered && (
          <button type="button" className="link-button" onClick={() => go({ tab: 'draw' })}>
            清除条件
          </button>
        )}
      </search>
      {error && <Alert type="error" title={wordsOf(error)} style={{ marginBottom: 10 }} />}
      <div className="list-body fill">
        <div className="list-panel">
          <RecordTable
            label="随机抽取"
            rows={data?.rows ?? []}
            columns={columns}
            loading={isPending}
            sort={sort}
            sortBy={(next) => {
              const { sort: _, page: _page, ...rest } = search;
              go(next ? { ...rest, sort: writeSort(next) } : rest, { replace: true });
            }}
            openId={null}
            open={open}
            empty={
              error ? null : filtered ? (
                <EmptyState title="没有符合条件的抽取" />
              ) : (
                <EmptyState title="还没有随机抽取" actions={<Button onClick={() => open('new')}>新的抽取</Button>}>
                  从名录里随机抽取检查对象和检查人员：先封存名单和规则，再抽取，结果谁都能复算。
                  在国家或省平台抽取的，点“登记平台抽取”或“导入”。
                </EmptyState>
              )
            }
          />
          <div className="list-foot">
            <span>点一行查看结果；↑↓ 移动，回车打开</span>
            <span className="end" />
            <Pagination
              size="small"
              hideOnSinglePage
              showSizeChanger={false}
              pageSize={pageSize}
              current={page}
              total={data?.total ?? 0}
              onChange={(next) => go({ ...search, page: String(next) })}
            />
          </div>
        </div>
      </div>
      {verifying && <VerifyDialog close={() => setVerifying(false)} />}
    </>
  );
}

function PlanFilter({ id }: { id: number }) {
  const { data } = useRead('inspection-plan.get', { id });
  return <Tag tone="accent">抽查计划：{data?.name ?? '…'}</Tag>;
}

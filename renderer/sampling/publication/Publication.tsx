import { Alert, Button, Dropdown, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { sampleFilters } from '../../../shared/contract/sampling.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useFilters } from '../../app/filters.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useDue } from '../../app/useDue.ts';
import { call, useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChoice } from '../../components/FilterBar.tsx';
import { fittingColumns, useWidth } from '../../components/fitColumns.ts';
import { RecordTable } from '../../components/RecordTable.tsx';
import { useDeliver } from '../../components/useDeliver.ts';
import { pageSize } from '../../components/useListState.ts';
import { SamplingFilters } from '../statistics/SamplingFilters.tsx';
import { BulletinDialog } from './BulletinDialog.tsx';
import { publicColumns } from './columns.tsx';
import { PublishBar } from './PublishBar.tsx';
import { listInWords, standingOf, standings } from './publicList.ts';

const { kind, source, from, to } = sampleFilters;
const address = z.object({
  kind,
  source,
  from,
  to,
  list: z.enum(['red', 'black']).default('red'),
  standing: z
    .enum(Object.keys(standings) as [keyof typeof standings])
    .nullable()
    .default(null),
});
/** Whether a batch may be named is what the list is for. */
const kept = { standing: true };
const stepBack = ['model', 'batchNumber', 'sampledOn', 'laboratoryName', 'producer', 'number'];
const lists = { red: '红榜（合格）', black: '黑榜（不合格）' } as const;

/** 公示: the red and black lists with who may be named and who not yet, their files, and the bulletins. */
export function Publication({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [{ standing, ...scope }, change] = useFilters(address);
  const input = { campaignId: campaign.id, ...scope };
  const { data, error, isPending } = useRead('sampling.publicList', input, { keep: true });
  const [selected, select] = useState<number[]>([]);
  const [page, turnTo] = useState(1);
  const [bulletin, setBulletin] = useState(false);
  const [panel, width] = useWidth<HTMLDivElement>();
  const go = useGo();
  const all = data?.rows ?? [];
  const found = all.filter((row) => standing === null || standingOf(row) === standing);
  const current = Math.min(page, Math.max(1, Math.ceil(found.length / pageSize)));
  const rows = found.slice((current - 1) * pageSize, current * pageSize).map((row) => ({ ...row, id: row.sampleId }));
  const filtered = found.length < all.length || scope.kind || scope.source || scope.from || scope.to;
  const narrow = (patch: Parameters<typeof change>[0]) => {
    select([]);
    turnTo(1);
    change(patch);
  };
  return (
    <>
      <div className="list-heading">
        <h1>红黑榜</h1>
        <Segmented
          aria-label="榜单"
          value={scope.list}
          onChange={(list) => narrow({ list, standing: null })}
          options={Object.entries(lists).map(([value, label]) => ({ value: value as keyof typeof lists, label }))}
        />
        <div className="end">
          <ExportList input={input} />
          <Button onClick={() => setBulletin(true)}>通报…</Button>
        </div>
      </div>
      <search className="filter-bar" aria-label="筛选">
        <FilterChoice
          label="公示"
          labels={standings}
          value={standing}
          onChange={(next) => narrow({ standing: next })}
        />
        <SamplingFilters filters={scope} change={narrow} today={today} year={campaign.year} />
        {data && <span className="totals">{listInWords(all)}</span>}
      </search>
      {error && <Alert type="error" title={wordsOf(error)} style={{ marginBottom: 10 }} />}
      <div className="list-body fill">
        <div className="list-panel" ref={panel}>
          <RecordTable
            label={lists[scope.list]}
            rows={rows}
            columns={fittingColumns(publicColumns(scope.list), width, kept, stepBack)}
            loading={isPending}
            sort={null}
            sortBy={() => {}}
            openId={null}
            open={(id) => go(recordPlace('sample', id))}
            selected={selected}
            select={(ids) => select([...selected.filter((id) => !rows.some((row) => row.id === id)), ...ids])}
            empty={
              error ? null : filtered ? (
                <EmptyState title="没有符合条件的批次" />
              ) : (
                <EmptyState title={scope.list === 'red' ? '还没有合格的批次' : '没有不合格的批次'}>
                  检验结果录入或导入以后，有结论的批次会列在这里。
                </EmptyState>
              )
            }
          />
          <div className="list-foot">
            <PublishBar rows={found} selected={selected} select={select} today={today} />
            <span className="end" />
            <Pagination
              size="small"
              hideOnSinglePage
              showSizeChanger={false}
              pageSize={pageSize}
              current={current}
              total={found.length}
              onChange={turnTo}
            />
          </div>
        </div>
      </div>
      {bulletin && <BulletinDialog campaign={campaign} today={today} close={() => setBulletin(false)} />}
    </>
  );
}

const formats = { xlsx: '可公示名单（Excel）', docx: '可公示名单（Word）' } as const;
type PublicInput = Omit<Parameters<typeof call<'sampling.exportPublicList'>>[1], 'format'>;

/** The list as a file for publication: it holds only what may be published. */
function ExportList({ input }: { input: PublicInput }) {
  const { busy, deliver } = useDeliver();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.entries(formats).map(([key, label]) => ({ key, label })),
        onClick: ({ key }) =>
          void deliver(() => call('sampling.exportPublicList', { ...input, format: key as keyof typeof formats })),
      }}
    >
      <Button loading={busy ? { delay: 200 } : false}>导出名单</Button>
    </Dropdown>
  );
}

import { Alert, Button } from 'antd';
import { z } from 'zod';
import type { CallInput } from '../../../shared/contract/index.ts';
import { sampleFilters } from '../../../shared/contract/sampling.ts';
import { rateText } from '../../../shared/domain/figures.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useFilters } from '../../app/filters.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { useDue } from '../../app/useDue.ts';
import { call, useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FigureTable } from '../../components/statistics/FigureTable.tsx';
import { periodInWords } from '../../components/statistics/period.ts';
import { TotalsLine } from '../../components/statistics/TotalsLine.tsx';
import { useDeliver } from '../../components/useDeliver.ts';
import { FailedItems } from './FailedItems.tsx';
import { figureColumns, figurePlaceOf, rateInWords, rateOf, rowsOf, type SampleRow } from './figures.ts';
import { HeatTable } from './HeatTable.tsx';
import { heatRows } from './heat.ts';
import { LastYear } from './LastYear.tsx';
import { SamplingFilters } from './SamplingFilters.tsx';
import { ShareBar } from './ShareBar.tsx';
import { WeekChart } from './WeekChart.tsx';
import './statistics.css';

const { kind, source, from, to } = sampleFilters;
const address = z.object({ kind, source, from, to });

/** What the sampling of the campaign came to; every figure and every point of a picture opens its batches. */
export function Statistics({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [scope, change] = useFilters(address);
  const go = useGo();
  const { data, error } = useRead('sampling.statistics', { campaignId: campaign.id, ...scope }, { keep: true });
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  if (!data) return <div className="waiting">正在统计…</div>;
  const rows = rowsOf(data, scope);
  const { total, weeks } = rows;
  return (
    <>
      <div className="list-heading">
        <h1>抽检统计</h1>
        <span className="no-print row">
          <SamplingFilters filters={scope} change={change} today={today} year={campaign.year} />
        </span>
        <span className="mute small">{periodInWords(scope, campaign.year)}，按抽样日期</span>
        <div className="end">
          <Export input={{ campaignId: campaign.id, ...scope }} empty={data.total.batches === 0} />
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </div>
      {data.total.batches === 0 ? (
        <EmptyState
          title="没有符合条件的抽检批次"
          actions={<Button onClick={() => go(listPlace('sample'))}>去抽检批次</Button>}
        />
      ) : (
        <div className="stack">
          <Totals row={total} />
          <div className="statistics-pair">
            <WeekChart rows={weeks} />
            <LastYear campaign={campaign} now={data.total} before={data.lastYear} scope={scope} />
          </div>
          <FailedItems items={data.failedItems} scope={scope} />
          <HeatTable
            rows={heatRows(data, rows.productGroups, rows.townships)}
            townships={rows.townships}
            total={total}
          />
          <Tables rows={rows} />
        </div>
      )}
    </>
  );
}

/** The tables as a workbook, with the filters of the page. */
function Export({ input, empty }: { input: CallInput<'sampling.exportStatistics'>; empty: boolean }) {
  const { busy, deliver } = useDeliver();
  return (
    <Button
      disabled={empty}
      loading={busy ? { delay: 200 } : false}
      onClick={() => void deliver(() => call('sampling.exportStatistics', input))}
    >
      导出表格
    </Button>
  );
}

/** The figures of the whole; batches without a verdict stand beside the rate. */
const Totals = ({ row: { figures, scope } }: { row: SampleRow }) => (
  <TotalsLine
    totals={[
      ...figureColumns.map(({ key, title }) => ({
        title,
        value: figures[key],
        place: figures[key] === 0 ? null : figurePlaceOf(key, scope),
        ...(key === 'failed' && figures.failed > 0 ? { tone: 'bad' as const } : {}),
      })),
      {
        title: '批次合格率',
        value: rateText(rateOf(figures)),
        place: figurePlaceOf('batches', scope),
        words: `批次合格率 ${figures.passed}/${figures.passed + figures.failed}，待检 ${figures.open} 批次未计入`,
      },
    ]}
  />
);

/** So many rows a table has at first. */
const most = 12;

function Tables({ rows }: { rows: ReturnType<typeof rowsOf> }) {
  const { total } = rows;
  const kindOf = (shown: SampleRow[]) => {
    const longest = Math.max(0, ...shown.map(({ figures }) => figures.batches));
    return {
      columns: figureColumns,
      placeOf: figurePlaceOf,
      rate: {
        title: '合格率',
        words: rateInWords,
        placeOf: (scope: SampleRow['scope']) => figurePlaceOf('batches', scope),
      },
      bar: { title: '', show: (figures: SampleRow['figures']) => <ShareBar figures={figures} most={longest} /> },
      rows: shown,
      most,
    };
  };
  return (
    <div className="statistics-grid">
      <div className="stack">
        <FigureTable {...kindOf(rows.productGroups)} title="按产品类别" heading="产品类别" total={total} />
        <FigureTable {...kindOf(rows.townships)} title="按乡镇街道" heading="乡镇街道" total={total} />
      </div>
      <div className="stack">
        <FigureTable {...kindOf(rows.stages)} title="按抽样环节" heading="抽样环节" total={total} />
        <FigureTable {...kindOf(rows.laboratories)} title="按检验机构" heading="检验机构" total={total} />
        <FigureTable {...kindOf(rows.weeks)} title="按周" heading="周" total={total} />
        <FigureTable {...kindOf(rows.subjects)} title="按受检单位（不合格批次最多的 50 家）" heading="受检单位" />
      </div>
    </div>
  );
}

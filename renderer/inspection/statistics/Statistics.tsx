import { Alert, Button } from 'antd';
import { z } from 'zod';
import { inspectionFilters } from '../../../shared/contract/inspection.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useFilters } from '../../app/filters.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { useDue } from '../../app/useDue.ts';
import { useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PeriodFilter } from '../../components/PeriodFilter.tsx';
import { FigureTable } from '../../components/statistics/FigureTable.tsx';
import { periodInWords, periodPresets, weekInWords, weekWithin } from '../../components/statistics/period.ts';
import { TotalsLine } from '../../components/statistics/TotalsLine.tsx';
import { completionInWords, figureColumns, figurePlaceOf, type VisitRow } from './figures.ts';
import { WeekChart } from './WeekChart.tsx';

const { from, to } = inspectionFilters;
const address = z.object({ from, to });

const kind = { columns: figureColumns, placeOf: figurePlaceOf, rate: { title: '完成率', words: completionInWords } };

/** What the checks of the campaign came to, by station, by kind and by week; each figure opens its records. */
export function Statistics({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [period, change] = useFilters(address);
  const go = useGo();
  const { data, error } = useRead('inspection.statistics', { campaignId: campaign.id, ...period }, { keep: true });
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  if (!data) return <div className="waiting">正在统计…</div>;
  const total: VisitRow = { key: 'total', label: '合计', figures: data.total, scope: period };
  const units = data.byUnit.map((group) => ({
    key: String(group.key),
    label: group.label,
    figures: group,
    scope: { ...period, unitId: group.key },
  }));
  const kinds = data.byKind.map((group) => ({
    key: group.key,
    label: group.label,
    figures: group,
    scope: { ...period, kind: group.key },
  }));
  const weeks = data.byWeek.map((group) => ({
    key: group.key,
    label: weekInWords(group.key),
    figures: group,
    scope: weekWithin(group.key, period),
  }));
  const empty = data.total.inspected + data.total.waiting === 0;
  return (
    <>
      <div className="list-heading">
        <h1>检查统计</h1>
        <span className="no-print">
          <PeriodFilter period={period} change={change} presets={periodPresets(today, campaign.year)} />
        </span>
        <span className="mute small">{periodInWords(period, campaign.year)}，按检查日期；已取消的不计</span>
        <div className="end">
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </div>
      {empty ? (
        <EmptyState
          title="这段时间没有检查记录"
          actions={<Button onClick={() => go(listPlace('inspection'))}>去检查记录</Button>}
        />
      ) : (
        <div className="stack">
          <Totals row={total} />
          {weeks.length > 1 && <WeekChart rows={weeks} />}
          <FigureTable {...kind} title="按科室、所" heading="科室、所" rows={units} total={total} />
          <FigureTable {...kind} title="按检查类型" heading="检查类型" rows={kinds} total={total} />
          <FigureTable {...kind} title="按周" heading="周" rows={weeks} total={total} />
        </div>
      )}
    </>
  );
}

/** The figures of the whole, at one glance. */
const Totals = ({ row: { figures, scope } }: { row: VisitRow }) => (
  <TotalsLine
    totals={[
      ...figureColumns.map(({ key, title }) => ({
        title,
        value: figures[key],
        place: figures[key] === 0 ? null : figurePlaceOf(key, scope),
      })),
      {
        title: '完成率',
        value: completionInWords(figures).split('（')[0] ?? '',
        place: null,
        words: `完成率 ${figures.inspected}/${figures.inspected + figures.waiting}`,
      },
    ]}
  />
);

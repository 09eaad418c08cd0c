import { Alert, Button } from 'antd';
import { z } from 'zod';
import { inspectionFilters } from '../../../shared/contract/inspection.ts';
import { addDays, mondayOf } from '../../../shared/domain/days.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useFilters } from '../../app/filters.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { useDue } from '../../app/useDue.ts';
import { useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Figure } from '../../components/Figure.tsx';
import { type Period, PeriodFilter } from '../PeriodFilter.tsx';
import { type FigureRow, FigureTable } from './FigureTable.tsx';
import { completionInWords, figureColumns, figurePlaceOf, weekWithin } from './figures.ts';
import { WeekChart } from './WeekChart.tsx';
import './statistics.css';

const { from, to } = inspectionFilters;
const address = z.object({ from, to });

const presets = (today: string, year: number): { label: string; period: Period }[] => {
  const monday = mondayOf(today);
  return [
    { label: '本周', period: { from: monday, to: addDays(monday, 6) } },
    { label: '上周', period: { from: addDays(monday, -7), to: addDays(monday, -1) } },
    { label: '质量月（9 月）', period: { from: `${year}-09-01`, to: `${year}-09-30` } },
  ];
};

/** What the checks of the campaign came to, by station, by kind and by week; each figure opens its records. */
export function Statistics({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [period, change] = useFilters(address);
  const go = useGo();
  const { data, error } = useRead('inspection.statistics', { campaignId: campaign.id, ...period }, { keep: true });
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  if (!data) return <div className="waiting">正在统计…</div>;
  const total: FigureRow = { key: 'total', label: '合计', figures: data.total, scope: period };
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
          <PeriodFilter period={period} change={change} presets={presets(today, campaign.year)} />
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
          <FigureTable title="按科室、所" heading="科室、所" rows={units} total={total} />
          <FigureTable title="按检查类型" heading="检查类型" rows={kinds} total={total} />
          <FigureTable title="按周" heading="周" rows={weeks} total={total} />
        </div>
      )}
    </>
  );
}

const periodInWords = ({ from, to }: Period, year: number): string =>
  from === null && to === null ? `${year} 年度全部` : `${from ?? '年初'} 至 ${to ?? '今'}`;

/** 09-07 – 09-13 of a Monday. */
const weekInWords = (monday: string): string => `${monday.slice(5)} – ${addDays(monday, 6).slice(5)}`;

/** The figures of the whole, at one glance. */
const Totals = ({ row: { figures, scope } }: { row: FigureRow }) => (
  <section className="card totals-line" aria-label="合计">
    {figureColumns.map(({ key, title }) => (
      <div key={key}>
        <Figure
          className="total"
          value={figures[key]}
          place={figures[key] === 0 ? null : figurePlaceOf(key, scope)}
          label={title}
        />
        <span className="mute small">{title}</span>
      </div>
    ))}
    <div>
      <span className="total">{completionInWords(figures).split('（')[0]}</span>
      <span className="mute small">
        完成率 {figures.inspected}/{figures.inspected + figures.waiting}
      </span>
    </div>
  </section>
);

import { useMemo } from 'react';
import { useGo } from '../../app/PlaceLink.tsx';
import { Chart } from '../../components/Chart.tsx';
import { colours } from './colours.ts';
import { type FigureKey, figurePlaceOf, rateInWords, rateOf, type SampleRow } from './figures.ts';
import { ShareLegend } from './ShareBar.tsx';

/** What each series of the chart opens; the last one is the line. */
const series: { key: FigureKey; name: string }[] = [
  { key: 'passed', name: '合格' },
  { key: 'failed', name: '不合格' },
  { key: 'open', name: '待检' },
  { key: 'batches', name: '合格率' },
];

/** Batches week by week, with the pass rate as a line; a bar or a point opens its batches. */
export function WeekChart({ rows }: { rows: SampleRow[] }) {
  const go = useGo();
  const option = useMemo(() => chartOf(rows), [rows]);
  const words = rows
    .map(({ label, figures }) => `${label} ${figures.batches} 批次，合格率 ${rateInWords(figures)}`)
    .join('；');
  return (
    <section className="card" aria-label="每周抽检">
      <h2>
        每周抽检{' '}
        <ShareLegend>
          <span>
            <i className="line" />
            合格率
          </span>
        </ShareLegend>
      </h2>
      <Chart
        option={option}
        height={200}
        label={words}
        onPick={(index, picked) => {
          const row = rows[index];
          const part = series[picked];
          if (row && part) go(figurePlaceOf(part.key, row.scope));
        }}
      />
    </section>
  );
}

/** The lowest value of the rate's axis: a line between 90 and 100 must not lie flat at the top. */
const lowest = (rows: SampleRow[]): number => {
  const rates = rows.map(({ figures }) => rateOf(figures)).filter((rate) => rate !== null);
  return Math.max(0, Math.floor((Math.min(100, ...rates) - 1) / 10) * 10);
};

function chartOf(rows: SampleRow[]) {
  const bars = series.slice(0, 3).map(({ key, name }) => ({
    name,
    type: 'bar',
    stack: 'batches',
    barMaxWidth: 26,
    itemStyle: { color: colours[key as 'passed'] },
    cursor: 'pointer',
    data: rows.map(({ figures }) => figures[key]),
  }));
  const line = {
    name: '合格率',
    type: 'line',
    yAxisIndex: 1,
    symbolSize: 7,
    lineStyle: { color: colours.line, width: 1.5 },
    itemStyle: { color: colours.line },
    cursor: 'pointer',
    data: rows.map(({ figures }) => rateOf(figures)),
    tooltip: { valueFormatter: (rate: number | null) => (rate == null ? '—' : `${rate.toFixed(2)}%`) },
  };
  return {
    animation: false,
    grid: { left: 40, right: 46, top: 12, bottom: 22 },
    xAxis: { type: 'category', data: rows.map(({ label }) => label), axisTick: { show: false } },
    yAxis: [
      { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colours.grid } } },
      {
        type: 'value',
        min: lowest(rows),
        max: 100,
        splitLine: { show: false },
        axisLabel: { formatter: '{value}%' },
      },
    ],
    tooltip: { trigger: 'axis' },
    series: [...bars, line],
  };
}

import { useMemo } from 'react';
import { useGo } from '../../app/PlaceLink.tsx';
import { Chart } from '../../components/Chart.tsx';
import { type FigureKey, figurePlaceOf, type VisitRow } from './figures.ts';

const parts: { key: FigureKey; label: string; color: string }[] = [
  { key: 'inspected', label: '检查户次', color: '#1f5fa8' },
  { key: 'findings', label: '发现问题', color: '#c98a2b' },
];

/** Visits and findings week by week; a bar opens its records. */
export function WeekChart({ rows }: { rows: VisitRow[] }) {
  const go = useGo();
  const option = useMemo(() => barsOf(rows), [rows]);
  const words = rows
    .map(({ label, figures }) => `${label} 检查 ${figures.inspected}、问题 ${figures.findings}`)
    .join('；');
  return (
    <section className="card" aria-label="每周检查">
      <h2>
        每周检查{' '}
        <span className="legend" aria-hidden>
          {parts.map(({ key, label, color }) => (
            <span key={key}>
              <i style={{ background: color }} />
              {label}
            </span>
          ))}
        </span>
      </h2>
      <Chart
        option={option}
        height={168}
        label={words}
        onPick={(index, series) => {
          const row = rows[index];
          const part = parts[series];
          if (row && part) go(figurePlaceOf(part.key, row.scope));
        }}
      />
    </section>
  );
}

function barsOf(rows: VisitRow[]) {
  return {
    animation: false,
    grid: { left: 36, right: 8, top: 10, bottom: 22 },
    xAxis: { type: 'category', data: rows.map(({ label }) => label), axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e3e7ec' } } },
    tooltip: { trigger: 'axis' },
    series: parts.map(({ key, label, color }) => ({
      name: label,
      type: 'bar',
      barMaxWidth: 22,
      itemStyle: { color },
      cursor: 'pointer',
      data: rows.map(({ figures }) => figures[key]),
    })),
  };
}

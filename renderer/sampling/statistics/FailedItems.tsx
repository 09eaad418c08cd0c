import { useMemo } from 'react';
import { useGo } from '../../app/PlaceLink.tsx';
import { Chart } from '../../components/Chart.tsx';
import { Figure } from '../../components/Figure.tsx';
import { colours } from './colours.ts';
import { failedItemPlace, type ParetoItem, paretoOf, type SampleScope, type Statistics } from './figures.ts';

/** The core gives no more than these. */
const listed = 50;
/** So many items have room in the picture; the table has all. */
const inPicture = 12;

/** 不合格项目: which items batches fail for, the commonest first, with how much of all they make up together. */
export function FailedItems({ items, scope }: { items: Statistics['failedItems']; scope: SampleScope }) {
  const go = useGo();
  const pareto = useMemo(() => paretoOf(items), [items]);
  const option = useMemo(() => chartOf(pareto.slice(0, inPicture)), [pareto]);
  if (pareto.length === 0) {
    return (
      <section className="card" aria-label="不合格项目">
        <h2>不合格项目</h2>
        <p className="mute">没有不合格项目。</p>
      </section>
    );
  }
  return (
    <section className="card" aria-label="不合格项目">
      <h2>
        不合格项目{' '}
        <span className="aside small">
          项次为柱，累计占比为线；只计结论不合格的批次
          {pareto.length >= listed && `，列最多的 ${listed} 项`}
        </span>
      </h2>
      <div className="beside">
        <Chart
          option={option}
          height={264}
          label={pareto.map(({ name, items: count }) => `${name} ${count} 项次`).join('；')}
          onPick={(index) => {
            const item = pareto[index];
            if (item) go(failedItemPlace(item.name, scope));
          }}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard */}
        <section className="scroll" aria-label="不合格项目清单" tabIndex={0}>
          <table className="plain figure-table">
            <thead>
              <tr>
                <th scope="col">检验项目</th>
                <th scope="col" className="number">
                  项次
                </th>
                <th scope="col" className="number">
                  批次
                </th>
                <th scope="col" className="number">
                  累计
                </th>
              </tr>
            </thead>
            <tbody>
              {pareto.map(({ name, items: count, batches, cumulative }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="number">{count}</td>
                  <td className="number">
                    <Figure value={batches} place={failedItemPlace(name, scope)} label={`${name} 不合格批次`} />
                  </td>
                  <td className="number">{cumulative.toFixed(2)}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}

function chartOf(items: ParetoItem[]) {
  return {
    animation: false,
    grid: { left: 36, right: 46, top: 12, bottom: 66 },
    xAxis: {
      type: 'category',
      data: items.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        rotate: items.length > 5 ? 30 : 0,
        width: items.length > 5 ? 90 : 150,
        overflow: 'truncate',
      },
    },
    yAxis: [
      { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colours.grid } } },
      { type: 'value', min: 0, max: 100, splitLine: { show: false }, axisLabel: { formatter: '{value}%' } },
    ],
    tooltip: { trigger: 'axis' },
    series: [
      {
        name: '项次',
        type: 'bar',
        barMaxWidth: 26,
        itemStyle: { color: colours.failed },
        cursor: 'pointer',
        data: items.map((item) => item.items),
      },
      {
        name: '累计占比',
        type: 'line',
        yAxisIndex: 1,
        symbolSize: 6,
        lineStyle: { color: colours.line, width: 1.5 },
        itemStyle: { color: colours.line },
        cursor: 'pointer',
        data: items.map((item) => item.cumulative),
        tooltip: { valueFormatter: (share: number) => `${share.toFixed(2)}%` },
      },
    ],
  };
}

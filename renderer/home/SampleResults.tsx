import { useMemo } from 'react';
import type { Overview } from '../../shared/contract/campaign.ts';
import { PlaceLink, useGo } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { Chart } from '../components/Chart.tsx';
import { formatRate } from '../format.ts';

type Group = Overview['sampleGroups'][number];

const parts = [
  { key: 'passed', label: '合格', color: '#1f5fa8' },
  { key: 'failed', label: '不合格', color: '#b3261e' },
  { key: 'open', label: '待检', color: '#d9e0e7' },
] as const;
const rowHeight = 23;

/** 61 批次 · 合格率 96.49%: open batches are counted, but not rated. */
const words = ({ passed, failed, open }: Group) =>
  `${passed + failed + open} 批次${passed + failed > 0 ? ` · 合格率 ${formatRate(passed, passed + failed)}` : ''}`;

const placeOf = (group: Group, verdict?: string) =>
  listPlace('sample', { productGroupId: group.productGroupId ?? 0, ...(verdict ? { verdict } : {}) });

/** One bar a product: passed, failed, still open. A bar and its name open the batches. */
export function SampleResults({ groups }: { groups: Group[] }) {
  const go = useGo();
  const option = useMemo(() => barsOf(groups), [groups]);
  if (groups.length === 0) return null;
  return (
    <section className="card" aria-label="抽检结果">
      <h2>
        抽检结果 <span className="aside">按产品，点条形查看批次</span>
      </h2>
      <div className="results">
        <ul>
          {groups.map((group) => (
            <li key={group.productGroupId ?? 0} title={group.productGroup}>
              <PlaceLink
                className="name"
                place={placeOf(group)}
                label={`${group.productGroup} ${words(group)}，查看批次`}
              >
                {group.productGroup}
              </PlaceLink>
            </li>
          ))}
        </ul>
        <Chart
          option={option}
          height={groups.length * rowHeight}
          label={groups.map((group) => `${group.productGroup} ${words(group)}`).join('；')}
          onPick={(index, series) => {
            const group = groups[index];
            if (group) go(placeOf(group, parts[series]?.key));
          }}
        />
      </div>
      <div className="legend" aria-hidden>
        {parts.map((part) => (
          <span key={part.key}>
            <i style={{ background: part.color }} />
            {part.label}
          </span>
        ))}
      </div>
    </section>
  );
}

function barsOf(groups: Group[]) {
  const longest = Math.max(1, ...groups.map(({ passed, failed, open }) => passed + failed + open));
  return {
    animation: false,
    // The names stand left of the picture, as links; the words right of the bars need room.
    grid: { left: 0, right: 170, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, max: longest },
    yAxis: { type: 'category', show: false, inverse: true, data: groups.map((group) => group.productGroup) },
    tooltip: { trigger: 'item', formatter: '{b}<br/>{a}：{c} 批次' },
    series: parts.map((part, index) => ({
      name: part.label,
      type: 'bar',
      stack: 'all',
      barWidth: 13,
      itemStyle: { color: part.color },
      cursor: 'pointer',
      data: groups.map((group) => group[part.key]),
      ...(index === parts.length - 1
        ? {
            label: {
              show: true,
              position: 'right',
              distance: 8,
              color: '#5a6672',
              formatter: ({ dataIndex }: { dataIndex: number }) => words(groups[dataIndex]!),
            },
          }
        : {}),
    })),
  };
}

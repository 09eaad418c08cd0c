import { useMemo } from 'react';
import { Chart } from '../components/Chart.tsx';

/** Sums from the first day on: 1, 0, 2 → 1, 1, 3. */
export function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** People reached over the days of the campaign, this year (blue) and last (grey), as running sums. */
export function Sparkline({ now, lastYear }: { now: number[]; lastYear: number[] }) {
  const option = useMemo(() => {
    const line = (values: number[], color: string) => ({
      type: 'line',
      data: runningSums(values),
      symbol: 'none',
      silent: true,
      lineStyle: { color, width: 1.5 },
    });
    return {
      animation: false,
      grid: { left: 0, right: 0, top: 2, bottom: 1 },
      xAxis: { type: 'category', show: false, boundaryGap: false },
      yAxis: { type: 'value', show: false },
      series: [line(lastYear, '#c3ccd5'), line(now, '#1f5fa8')],
    };
  }, [now, lastYear]);
  return <Chart option={option} label="参与群众逐日累计，蓝色为今年，灰色为上年" width={96} height={18} />;
}

import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';

/** A picture of figures. `label` says in words what it shows; `onPick` gets the index of the row that was clicked. */
export function Chart({
  option,
  label,
  height,
  width,
  onPick,
}: {
  option: EChartsCoreOption;
  label: string;
  height: number;
  width?: number;
  onPick?: (index: number, series: number) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ option, onPick });
  const chart = useRef<EChartsType | null>(null);
  latest.current = { option, onPick };

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | undefined;
    let stopFitting = () => {};
    // Loaded with the first picture: lists and forms do without.
    void import('./echarts.ts').then(({ initChart }) => {
      if (gone || !place.current) return;
      const drawn = initChart(place.current);
      chart.current = drawn;
      drawn.setOption(latest.current.option);
      drawn.on('click', (event) => latest.current.onPick?.(event.dataIndex, event.seriesIndex ?? 0));
      observer = new ResizeObserver(() => drawn.resize());
      observer.observe(place.current);
      stopFitting = fitToPaper(drawn);
    });
    return () => {
      gone = true;
      observer?.disconnect();
      stopFitting();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  return <div ref={place} role="img" aria-label={label} style={{ height, width: width ?? '100%' }} />;
}

/** As wide as a sheet of A4 across has room for, in CSS pixels. */
const paperWidth = 960;

/** A picture has a fixed size; the one of the screen would be cut off on paper. @returns a function that stops it. */
function fitToPaper(chart: EChartsType): () => void {
  const shrink = () => {
    if (chart.getWidth() <= paperWidth) return;
    chart.resize({ width: paperWidth });
    chart.getZr().flush();
  };
  const restore = () => chart.resize({ width: 'auto' });
  window.addEventListener('beforeprint', shrink);
  window.addEventListener('afterprint', restore);
  return () => {
    window.removeEventListener('beforeprint', shrink);
    window.removeEventListener('afterprint', restore);
  };
}

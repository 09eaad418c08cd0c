import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import type { SampleRow, SampleScope, Statistics } from './figures.ts';

export interface HeatCell {
  figures: SampleFigures;
  scope: SampleScope;
  /** Accessible name: group and township. */
  label: string;
}
export interface HeatRow extends SampleRow {
  /** In the order of the townships; null where nothing was sampled. */
  cells: (HeatCell | null)[];
}

/** Product groups against townships, both in the order of their tables. */
export function heatRows(data: Statistics, groups: SampleRow[], townships: SampleRow[]): HeatRow[] {
  const cells = new Map(data.heat.map((cell) => [`${cell.productGroupId}\n${cell.township}`, cell]));
  return groups.map((group) => ({
    ...group,
    cells: townships.map((township) => {
      const found = cells.get(`${group.key}\n${township.key}`);
      if (!found) return null;
      const { batches, passed, failed, open } = found;
      return {
        figures: { batches, passed, failed, open },
        scope: { ...group.scope, township: township.key },
        label: `${group.label} ${township.label}`,
      };
    }),
  }));
}

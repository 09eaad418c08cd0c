import type { InspectionPlan } from '../../../shared/contract/inspection.ts';

type Placed = Pick<InspectionPlan, 'id' | 'position'>;

/**
 * Moves a row of the plan one place up (-1) or down (1).
 * @param rows all rows in their order. Numbers that stood twice or left gaps are put right on the way.
 * @returns the rows that get another number, with it; none where the row cannot move.
 */
export function moved<R extends Placed>(rows: readonly R[], id: number, step: -1 | 1): { row: R; position: number }[] {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= rows.length) return [];
  const order = [...rows];
  order.splice(to, 0, ...order.splice(from, 1));
  return order.flatMap((row, index) => (row.position === index + 1 ? [] : [{ row, position: index + 1 }]));
}

/** The number of the next new row. */
export const nextPosition = (rows: readonly Placed[]): number =>
  rows.reduce((most, { position }) => Math.max(most, position), 0) + 1;

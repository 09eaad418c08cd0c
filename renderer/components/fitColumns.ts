import { useLayoutEffect, useRef, useState } from 'react';
import type { RecordColumn } from './RecordTable.tsx';

/** The boxes in front of the rows, in pixels. */
const boxes = 36;
/** A column without a width of its own takes what is left; with less than this, nothing in it can be read. */
const readable = 130;

const needed = <R>(columns: RecordColumn<R>[]): number =>
  boxes + columns.reduce((sum, column) => sum + (column.width ?? readable), 0);

/**
 * The columns that a list has room for; the others step back until there is more.
 * @param room in pixels; null: not measured yet.
 * @param chosen columns that the person has switched on; they stay.
 * @param stepBack keys of the columns that go first, such as those that the open record shows anyway; then the rightmost
 *   with a width of its own goes.
 */
export function fittingColumns<R>(
  columns: RecordColumn<R>[],
  room: number | null,
  chosen: Record<string, boolean>,
  stepBack: readonly string[],
): RecordColumn<R>[] {
  if (room === null) return columns;
  const others = columns.filter(({ key, width }) => width !== undefined && !stepBack.includes(key)).reverse();
  const order = [...stepBack, ...others.map(({ key }) => key)];
  let fitting = columns;
  for (const key of order) {
    if (needed(fitting) <= room) break;
    if (!chosen[key]) fitting = fitting.filter((column) => column.key !== key);
  }
  return fitting;
}

/** How wide an element is just now, in pixels; null until it is on the screen. */
export function useWidth<E extends HTMLElement>() {
  const element = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => setWidth(watched.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}

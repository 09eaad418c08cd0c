import { readFileSync, writeFileSync } from 'node:fs';

export interface WindowState {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The size for which the page is made (DESIGN, Page). */
const usual: WindowState = { width: 1366, height: 768, maximized: false };
const smallest = { width: 960, height: 600 };

const isState = (value: unknown): value is WindowState =>
  typeof value === 'object' &&
  value !== null &&
  ['width', 'height'].every((key) => Number.isFinite((value as Record<string, unknown>)[key]));

/** Where the window was; a place that no screen shows any more (a beamer unplugged) is forgotten. */
export function restoredState(file: string, areas: readonly Area[]): WindowState {
  let saved: unknown;
  try {
    saved = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return usual;
  }
  if (!isState(saved)) return usual;
  const { x, y } = saved;
  const size = {
    width: Math.max(smallest.width, Math.round(saved.width)),
    height: Math.max(smallest.height, Math.round(saved.height)),
    maximized: saved.maximized === true,
  };
  const visible =
    typeof x === 'number' &&
    typeof y === 'number' &&
    areas.some(
      (area) => x >= area.x - 8 && y >= area.y - 8 && x + 100 <= area.x + area.width && y + 40 <= area.y + area.height,
    );
  return visible ? { x, y, ...size } : size;
}

/** Remembered on closing; a failure here is not worth a word. */
export function rememberState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A read-only folder has been reported by then.
  }
}

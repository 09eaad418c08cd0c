import type { ComponentType } from 'react';

export interface Screen {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}

/** Every screen, by its address. A screen's folder has the name of its noun and exports the screen by default. */
export const screens: Screen[] = [
  { path: '/', load: () => import('../home/index.tsx') },
  { path: '/circular', load: () => import('../circular/index.tsx') },
  { path: '/circular/review/$id', load: () => import('../circular/review.tsx') },
  { path: '/circular/match/$id', load: () => import('../circular/match.tsx') },
  { path: '/activity', load: () => import('../activity/index.tsx') },
  { path: '/inspection', load: () => import('../inspection/index.tsx') },
  { path: '/inspection/site', load: () => import('../inspection/site.tsx') },
  { path: '/inspection/record', load: () => import('../inspection/record.tsx') },
  { path: '/sampling', load: () => import('../sampling/index.tsx') },
  { path: '/sampling/print', load: () => import('../sampling/print.tsx') },
  { path: '/evidence', load: () => import('../evidence/index.tsx') },
  { path: '/report', load: () => import('../report/index.tsx') },
  { path: '/directory', load: () => import('../directory/index.tsx') },
  { path: '/exchange', load: () => import('../exchange/index.tsx') },
  { path: '/exchange/import', load: () => import('../exchange/import.tsx') },
  { path: '/help', load: () => import('../help/index.tsx') },
  { path: '/settings', load: () => import('../settings/index.tsx') },
];

/** Fetches every screen's code ahead of time; one that fails is asked for again when it is opened. */
export function loadScreens(): void {
  for (const { load } of screens) load().catch(() => undefined);
}

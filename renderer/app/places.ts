import type { Figure } from '../../shared/contract/report.ts';
import type { Noun } from '../../shared/domain/labels.ts';
import type { Search } from './filters.ts';

/** A screen's path with the search part of its address. */
export interface Place {
  to: string;
  search: Search;
}

/** Which screen, and which tab of it, shows a noun's list. The first tab of a screen has no name. */
const screenOfNoun: Record<Noun, { to: string; tab?: string }> = {
  campaign: { to: '/settings', tab: 'campaign' },
  circular: { to: '/circular' },
  task: { to: '/circular' },
  activity: { to: '/activity' },
  unit: { to: '/directory', tab: 'unit' },
  staff: { to: '/directory', tab: 'staff' },
  subject: { to: '/directory' },
  laboratory: { to: '/directory', tab: 'laboratory' },
  checklist: { to: '/directory', tab: 'checklist' },
  'product-group': { to: '/directory', tab: 'product-group' },
  inspection: { to: '/inspection' },
  'inspection-plan': { to: '/inspection', tab: 'inspection-plan' },
  draw: { to: '/inspection', tab: 'draw' },
  finding: { to: '/inspection', tab: 'finding' },
  case: { to: '/inspection', tab: 'case' },
  'sampling-plan': { to: '/sampling', tab: 'sampling-plan' },
  'public-choice': { to: '/sampling', tab: 'public-choice' },
  sample: { to: '/sampling' },
  evidence: { to: '/evidence' },
  indicator: { to: '/settings', tab: 'indicator' },
  report: { to: '/report', tab: 'frozen' },
  import: { to: '/exchange' },
  setting: { to: '/settings' },
  example: { to: '/settings', tab: 'example' },
};

/** Where a noun's list is, narrowed by its filters. */
export function listPlace(noun: Noun, filters: Record<string, string | number | boolean> = {}): Place {
  const { to, tab } = screenOfNoun[noun];
  const words = Object.entries(filters).map(([key, value]) => [key, String(value)]);
  return { to, search: { ...(tab ? { tab } : {}), ...Object.fromEntries(words) } };
}

/** Where one record is open. A task is shown within its circular. */
export const recordPlace = (noun: Noun, id: number): Place => listPlace(noun, noun === 'task' ? { task: id } : { id });

/** Where the records behind a figure are; null where a figure has none. */
export function figurePlace(records: Figure['records']): Place | null {
  if (records.screen === 'none') return null;
  // The campaign is chosen in the top bar, not in the address.
  const { campaignId: _, ...filters } = records.filter;
  return listPlace(records.screen, filters);
}

import { isRecordNoun } from './nouns.ts';

/** Names of what is computed over many nouns, and so is out of date after any change. */
const computed = new Set([
  'campaign.overview',
  'campaign.years',
  'draw.get',
  'draw.list',
  'draw.preview',
  'circular.compare',
  'circular.compareForm',
  'circular.suggestMatches',
  'circular.themes',
  'inspection.statistics',
  'report.figures',
  'report.draft',
  'rules.get',
  'sampling.publicList',
  'sampling.statistics',
  'system.state',
  'history.list',
  'history.removed',
  'view.list',
]);

/** Whether a read may answer differently after these nouns have changed. Rows carry names and counts of other nouns. */
export function isOutdated(name: string, nouns: readonly string[]): boolean {
  const [noun = '', verb] = name.split('.');
  // Reviews of notices save themselves every moment; they must not make the stored circulars be asked for again.
  if (name === 'circular.reviews') return nouns.includes('circular-review');
  if (computed.has(name) || nouns.includes(noun)) return true;
  return isRecordNoun(noun) && (verb === 'list' || verb === 'get');
}

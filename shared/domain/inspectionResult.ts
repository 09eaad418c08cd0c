import { inspectionResults } from './labels.ts';

/** The official words for a visit at which everything was in order (DOMAIN.md). */
export const nothingFound: string = inspectionResults[0];

/**
 * Why these results cannot be those of one visit; null where they can. 未发现问题 says that nothing was found: it stands
 * neither beside other results nor over findings. A bureau's own words are not understood, and not judged.
 * @param findings how many were registered at the visit.
 */
export function resultContradiction(results: readonly string[], findings: number): string | null {
  if (!results.includes(nothingFound)) return null;
  if (results.length > 1) return `「${nothingFound}」不能与其他检查结果并列`;
  return findings > 0 ? `这次检查登记了 ${findings} 个问题，检查结果不能是「${nothingFound}」` : null;
}

/** The results after one of them was pressed on the form: chosen or given up, without making a contradiction of it. */
export function toggledResult(results: readonly string[], words: string): string[] {
  if (results.includes(words)) return results.filter((one) => one !== words);
  return words === nothingFound ? [words] : [...results.filter((one) => one !== nothingFound), words];
}

import { type Rules, rules } from '../../../shared/contract/system.ts';

/** The rules of the field as DOMAIN.md has them. */
export const defaultRules = (): Rules => rules.parse({});

/**
 * What is wrong with the rules as they are typed, by their place such as `clocks.publication` or `inspectionResults.3`.
 * A wording that stands twice would be two boxes of one name on every visit.
 */
export function refusedRules(typed: Rules): Map<string, string> {
  const found = new Map<string, string>();
  for (const issue of rules.safeParse(typed).error?.issues ?? []) {
    const place = issue.path.slice(0, 2).join('.');
    if (!found.has(place)) found.set(place, issue.message);
  }
  typed.inspectionResults.forEach((wording, index) => {
    const first = typed.inspectionResults.findIndex((other) => other.trim() === wording.trim());
    if (first < index && wording.trim() !== '') found.set(`inspectionResults.${index}`, `与第 ${first + 1} 条重复`);
  });
  return found;
}

/** The list with one entry moved by a step up (-1) or down (1); as it was at its ends. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): T[] {
  const other = index + step;
  if (other < 0 || other >= list.length) return [...list];
  const next = [...list];
  [next[index], next[other]] = [list[other] as T, list[index] as T];
  return next;
}

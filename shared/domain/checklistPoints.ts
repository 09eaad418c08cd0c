/*
 * Which points of a checklist are asked for, and when none need be.
 */

interface Point {
  key: string;
  condition: { key: string; answer: string } | null;
}
interface Answered {
  key: string;
  answer: string;
}

/**
 * The points that are asked for with these answers: one with a condition is, where the point it names is asked for itself and
 * was answered like that. A condition can only name a point further up.
 */
export function shownItems<P extends Point>(items: readonly P[], answers: readonly Answered[]): P[] {
  const given = new Map(answers.map(({ key, answer }) => [key, answer]));
  const shown = new Set<string>();
  return items.filter(({ key, condition }) => {
    if (condition !== null && !(shown.has(condition.key) && given.get(condition.key) === condition.answer))
      return false;
    shown.add(key);
    return true;
  });
}

/** Nobody there, no such business, gone: words of results with which a visit is over before its checklist is (DOMAIN.md). */
const nothingToCheck = /无法联系|未发现开展|未开展经营|已注销|吊销|迁出/;

/** Whether a result says that there was nothing to go through a checklist with. */
export const endsVisitEarly = (results: readonly string[]): boolean =>
  results.some((result) => nothingToCheck.test(result));

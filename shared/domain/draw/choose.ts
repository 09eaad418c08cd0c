import type { DrawInspector, DrawSubject } from './lists.ts';
import type { DrawRecusal, DrawVisitRules } from './rules.ts';
import { shuffled, type Words } from './stream.ts';

/* Which inspectors visit one subject: who may, in which order chance puts them, and the first set that fits. */

/** What is chosen at once: one inspector, or a fixed team. */
export type DrawGroup = readonly DrawInspector[];

const asks = (asked: string, found: string): boolean => asked === '' || asked === found;

/** The first recusal that keeps this inspector from this subject; undefined where none does. */
export const recusalOf = (
  recusals: readonly DrawRecusal[],
  inspector: DrawInspector,
  subject: DrawSubject,
): DrawRecusal | undefined =>
  recusals.find(
    (recusal) =>
      asks(recusal.inspector, inspector.uid) &&
      asks(recusal.unit, inspector.unit) &&
      asks(recusal.subject, subject.uid) &&
      asks(recusal.area, subject.area),
  );

/** Whoever takes part in the draw at all. The list is sorted by uid, and so is what comes out. */
export const takingPart = (inspectors: readonly DrawInspector[], visit: DrawVisitRules): DrawInspector[] =>
  inspectors.filter(
    ({ excluded, unit, team }) =>
      excluded === '' &&
      (visit.onlyUnits.length === 0 || visit.onlyUnits.includes(unit)) &&
      (!visit.teams || team !== ''),
  );

/** The inspectors as they are drawn: each alone, or by teams in the order of each team's first uid. */
export function groupsOf(inspectors: readonly DrawInspector[], visit: DrawVisitRules): DrawGroup[] {
  if (!visit.teams) return inspectors.map((inspector) => [inspector]);
  const teams = new Map<string, DrawInspector[]>();
  for (const inspector of inspectors) {
    const team = teams.get(inspector.team);
    if (team) team.push(inspector);
    else teams.set(inspector.team, [inspector]);
  }
  return [...teams.values()];
}

/** The groups of which nobody is recused from the subject: a team goes whole or not at all. */
export const eligibleGroups = (
  groups: readonly DrawGroup[],
  recusals: readonly DrawRecusal[],
  subject: DrawSubject,
): DrawGroup[] => groups.filter((group) => group.every((inspector) => !recusalOf(recusals, inspector, subject)));

const unitsOf = (inspectors: readonly DrawInspector[]): Set<string> => new Set(inspectors.map(({ unit }) => unit));

/** For each need how many of these meet it, counted up to what it asks. */
const metNeeds = (inspectors: readonly DrawInspector[], visit: DrawVisitRules): number[] =>
  visit.needs.map(({ unit, skill, least }) => {
    const meeting = inspectors.filter((inspector) => asks(unit, inspector.unit) && meetsSkill(skill, inspector));
    return Math.min(meeting.length, least);
  });

const meetsSkill = (skill: string, inspector: DrawInspector): boolean =>
  skill === '' || inspector.skills.includes(skill);

/** Whether these inspectors may make up one visit. */
export function fitsVisit(inspectors: readonly DrawInspector[], visit: DrawVisitRules): boolean {
  if (inspectors.length < visit.inspectors) return false;
  if (visit.mixedUnits && unitsOf(inspectors).size < 2) return false;
  return metNeeds(inspectors, visit).every((met, index) => met === visit.needs[index]!.least);
}

/** All that the rest of a search depends on: equal states have equal outcomes. */
function stateOf(chosen: readonly DrawInspector[], visit: DrawVisitRules): string {
  const units = visit.mixedUnits ? unitsOf(chosen) : new Set<string>();
  return `${metNeeds(chosen, visit).join(' ')} ${units.size > 1 ? '\n' : [...units].join('')}`;
}

/**
 * The first `count` groups, in the lexicographic order of their places, that fit together with `kept`; null where no
 * choice at all fits. Dead ends are remembered, so that an impossible visit is found out quickly.
 */
export function firstFit(
  order: readonly DrawGroup[],
  count: number,
  kept: readonly DrawInspector[],
  visit: DrawVisitRules,
): DrawInspector[] | null {
  const deadEnds = new Set<string>();
  const search = (from: number, left: number, chosen: readonly DrawInspector[]): DrawInspector[] | null => {
    if (left === 0) return fitsVisit(chosen, visit) ? [...chosen] : null;
    const state = `${from} ${left} ${stateOf(chosen, visit)}`;
    if (deadEnds.has(state)) return null;
    for (let place = from; place <= order.length - left; place += 1) {
      const found = search(place + 1, left - 1, [...chosen, ...order[place]!]);
      if (found) return found;
    }
    deadEnds.add(state);
    return null;
  };
  return search(0, count, kept);
}

/**
 * Puts the groups into the order of chance; with load balance those with the fewest visits so far first, chance
 * deciding among equals.
 * @param loads visits so far by the uid of a group's first inspector.
 */
export function orderByChance(
  words: Words,
  groups: readonly DrawGroup[],
  loads: ReadonlyMap<string, number>,
  balance: boolean,
): DrawGroup[] {
  const order = shuffled(words, groups);
  const load = (group: DrawGroup): number => loads.get(group[0]!.uid) ?? 0;
  // Array sort is stable: the order of chance remains among equal loads.
  return balance ? order.sort((one, other) => load(one) - load(other)) : order;
}

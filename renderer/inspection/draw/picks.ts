import type { Draw, DrawDetail } from '../../../shared/contract/draw.ts';

export type Pick = DrawDetail['picks'][number];
export type PickedInspector = Pick['inspectors'][number];

/** Picks that count: not replaced. */
export const standing = (picks: readonly Pick[]): Pick[] => picks.filter((pick) => pick.replacedBy === null);
export const standingInspectors = (pick: Pick): PickedInspector[] =>
  pick.inspectors.filter((inspector) => inspector.replacedBy === null);

export interface Load {
  staffId: number;
  name: string;
  unitName: string | null;
  visits: number;
}

/** How many visits each inspector has to make, most first, by name where it is the same. */
export function loadOf(picks: readonly Pick[]): Load[] {
  const loads = new Map<number, Load>();
  for (const inspector of standing(picks).flatMap(standingInspectors)) {
    const load = loads.get(inspector.staffId) ?? {
      staffId: inspector.staffId,
      name: inspector.name,
      unitName: inspector.unitName,
      visits: 0,
    };
    loads.set(inspector.staffId, { ...load, visits: load.visits + 1 });
  }
  return [...loads.values()].sort(
    (one, other) => other.visits - one.visits || one.name.localeCompare(other.name, 'zh-CN'),
  );
}

/** By position of a replacement: the position that it replaces. */
export const replacedPositions = (picks: readonly Pick[]): Map<number, number> =>
  new Map(picks.flatMap((pick) => (pick.replacedBy === null ? [] : [[pick.replacedBy, pick.position] as const])));

/** Standing picks that no visit was made of yet. */
export const withoutInspection = (picks: readonly Pick[]): number =>
  standing(picks).filter((pick) => pick.inspectionId === null).length;

/** Picks whose subject or inspectors contain the words. */
export function findPicks(picks: readonly Pick[], words: string): Pick[] {
  const text = words.trim();
  if (text === '') return [...picks];
  return picks.filter((pick) =>
    [pick.subjectName, pick.creditCode ?? '', pick.address ?? '', ...pick.inspectors.map(({ name }) => name)].some(
      (part) => part.includes(text),
    ),
  );
}

/** What two draws are compared by. */
type Matter = { [K in 'id' | 'inspectionPlanId' | 'matter']: Draw[K] };

/** Other draws on the same row of the plan or the same matter: a repeated draw must be visible wherever its result is. */
export const repetitions = <D extends Matter>(draws: readonly D[], { id, inspectionPlanId, matter }: Matter): D[] =>
  draws.filter(
    (other) =>
      other.id !== id &&
      ((inspectionPlanId !== null && other.inspectionPlanId === inspectionPlanId) ||
        (matter !== null && other.matter === matter)),
  );

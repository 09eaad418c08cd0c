import type { Sample } from '../../../shared/contract/sampling.ts';

/** The batches of each laboratory, by their numbers; those without one come last. */
export function byLaboratory<S extends Pick<Sample, 'laboratoryId' | 'number'>>(samples: readonly S[]): S[][] {
  const groups = Map.groupBy(
    [...samples].sort((one, other) => one.number.localeCompare(other.number)),
    ({ laboratoryId }) => laboratoryId,
  );
  return [...groups]
    .sort(([one], [other]) => (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY))
    .map(([, batches]) => batches);
}

/** The day on which all of them are handed over; null where it is not known or not the same. */
export function handOverDay(samples: readonly Pick<Sample, 'submittedOn'>[]): string | null {
  const days = new Set(samples.map(({ submittedOn }) => submittedOn));
  return days.size === 1 ? (samples[0]?.submittedOn ?? null) : null;
}

import { type Subject, subjectFields } from '../../../shared/contract/directory.ts';
import type { ValuesOf } from '../../nouns.ts';

export type MergeField = keyof ValuesOf<'subject'> & keyof Subject;

/** Every field of a subject, in the order of the contract. */
export const mergeFields = Object.keys(subjectFields.shape) as MergeField[];

/** From which subject each field's value is taken; of lists also from all of them. */
export type Picks = Partial<Record<MergeField, number | 'all'>>;

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether there is anything to choose: two subjects that say different things. */
export const differs = (subjects: readonly Subject[], field: MergeField): boolean =>
  subjects.some((subject) => !same(subject[field], subjects[0]?.[field]));

/** Which one to keep: that with most records, then one with a credit code, then the oldest. */
export function suggestKept(subjects: readonly Subject[]): Subject | undefined {
  const weight = (subject: Subject): number[] => [
    subject.inspections + subject.samples,
    subject.creditCode === null ? 0 : 1,
    -subject.id,
  ];
  const heavier = (one: Subject, other: Subject): number => {
    const [mine, theirs] = [weight(one), weight(other)];
    const at = mine.findIndex((value, index) => value !== theirs[index]);
    return at < 0 ? 0 : theirs[at]! - mine[at]!;
  };
  return [...subjects].sort(heavier)[0];
}

/**
 * Where the value of a field comes from while nobody has chosen: from the kept one where it says something, else from the
 * first that does. Product groups come from all of them.
 */
export function usualPick(subjects: readonly Subject[], kept: Subject, field: MergeField): number | 'all' {
  if (field === 'productGroupIds') return 'all';
  if (!isEmpty(kept[field])) return kept.id;
  const codes = subjects.map((subject) => subject.creditCode);
  // A credit code that stood in the place of a licence number is none.
  const says = (value: unknown): boolean =>
    !isEmpty(value) && !(field === 'licenceNumber' && codes.includes(value as string));
  return subjects.find((subject) => says(subject[field]))?.id ?? kept.id;
}

/** The pick in force: the person's where that subject still takes part, else the usual one. */
export function pickOf(subjects: readonly Subject[], kept: Subject, picks: Picks, field: MergeField): number | 'all' {
  const chosen = picks[field];
  const stands = chosen === 'all' || subjects.some((subject) => subject.id === chosen);
  return chosen !== undefined && stands ? chosen : usualPick(subjects, kept, field);
}

/** What the kept subject will be. */
export function mergedValues(subjects: readonly Subject[], kept: Subject, picks: Picks): ValuesOf<'subject'> {
  const valueIn = (field: MergeField): unknown => {
    const pick = pickOf(subjects, kept, picks, field);
    if (pick === 'all') return [...new Set(subjects.flatMap((subject) => subject.productGroupIds))];
    return subjects.find((subject) => subject.id === pick)![field];
  };
  return Object.fromEntries(mergeFields.map((field) => [field, valueIn(field)])) as ValuesOf<'subject'>;
}

/** Ids as the address writes them: 3,9,12. */
export const readIds = (word: string | undefined): number[] => [
  ...new Set(
    (word ?? '')
      .split(',')
      .map(Number)
      .filter((id) => Number.isInteger(id) && id > 0),
  ),
];

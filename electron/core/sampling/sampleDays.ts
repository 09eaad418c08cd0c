import {
  type FollowUp,
  followUp,
  type Sample,
  type SampleFields,
  sampleFields,
} from '../../../shared/contract/sampling.ts';
import { CoreError } from '../errors.ts';
import { type HappenedDay, refuseFutureDays } from '../record/index.ts';

type DateField = { [K in keyof SampleFields]: K extends `${string}On` ? K : never }[keyof SampleFields];
type FollowUpDate = { [K in keyof FollowUp]: K extends `${string}On` ? K : never }[keyof FollowUp];

const isDate = (field: string): boolean => field.endsWith('On');
/** Every day of the sheet says that something was done; only 整改期限 (orderDeadline) lies ahead, and is not named so. */
const dateFields = Object.keys(sampleFields.shape).filter(isDate) as DateField[];
const followUpDates = Object.keys(followUp.shape).filter(isDate) as FollowUpDate[];

const labelOf = (field: DateField): string => String(sampleFields.shape[field].meta()?.title ?? field);
const followUpLabelOf = (field: FollowUpDate): string => String(followUp.shape[field].meta()?.title ?? field);

/** Each date with those it cannot come before. */
const order: readonly [later: DateField, earlier: DateField][] = [
  ['sealedOn', 'sampledOn'],
  ['submittedOn', 'sampledOn'],
  ['submittedOn', 'sealedOn'],
  ['receivedOn', 'submittedOn'],
  ['refusedOn', 'submittedOn'],
  ['testedOn', 'receivedOn'],
  ['reportedOn', 'sampledOn'],
  ['reportedOn', 'submittedOn'],
  ['reportedOn', 'testedOn'],
  ['publishedOn', 'reportedOn'],
];

/** @throws CoreError naming the field where the days of a batch are out of their order. */
export function checkOrderOfDays(values: SampleFields): void {
  for (const [later, earlier] of order) {
    const [after, before] = [values[later], values[earlier]];
    if (after !== null && before !== null && after < before) {
      const field = `values.${later}`;
      throw new CoreError('input', `「${labelOf(later)}」不能早于「${labelOf(earlier)}」`, { field });
    }
  }
}

/** @throws CoreError naming the field where something is said to have been done after today. */
export function checkDaysHappened(today: string, values: SampleFields, before: Sample | null): void {
  const days = dateFields.map(
    (field): HappenedDay => ({ field, label: labelOf(field), day: values[field], stored: before?.[field] }),
  );
  const afterwards = followUpDates.map(
    (field): HappenedDay => ({
      field: `followUp.${field}`,
      label: followUpLabelOf(field),
      day: values.followUp?.[field] ?? null,
      stored: before?.followUp?.[field],
    }),
  );
  refuseFutureDays(today, [...days, ...afterwards]);
}

import { type FollowUp, followUp, type Sample } from '../../../shared/contract/sampling.ts';
import type { SampleState } from '../../../shared/domain/sampleStates.ts';
import type { ValuesOf } from '../../nouns.ts';

export type SampleValues = ValuesOf<'sample'>;
export type SampleField = keyof SampleValues & string;
export type FollowUpField = keyof FollowUp;

/** One step that a batch can be put through now. */
export interface SampleStep {
  label: string;
  to: SampleState;
  /** Fields of the sheet that are asked for; neither these nor `after`: one press is enough. */
  asks: SampleField[];
  /** Fields of what follows a fail that are asked for. */
  after: FollowUpField[];
  /** What the step fills in by itself. */
  set: Partial<SampleValues>;
  /** The way on, beside the way, or back to correct a mistake. */
  way: 'on' | 'beside' | 'back';
  /** A retest is normally done by another laboratory (DOMAIN.md): one is offered. */
  offersLaboratory?: true;
}

/** A step with what most steps do not need. */
export const step = (
  label: string,
  to: SampleState,
  rest: Partial<Omit<SampleStep, 'label' | 'to'>> = {},
): SampleStep => ({ label, to, asks: [], after: [], way: 'on', ...rest, set: { ...rest.set, state: to } });

/** The note with one more line. */
export const noteWith = ({ note }: Pick<Sample, 'note'>, words: string): string =>
  [note, words].filter(Boolean).join('\n');

/** Some of its fields, as a save takes them. */
type FollowUpPatch = NonNullable<SampleValues['followUp']>;

const noFollowUp: FollowUp = followUp.parse({});

/** What followed the fail so far, with some of it changed; not parsed, for it may be half typed. */
export const afterWith = (sample: Pick<Sample, 'followUp'>, patch: FollowUpPatch): FollowUp =>
  ({ ...noFollowUp, ...sample.followUp, ...patch }) as FollowUp;

/** The fields emptied again. */
export const without = (fields: FollowUpField[]): Partial<FollowUp> =>
  Object.fromEntries(fields.map((field) => [field, null]));

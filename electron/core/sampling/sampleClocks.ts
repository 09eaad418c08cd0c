import type { Sample, SampleFields } from '../../../shared/contract/sampling.ts';
import type { Rules } from '../../../shared/contract/system.ts';
import { clockFrom } from '../../../shared/domain/clock.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { isObjectionPending, unpublishableBecause } from './publication.ts';

/** The days of a batch's clocks; null where a clock does not run. */
export type SampleClocks = Pick<
  Sample,
  'submissionDue' | 'reportDue' | 'objectionUntil' | 'publicationDue' | 'spareUntil' | 'papersUntil' | 'publishableFrom'
>;

const later = (one: string, other: string): string => (one > other ? one : other);

/**
 * Reckons a batch's clocks by the bureau's rules (DOMAIN.md, Supervision sampling). The clocks of submission and report
 * are those of food; a fail may be objected to until its clock after the notice, or after the report while nobody was told.
 * A result is not due for publication before it may be public, nor while an objection waits to be accepted or not.
 */
export function sampleClocks({ clocks }: Rules): (sample: SampleFields) => SampleClocks {
  const submission = clockFrom(clocks.foodSubmission);
  const report = clockFrom(clocks.foodReport);
  const objection = clockFrom(clocks.objection);
  const publication = clockFrom(clocks.samplePublication);
  const spareAfterPass = clockFrom(clocks.spareAfterPass);
  const spareAfterFail = clockFrom(clocks.spareAfterFail);
  const papers = clockFrom(clocks.papers);

  function objectionUntil({ reportedOn, labVerdict, verdict, followUp }: SampleFields): string | null {
    const wasFailed = labVerdict === 'failed' || verdict === 'failed';
    return wasFailed && reportedOn !== null ? objection(followUp?.notifiedOn ?? reportedOn) : null;
  }

  return (sample) => {
    const { kind, state, sampledOn, submittedOn, reportedOn, verdict, followUp } = sample;
    const food = kind === 'food';
    const waiting = submittedOn !== null && reportedOn === null && state !== 'refused';
    const until = objectionUntil(sample);
    const finalOn = verdict === 'open' ? null : (followUp?.retestedOn ?? reportedOn);
    const undisputed = verdict === 'passed' || followUp?.retestVerdict != null || until === null;
    const notDisputed = finalOn === null ? null : undisputed ? finalOn : addDays(until, 1);
    const publishing = notDisputed !== null && sample.publishedOn === null && !isObjectionPending(sample);
    return {
      submissionDue: food && (state === 'sampled' || state === 'sealed') ? submission(sampledOn) : null,
      reportDue: food && waiting ? report(submittedOn) : null,
      objectionUntil: until,
      publicationDue: publishing ? later(publication(finalOn!), notDisputed) : null,
      spareUntil: finalOn === null ? null : verdict === 'passed' ? spareAfterPass(finalOn) : spareAfterFail(finalOn),
      papersUntil: papers(sampledOn),
      publishableFrom: unpublishableBecause(sample) === null ? notDisputed : null,
    };
  };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valuesOf } from '../../../renderer/nouns.ts';
import { afterWith, type SampleStep } from '../../../renderer/sampling/custody/step.ts';
import { stepsOf } from '../../../renderer/sampling/custody/steps.ts';
import { judged, judgeResult } from '../../../renderer/sampling/result/judgement.ts';
import type { Sample, TestItem } from '../../../shared/contract/sampling.ts';
import { addCampaign, addSample, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';

const today = '2026-09-14';

const lead = (value: string): TestItem =>
  judged({
    name: '铅',
    requirement: '≤90',
    value,
    unit: 'mg/kg',
    method: null,
    labVerdict: Number(value) <= 90 ? 'passed' : 'failed',
    verdict: 'none',
  });

const failedReport = {
  submittedOn: '2026-09-08',
  reportedOn: '2026-09-12',
  labVerdict: 'failed' as const,
  verdict: 'failed' as const,
  state: 'reported' as const,
  items: [lead('120')],
};

/** What a person fills in at a step that asks for something. @param good whether things go well. */
function filledIn(sample: Sample, step: SampleStep, good: boolean): Partial<Sample> {
  const filled: Partial<Sample> = {};
  if (step.asks.includes('refusalReason')) filled.refusalReason = '封条破损';
  if (step.asks.includes('items')) {
    const items = sample.items.length > 0 ? sample.items : [lead(good ? '12' : '120')];
    const labVerdict = items[0]!.labVerdict as 'passed' | 'failed';
    Object.assign(filled, { items, labVerdict, verdict: judgeResult(labVerdict, items, sample.followUp).derived });
  }
  if (step.after.length > 0 && step.label !== '修改后处理') {
    const done = afterWith({ followUp: step.set.followUp as Sample['followUp'] }, {});
    if (step.label === '登记异议' && good) done.objectionAccepted = true;
    if (step.after.includes('orderDeadline')) done.orderDeadline = '2026-09-29';
    if (step.after.includes('recheckPassed')) done.recheckPassed = good;
    filled.followUp = done;
  }
  return filled;
}

it('无论怎么一步步走，界面给出的每一步核心都收', { timeout: 60_000 }, async () => {
  const desk = openTestCore();
  const { id: campaignId } = await addCampaign(desk);
  const { id: subjectId } = await addSubject(desk);
  const taken = new Set<string>();
  const walk = fc.array(fc.record({ choice: fc.nat(), good: fc.boolean() }), { minLength: 10, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), walk, async (fresh, moves) => {
      // From the start, or from a report that says failed.
      let sample = await addSample(desk, campaignId, subjectId, { number: null, ...(fresh ? {} : failedReport) });
      for (const { choice, good } of moves) {
        const steps = stepsOf(sample, today);
        expect(steps.length).toBeGreaterThan(0);
        const step = steps[choice % steps.length]!;
        const values = { ...valuesOf('sample', sample), ...step.set, ...filledIn(sample, step, good), state: step.to };
        sample = await desk.call('sample.save', { id: sample.id, revision: sample.revision, values });
        expect(sample.state, step.label).toBe(step.to);
        taken.add(step.label);
      }
    }),
    { numRuns: 40, seed: 20260914 },
  );
  // The walks of this seed go everywhere: nothing above is true for want of trying.
  for (const label of [
    '重新封样',
    '登记检验结果',
    '告知结果',
    '受理异议',
    '复检合格，办结',
    '责令改正',
    '再次责令改正',
    '撤回办结',
  ])
    expect(taken).toContain(label);
});

import { describe, expect, it } from 'vitest';
import { bulkSteps, openTo } from '../../../renderer/sampling/custody/bulk.ts';
import { stepsOf } from '../../../renderer/sampling/custody/steps.ts';
import type { Sample } from '../../../shared/contract/sampling.ts';
import { sampleStates } from '../../../shared/domain/labels.ts';
import { refusedTransition, sampleTransitions } from '../../../shared/domain/sampleStates.ts';
import { followedBy, freshSample, sampleOf } from './sampleOf.ts';

const today = '2026-09-14';
const labels = (sample: Sample) => stepsOf(sample, today).map(({ label }) => label);
const first = (sample: Sample) => stepsOf(sample, today)[0];

describe('下一步', () => {
  it('从抽样到报告，一步接一步', () => {
    expect(first(freshSample())).toMatchObject({ label: '封样', to: 'sealed', set: { sealedOn: '2026-09-08' } });
    expect(first(freshSample({ state: 'sealed' }))).toMatchObject({
      label: '移交检验机构',
      to: 'submitted',
      set: { submittedOn: today },
    });
    expect(first(freshSample({ state: 'submitted' }))).toMatchObject({ label: '登记接收', to: 'received' });
    expect(first(freshSample({ state: 'received' }))).toMatchObject({ label: '登记检验完成', to: 'tested' });
    expect(first(freshSample({ state: 'tested' }))).toMatchObject({
      label: '登记检验结果',
      to: 'reported',
      set: { reportedOn: today },
    });
  });

  it('抽样人员不够两人的，封样时先问抽样人员', () => {
    expect(first(freshSample({ samplerIds: [4] }))?.asks).toContain('samplerIds');
    expect(first(freshSample())?.asks).not.toContain('samplerIds');
  });

  it('已封样的重新送，拒收的日期和原因记进备注', () => {
    const refused = freshSample({
      state: 'refused',
      submittedOn: '2026-09-09',
      refusedOn: '2026-09-10',
      refusalReason: '封条破损',
      note: '柜台样品',
    });
    expect(first(refused)).toMatchObject({
      label: '重新封样',
      set: { refusedOn: null, submittedOn: null, note: '柜台样品\n2026-09-10 被检验机构拒收：封条破损' },
    });
  });

  it('不合格的先告知，不能直接办结；合格的可以办结', () => {
    expect(first(sampleOf())).toMatchObject({ label: '告知结果', set: { followUp: { notifiedOn: today } } });
    expect(labels(sampleOf())).not.toContain('办结');
    expect(first(sampleOf({ verdict: 'passed', labVerdict: 'passed', items: [] }))?.label).toBe('办结');
  });

  it('机构结论和数据不一致的，先认定结论', () => {
    expect(first(sampleOf({ verdict: 'open', contradiction: true }))?.label).toBe('认定结论');
  });

  it('受理的异议等复检：复检合格就此办结，仍不合格转责令改正', () => {
    const objected = sampleOf({
      state: 'objected',
      verdict: 'open',
      followUp: followedBy({ notifiedOn: '2026-09-12', objectedOn: '2026-09-13', objectionAccepted: true }),
    });
    const [failed, passed] = stepsOf(objected, today);
    expect(failed).toMatchObject({ label: '复检仍不合格', to: 'objected', set: { verdict: 'failed' } });
    expect(passed).toMatchObject({
      label: '复检合格，办结',
      to: 'closed',
      set: { verdict: 'passed', followUp: { retestVerdict: 'passed', closedOn: today } },
    });
    const confirmed = { ...objected, verdict: 'failed' as const };
    confirmed.followUp = followedBy({ ...objected.followUp, retestedOn: today, retestVerdict: 'failed' });
    expect(first(confirmed)?.label).toBe('责令改正');
    expect(labels(confirmed)).not.toContain('异议不予受理');
  });

  it('复查没通过的不能办结，只能再次责令改正，备注记下这次复查', () => {
    const rechecked = sampleOf({
      state: 'rechecked',
      followUp: followedBy({ orderedOn: '2026-09-10', recheckedOn: '2026-09-13', recheckPassed: false }),
    });
    expect(first(rechecked)).toMatchObject({
      label: '再次责令改正',
      set: { followUp: { recheckedOn: null, recheckPassed: null, orderedOn: today } },
    });
    expect(first(rechecked)?.set.note).toContain('2026-09-13 复查未通过');
    expect(labels(rechecked)).not.toContain('办结');
  });

  it('异议期没过的不能登记公示，过了就可以', () => {
    expect(labels(sampleOf())).not.toContain('登记公示');
    expect(labels(sampleOf({ publishableFrom: today }))).toContain('登记公示');
  });

  it('撤回一步，就抹掉那一步的日期', () => {
    const back = (sample: Sample) => stepsOf(sample, today).find(({ way }) => way === 'back');
    expect(back(sampleOf({ state: 'received', verdict: 'open' }))?.set).toMatchObject({ receivedOn: null });
    expect(back(sampleOf())).toMatchObject({ label: '退回检验中', to: 'tested', set: { reportedOn: null } });
    expect(back(sampleOf({ state: 'closed', verdict: 'passed' }))).toMatchObject({ label: '撤回办结', to: 'reported' });
  });

  it('每一步都是状态表里有的，每个状态都有路可走', () => {
    for (const state of Object.keys(sampleStates) as Sample['state'][]) {
      for (const verdict of ['open', 'passed', 'failed'] as const) {
        // Only verdicts that the state can have.
        if (refusedTransition(state, state, verdict) !== null) continue;
        const steps = stepsOf(sampleOf({ state, verdict }), today);
        expect(steps.length, `${state} ${verdict}`).toBeGreaterThan(0);
        for (const { to, label } of steps) {
          expect(to === state || sampleTransitions[state].includes(to), `${state}: ${label}`).toBe(true);
        }
      }
    }
  });
});

describe('批量的一步', () => {
  const step = (to: Sample['state']) => bulkSteps.find((one) => one.to === to)!;
  const samples = [
    freshSample({ id: 1 }),
    freshSample({ id: 2, state: 'sealed' }),
    freshSample({ id: 3, state: 'submitted' }),
    sampleOf({ id: 4, verdict: 'passed', labVerdict: 'passed' }),
    sampleOf({ id: 5 }),
  ];

  it('只带上能走这一步的批次', () => {
    expect(openTo(step('submitted'), samples).map(({ id }) => id)).toEqual([1, 2]);
    expect(openTo(step('received'), samples).map(({ id }) => id)).toEqual([3]);
  });

  it('不合格的没复查通过，不能一起办结', () => {
    expect(openTo(step('closed'), samples).map(({ id }) => id)).toEqual([4]);
    const rechecked = sampleOf({
      state: 'rechecked',
      followUp: followedBy({ recheckedOn: today, recheckPassed: true }),
    });
    expect(openTo(step('closed'), [rechecked])).toHaveLength(1);
  });
});

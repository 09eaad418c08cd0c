import { describe, expect, it } from 'vitest';
import { afterRecheck } from '../../../renderer/inspection/recheck.ts';
import { findingSteps } from '../../../renderer/inspection/steps.ts';
import { valuesOf } from '../../../renderer/nouns.ts';
import type { Finding } from '../../../shared/contract/inspection.ts';
import { addCampaign, addInspection, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';
import { finding } from './records.ts';

const today = '2026-09-14';
const recheck = (passed: boolean) => ({ on: today, passed, note: null, inspectionId: null });

describe('问题的下一步', () => {
  it('按状态给出', () => {
    const labels = (state: Finding['state']) => findingSteps(finding({ state }), today).map(({ label }) => label);
    expect(labels('open')).toEqual(['登记整改', '移交处理']);
    expect(labels('rectified')).toEqual(['登记复查', '移交处理', '改回待整改']);
    expect(labels('rechecked')).toEqual(['改回已整改']);
    expect(labels('handed-over')).toEqual(['改回待整改']);
  });

  it('整改、复查没通过、再整改、复查通过，程序步步都接受', async () => {
    const test = openTestCore();
    const campaign = await addCampaign(test);
    const subject = await addSubject(test);
    const inspection = await addInspection(test, campaign.id, subject.id);
    let current = await test.call('finding.save', {
      id: null,
      revision: null,
      values: {
        inspectionId: inspection.id,
        description: '未标注警示语',
        severity: 'general',
        measure: 'ordered',
        state: 'open',
        deadline: '2026-09-20',
      },
    });
    const save = async (patch: Partial<Finding>) => {
      const values = { ...valuesOf('finding', current), ...patch };
      current = await test.call('finding.save', { id: current.id, revision: current.revision, values });
    };
    const step = (key: string) =>
      findingSteps(current, today).find((one) => one.key === key)!.fixed as Partial<Finding>;

    await save(step('rectify'));
    await save(afterRecheck(current.rechecks, recheck(false), '2026-09-25') as Partial<Finding>);
    expect(current).toMatchObject({ state: 'open', deadline: '2026-09-25', rectifiedOn: null });
    await save(step('rectify'));
    await save(afterRecheck(current.rechecks, recheck(true), current.deadline) as Partial<Finding>);
    expect(current).toMatchObject({ state: 'rechecked', recheckedOn: today });
    expect(current.rechecks.map(({ passed }) => passed)).toEqual([false, true]);

    await save(step('take-back'));
    expect(current).toMatchObject({ state: 'rectified', recheckedOn: null });
    expect(current.rechecks.map(({ passed }) => passed)).toEqual([false]);
  });
});

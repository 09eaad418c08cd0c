import { describe, expect, it } from 'vitest';
import { fieldsOf, type OnItsWay, refusalOf, sendVisit } from '../../../renderer/inspection/site/sending.ts';
import { visitSteps } from '../../../renderer/inspection/steps.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { inspectionStates } from '../../../shared/domain/labels.ts';
import { addCampaign, addInspection, addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';

/** Calls the real core as the page's client does: a refusal is thrown. */
const sender =
  (test: TestCore) =>
  async (input: CallInput<'inspection.save'>): Promise<Inspection> => {
    try {
      return await test.call('inspection.save', input);
    } catch {
      const error = await test.refusal('inspection.save', input);
      throw Object.assign(new Error(error.message), { error });
    }
  };

/** What the machine keeps, without a machine. */
function memory(): OnItsWay {
  let kept: unknown;
  return {
    read: () => kept,
    keep: (values) => {
      kept = JSON.parse(JSON.stringify(values));
    },
    drop: () => {
      kept = undefined;
    },
  };
}

async function plannedVisit() {
  const test = openTestCore();
  const campaign = await addCampaign(test);
  const subject = await addSubject(test);
  const inspection = await addInspection(test, campaign.id, subject.id, { state: 'planned', results: [] });
  return { test, inspection };
}

/** As when the window is closed, or the connection lost, after the core has stored it and before its answer is there. */
const withoutAnswer = (send: ReturnType<typeof sender>) => async (input: CallInput<'inspection.save'>) => {
  await send(input);
  throw Object.assign(new Error('连接中断'), { error: { code: 'internal', message: '连接中断' } });
};

describe('现场检查存入', () => {
  it('存入后记住新的版本', async () => {
    const { test, inspection } = await plannedVisit();
    const revision = { current: inspection.revision };
    const values = { ...fieldsOf(inspection), state: 'running' as const, arrivedAt: '09:30' };
    const saved = await sendVisit(inspection.id, values, revision, memory(), sender(test));
    expect(saved).toMatchObject({ state: 'running', arrivedAt: '09:30' });
    expect(revision.current).toBe(saved.revision);
  });

  it('存进去了但没等到回答：接着填，不问是谁改的', async () => {
    const { test, inspection } = await plannedVisit();
    const send = sender(test);
    const onItsWay = memory();
    const revision = { current: inspection.revision };
    const first = { ...fieldsOf(inspection), state: 'running' as const, note: '第一句' };
    await expect(sendVisit(inspection.id, first, revision, onItsWay, withoutAnswer(send))).rejects.toThrow('连接中断');
    const saved = await sendVisit(inspection.id, { ...first, note: '第二句' }, revision, onItsWay, send);
    expect(saved.note).toBe('第二句');
    expect(onItsWay.read()).toBeUndefined();
  });

  it('别人改过的，不会被盖掉', async () => {
    const { test, inspection } = await plannedVisit();
    const send = sender(test);
    const onItsWay = memory();
    const mine = { ...fieldsOf(inspection), state: 'running' as const, note: '我的' };
    await expect(
      sendVisit(inspection.id, mine, { current: inspection.revision }, onItsWay, withoutAnswer(send)),
    ).rejects.toThrow();
    await send({ id: inspection.id, revision: inspection.revision + 1, values: { ...mine, note: '别人的' } });
    const again = sendVisit(
      inspection.id,
      { ...mine, note: '我的二' },
      { current: inspection.revision },
      onItsWay,
      send,
    );
    const refusal = refusalOf(await again.catch((failure) => failure));
    expect(refusal?.code).toBe('stale');
    expect((await test.call('inspection.get', { id: inspection.id })).note).toBe('别人的');
  });
});

describe('检查的下一步', () => {
  it('给出的每一步，程序都接受；没有给出的，程序都不接受', async () => {
    const { test, inspection } = await plannedVisit();
    const today = '2026-09-14';
    const answers = { results: ['未发现问题'], publishedOn: today, cancelReason: '停业' };
    for (const state of Object.keys(inspectionStates) as Inspection['state'][]) {
      for (const to of Object.keys(inspectionStates) as Inspection['state'][]) {
        if (to === state) continue;
        const start = await test.call('inspection.save', {
          id: null,
          revision: null,
          values: {
            ...fieldsOf(inspection),
            number: null,
            state,
            results: ['未发现问题'],
            publishedOn: state === 'published' ? today : null,
            cancelReason: state === 'cancelled' ? '停业' : null,
          },
        });
        const step = visitSteps(start, today).find((one) => one.to === to);
        const asked = Object.fromEntries((step?.order ?? []).map((key) => [key, answers[key as keyof typeof answers]]));
        const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
        const fixed = step ? step.fixed : { state: to };
        const input = {
          id: start.id,
          revision: start.revision,
          values: { ...fieldsOf(start), ...given, ...fixed, ...(to === 'cancelled' ? { cancelReason: '停业' } : {}) },
        };
        if (step) expect((await test.call('inspection.save', input)).state, `${state} → ${to}`).toBe(to);
        else expect((await test.refusal('inspection.save', input)).field, `${state} → ${to}`).toBeDefined();
      }
    }
  });
});

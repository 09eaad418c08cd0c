import { describe, expect, test } from 'vitest';
import { addChecklist, changed, desk } from './support.ts';

const seen = ({ id, revision }: { id: number; revision: number }) => ({ id, revision });

async function deskWithPlans() {
  const setup = await desk();
  const visits = [];
  for (let count = 0; count < 3; count += 1)
    visits.push(await setup.add({ state: 'planned', results: [], inspectorIds: [] }));
  return { ...setup, visits };
}

describe('handing visits out', () => {
  test('gives all of them their people, unit, day and checklist, and leaves the rest', async () => {
    const { core, visits, inspectorIds } = await deskWithPlans();
    const unit = await core.call('unit.save', {
      id: null,
      revision: null,
      values: { name: '城关所', kind: 'station' },
    });
    const checklistVersionId = await addChecklist(core);
    const inspections = visits.map(seen);
    const answer = await core.call('inspection.assign', {
      inspections,
      inspectorIds,
      unitId: unit.id,
      checklistVersionId,
    });
    expect(answer).toEqual({ assigned: 3 });
    for (const { id } of visits) {
      const now = await core.call('inspection.get', { id });
      expect(now).toMatchObject({
        inspectorIds,
        unitName: '城关所',
        checklistVersionId,
        inspectedOn: '2026-09-08',
        revision: 2,
      });
    }
    const { rows } = await core.call('history.list', { noun: 'inspection', recordId: visits[0]!.id });
    expect(rows[0]?.action).toBe('update');
  });

  test('is all or nothing: one that has changed meanwhile is told, with what it is now', async () => {
    const { core, visits, inspectorIds } = await deskWithPlans();
    const inspections = visits.map(seen);
    await core.call('inspection.save', changed(visits[2]!, { note: '企业要求改期' }));
    const refusal = await core.refusal('inspection.assign', { inspections, inspectorIds });
    expect(refusal).toMatchObject({ code: 'stale', detail: { id: visits[2]!.id, note: '企业要求改期' } });
    expect((await core.call('inspection.get', { id: visits[0]!.id })).inspectorIds).toEqual([]);
  });

  test('is for planned visits only', async () => {
    const { core, visits, add, inspectorIds } = await deskWithPlans();
    const done = await add();
    const refusal = await core.refusal('inspection.assign', { inspections: [...visits, done].map(seen), inspectorIds });
    expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining(done.number) });
    expect((await core.call('inspection.get', { id: visits[0]!.id })).revision).toBe(1);
  });

  test('says what is missing', async () => {
    const { core, visits, inspectorIds } = await deskWithPlans();
    const inspections = visits.map(seen);
    expect(await core.refusal('inspection.assign', { inspections })).toMatchObject({ code: 'input' });
    expect(await core.refusal('inspection.assign', { inspections, inspectorIds: inspectorIds.slice(1) })).toMatchObject(
      {
        field: 'inspectorIds',
      },
    );
    expect(
      await core.refusal('inspection.assign', { inspections: [...inspections, inspections[0]], inspectorIds }),
    ).toMatchObject({
      field: 'inspections',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { generate } from '../../../build/data/generate.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { addFinding, desk } from './support.ts';

type Figures = CallOutput<'inspection.statistics'>['total'];
interface Filter {
  campaignId: number;
  unitId?: number;
  kind?: CallOutput<'inspection.statistics'>['byKind'][number]['key'];
  from?: string | null;
  to?: string | null;
}

/** The same figures as the lists tell them: what a person sees who opens the records behind each. */
async function figuresOfLists(core: TestCore, filter: Filter): Promise<Figures> {
  const visits = async (more: object) => (await core.call('inspection.list', { ...filter, ...more, limit: 1 })).total;
  const findings = async (more: object) => (await core.call('finding.list', { ...filter, ...more, limit: 1 })).total;
  const done = await core.call('inspection.list', { ...filter, done: true, limit: 1000 });
  expect(done.rows.length).toBe(done.total);
  return {
    inspected: done.total,
    waiting: (await visits({ state: 'planned' })) + (await visits({ state: 'running' })),
    inspectorVisits: done.rows.reduce((sum, visit) => sum + visit.inspectorIds.length, 0),
    findings: await findings({}),
    ordered: await findings({ measure: 'ordered' }),
    rectified: await findings({ settled: true }),
    cases: (await core.call('case.list', { ...filter, origin: 'inspection', state: 'all-filed', limit: 1 })).total,
    published: await visits({ state: 'published' }),
  };
}

const figuresOnly = ({ key: _, label: __, ...figures }: Figures & { key: unknown; label: string }): Figures => figures;

function generatedDesk(): TestCore {
  const core = openTestCore();
  const db = core.core.database.writer;
  generate(db, { rows: 900, seed: 21, search: false });
  // Some lie in the recycle bin: visits with their findings, findings alone, cases.
  db.exec(`UPDATE inspection SET deleted_at = '2026-09-14T00:00:00.000Z' WHERE id % 17 = 0;
    UPDATE finding SET deleted_at = '2026-09-14T00:00:00.000Z' WHERE id % 13 = 0;
    UPDATE case_file SET deleted_at = '2026-09-14T00:00:00.000Z' WHERE id % 5 = 0;`);
  return core;
}

describe('each figure is what the list shows with the same filter', () => {
  test('altogether, by unit, by kind and by week, of a whole year', async () => {
    const core = generatedDesk();
    const campaignId = (await core.call('campaign.years', {}))[0]!.id;
    const { total, byUnit, byKind, byWeek } = await core.call('inspection.statistics', { campaignId });
    expect(total).toEqual(await figuresOfLists(core, { campaignId }));
    expect(total.cases).toBeGreaterThan(5);
    expect(byUnit.some((unit) => unit.key === 0)).toBe(true);
    for (const unit of byUnit) {
      expect([unit.label, figuresOnly(unit)]).toEqual([
        unit.label,
        await figuresOfLists(core, { campaignId, unitId: unit.key }),
      ]);
    }
    for (const kind of byKind) {
      expect([kind.label, figuresOnly(kind)]).toEqual([
        kind.label,
        await figuresOfLists(core, { campaignId, kind: kind.key }),
      ]);
    }
    for (const week of byWeek) {
      const days = { from: week.key, to: addDays(week.key, 6) };
      expect([week.label, figuresOnly(week)]).toEqual([
        week.label,
        await figuresOfLists(core, { campaignId, ...days }),
      ]);
    }
  });

  test('between two days', async () => {
    const core = generatedDesk();
    const { id: campaignId, year } = (await core.call('campaign.years', {}))[1]!;
    const days = { from: `${year}-09-03`, to: `${year}-09-24` };
    const { total, byWeek } = await core.call('inspection.statistics', { campaignId, ...days });
    expect(total).toEqual(await figuresOfLists(core, { campaignId, ...days }));
    expect(byWeek.map((week) => week.key)).toEqual([...byWeek.map((week) => week.key)].sort());
  });

  test('the parts add up to the whole', async () => {
    const core = generatedDesk();
    for (const { id: campaignId } of await core.call('campaign.years', {})) {
      const { total, ...parts } = await core.call('inspection.statistics', { campaignId });
      for (const part of Object.values(parts)) {
        for (const name of Object.keys(total) as (keyof Figures)[]) {
          expect(part.reduce((sum: number, row) => sum + row[name], 0)).toBe(total[name]);
        }
      }
    }
  });
});

test('a county reads its weeks and stations by name', async () => {
  const { core, add, campaignId } = await desk();
  const unit = await core.call('unit.save', { id: null, revision: null, values: { name: '城关所', kind: 'station' } });
  const visit = await add({ unitId: unit.id, inspectedOn: '2026-09-09' });
  await add({ unitId: unit.id, inspectedOn: '2026-09-13' });
  await add({ state: 'running', results: [], inspectedOn: '2026-09-14' });
  await add({ state: 'cancelled', results: [], cancelReason: '停业' });
  await addFinding(core, visit.id);
  const { total, byUnit, byKind, byWeek } = await core.call('inspection.statistics', { campaignId });
  expect(total).toMatchObject({ inspected: 2, waiting: 1, inspectorVisits: 4, findings: 1, ordered: 1, rectified: 0 });
  expect(byUnit.map((row) => [row.label, row.inspected, row.waiting])).toEqual([
    ['城关所', 2, 0],
    ['未指定科室', 0, 1],
  ]);
  expect(byKind.map((row) => row.label)).toEqual(['双随机']);
  expect(byWeek.map((row) => [row.key, row.label])).toEqual([
    ['2026-09-07', '9月7日至9月13日'],
    ['2026-09-14', '9月14日至9月20日'],
  ]);
});

test('an empty campaign has figures of nothing', async () => {
  const { core, campaignId } = await desk();
  const { total, byUnit, byKind, byWeek } = await core.call('inspection.statistics', { campaignId });
  expect([Object.values(total).every((value) => value === 0), byUnit, byKind, byWeek]).toEqual([true, [], [], []]);
});

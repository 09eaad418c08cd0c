import { describe, expect, test } from 'vitest';
import { generate } from '../../../build/data/generate.ts';
import { filterOf } from '../../../electron/core/database/index.ts';
import { inspectionQuery } from '../../../electron/core/inspection/inspectionList.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import { contract } from '../../../shared/contract/index.ts';
import { addClock } from '../../../shared/domain/clock.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { addFinding, desk, type Inspection } from './support.ts';

type Filter = CallInput<'inspection.list'>;
const today = '2026-09-14';

function generatedDesk(rows: number): TestCore {
  const core = openTestCore();
  generate(core.core.database.writer, { rows, seed: 31, search: false });
  return core;
}

/** Every visit of the desk, page by page. */
async function allVisits(core: TestCore, filter: Filter = {}): Promise<Inspection[]> {
  const visits: Inspection[] = [];
  for (;;) {
    const { rows, total } = await core.call('inspection.list', { ...filter, offset: visits.length, limit: 1000 });
    visits.push(...rows);
    if (visits.length >= total) return visits;
  }
}

describe('the list shows exactly the visits that the filter means', () => {
  test('of a generated county, filter by filter', async () => {
    const core = generatedDesk(1200);
    const everything = await allVisits(core);
    const findings = (await core.call('finding.list', { limit: 1000 })).rows;
    const stateOf = new Map<number, Set<string>>();
    for (const finding of findings) {
      const overdue = finding.state === 'open' && finding.deadline! < today ? ['overdue'] : [];
      stateOf.set(
        finding.inspectionId,
        new Set([...(stateOf.get(finding.inspectionId) ?? []), finding.state, ...overdue]),
      );
    }
    const has = (visit: Inspection, state: string) => stateOf.get(visit.id)?.has(state) ?? false;
    const cases: [Filter, (visit: Inspection) => boolean][] = [
      [{ state: 'running' }, (visit) => visit.state === 'running'],
      [{ done: true }, (visit) => visit.state === 'done' || visit.state === 'published'],
      [{ kind: 'complaint' }, (visit) => visit.kind === 'complaint'],
      [{ unitId: 3 }, (visit) => visit.unitId === 3],
      [{ unitId: 0 }, (visit) => visit.unitId === null],
      [{ inspectorId: 7 }, (visit) => visit.inspectorIds.includes(7)],
      [{ subjectId: everything[0]!.subjectId }, (visit) => visit.subjectId === everything[0]!.subjectId],
      [
        { from: '2024-09-03', to: '2025-09-05' },
        (visit) => visit.inspectedOn >= '2024-09-03' && visit.inspectedOn <= '2025-09-05',
      ],
      [{ findings: 'any' }, (visit) => stateOf.has(visit.id)],
      [{ findings: 'none' }, (visit) => !stateOf.has(visit.id)],
      [{ findings: 'open' }, (visit) => has(visit, 'open')],
      [{ findings: 'overdue' }, (visit) => has(visit, 'overdue')],
      [{ findings: 'to-recheck' }, (visit) => has(visit, 'rectified')],
      [{ publication: 'due' }, (visit) => visit.state === 'done'],
      [{ publication: 'overdue' }, (visit) => visit.state === 'done' && visit.publicationDue! < today],
      [{ text: '超市' }, (visit) => `${visit.subjectName}\n${visit.matter}`.includes('超市')],
    ];
    for (const [filter, meant] of cases) {
      const expected = everything.filter(meant);
      expect(expected.length, JSON.stringify(filter)).toBeGreaterThan(0);
      const shown = await allVisits(core, filter);
      expect([filter, shown.map((visit) => visit.id)]).toEqual([filter, expected.map((visit) => visit.id)]);
      const { totals } = await core.call('inspection.list', { ...filter, limit: 1 });
      const of = (ids: Set<number>, open: boolean) =>
        findings.filter((finding) => ids.has(finding.inspectionId) && (!open || finding.state === 'open')).length;
      const ids = new Set(expected.map((visit) => visit.id));
      expect([filter, totals]).toEqual([
        filter,
        {
          inspected: expected.filter((visit) => visit.state === 'done' || visit.state === 'published').length,
          findings: of(ids, false),
          findingsOpen: of(ids, true),
        },
      ]);
    }
  });

  test('the end of the clock that the row tells is the one that the filter goes by', async () => {
    const core = generatedDesk(300);
    const { clocks } = await core.call('rules.get', {});
    for (const publication of [{ count: 7, unit: 'day' }, { count: 1, unit: 'month' }, clocks.publication] as const) {
      await core.call('rules.save', { ...(await core.call('rules.get', {})), clocks: { ...clocks, publication } });
      const due = await allVisits(core, { publication: 'due' });
      for (const visit of due) expect(visit.publicationDue).toBe(addClock(visit.inspectedOn, publication));
      const overdue = due.filter((visit) => visit.publicationDue! < today).map((visit) => visit.id);
      expect((await allVisits(core, { publication: 'overdue' })).map((visit) => visit.id)).toEqual(overdue);
    }
  });

  test('a deep page shows what comes there, and no visit twice', async () => {
    const core = generatedDesk(500);
    for (const by of ['subjectName', 'unitName', 'state', 'inspectedOn']) {
      const sort = { by, descending: false };
      const once = await core.call('inspection.list', { sort, limit: 500 });
      const pages: number[] = [];
      for (let offset = 0; offset < 500; offset += 130) {
        const { rows } = await core.call('inspection.list', { sort, offset, limit: 130 });
        pages.push(...rows.map((visit) => visit.id));
      }
      expect(pages).toEqual(once.rows.map((visit) => visit.id));
      expect(new Set(pages).size).toBe(500);
    }
  });
});

test('visits to be re-checked are those with a finding put right and not re-checked', async () => {
  const { core, add } = await desk();
  const [waiting, checked] = [await add(), await add()];
  await addFinding(core, waiting.id, { state: 'rectified', rectifiedOn: '2026-09-10' });
  await addFinding(core, checked.id, { state: 'rechecked', rectifiedOn: '2026-09-10', recheckedOn: '2026-09-11' });
  const { rows } = await core.call('inspection.list', { findings: 'to-recheck' });
  expect(rows.map((visit) => visit.id)).toEqual([waiting.id]);
});

describe('on a large database an index answers', () => {
  function plansOf(desk: TestCore, filter: Filter): { page: string; count: string } {
    const input = contract['inspection.list'].input.parse(filter);
    const context = {
      db: desk.core.database.reader,
      folder: desk.core.folder,
      now: desk.core.now,
      today: desk.core.today,
    } as never;
    const query = inspectionQuery(context, input);
    const { from, where, parameters } = filterOf(query, input);
    const plan = (sql: string): string =>
      (desk.core.database.reader.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[])
        .map((row) => row.detail)
        .join('\n');
    return {
      page: plan(`SELECT ${query.key} FROM ${query.from} ${where} ORDER BY ${query.defaultSort} LIMIT 100`),
      count: plan(`SELECT count(*), ${query.totals} FROM ${from} ${where}`),
    };
  }

  /** What is asked for, and the index that has to answer it. */
  const asked: [string, Filter, RegExp][] = [
    ['a year', { campaignId: 3 }, /COVERING INDEX inspection_by_campaign/],
    ['all years', {}, /COVERING INDEX inspection_by_date/],
    [
      'a week',
      { campaignId: 3, from: '2019-09-02', to: '2019-09-08' },
      /inspection_by_campaign .*inspected_on>.*inspected_on</,
    ],
    ['a state of a year', { campaignId: 3, state: 'published' }, /COVERING INDEX inspection_by_campaign/],
    [
      'what is overdue to be published',
      { campaignId: 3, publication: 'overdue' },
      /inspection_(unpublished|by_campaign) .*inspected_on</,
    ],
    ['a subject', { subjectId: 5 }, /inspection_by_subject/],
    ['an inspector', { campaignId: 3, inspectorId: 5 }, /inspection_inspector_by_staff/],
    ['a draw', { drawId: 5 }, /inspection_by_draw/],
    ['overdue findings', { campaignId: 3, findings: 'overdue' }, /finding_open_by_deadline/],
  ];

  test('whatever is asked for', () => {
    const desk = generatedDesk(3000);
    for (const [what, filter, index] of asked) {
      const { page, count } = plansOf(desk, filter);
      expect(page, what).toMatch(index);
      expect(count, what).toMatch(index);
      expect(`${page}\n${count}`, what).not.toMatch(/SCAN (inspection|finding)(?! USING)/);
    }
  });

  test('the order of the list is read off the index, without sorting', () => {
    const desk = generatedDesk(3000);
    for (const filter of [{}, { campaignId: 3 }, { campaignId: 3, state: 'done' }] as Filter[]) {
      expect(plansOf(desk, filter).page).not.toMatch(/TEMP B-TREE/);
    }
  });
});

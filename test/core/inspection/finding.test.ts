import { describe, expect, test } from 'vitest';
import { type FindingState, findingTransitions } from '../../../shared/domain/findingStates.ts';
import { findingStates } from '../../../shared/domain/labels.ts';
import { addSubject } from '../../records.ts';
import { addChecklist, addFinding, changedFinding, desk, type FindingValues } from './support.ts';

const passedOn = (on: string) => ({ on, passed: true, note: null, inspectionId: null });
const failedOn = (on: string) => ({ on, passed: false, note: '仍在销售', inspectionId: null });

/** What a finding of each state has to say. */
const fieldsOf: Record<FindingState, Partial<FindingValues>> = {
  open: { state: 'open', rectifiedOn: null, rechecks: [], recheckedOn: null },
  rectified: { state: 'rectified', rectifiedOn: '2026-09-10', rechecks: [], recheckedOn: null },
  rechecked: {
    state: 'rechecked',
    rectifiedOn: '2026-09-10',
    rechecks: [passedOn('2026-09-11')],
    recheckedOn: '2026-09-11',
  },
  'handed-over': { state: 'handed-over', measure: 'case', rectifiedOn: null, rechecks: [], recheckedOn: null },
};
const states = Object.keys(findingStates) as FindingState[];

describe.each(states)('a finding that is %s', (from) => {
  test.each(states)('is put to %s or refused in words', async (to) => {
    const { core, add } = await desk();
    const before = await addFinding(core, (await add()).id, fieldsOf[from]);
    const save = changedFinding(before, fieldsOf[to]);
    const words = findingTransitions[from][to];
    if (words === null) expect((await core.call('finding.save', save)).state).toBe(to);
    else {
      expect(await core.refusal('finding.save', save)).toMatchObject({ message: words, field: 'values.state' });
    }
  });
});

describe('re-checks', () => {
  test('one that is not passed opens the finding again with a new deadline, the next may pass', async () => {
    const { core, add } = await desk();
    const found = await addFinding(core, (await add()).id, fieldsOf.rectified);
    const failed: Partial<FindingValues> = { state: 'open', rectifiedOn: null, rechecks: [failedOn('2026-09-12')] };
    const again = (more: Partial<FindingValues>) => changedFinding(found, { ...failed, ...more });
    for (const deadline of [null, '2026-09-11']) {
      expect(await core.refusal('finding.save', again({ deadline }))).toMatchObject({ field: 'values.deadline' });
    }
    const open = await core.call('finding.save', again({ deadline: '2026-09-19' }));
    const rectifiedAgain = { state: 'rectified', rectifiedOn: '2026-09-11' } as const;
    expect(await core.refusal('finding.save', changedFinding(open, rectifiedAgain))).toMatchObject({
      field: 'values.rectifiedOn',
    });
    const rectified = await core.call(
      'finding.save',
      changedFinding(open, { ...rectifiedAgain, rectifiedOn: '2026-09-13' }),
    );
    const rechecks = [failedOn('2026-09-12'), passedOn('2026-09-14')];
    const settled = changedFinding(rectified, { state: 'rechecked', rechecks, recheckedOn: '2026-09-14' });
    expect(await core.call('finding.save', settled)).toMatchObject({ state: 'rechecked', rechecks });
  });

  test('the day of a passed re-check is enough, and so is its entry', async () => {
    const { core, add } = await desk();
    const visit = await add();
    const rectified = { state: 'rechecked', rectifiedOn: '2026-09-10' } as const;
    const byDay = await addFinding(core, visit.id, { ...rectified, recheckedOn: '2026-09-11' });
    expect(byDay.rechecks).toEqual([passedOn('2026-09-11')]);
    const byEntry = await addFinding(core, visit.id, { ...rectified, rechecks: [passedOn('2026-09-11')] });
    expect(byEntry.recheckedOn).toBe('2026-09-11');
  });

  test.each<[string, Partial<FindingValues>, string]>([
    ['rectified without a day', { state: 'rectified' }, 'rectifiedOn'],
    ['rectified before the visit', { state: 'rectified', rectifiedOn: '2026-09-07' }, 'rectifiedOn'],
    ['open and yet rectified', { rectifiedOn: '2026-09-10' }, 'rectifiedOn'],
    ['passed and yet open', { rechecks: [passedOn('2026-09-11')] }, 'rechecks'],
    ['re-checked without a day', { state: 'rechecked', rectifiedOn: '2026-09-10' }, 'recheckedOn'],
    [
      're-checked before it was rectified',
      { state: 'rechecked', rectifiedOn: '2026-09-10', recheckedOn: '2026-09-09' },
      'recheckedOn',
    ],
    ['with a re-check before the visit', { rechecks: [failedOn('2026-09-07')] }, 'rechecks'],
    ['with re-checks out of order', { rechecks: [failedOn('2026-09-12'), failedOn('2026-09-11')] }, 'rechecks'],
    ['re-checked on after it was passed', { rechecks: [passedOn('2026-09-10'), failedOn('2026-09-11')] }, 'rechecks'],
    [
      're-checked on another day than the last re-check',
      { state: 'rechecked', rectifiedOn: '2026-09-10', rechecks: [passedOn('2026-09-11')], recheckedOn: '2026-09-12' },
      'recheckedOn',
    ],
    ['with the day of a re-check that was not passed', { recheckedOn: '2026-09-11' }, 'recheckedOn'],
    ['handed over though it was ordered to be put right', { state: 'handed-over' }, 'measure'],
  ])('a finding is not %s', async (_, more, field) => {
    const { core, add } = await desk();
    const values = {
      inspectionId: (await add()).id,
      description: '未标注警示语',
      severity: 'general',
      measure: 'ordered',
      state: 'open',
      ...more,
    };
    expect(await core.refusal('finding.save', { id: null, revision: null, values })).toMatchObject({
      code: 'input',
      field: `values.${field}`,
      message: expect.stringMatching(/「/),
    });
  });

  test('the visit of a re-check is one of the same subject, and another than the first', async () => {
    const { core, add } = await desk();
    const first = await add();
    const second = await add({ kind: 'follow-up', previousId: first.id, inspectedOn: '2026-09-12' });
    const other = await add({ subjectId: (await addSubject(core, { name: '另一家' })).id });
    const rechecks = (inspectionId: number) => [{ ...passedOn('2026-09-12'), inspectionId }];
    const rectified = { state: 'rechecked', rectifiedOn: '2026-09-10' } as const;
    expect((await addFinding(core, first.id, { ...rectified, rechecks: rechecks(second.id) })).recheckedOn).toBe(
      '2026-09-12',
    );
    for (const id of [first.id, other.id, 999]) {
      await expect(addFinding(core, first.id, { ...rectified, rechecks: rechecks(id) })).rejects.toThrow(/复查记录/);
    }
  });
});

test('what was put right on the spot is rectified on the day of the visit', async () => {
  const { core, add } = await desk();
  const more = { measure: 'on-the-spot', state: 'rectified', rectifiedOn: '2026-09-08' } as const;
  expect((await addFinding(core, (await add()).id, more)).state).toBe('rectified');
});

test('nothing is found at a visit that did not take place, and at a point that its checklist has not', async () => {
  const { core, add } = await desk();
  const planned = await add({ state: 'planned', results: [] });
  await expect(addFinding(core, planned.id)).rejects.toThrow(/还没有进行/);
  const checklistVersionId = await addChecklist(core);
  const visit = await add({ state: 'running', results: [], checklistVersionId });
  expect((await addFinding(core, visit.id, { checklistKey: 'expiry' })).checklistKey).toBe('expiry');
  await expect(addFinding(core, visit.id, { checklistKey: 'price' })).rejects.toThrow(/检查项/);
});

test('the list of findings filters by unit, kind, day, settled and overdue', async () => {
  const { core, add, campaignId } = await desk();
  const unit = await core.call('unit.save', { id: null, revision: null, values: { name: '城关所', kind: 'station' } });
  const own = await add({ unitId: unit.id, kind: 'special', inspectedOn: '2026-09-01' });
  const none = await add({ inspectedOn: '2026-09-08' });
  const overdue = await addFinding(core, own.id, { deadline: '2026-09-10' });
  const settled = await addFinding(core, own.id, fieldsOf.rectified);
  const handed = await addFinding(core, none.id, fieldsOf['handed-over']);
  const ids = async (filter: object) =>
    (await core.call('finding.list', { campaignId, ...filter })).rows.map((row) => row.id).sort();
  expect(await ids({})).toEqual([overdue.id, settled.id, handed.id]);
  expect(await ids({ unitId: unit.id })).toEqual([overdue.id, settled.id]);
  expect(await ids({ unitId: 0 })).toEqual([handed.id]);
  expect(await ids({ kind: 'special' })).toEqual([overdue.id, settled.id]);
  expect(await ids({ from: '2026-09-02' })).toEqual([handed.id]);
  expect(await ids({ to: '2026-09-02' })).toEqual([overdue.id, settled.id]);
  expect(await ids({ settled: true })).toEqual([settled.id]);
  expect(await ids({ overdue: true })).toEqual([overdue.id]);
  expect(await ids({ state: 'handed-over' })).toEqual([handed.id]);
  const [row] = (await core.call('finding.list', { unitId: unit.id, limit: 1 })).rows;
  expect(row).toMatchObject({ unitName: '城关所', campaignId, subjectId: own.subjectId });
});

describe('a case', () => {
  const values = { title: '涉嫌销售无标签食品案', state: 'filed', filedOn: '2026-09-10' } as const;

  test('that comes of a finding comes of its visit as well', async () => {
    const { core, add, campaignId } = await desk();
    const [visit, other] = [await add(), await add()];
    const finding = await addFinding(core, visit.id, fieldsOf['handed-over']);
    const save = (more: object) => ({
      id: null,
      revision: null,
      values: { campaignId, ...values, findingId: finding.id, ...more },
    });
    expect((await core.call('case.save', save({}))).inspectionId).toBe(visit.id);
    expect(await core.refusal('case.save', save({ inspectionId: other.id }))).toMatchObject({
      field: 'values.findingId',
    });
    expect(await core.refusal('case.save', save({ findingId: 999 }))).toMatchObject({ code: 'not-found' });
    expect(
      (await core.call('case.list', { campaignId, unitId: 0, kind: 'double-random', origin: 'inspection' })).total,
    ).toBe(1);
    expect((await core.call('case.list', { campaignId, origin: 'sample' })).total).toBe(0);
    expect((await core.call('case.list', { campaignId, kind: 'daily' })).total).toBe(0);
  });
});

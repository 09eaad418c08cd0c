import { expect, test } from 'vitest';
import { openTestCore } from '../../support.ts';
import { addFinding, changed, changedFinding, desk } from './support.ts';

/* The desk stands on 14 September 2026. */

const created = { id: null, revision: null } as const;

test('a visit can be planned, running or called off for a day to come, but not made on it', async () => {
  const { core, add } = await desk();
  const planned = await add({ state: 'planned', inspectedOn: '2026-09-15', results: [] });
  await add({ state: 'cancelled', inspectedOn: '2026-09-15', results: [], cancelReason: '经营者因病停业' });
  const done = changed(planned, { state: 'done', results: ['未发现问题'] });
  expect(await core.refusal('inspection.save', done)).toMatchObject({
    field: 'values.inspectedOn',
    message: '「检查日期」不能晚于今天（2026-09-14）',
  });
  const today = changed(planned, { state: 'done', results: ['未发现问题'], inspectedOn: '2026-09-14' });
  expect((await core.call('inspection.save', today)).state).toBe('done');
});

test('a result is not public before the day on which it is', async () => {
  const { core, add } = await desk();
  const done = await add();
  const publish = (publishedOn: string) => changed(done, { state: 'published', publishedOn });
  expect(await core.refusal('inspection.save', publish('2026-09-15'))).toMatchObject({
    field: 'values.publishedOn',
    message: '「公示日期」不能晚于今天（2026-09-14）',
  });
  expect((await core.call('inspection.save', publish('2026-09-14'))).publishedOn).toBe('2026-09-14');
});

test('what is put right or re-checked later is not so yet; its deadline may lie ahead', async () => {
  const { core, add } = await desk();
  const visit = await add({ results: ['发现问题已责令改正'] });
  const open = await addFinding(core, visit.id, { deadline: '2026-12-31' });
  const refused = (more: Parameters<typeof changedFinding>[1]) =>
    core.refusal('finding.save', changedFinding(open, more));
  expect(await refused({ state: 'rectified', rectifiedOn: '2026-09-15' })).toMatchObject({
    field: 'values.rectifiedOn',
    message: '「整改日期」不能晚于今天（2026-09-14）',
  });
  const failed = { on: '2026-09-15', passed: false, note: null, inspectionId: null };
  const rectified = await core.call(
    'finding.save',
    changedFinding(open, { state: 'rectified', rectifiedOn: '2026-09-14' }),
  );
  const again = changedFinding(rectified, { state: 'open', rectifiedOn: null, rechecks: [failed] });
  expect(await core.refusal('finding.save', again)).toMatchObject({ field: 'values.rechecks' });
  const passed = changedFinding(rectified, { state: 'rechecked', recheckedOn: '2026-09-15' });
  expect(await core.refusal('finding.save', passed)).toMatchObject({
    field: 'values.recheckedOn',
    message: '「复查日期」不能晚于今天（2026-09-14）',
  });
});

test('a case is not filed or closed in the future', async () => {
  const { core, campaignId, add } = await desk();
  const visit = await add();
  const values = { campaignId, title: '销售过期食品', inspectionId: visit.id, state: 'closed' as const };
  const refused = (filedOn: string, closedOn: string) =>
    core.refusal('case.save', { ...created, values: { ...values, filedOn, closedOn } });
  expect(await refused('2026-09-15', '2026-09-16')).toMatchObject({ field: 'values.filedOn' });
  expect(await refused('2026-09-14', '2026-09-15')).toMatchObject({ field: 'values.closedOn' });
});

test('a day that was stored already holds nothing else up', async () => {
  const { core, add } = await desk();
  const visit = await add({ inspectedOn: '2026-09-14' });
  core.close();
  // The same data on a machine whose clock is behind.
  const behind = openTestCore(core.data, '2026-09-10T06:32:08.000Z');
  const noted = await behind.call('inspection.save', changed(visit, { note: '店面整洁' }));
  expect(noted.note).toBe('店面整洁');
  const moved = changed(noted, { inspectedOn: '2026-09-12' });
  expect(await behind.refusal('inspection.save', moved)).toMatchObject({ field: 'values.inspectedOn' });
});

import { expect, test } from 'vitest';
import { addSubject } from '../../records.ts';
import { addFinding, changed, changedFinding, desk } from './support.ts';

const created = { id: null, revision: null } as const;

async function visited() {
  const there = await desk();
  const visit = await there.add({ results: ['发现问题已责令改正'] });
  const other = await addSubject(there.core, { name: '云溪县白露文具店' });
  return { ...there, visit, other };
}

test('a visit on which nothing hangs may change its subject and its day', async () => {
  const { core, visit, other } = await visited();
  const moved = changed(visit, { subjectId: other.id, inspectedOn: '2026-09-13' });
  expect(await core.call('inspection.save', moved)).toMatchObject({ subjectId: other.id, inspectedOn: '2026-09-13' });
});

test('with a finding or a case it keeps its subject; once these are removed it may change', async () => {
  const { core, campaignId, visit, other } = await visited();
  const finding = await addFinding(core, visit.id);
  const { id, revision } = await core.call('case.save', {
    ...created,
    values: { campaignId, title: '销售过期食品', inspectionId: visit.id, state: 'clue' },
  });
  const current = await core.call('inspection.get', { id: visit.id });
  const moved = changed(current, { subjectId: other.id });
  expect(await core.refusal('inspection.save', moved)).toMatchObject({
    field: 'values.subjectId',
    message: '这次检查已有 1 个问题、1 件案件线索或案件，不能改换「检查对象」；登记错的，请先移除或改正它们',
  });
  await core.call('finding.remove', { id: finding.id, revision: finding.revision });
  expect((await core.refusal('inspection.save', moved)).message).toContain('已有 1 件案件线索或案件，');
  await core.call('case.remove', { id, revision });
  expect((await core.call('inspection.save', moved)).subjectId).toBe(other.id);
});

test('a follow-up and a re-check are of the same subject, and stay so', async () => {
  const { core, visit, other, add } = await visited();
  const finding = await addFinding(core, visit.id);
  const again = await add({ kind: 'follow-up', inspectedOn: '2026-09-12', previousId: visit.id });
  const subject = { subjectId: other.id };
  expect((await core.refusal('inspection.save', changed(visit, subject))).message).toContain('1 个问题、1 次后续检查');
  const rectified = await core.call(
    'finding.save',
    changedFinding(finding, { state: 'rectified', rectifiedOn: '2026-09-11' }),
  );
  const passed = { on: '2026-09-12', passed: true, note: null, inspectionId: again.id };
  const rechecks = { state: 'rechecked' as const, recheckedOn: '2026-09-12', rechecks: [passed] };
  await core.call('finding.save', changedFinding(rectified, rechecks));
  const alone = changed(again, { ...subject, previousId: null });
  expect(await core.refusal('inspection.save', alone)).toMatchObject({
    field: 'values.subjectId',
    message: expect.stringContaining('已有 1 次复查，'),
  });
});

test('a visit does not move behind what followed its findings', async () => {
  const { core, visit } = await visited();
  const finding = await addFinding(core, visit.id, { description: '未标注警示语' });
  await core.call('finding.save', changedFinding(finding, { state: 'rectified', rectifiedOn: '2026-09-11' }));
  const on = (inspectedOn: string) => changed(visit, { inspectedOn });
  expect(await core.refusal('inspection.save', on('2026-09-12'))).toMatchObject({
    field: 'values.inspectedOn',
    message: '「检查日期」不能晚于问题“未标注警示语”的「整改日期」2026-09-11；登记错的，请先改正这个问题',
  });
  const moved = await core.call('inspection.save', on('2026-09-11'));
  expect(moved.inspectedOn).toBe('2026-09-11');
  expect((await core.call('inspection.save', changed(moved, { inspectedOn: '2026-09-01' }))).inspectedOn).toBe(
    '2026-09-01',
  );
});

test('neither behind a re-check that was not passed, nor behind a deadline', async () => {
  const { core, visit } = await visited();
  const due = await addFinding(core, visit.id, { deadline: '2026-09-12' });
  const on = (inspectedOn: string) => core.refusal('inspection.save', changed(visit, { inspectedOn }));
  expect((await on('2026-09-13')).message).toContain('「整改期限」2026-09-12');
  const rectified = await core.call(
    'finding.save',
    changedFinding(due, { state: 'rectified', rectifiedOn: '2026-09-09' }),
  );
  const failed = { on: '2026-09-10', passed: false, note: null, inspectionId: null };
  const again = { state: 'open' as const, rectifiedOn: null, rechecks: [failed], deadline: '2026-09-20' };
  await core.call('finding.save', changedFinding(rectified, again));
  expect((await on('2026-09-11')).message).toContain('「复查日期」2026-09-10');
});

import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { dataFolder, fileOfToken } from '../../../electron/core/files/index.ts';
import { addCampaign, addStaff, addSubject, addTask } from '../../records.ts';
import { type DrawDesk, drawNow, openDrawDesk } from './drawSupport.ts';
import { addFinding, changed, type Inspection, desk as visitDesk } from './support.ts';

/** A draw of three with a planned visit of each pick, the first of which is given. */
async function drawnVisit(): Promise<{ desk: DrawDesk; drawId: number; visit: Inspection; all: Inspection[] }> {
  const desk = await openDrawDesk();
  const drawn = await drawNow(desk, desk.input());
  await desk.test.call('draw.createInspections', { id: drawn.id, kind: 'double-random' });
  const { rows } = await desk.test.call('inspection.list', {
    drawId: drawn.id,
    sort: { by: 'number', descending: false },
  });
  return { desk, drawId: drawn.id, visit: rows[0]!, all: rows };
}

describe('the visit of a draw', () => {
  test('keeps who was drawn: nobody is exchanged in its form or by handing visits out, but others may come along', async () => {
    const { desk, visit } = await drawnVisit();
    const { test: core, staffIds } = desk;
    const others = staffIds.filter((id) => !visit.inspectorIds.includes(id));
    const exchanged = [visit.inspectorIds[0]!, others[0]!];
    expect(await core.refusal('inspection.save', changed(visit, { inspectorIds: exchanged }))).toMatchObject({
      field: 'values.inspectorIds',
      message: expect.stringContaining('写明原因'),
    });
    const inspections = [{ id: visit.id, revision: visit.revision }];
    expect(await core.refusal('inspection.assign', { inspections, inspectorIds: exchanged })).toMatchObject({
      field: 'inspections',
      message: expect.stringContaining(`${visit.number}：随机抽取的检查人员不能在这里换下`),
    });
    const three = [...visit.inspectorIds, others[0]!];
    const saved = await core.call('inspection.save', changed(visit, { inspectorIds: three, state: 'running' }));
    expect(saved.inspectorIds).toHaveLength(3);
  });

  test('goes to who was drawn, and stays with its draw', async () => {
    const { desk, visit, all } = await drawnVisit();
    const drawnIds = all.map(({ subjectId }) => subjectId);
    const other = desk.subjectIds.find((id) => !drawnIds.includes(id))!;
    const refusal = await desk.test.refusal('inspection.save', changed(visit, { subjectId: other }));
    expect(refusal).toMatchObject({ field: 'values.subjectId', message: expect.stringContaining('随机抽取') });
    expect((await desk.test.refusal('inspection.save', changed(visit, { drawId: null }))).field).toBe('values.drawId');
  });

  test('of a subject that was replaced is not planned again', async () => {
    const { desk, drawId, visit } = await drawnVisit();
    const { test: core } = desk;
    await core.call('draw.replaceSubject', { id: drawId, position: 1, reason: '企业已搬迁' });
    const cancelled = await core.call('inspection.get', { id: visit.id });
    const again = changed(cancelled, { state: 'planned', cancelReason: null });
    expect((await core.refusal('inspection.save', again)).message).toContain('已经更换');
  });

  test('is free where its draw is void or was made by a platform', async () => {
    const { desk, drawId, visit } = await drawnVisit();
    const { test: core, campaignId, subjectIds, staffIds } = desk;
    const draw = await core.call('draw.get', { id: drawId });
    await core.call('draw.void', { id: drawId, revision: draw.revision, reason: '名单有误' });
    const others = staffIds.filter((id) => !visit.inspectorIds.includes(id));
    expect((await core.call('inspection.save', changed(visit, { inspectorIds: others }))).inspectorIds).toEqual(others);

    const picks = [{ subjectId: subjectIds[0]!, inspectorIds: staffIds.slice(0, 2) }];
    const entered = await core.call('draw.enter', { campaignId, title: '省平台第三批', picks });
    await core.call('draw.createInspections', { id: entered.id, kind: 'double-random' });
    const [platform] = (await core.call('inspection.list', { drawId: entered.id })).rows;
    const saved = await core.call('inspection.save', changed(platform!, { inspectorIds: staffIds.slice(2, 4) }));
    expect(saved.inspectorIds).toEqual(staffIds.slice(2, 4));
  });

  test('is one where two drawn subjects turned out to be the same', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const drawn = await drawNow(desk, desk.input());
    const [kept, gone] = await Promise.all(
      drawn.picks.slice(0, 2).map(({ subjectId }) => core.call('subject.get', { id: subjectId })),
    );
    await core.call('subject.merge', {
      keep: { id: kept!.id, revision: kept!.revision },
      merged: [{ id: gone!.id, revision: gone!.revision }],
      values: { name: kept!.name, kind: 'circulation', state: 'active' },
    });
    const order = { id: drawn.id, kind: 'double-random' as const };
    expect(await core.call('draw.createInspections', order)).toEqual({ created: 2 });
    expect(await core.call('draw.createInspections', order)).toEqual({ created: 0 });
    const { rows } = await core.call('inspection.list', { drawId: drawn.id, subjectId: kept!.id });
    // Either two of the picks may go; further people may come along.
    const saved = await core.call('inspection.save', changed(rows[0]!, { inspectorIds: desk.staffIds }));
    expect(saved.inspectorIds).toHaveLength(6);
  });
});

describe('a visit refers to what is there', () => {
  test('a form that was open while its subject was merged says into which', async () => {
    const { core, campaignId, subjectId, inspectorIds } = await visitDesk();
    const twin = await addSubject(core, { name: '云溪县青禾文具有限公司' });
    const first = await core.call('subject.get', { id: subjectId });
    await core.call('subject.merge', {
      keep: { id: first.id, revision: first.revision },
      merged: [{ id: twin.id, revision: twin.revision }],
      values: { name: first.name, kind: 'circulation', state: 'active' },
    });
    const values = {
      campaignId,
      subjectId: twin.id,
      inspectorIds,
      kind: 'daily' as const,
      state: 'planned' as const,
      inspectedOn: '2026-09-14',
      results: [],
    };
    expect(await core.refusal('inspection.save', { id: null, revision: null, values })).toMatchObject({
      field: 'values.subjectId',
      message: `「云溪县青禾文具有限公司」已并入「${first.name}」，请改选「${first.name}」`,
    });
  });

  test('who was removed is not chosen any more, but stays where he was', async () => {
    const { core, inspectorIds, add } = await visitDesk();
    const visit = await add({ inspectorIds });
    const person = await core.call('staff.get', { id: inspectorIds[0]! });
    await core.call('staff.remove', { id: person.id, revision: person.revision });
    expect((await core.call('inspection.save', changed(visit, { note: '补记' }))).inspectorIds).toEqual(inspectorIds);
    const other = await add();
    const refusal = await core.refusal('inspection.save', changed(other, { inspectorIds }));
    expect(refusal).toMatchObject({ field: 'values.inspectorIds', message: '「赵甲」已移入回收站，请改选' });
  });

  test('tasks, plans and draws are of the same year', async () => {
    const desk = await openDrawDesk();
    const { test: core, campaignId, subjectIds } = desk;
    const past = await addCampaign(core, { year: 2025, periodFrom: '2025-09-01', periodTo: '2025-09-30' });
    const task = await addTask(core, past.id);
    const plan = { campaignId: past.id, position: 1, name: '去年的抽查', kind: 'undirected' as const };
    const row = await core.call('inspection-plan.save', { id: null, revision: null, values: plan });
    const words = { code: 'input', message: expect.stringContaining('属于 2025 年度') };
    expect(await core.refusal('draw.commit', desk.input({ inspectionPlanId: row.id }))).toMatchObject(words);
    expect(await core.refusal('draw.commit', desk.input({ taskId: task.id }))).toMatchObject(words);
    const planned = { ...plan, campaignId, taskId: task.id };
    expect(await core.refusal('inspection-plan.save', { id: null, revision: null, values: planned })).toMatchObject(
      words,
    );
    const values = { campaignId, subjectId: subjectIds[0]!, inspectorIds: [], kind: 'daily', state: 'planned' };
    const visit = { ...values, inspectedOn: '2026-09-14', results: [], taskId: task.id };
    expect(await core.refusal('inspection.save', { id: null, revision: null, values: visit })).toMatchObject({
      ...words,
      field: 'values.taskId',
    });
  });
});

test("a platform's draw of last year that is entered late has a number of its own year", async () => {
  const { test: core, campaignId, subjectIds } = await openDrawDesk();
  const picks = [{ subjectId: subjectIds[0]!, inspectorIds: [] }];
  const late = await core.call('draw.enter', { campaignId, title: '省平台', drawnOn: '2025-12-31', picks });
  expect(late.number).toBe('CQ2025-0001');
});

test('a draw on a machine whose clock went back is not carried out: its file could not be verified', async () => {
  const desk = await openDrawDesk();
  const sealed = await desk.test.call('draw.commit', desk.input());
  const db = new Sqlite(dataFolder(desk.test.data).database);
  db.prepare("UPDATE draw SET document = json_set(document, '$.committed.at', '2026-09-14T09:00:00.000Z')").run();
  db.close();
  const refusal = await desk.test.refusal('draw.carryOut', { id: sealed.id, revision: sealed.revision });
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('校准本机时间') });
});

test('a person who was entered twice is one: he is not drawn to go with himself, nor checks alone', async () => {
  const desk = await openDrawDesk();
  const { test: core, campaignId, subjectIds, staffIds } = desk;
  const twin = await addStaff(core, '陈 晓', 'YX-001');
  const words = { message: expect.stringContaining('执法证号 YX-001 有 2 人：陈晓、陈 晓') };
  expect(await core.refusal('draw.commit', desk.input())).toMatchObject(words);
  await core.call('draw.commit', desk.input({ inspectorIds: staffIds }));
  const values = { campaignId, subjectId: subjectIds[0]!, kind: 'daily', state: 'running', inspectedOn: '2026-09-14' };
  const visit = { ...values, inspectorIds: [staffIds[0]!, twin.id], results: [] };
  expect((await core.refusal('inspection.save', { id: null, revision: null, values: visit })).field).toBe(
    'values.inspectorIds',
  );
});

test('a draw with ten skills and a leading unit still verifies from its file', async () => {
  const desk = await openDrawDesk();
  const { test: core, staffIds, unitIds } = desk;
  const skills = ['食品', '药品', '计量', '电梯', '锅炉', '认证', '价格', '广告', '商标', '网监'];
  const person = await core.call('staff.get', { id: staffIds[0]! });
  const { name, unitId, certificateNumber, active } = person;
  const values = { name, unitId, certificateNumber, active, skills };
  await core.call('staff.save', { id: person.id, revision: person.revision, values });
  const drawn = await drawNow(desk, desk.input({}, { skills, leadUnitId: unitIds.quality }));
  const { token } = await core.call('draw.export', { id: drawn.id });
  const text = readFileSync(fileOfToken(dataFolder(core.data).outbox, token)!.path);
  expect((await core.call('draw.verify', { token: core.offer(text, 'draw.json') })).differences).toEqual([]);
});

describe('a finding', () => {
  test('is not to be put right before it was found', async () => {
    const { core, add } = await visitDesk();
    const visit = await add();
    await expect(addFinding(core, visit.id, { deadline: '2026-09-07' })).rejects.toThrow(/不能早于「检查日期」/);
    expect((await addFinding(core, visit.id, { deadline: '2026-09-08' })).deadline).toBe('2026-09-08');
  });

  test('does not come back to a visit that is no longer one that took place', async () => {
    const { core, inspectorIds, add } = await visitDesk();
    const visit = await add({ state: 'running', results: [], inspectorIds });
    const finding = await addFinding(core, visit.id);
    await core.call('finding.remove', { id: finding.id, revision: finding.revision });
    const cancelReason = '登记错了';
    await core.call(
      'inspection.save',
      changed(await core.call('inspection.get', { id: visit.id }), { state: 'cancelled', cancelReason }),
    );
    expect((await core.refusal('finding.restore', { id: finding.id })).message).toContain('还没有进行或已取消');
  });
});

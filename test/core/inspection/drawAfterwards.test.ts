import { describe, expect, test } from 'vitest';
import { addSubject } from '../../records.ts';
import { type DrawDesk, drawNow, openDrawDesk, standing } from './drawSupport.ts';

const visits = async ({ test: core }: DrawDesk, drawId: number) =>
  (await core.call('inspection.list', { drawId, sort: { by: 'number', descending: false } })).rows;

describe('a replacement', () => {
  test('of a subject takes the next of the reserve and leaves the replaced one in sight', async () => {
    const desk = await openDrawDesk();
    const drawn = await drawNow(desk, desk.input());
    const after = await desk.test.call('draw.replaceSubject', { id: drawn.id, position: 2, reason: '企业已搬迁' });
    expect(after.picks).toHaveLength(4);
    expect(after.picks[1]).toMatchObject({ ...drawn.picks[1], replacedBy: 4, reason: '企业已搬迁' });
    expect(after.subjects).toBe(3);
    expect(drawn.picks.map(({ subjectId }) => subjectId)).not.toContain(after.picks[3]!.subjectId);
    expect(after.picks[3]!.inspectors).toHaveLength(2);
    const again = await desk.test.refusal('draw.replaceSubject', { id: drawn.id, position: 2, reason: '又搬' });
    expect(again).toMatchObject({ code: 'conflict', message: expect.stringContaining('已经更换') });
    const once = await desk.test.call('draw.replaceSubject', { id: drawn.id, position: 4, reason: '也搬了' });
    expect(once.picks[3]).toMatchObject({ replacedBy: 5 });
  });

  test('of an inspector takes another one and leaves the replaced one in sight', async () => {
    const desk = await openDrawDesk();
    const drawn = await drawNow(desk, desk.input());
    const after = await desk.test.call('draw.replaceInspector', {
      id: drawn.id,
      position: 1,
      place: 2,
      reason: '生病',
    });
    const { inspectors } = after.picks[0]!;
    expect(inspectors).toHaveLength(3);
    expect(inspectors[1]).toMatchObject({ ...drawn.picks[0]!.inspectors[1], replacedBy: 3, reason: '生病' });
    expect(drawn.picks[0]!.inspectors.map(({ staffId }) => staffId)).not.toContain(inspectors[2]!.staffId);
    expect(after.picks.slice(1)).toEqual(drawn.picks.slice(1));
    const twice = await desk.test.refusal('draw.replaceInspector', {
      id: drawn.id,
      position: 1,
      place: 2,
      reason: '生病',
    });
    expect(twice.message).toContain('已经更换');
  });

  test('needs a reason, and is refused where nobody is left, with everything as it was', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const drawn = await drawNow(desk, desk.input({}, { amounts: [{ riskClass: null, ratio: 100, number: null }] }));
    expect(await core.refusal('draw.replaceSubject', { id: drawn.id, position: 1, reason: ' ' })).toMatchObject({
      field: 'reason',
      message: '请填写「更换原因」',
    });
    const none = await core.refusal('draw.replaceSubject', { id: drawn.id, position: 1, reason: '搬迁' });
    expect(none).toMatchObject({ code: 'conflict', message: expect.stringContaining('没有可以替补的') });
    expect(await core.call('draw.get', { id: drawn.id })).toEqual(drawn);
    expect((await core.refusal('draw.replaceSubject', { id: drawn.id, position: 99, reason: '搬迁' })).code).toBe(
      'not-found',
    );
  });

  test('goes on where subjects were merged meanwhile: the kept one is drawn in their place', async () => {
    const desk = await openDrawDesk();
    const { test: core, subjectIds } = desk;
    const drawn = await drawNow(desk, desk.input());
    const inside = drawn.picks.map(({ subjectId }) => subjectId);
    const outside = subjectIds.filter((id) => !inside.includes(id));
    const versions = await Promise.all(subjectIds.map((id) => core.call('subject.get', { id })));
    const kept = await addSubject(core, { name: '云溪县合并后的企业' });
    const merged = versions.filter(({ id }) => id === inside[0] || outside.includes(id));
    await core.call('subject.merge', {
      keep: { id: kept.id, revision: kept.revision },
      merged: merged.map(({ id, revision }) => ({ id, revision })),
      values: { name: '云溪县合并后的企业', kind: 'circulation', state: 'active' },
    });
    const moved = await core.call('draw.replaceInspector', { id: drawn.id, position: 1, place: 1, reason: '外出' });
    expect(moved.picks[0]).toMatchObject({ subjectId: kept.id, subjectName: drawn.picks[0]!.subjectName });
    const after = await core.call('draw.replaceSubject', { id: drawn.id, position: 2, reason: '搬迁' });
    expect(after.picks[3]!.subjectId).toBe(kept.id);
    expect(versions.map(({ name }) => name)).toContain(after.picks[3]!.subjectName);
  });
});

describe('the visits of a draw', () => {
  test('are made once for every pick that stands, with its inspectors', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const drawn = await drawNow(desk, desk.input({ unitId: desk.unitIds.quality }));
    await core.call('draw.replaceSubject', { id: drawn.id, position: 1, reason: '搬迁' });
    const order = { id: drawn.id, kind: 'double-random' as const, inspectedOn: '2026-09-20' };
    expect(await core.call('draw.createInspections', order)).toEqual({ created: 3 });
    expect(await core.call('draw.createInspections', order)).toEqual({ created: 0 });
    const detail = await core.call('draw.get', { id: drawn.id });
    expect(detail.inspections).toBe(3);
    const made = await visits(desk, drawn.id);
    expect(made.map(({ subjectId }) => subjectId)).toEqual(standing(detail.picks).map(({ subjectId }) => subjectId));
    for (const [index, pick] of standing(detail.picks).entries()) {
      expect(made[index]).toMatchObject({
        id: pick.inspectionId,
        number: pick.inspectionNumber,
        state: 'planned',
        inspectedOn: '2026-09-20',
        matter: '产品质量检查',
        unitId: desk.unitIds.quality,
      });
      expect([...made[index]!.inspectorIds].sort()).toEqual(pick.inspectors.map(({ staffId }) => staffId).sort());
    }
  });

  test('follow a replacement: the subject that is out is cancelled, the inspector is exchanged', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const drawn = await drawNow(desk, desk.input());
    await core.call('draw.createInspections', { id: drawn.id, kind: 'double-random' });
    await core.call('draw.replaceSubject', { id: drawn.id, position: 1, reason: '企业已搬迁' });
    const after = await core.call('draw.replaceInspector', { id: drawn.id, position: 2, place: 1, reason: '生病' });
    const [first, second] = await visits(desk, drawn.id);
    expect(first).toMatchObject({ state: 'cancelled', cancelReason: '检查对象已更换：企业已搬迁' });
    const now = standing(after.picks[1]!.inspectors).map(({ staffId }) => staffId);
    expect([...second!.inspectorIds].sort()).toEqual([...now].sort());
    expect(await core.call('draw.createInspections', { id: drawn.id, kind: 'double-random' })).toEqual({ created: 1 });
  });

  test('that have begun keep their subject and inspectors', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const drawn = await drawNow(desk, desk.input());
    await core.call('draw.createInspections', { id: drawn.id, kind: 'double-random', inspectedOn: '2026-09-14' });
    const [first] = await visits(desk, drawn.id);
    const { campaignId, subjectId, kind, inspectedOn, inspectorIds, drawId } = first!;
    const values = {
      campaignId,
      subjectId,
      kind,
      inspectedOn,
      inspectorIds,
      drawId,
      results: [],
      state: 'running' as const,
    };
    await core.call('inspection.save', { id: first!.id, revision: first!.revision, values });
    const before = await core.call('draw.get', { id: drawn.id });
    for (const [call, more] of [
      ['draw.replaceSubject', {}],
      ['draw.replaceInspector', { place: 1 }],
    ] as const) {
      const refusal = await core.refusal(call, { id: drawn.id, position: 1, reason: '搬迁', ...more });
      expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('已经开始或完成') });
    }
    expect(await core.call('draw.get', { id: drawn.id })).toEqual(before);
  });
});

describe('a void draw', () => {
  test('stays in the list with its reason, in its file too, and nothing more is done with it', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const drawn = await drawNow(desk, desk.input());
    const gone = await core.call('draw.void', { id: drawn.id, revision: drawn.revision, reason: '名单有误' });
    expect(gone).toMatchObject({ state: 'void', voidReason: '名单有误' });
    expect((await core.call('draw.list', {})).rows).toHaveLength(1);
    for (const refusal of [
      await core.refusal('draw.replaceSubject', { id: drawn.id, position: 1, reason: '搬迁' }),
      await core.refusal('draw.createInspections', { id: drawn.id, kind: 'double-random' }),
      await core.refusal('draw.void', { id: drawn.id, revision: gone.revision, reason: '再来' }),
    ])
      expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('已') });
    expect((await core.call('draw.export', { id: drawn.id })).name).toContain('CQ2026-0001');
  });

  test('that was only sealed can never be carried out', async () => {
    const desk = await openDrawDesk();
    const sealed = await desk.test.call('draw.commit', desk.input());
    const gone = await desk.test.call('draw.void', { id: sealed.id, revision: sealed.revision, reason: '名单有误' });
    const refusal = await desk.test.refusal('draw.carryOut', { id: sealed.id, revision: gone.revision });
    expect(refusal.message).toContain('已作废');
    expect((await desk.test.call('draw.commit', desk.input())).number).toBe('CQ2026-0002');
  });
});

describe("a state platform's draw", () => {
  test('is entered as what it is and gives visits as well', async () => {
    const desk = await openDrawDesk();
    const { test: core, campaignId, subjectIds, staffIds } = desk;
    const picks = [
      { subjectId: subjectIds[4]!, inspectorIds: staffIds.slice(0, 2) },
      { subjectId: subjectIds[1]!, inspectorIds: [] },
    ];
    const entered = await core.call('draw.enter', {
      campaignId,
      title: '省平台第三批',
      platform: '省双随机平台',
      drawnOn: '2026-09-02',
      picks,
    });
    expect(entered).toMatchObject({
      origin: 'platform',
      state: 'drawn',
      platform: '省双随机平台',
      hashes: null,
      algorithm: null,
      rules: null,
    });
    expect(new Date(entered.drawnAt!).getDate()).toBe(2);
    expect(entered.picks.map(({ subjectId }) => subjectId)).toEqual([subjectIds[4], subjectIds[1]]);
    expect(await core.call('draw.createInspections', { id: entered.id, kind: 'double-random' })).toEqual({
      created: 2,
    });
    expect((await core.refusal('draw.export', { id: entered.id })).message).toContain('平台抽取');
    expect(
      (await core.refusal('draw.replaceSubject', { id: entered.id, position: 1, reason: '搬迁' })).message,
    ).toContain('平台抽取');
  });

  test.each([
    [
      '同一个检查对象不能填写两次',
      (one: number, staff: number[]) => [
        { subjectId: one, inspectorIds: staff },
        { subjectId: one, inspectorIds: [] },
      ],
    ],
    ['不得少于两人', (one: number, staff: number[]) => [{ subjectId: one, inspectorIds: staff.slice(0, 1) }]],
    ['不能重复', (one: number, staff: number[]) => [{ subjectId: one, inspectorIds: [staff[0]!, staff[0]!] }]],
    ['检查对象不存在', (_one: number, staff: number[]) => [{ subjectId: 999, inspectorIds: staff }]],
    ['检查人员不存在', (one: number, staff: number[]) => [{ subjectId: one, inspectorIds: [staff[0]!, 999] }]],
  ])('is refused where: %s', async (message, picks) => {
    const { test: core, campaignId, subjectIds, staffIds } = await openDrawDesk();
    const input = { campaignId, title: '省平台', picks: picks(subjectIds[0]!, staffIds.slice(0, 2)) };
    expect((await core.refusal('draw.enter', input)).message).toContain(message);
    expect((await core.call('draw.list', {})).total).toBe(0);
  });

  test('of tomorrow is refused', async () => {
    const { test: core, campaignId, subjectIds } = await openDrawDesk();
    const picks = [{ subjectId: subjectIds[0]!, inspectorIds: [] }];
    expect(
      (await core.refusal('draw.enter', { campaignId, title: '省平台', drawnOn: '2026-09-15', picks })).field,
    ).toBe('drawnOn');
  });
});

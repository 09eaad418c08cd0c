import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { dataFolder, fileOfToken } from '../../../electron/core/files/index.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import { drawNow, openDrawDesk, standing } from './drawSupport.ts';

describe('before a draw', () => {
  test('the preview says how many of which class, who is left out and why, and stores nothing', async () => {
    const desk = await openDrawDesk();
    const { test: core, subjectIds } = desk;
    const closed = await core.call('subject.get', { id: subjectIds[3]! });
    const { name, kind } = closed;
    await core.call('subject.save', {
      id: closed.id,
      revision: closed.revision,
      values: { name, kind, state: 'closed', riskClass: null },
    });
    const amounts = [
      { riskClass: 'A' as const, ratio: 5, number: null },
      { riskClass: 'B' as const, ratio: null, number: 2 },
    ];
    const preview = await core.call('draw.preview', desk.input({}, { strata: 'by-risk-class', amounts }));
    expect(preview).toMatchObject({ candidates: 11, inspectors: 6, problems: [], earlier: [] });
    expect(preview.excluded).toEqual([{ subjectId: closed.id, name, reason: '状态为注销' }]);
    expect(preview.byRiskClass).toEqual([
      { riskClass: 'A', subjects: 3, toDraw: 1 },
      { riskClass: 'B', subjects: 3, toDraw: 2 },
      { riskClass: 'C', subjects: 3, toDraw: 0 },
      { riskClass: 'D', subjects: 0, toDraw: 0 },
      { riskClass: null, subjects: 2, toDraw: 0 },
    ]);
    expect((await core.call('draw.list', {})).total).toBe(0);
  });

  test('the filter narrows the list by kind, township, class, group and name', async () => {
    const desk = await openDrawDesk();
    const { test: core, subjectIds } = desk;
    const candidates = async (filter: CallInput<'draw.preview'>['filter']) =>
      (await core.call('draw.preview', desk.input({ filter }))).candidates;
    const group = (name: string, parentId: number | null) =>
      core.call('product-group.save', { id: null, revision: null, values: { name, parentId } });
    const toys = await group('儿童用品', null);
    const plush = await group('毛绒玩具', toys.id);
    const { name, kind, state, revision } = await core.call('subject.get', { id: subjectIds[0]! });
    const values = { name, kind, state, productGroupIds: [plush.id] };
    await core.call('subject.save', { id: subjectIds[0]!, revision, values });
    expect(await candidates({ townships: ['白沙镇'] })).toBe(4);
    expect(await candidates({ townships: ['白沙镇', '石桥乡'], riskClasses: ['A'] })).toBe(2);
    expect(await candidates({ kinds: ['catering'] })).toBe(0);
    expect(await candidates({ productGroupIds: [toys.id] })).toBe(1);
    expect(await candidates({ subjectIds: subjectIds.slice(0, 5) })).toBe(5);
  });

  test('what cannot be drawn is refused before anything is sealed, in words', async () => {
    const desk = await openDrawDesk();
    const { test: core, staffIds, subjectIds } = desk;
    const refused = async (...asked: Parameters<typeof desk.input>) => {
      const input = desk.input(...asked);
      const { problems } = await core.call('draw.preview', input);
      const { code, message } = await core.refusal('draw.commit', input);
      expect({ code, message }).toEqual({ code: 'input', message: problems.join('；') });
      return message;
    };
    expect(await refused({}, { amounts: [{ riskClass: null, ratio: null, number: 13 }] })).toContain('不够抽 13 户');
    expect(await refused({ filter: { kinds: ['catering'] } })).toBe('没有符合条件的检查对象');
    expect(await refused({}, { amounts: [{ riskClass: null, ratio: 1.234, number: null }] })).toContain('最多两位小数');
    expect(await refused({}, { skills: ['计量'] })).toContain('凑不成一次检查');
    expect(await refused({}, { inspectorMode: 'team' })).toContain('请先编好检查组');
    const teams = [
      { name: '一组', staffIds: staffIds.slice(0, 2) },
      { name: '二组', staffIds: staffIds.slice(1, 3) },
    ];
    expect(await refused({}, { inspectorMode: 'team', teams })).toContain('有人同时编在两个检查组');
    const recusals = staffIds.slice(1).map((staffId) => ({ staffId, subjectId: subjectIds[4]!, reason: '亲属' }));
    expect(await refused({}, { recusals })).toContain('「云溪县第 5 家企业」因回避派不出检查人员');
    expect((await core.call('draw.list', {})).total).toBe(0);
  });

  test('who was drawn in the last months is left out, by whichever draw, unless that was replaced or void', async () => {
    const desk = await openDrawDesk();
    const { test: core, subjectIds, campaignId } = desk;
    const enter = (drawnOn: string, which: number) =>
      core.call('draw.enter', {
        campaignId,
        title: '省平台',
        drawnOn,
        picks: [{ subjectId: subjectIds[which]! }].map((one) => ({ ...one, inspectorIds: [] })),
      });
    await enter('2026-03-15', 0);
    await enter('2025-08-01', 1);
    const gone = await enter('2026-09-01', 2);
    await core.call('draw.void', { id: gone.id, revision: gone.revision, reason: '录错' });
    const excluded = async (months: number) => {
      const preview = await core.call('draw.preview', desk.input({ filter: { notDrawnForMonths: months } }));
      return preview.excluded.map(({ subjectId, reason }) => [subjectId, reason]);
    };
    expect(await excluded(6)).toEqual([[subjectIds[0], '近 6 个月内已抽取（2026-03-15）']]);
    expect(await excluded(5)).toEqual([]);
    expect((await excluded(24)).map(([id]) => id)).toEqual([subjectIds[0], subjectIds[1]]);
  });
});

describe('a sealed draw', () => {
  test('shows its hashes and keeps its entropy to itself, also in the history', async () => {
    const desk = await openDrawDesk();
    const sealed = await desk.test.call('draw.commit', desk.input());
    expect(sealed).toMatchObject({
      number: 'CQ2026-0001',
      state: 'committed',
      drawnAt: null,
      picks: [],
      candidates: 12,
    });
    expect(sealed.hashes).toMatchObject({ commitment: expect.stringMatching(/^[0-9a-f]{64}$/), seed: null });
    const db = new Sqlite(dataFolder(desk.test.data).database, { readonly: true });
    const { entropy } = JSON.parse(db.prepare('SELECT document FROM draw').pluck().get() as string) as {
      entropy: string;
    };
    db.close();
    expect(entropy).toMatch(/^[0-9a-f]{64}$/);
    const shown = [await desk.test.call('draw.get', { id: sealed.id }), await desk.test.call('history.list', {})];
    expect(JSON.stringify(shown)).not.toContain(entropy);
    expect((await desk.test.refusal('draw.export', { id: sealed.id })).message).toContain('还没有抽取');
  });

  test('takes the public number that it named, and no other way', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const named = await core.call('draw.commit', desk.input({ publicSource: '9月15日福彩3D开奖号码' }));
    const without = await core.call('draw.commit', desk.input());
    const refusal = ({ id, revision }: { id: number; revision: number }, publicNumber: string | null) =>
      core.refusal('draw.carryOut', { id, revision, publicNumber });
    expect(await refusal(named, null)).toMatchObject({
      field: 'publicNumber',
      message: expect.stringContaining('福彩3D'),
    });
    expect(await refusal(without, '385')).toMatchObject({
      field: 'publicNumber',
      message: expect.stringContaining('没有说明'),
    });
    const drawn = await core.call('draw.carryOut', {
      id: named.id,
      revision: named.revision,
      publicNumber: ' 3 8  5 ',
    });
    expect(drawn).toMatchObject({ state: 'drawn', publicNumber: '3 8 5', publicSource: '9月15日福彩3D开奖号码' });
    expect(drawn.hashes).toMatchObject({ ...named.hashes, seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(drawn.picks).toHaveLength(3);
  });

  test('is carried out once, on the lists as they were, whatever has changed since', async () => {
    const desk = await openDrawDesk();
    const { test: core, subjectIds } = desk;
    const sealed = await core.call(
      'draw.commit',
      desk.input({}, { amounts: [{ riskClass: null, ratio: 100, number: null }] }),
    );
    const { kind, state, revision } = await core.call('subject.get', { id: subjectIds[0]! });
    await core.call('subject.save', { id: subjectIds[0]!, revision, values: { name: '改了名的企业', kind, state } });
    const drawn = await core.call('draw.carryOut', { id: sealed.id, revision: sealed.revision });
    expect(drawn.picks.find(({ subjectId }) => subjectId === subjectIds[0])).toMatchObject({
      subjectName: '云溪县第 1 家企业',
      riskClass: 'A',
    });
    expect((await core.refusal('draw.carryOut', { id: sealed.id, revision: sealed.revision })).code).toBe('stale');
    expect((await core.refusal('draw.carryOut', { id: sealed.id, revision: drawn.revision })).message).toContain(
      '不能重复',
    );
  });

  test('that somebody changed in the database is not carried out', async () => {
    const desk = await openDrawDesk();
    const sealed = await desk.test.call('draw.commit', desk.input());
    const db = new Sqlite(dataFolder(desk.test.data).database);
    db.prepare("UPDATE draw SET document = json_set(document, '$.plan.subjects[0].name', '顶替的企业')").run();
    db.close();
    const refusal = await desk.test.refusal('draw.carryOut', { id: sealed.id, revision: sealed.revision });
    expect(refusal).toMatchObject({ code: 'database', message: expect.stringContaining('封存码不符') });
  });
});

describe('a draw that was carried out', () => {
  test('sends nobody to his own township, keeps to recusals, skills and the leading unit', async () => {
    const desk = await openDrawDesk();
    const { test: core, unitIds, staffIds, subjectIds } = desk;
    const rules = {
      amounts: [{ riskClass: null, ratio: 100, number: null }],
      avoidOwnTownship: true,
      skills: ['特种设备'],
      recusals: subjectIds.slice(0, 6).map((subjectId) => ({ staffId: staffIds[1]!, subjectId, reason: '亲属' })),
    };
    const { picks } = await drawNow(desk, desk.input({}, rules));
    const townships = new Map<number, string | null>();
    for (const id of subjectIds) townships.set(id, (await core.call('subject.get', { id })).township);
    expect(picks).toHaveLength(12);
    for (const { subjectId, inspectors } of picks) {
      const units = inspectors.map(({ unitName }) => unitName);
      const township = townships.get(subjectId);
      if (township === '城关镇') expect(units).not.toContain('城关市场监管所');
      if (township === '白沙镇') expect(units).not.toContain('白沙市场监管所');
      const ids = inspectors.map(({ staffId }) => staffId);
      expect(ids.includes(staffIds[0]!) || ids.includes(staffIds[2]!)).toBe(true);
      if (rules.recusals.some((one) => one.subjectId === subjectId)) expect(ids).not.toContain(staffIds[1]);
    }
    const led = await drawNow(
      desk,
      desk.input({}, { ...rules, skills: [], leadUnitId: unitIds.quality, mixedUnits: true }),
    );
    for (const { inspectors } of led.picks) {
      const units = inspectors.map(({ unitName }) => unitName);
      expect(units).toContain('质量股');
      expect(new Set(units).size).toBe(2);
    }
  });

  test('draws only people of the units that are named', async () => {
    const desk = await openDrawDesk();
    const drawn = await drawNow(desk, desk.input({}, { onlyUnitIds: [desk.unitIds.quality] }));
    const units = drawn.picks.flatMap(({ inspectors }) => inspectors.map(({ unitName }) => unitName));
    expect(new Set(units)).toEqual(new Set(['质量股']));
  });

  test('draws teams whole', async () => {
    const desk = await openDrawDesk();
    const teams = [0, 2, 4].map((from) => ({ name: `${from} 组`, staffIds: desk.staffIds.slice(from, from + 2) }));
    const drawn = await drawNow(desk, desk.input({}, { inspectorMode: 'team', teams }));
    for (const { inspectors } of drawn.picks) {
      const ids = inspectors.map(({ staffId }) => staffId).sort((one, other) => one - other);
      expect(teams.map(({ staffIds }) => staffIds)).toContainEqual(ids);
    }
    const { staffId } = drawn.picks[0]!.inspectors[0]!;
    const after = await desk.test.call('draw.replaceInspector', {
      id: drawn.id,
      position: 1,
      place: 1,
      reason: '外出',
    });
    const now = standing(after.picks[0]!.inspectors).map((one) => one.staffId);
    expect(now).toHaveLength(2);
    expect(now).not.toContain(staffId);
    expect(after.picks[0]!.inspectors.filter(({ replacedBy }) => replacedBy !== null)).toHaveLength(2);
  });

  test('can be recomputed from its file, and a changed file is found out', async () => {
    const desk = await openDrawDesk();
    const { test: core } = desk;
    const drawn = await drawNow(desk, desk.input());
    await core.call('draw.replaceSubject', { id: drawn.id, position: 2, reason: '企业已搬迁' });
    const file = await core.call('draw.export', { id: drawn.id });
    expect(file.name).toBe('随机抽取 CQ2026-0001.json');
    const text = readFileSync(fileOfToken(dataFolder(core.data).outbox, file.token)!.path, 'utf8');
    const verify = (content: string | Uint8Array) =>
      core.call('draw.verify', { token: core.offer(content, 'draw.json') });
    expect(await verify(text)).toEqual({
      correct: true,
      title: '质量月随机抽查',
      commitment: drawn.hashes!.commitment,
      differences: [],
    });
    const forged = await verify(text.replace('企业已搬迁', '企业已关门'));
    expect(forged).toMatchObject({ correct: false, title: '质量月随机抽查' });
    expect((await verify(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))).correct).toBe(false);
    expect((await verify(Buffer.from([0xff, 0xfe]))).differences).toEqual(['这不是抽取文件：不是 UTF-8 编码的文字。']);
    expect((await core.refusal('draw.verify', { token: '0'.repeat(32) })).code).toBe('file');
  });

  test('on the same matter again is visible beforehand', async () => {
    const desk = await openDrawDesk();
    const first = await drawNow(desk, desk.input());
    await desk.test.call('draw.void', { id: first.id, revision: first.revision, reason: '名单有误' });
    const { earlier } = await desk.test.call('draw.preview', desk.input());
    expect(earlier).toEqual([{ id: first.id, number: 'CQ2026-0001', title: first.title, state: 'void' }]);
    expect((await desk.test.call('draw.preview', desk.input({ matter: '另一事项' }))).earlier).toEqual([]);
  });
});

test('the history tells of every step, and the search finds the draw', async () => {
  const desk = await openDrawDesk();
  const drawn = await drawNow(desk, desk.input());
  const after = await desk.test.call('draw.replaceSubject', { id: drawn.id, position: 1, reason: '企业已搬迁' });
  await desk.test.call('draw.void', { id: drawn.id, revision: after.revision, reason: '名单有误' });
  const { rows } = await desk.test.call('history.list', { noun: 'draw', recordId: drawn.id });
  expect(rows.map(({ action }) => action)).toEqual(['update', 'update', 'draw', 'create']);
  expect(rows[1]!.after).toMatchObject({ reason: '企业已搬迁' });
  expect((await desk.test.call('search.query', { text: '随机抽查' })).map(({ noun, id }) => [noun, id])).toEqual([
    ['draw', drawn.id],
  ]);
  expect((await desk.test.call('system.check', {})).sound).toBe(true);
});

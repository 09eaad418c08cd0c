import { describe, expect, test } from 'vitest';
import { addCampaign, addInspection, addSample, addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { version } from './support.ts';

const groupId = async (desk: TestCore, name: string): Promise<number> =>
  (await desk.call('product-group.list', { text: name })).rows.find((group) => group.name === name)!.id;
const created = { id: null, revision: null } as const;

describe('product groups', () => {
  test('the common ones are there from the start, on two levels', async () => {
    const desk = openTestCore();
    const { rows } = await desk.call('product-group.list', { limit: 1000 });
    const first = rows.filter((group) => group.parentId === null);
    expect([first.length, rows.length - first.length]).toEqual([21, 114]);
    expect(new Set(rows.map((group) => group.name)).size).toBe(rows.length);
    const below = await desk.call('product-group.list', { parentId: await groupId(desk, '成品油') });
    expect(below.rows.map((group) => group.name)).toContain('车用汽油');
  });

  test('a subject is found by its group and by the group above it', async () => {
    const desk = openTestCore();
    const pens = await groupId(desk, '学生文具');
    const shop = await addSubject(desk, { productGroupIds: [pens, await groupId(desk, '校服'), pens] });
    expect(shop.productGroupNames).toEqual(['学生文具', '校服']);
    await addSubject(desk, { name: '加油站', productGroupIds: [await groupId(desk, '车用汽油')] });
    const names = async (productGroupId: number) =>
      (await desk.call('subject.list', { productGroupId })).rows.map((subject) => subject.name);
    expect(await names(pens)).toEqual([shop.name]);
    expect(await names(await groupId(desk, '儿童和学生用品'))).toEqual([shop.name]);
    expect(await names(await groupId(desk, '烟花爆竹'))).toEqual([]);
    const counted = async (name: string) =>
      (await desk.call('product-group.get', { id: await groupId(desk, name) })).subjects;
    // The shop sells of two groups below it, and counts once.
    expect([await counted('儿童和学生用品'), await counted('校服'), await counted('烟花爆竹')]).toEqual([1, 1, 0]);
  });

  test('stand on two levels and no more', async () => {
    const desk = openTestCore();
    const save = (name: string, parentId: number | null) => ({ ...created, values: { name, parentId } });
    const [fuel, petrol] = [await groupId(desk, '成品油'), await groupId(desk, '车用汽油')];
    expect(await desk.refusal('product-group.save', save('92号汽油', petrol))).toMatchObject({
      field: 'values.parentId',
    });
    const group = await desk.call('product-group.get', { id: fuel });
    expect(group.subgroups).toBe(4);
    const below = { ...version(group), values: { name: group.name, parentId: await groupId(desk, '农资') } };
    expect((await desk.refusal('product-group.save', below)).message).toContain('下面还有类别');
  });

  test('one with others below it stays, and nothing is put below one that is removed', async () => {
    const desk = openTestCore();
    const fuel = await desk.call('product-group.get', { id: await groupId(desk, '成品油') });
    expect(await desk.refusal('product-group.remove', version(fuel))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('4 个类别'),
    });
    const own = await desk.call('product-group.save', { ...created, values: { name: '自定', parentId: null } });
    await desk.call('product-group.remove', version(own));
    const values = { name: '自定二级', parentId: own.id };
    expect(await desk.refusal('product-group.save', { ...created, values })).toMatchObject({
      field: 'values.parentId',
    });
  });

  test('one that is in no list is refused', async () => {
    const desk = openTestCore();
    const values = { name: '店', kind: 'circulation', state: 'active', productGroupIds: [99_999] };
    expect(await desk.refusal('subject.save', { ...created, values })).toMatchObject({ code: 'conflict' });
    expect((await desk.call('subject.list', {})).total).toBe(0);
  });
});

describe('people', () => {
  test('are filtered by what they may check, and the skills in use are told', async () => {
    const desk = openTestCore();
    const add = (name: string, skills: string[], active = true) =>
      desk.call('staff.save', { ...created, values: { name, skills, active } });
    await add('甲', ['食品', '计量']);
    await add('乙', ['食品']);
    await add('丙', ['特种设备'], false);
    expect((await desk.call('staff.list', { skill: '计量' })).rows.map((person) => person.name)).toEqual(['甲']);
    expect(await desk.call('staff.skills', {})).toEqual([
      { skill: '食品', staff: 2 },
      { skill: '计量', staff: 1 },
    ]);
  });
});

describe('subjects', () => {
  test('are filtered by class, state and township, and townships are counted', async () => {
    const desk = openTestCore();
    await addSubject(desk, { name: '甲', riskClass: 'D', township: '城关镇' });
    await addSubject(desk, { name: '乙', riskClass: 'A', township: '城关镇', state: 'closed' });
    await addSubject(desk, { name: '丙', township: '青石镇' });
    await addSubject(desk, { name: '丁' });
    const names = async (filter: object) =>
      (await desk.call('subject.list', filter)).rows.map((subject) => subject.name).sort();
    expect(await names({ riskClass: 'D' })).toEqual(['甲']);
    expect(await names({ state: 'closed' })).toEqual(['乙']);
    expect(await names({ township: '青石镇' })).toEqual(['丙']);
    expect(await desk.call('subject.townships', {})).toEqual([
      { township: '城关镇', subjects: 2 },
      { township: '青石镇', subjects: 1 },
    ]);
  });

  test('show all that happened with them in one line of time', async () => {
    const desk = openTestCore();
    const campaign = await addCampaign(desk);
    const shop = await addSubject(desk);
    const inspection = await addInspection(desk, campaign.id, shop.id, { matter: '文具标识' });
    const finding = await desk.call('finding.save', {
      ...created,
      values: {
        inspectionId: inspection.id,
        description: '标识不全',
        severity: 'minor',
        measure: 'ordered',
        deadline: '2026-09-20',
        state: 'open',
      },
    });
    const sample = await addSample(desk, campaign.id, shop.id);
    await desk.call('case.save', {
      ...created,
      values: {
        campaignId: campaign.id,
        title: '标识不全案',
        inspectionId: inspection.id,
        state: 'filed',
        filedOn: '2026-09-10',
      },
    });
    const { total, events } = await desk.call('subject.timeline', { id: shop.id });
    expect([total, events.map((event) => [event.on, event.noun, event.state, event.detail])]).toEqual([
      4,
      [
        ['2026-09-10', 'case', 'filed', null],
        ['2026-09-08', 'finding', 'open', '2026-09-20'],
        ['2026-09-08', 'inspection', 'done', null],
        ['2026-09-07', 'sample', 'sampled', 'open'],
      ],
    ]);
    expect(events.find((event) => event.noun === 'finding')).toMatchObject({ id: finding.id, title: '标识不全' });
    await desk.call('sample.remove', version(sample));
    expect((await desk.call('subject.timeline', { id: shop.id, limit: 1 })).total).toBe(3);
  });
});

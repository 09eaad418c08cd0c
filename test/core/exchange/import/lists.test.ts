import { expect, test } from 'vitest';
import { importNouns } from '../../../../shared/contract/exchange.ts';
import { addCampaign, addStaff, addSubject } from '../../../records.ts';
import { openTestCore, type TestCore } from '../../../support.ts';
import { cellsOf, offerDelivered, pastedOf, readingOf } from './support.ts';

const messagesOf = async (desk: TestCore, reading: ReturnType<typeof pastedOf>): Promise<string[]> =>
  (await desk.call('import.check', { ...reading, show: 'bad' })).shown.flatMap(({ reasons }) =>
    reasons.map((one) => one.message),
  );

test('units, then their staff with skills and whether they are in service', async () => {
  const desk = openTestCore();
  await desk.call(
    'import.carryOut',
    pastedOf('unit', [
      ['科室名称', '电话'],
      ['质量股', ''],
      ['城关市场监管所', '0591-1'],
    ]),
  );
  expect((await desk.call('unit.list', {})).rows.map(({ name, kind }) => [name, kind])).toEqual([
    ['质量股', 'section'],
    ['城关市场监管所', 'station'],
  ]);
  const staff = [
    ['姓名', '所在科室', '执法证编号', '执法领域', '是否在岗'],
    ['赵甲', '质量股', '99032130001', '食品、特种设备', '√'],
    ['李乙', '城关市场监管所', '99032130002', '', '退休'],
    ['孙丙', '不存在的股', '', '', ''],
  ];
  expect(await messagesOf(desk, pastedOf('staff', staff))).toEqual([
    '「科室」“不存在的股”不在单位名录里，请先在名录中添加，或改成已有的名称',
  ]);
  expect(await desk.call('import.carryOut', pastedOf('staff', staff))).toMatchObject({ created: 2, rejected: 1 });
  const found = (await desk.call('staff.list', {})).rows;
  expect(found.map(({ name, unitName, skills, active }) => [name, unitName, skills, active]).sort()).toEqual([
    ['李乙', '城关市场监管所', [], false],
    ['赵甲', '质量股', ['食品', '特种设备'], true],
  ]);
});

test('product groups of two levels out of one table, taken back from the lower one up', async () => {
  const desk = openTestCore();
  const rows = [
    ['产品类别', '上级类别'],
    ['文教体育', ''],
    ['三角尺及量角器', '文教体育'],
    ['无主类别', '还没有的大类'],
  ];
  const result = await desk.call('import.carryOut', pastedOf('product-group', rows));
  expect(result).toMatchObject({ created: 2, rejected: 1 });
  const groups = (await desk.call('product-group.list', { text: '三角尺' })).rows;
  expect(groups[0]).toMatchObject({ parentName: '文教体育' });
  expect(await desk.call('import.undo', { id: result.importId! })).toEqual({ undone: 2, kept: 0 });
});

test('subjects with product groups, one of which has a 、 in its name', async () => {
  const desk = openTestCore();
  for (const name of ['米、面制品', '调味品甲'])
    await desk.call('product-group.save', { id: null, revision: null, values: { name } });
  const rows = [
    ['名称', '产品类别'],
    ['甲店', '米、面制品、调味品甲'],
    ['乙店', '调味品甲，火箭'],
  ];
  expect(await messagesOf(desk, pastedOf('subject', rows))).toEqual([
    '「产品类别」“火箭”不在产品类别里，请先在名录中添加，或改成已有的类别',
  ]);
  await desk.call('import.carryOut', pastedOf('subject', rows));
  const [subject] = (await desk.call('subject.list', {})).rows;
  expect([...subject!.productGroupNames].sort()).toEqual(['米、面制品', '调味品甲'].sort());
});

test('activities with a period in one cell, days without a year and figures in columns of their own', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const rows = [
    ['活动主题', '活动时间', '活动地点', '完成情况', '发放宣传资料', '接受咨询'],
    ['启动仪式', '9月1日', '文化广场', '已完成', '1,200 份', '35人次'],
    ['计量服务周', '9月5日-9日', '', '未开展', '', ''],
    ['没有时间的活动', '待定', '', '', '', ''],
  ];
  const reading = pastedOf('activity', rows, { campaignId: campaign.id });
  expect(await messagesOf(desk, reading)).toEqual(['「起止时间」是“待定”，应为起止日期，例如 2026-03-01至2026-11-30']);
  await desk.call('import.carryOut', reading);
  const activities = (await desk.call('activity.list', { campaignId: campaign.id })).rows;
  expect(activities.map(({ title, startsOn, endsOn, state }) => [title, startsOn, endsOn, state])).toEqual([
    ['计量服务周', '2026-09-05', '2026-09-09', 'planned'],
    ['启动仪式', '2026-09-01', '2026-09-01', 'done'],
  ]);
  expect(activities[1]!.figures.map(({ value }) => value).sort()).toEqual([1200, 35]);
  expect(await desk.call('import.carryOut', reading)).toMatchObject({ updated: 0, unchanged: 2 });
});

test('the yearly plan table in the columns of a county', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  await desk.call('unit.save', { id: null, revision: null, values: { name: '质量股', kind: 'section' } });
  const rows = [
    [
      '序号',
      '抽查任务名称',
      '抽查类型',
      '抽查事项',
      '检查对象范围',
      '抽查比例/数量',
      '抽查频次',
      '起止时间',
      '发起科室',
      '参与部门',
      '检查方式',
    ],
    [
      '1',
      '学生用品检查',
      '不定向',
      '质量监督',
      '校园周边商店',
      '5%',
      '1次/年',
      '3月-11月',
      '质量股',
      '教育局',
      '现场检查',
    ],
  ];
  const reading = pastedOf('inspection-plan', rows, { campaignId: campaign.id });
  expect(await desk.call('import.carryOut', reading)).toMatchObject({ created: 1, rejected: 0 });
  expect((await desk.call('inspection-plan.list', { campaignId: campaign.id })).rows[0]).toMatchObject({
    position: 1,
    name: '学生用品检查',
    kind: 'undirected',
    matter: '质量监督',
    subjectScope: '校园周边商店',
    amount: '5%',
    frequency: '1次/年',
    startsOn: '2026-03-01',
    endsOn: '2026-11-30',
    unitName: '质量股',
    partners: '教育局',
    method: '现场检查',
  });
});

test('what a state platform drew becomes one draw, or none as long as a row is wrong', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  await addSubject(desk, { creditCode: '91350100M000100Y43' });
  await addSubject(desk, { name: '乙店' });
  await addStaff(desk, '赵甲', 'ZF-1');
  await addStaff(desk, '李乙', 'ZF-2');
  const rows = [
    ['抽查任务名称', '检查对象名称', '统一社会信用代码', '抽取日期', '检查人员'],
    ['学生用品检查', '云溪县青禾文具店', '91350100M000100Y43', '2026年9月3日', '赵甲、李乙'],
    ['学生用品检查', '乙店', '', '2026年9月3日', '赵甲，李乙'],
  ];
  const wrong = pastedOf('draw', [...rows, ['', '不认识的店', '', '', '王丁']], { campaignId: campaign.id });
  expect((await desk.refusal('import.carryOut', wrong)).message).toContain('有 1 行有误，没有保存任何内容');
  expect((await desk.call('draw.list', {})).total).toBe(0);
  const { importId, created } = await desk.call('import.carryOut', pastedOf('draw', rows, { campaignId: campaign.id }));
  expect(created).toBe(1);
  const [draw] = (await desk.call('draw.list', {})).rows;
  expect(draw).toMatchObject({ title: '学生用品检查', origin: 'platform', subjects: 2 });
  expect((await desk.call('draw.get', { id: draw!.id })).picks.map((pick) => pick.inspectors.length)).toEqual([2, 2]);
  expect(await desk.call('import.undo', { id: importId! })).toEqual({ undone: 1, kept: 0 });
  expect((await desk.call('draw.get', { id: draw!.id })).voidReason).toBe('撤销导入');
});

test('the template of every list finds its own fields again, and left empty it imports nothing', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  for (const noun of importNouns) {
    const file = await desk.call('import.template', { noun });
    const reading = readingOf(noun, offerDelivered(desk, file), { campaignId: campaign.id });
    const preview = await desk.call('import.preview', reading);
    expect(
      preview.columns.filter(({ field }) => field === null),
      noun,
    ).toEqual([]);
    for (const { field, title, required } of preview.fields.filter((one) => one.required)) {
      expect(
        preview.columns.some((column) => column.field === field),
        `${noun} ${title} ${required}`,
      ).toBe(true);
    }
    expect((await desk.call('import.check', reading)).rows, noun).toBe(0);
    expect((await cellsOf(desk, file, 1)).length, noun).toBeGreaterThan(1);
  }
});

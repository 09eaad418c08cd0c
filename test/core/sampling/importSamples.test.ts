import { expect, test } from 'vitest';
import { cellsOf, countsOf, offerDelivered, offerWorkbook, pastedOf, readingOf } from '../exchange/import/support.ts';
import { addReceived, messagesByRow, sampleOf, samplingDesk } from './importSupport.ts';

const titles = [
  '抽样单编号',
  '抽样环节',
  '抽样时间',
  '抽样人1',
  '抽样人2',
  '被抽样单位名称',
  '样品名称',
  '样品数量',
  '备样量',
  '单位',
  '单价(元)',
  '承检机构',
  '送样日期',
];

test('sheets of another system: subject, samplers, laboratory and product group by name', async () => {
  const { desk, campaign, subject, samplers, laboratory } = await samplingDesk();
  await desk.call('product-group.save', { id: null, revision: null, values: { name: '文具' } });
  await desk.call('sampling-plan.save', {
    id: null,
    revision: null,
    values: { campaignId: campaign.id, name: '学生文具专项', source: 'own', batches: 10, quotas: [] },
  });
  const token = await offerWorkbook(desk, [
    ['2026年抽检台账'],
    [...titles, '任务名称', '产品大类', '样品形态', '是否进口', '区域类型'],
    [
      'CJ2026-0101',
      '校园周边（小卖部）',
      { day: '2026-09-07' },
      '钱丙',
      '孙丁',
      '云溪县青禾文具店',
      '中性笔',
      '3支',
      3,
      '支',
      2.5,
      '云溪市质检所',
      '9月8日',
      '学生文具专项',
      '文具',
      null,
      null,
      null,
    ],
    [
      'CJ2026-0102',
      '销售环节',
      '2026.9.7',
      '钱丙、孙丁',
      null,
      '云溪县青禾文具店',
      '饼干',
      2,
      1,
      '包',
      null,
      null,
      null,
      null,
      null,
      '固体',
      '否',
      '乡镇',
    ],
  ]);
  const reading = readingOf('sample', token, { campaignId: campaign.id });
  expect(countsOf(await desk.call('import.check', reading))).toEqual({ rows: 2, new: 2, changed: 0, same: 0, bad: 0 });
  expect(await desk.call('import.carryOut', reading)).toMatchObject({ created: 2, rejected: 0 });
  expect(await sampleOf(desk, 'CJ2026-0101')).toMatchObject({
    kind: 'product',
    stage: 'campus',
    sampledOn: '2026-09-07',
    subjectId: subject.id,
    samplerIds: samplers.map(({ id }) => id),
    testQuantity: 3,
    spareQuantity: 3,
    quantityUnit: '支',
    unitPrice: 250,
    laboratoryId: laboratory.id,
    submittedOn: '2026-09-08',
    state: 'submitted',
    verdict: 'open',
    samplingPlanName: '学生文具专项',
    productGroupName: '文具',
  });
  expect(await sampleOf(desk, 'CJ2026-0102')).toMatchObject({
    kind: 'food',
    stage: 'circulation',
    foodForm: '固体',
    imported: false,
    area: 'country',
    state: 'sampled',
  });
});

test('what is not in the directories is said, not made up', async () => {
  const { desk, campaign } = await samplingDesk();
  const good = [
    'CJ2026-0101',
    '流通',
    '2026-09-07',
    '钱丙',
    '孙丁',
    '云溪县青禾文具店',
    '中性笔',
    '3',
    '3',
    '支',
    '',
    '',
    '',
  ];
  const reading = pastedOf(
    'sample',
    [
      titles,
      good.with(5, '没有的店'),
      good.with(0, 'A2').with(11, '没有的机构'),
      good.with(0, 'A3').with(3, '没有的人'),
    ],
    {
      campaignId: campaign.id,
    },
  );
  expect(await messagesByRow(desk, reading)).toEqual({
    2: '名录里没有“没有的店”，请先在名录中添加，或用这份表格先导入一次“检查对象”',
    3: '「检验机构」“没有的机构”不在检验机构名录里，请先在名录中添加，或改成已有的名称',
    4: '「抽样人员」“没有的人”不在人员名录里，请先在名录中添加',
  });
});

test('rows without a number are numbered by the rule, two with the same number are one too many', async () => {
  const { desk, campaign } = await samplingDesk();
  const good = ['', '流通', '2026-09-07', '钱丙', '孙丁', '云溪县青禾文具店', '中性笔', '3', '3', '支', '', '', ''];
  const reading = pastedOf('sample', [titles, good, good, good.with(0, 'cj2026－0050'), good.with(0, 'CJ2026-0050')], {
    campaignId: campaign.id,
  });
  const result = await desk.call('import.carryOut', reading);
  expect(result).toMatchObject({ created: 3, rejected: 1 });
  const numbers = (await desk.call('sample.list', {})).rows.map(({ number }) => number).sort();
  expect(numbers).toHaveLength(3);
  expect(new Set(numbers).size).toBe(3);
  expect(numbers.slice(0, 2)).toEqual(['CJ2026-0001', 'CJ2026-0002']);
  expect(await desk.call('import.undo', { id: result.importId! })).toEqual({ undone: 3, kept: 0 });
});

test('an exported list comes back unchanged, and changes only what was changed in it', async () => {
  const there = await samplingDesk();
  const { desk, campaign } = there;
  await addReceived(there, 'CJ2026-0001', { unitPrice: 1250, imported: true, kind: 'food', sealCondition: 'intact' });
  await addReceived(there, 'CJ2026-0002', { batchNumber: '20260801' });
  const file = await desk.call('export.list', { noun: 'sample', query: {} });
  const same = readingOf('sample', offerDelivered(desk, file), { campaignId: campaign.id });
  expect(countsOf(await desk.call('import.check', same))).toEqual({ rows: 2, new: 0, changed: 0, same: 2, bad: 0 });

  const cells = await cellsOf(desk, file);
  const at = cells[0]!.indexOf('商标');
  const row = cells.findIndex(([number]) => number === 'CJ2026-0002');
  cells[row]![at] = '云朵帽';
  const changed = readingOf('sample', await offerWorkbook(desk, cells), { campaignId: campaign.id });
  expect(await desk.call('import.carryOut', changed)).toMatchObject({
    created: 0,
    updated: 1,
    unchanged: 1,
    rejected: 0,
  });
  expect(await sampleOf(desk, 'CJ2026-0002')).toMatchObject({
    brand: '云朵帽',
    batchNumber: '20260801',
    state: 'received',
  });
});

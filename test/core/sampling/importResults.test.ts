import { expect, test } from 'vitest';
import { cellsOf, countsOf, offerDelivered, offerWorkbook, pastedOf, readingOf } from '../exchange/import/support.ts';
import { addReceived, messagesByRow, sampleOf, samplingDesk } from './importSupport.ts';

const long = ['抽样单编号', '检验项目', '标准要求', '实测值', '单位', '单项判定', '检验结论', '报告编号', '报告日期'];
/** One item of a batch as the laboratory's system exports it. */
const row = (number: string, name: string, requirement: string, value: string, verdict: string, conclusion: string) => [
  number,
  name,
  requirement,
  value,
  'mg/kg',
  verdict,
  conclusion,
  `BG-${number}`,
  '2026-09-12',
];

test('a long table: a row an item, matched by number, judged and reported', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  await addReceived(there, 'CJ2026-0001');
  await addReceived(there, 'CJ2026-0002');
  const reading = pastedOf('test-item', [
    long,
    row('CJ2026-0001', '铅', '≤90', '12.5', '符合', '合格'),
    row('CJ2026-0001', '镉', '≤75', '<0.5', '符合', '合格'),
    row('cj2026－0002', '铅', '≤90', '96', '不符合', '不合格'),
  ]);
  const check = await desk.call('import.check', reading);
  expect({ ...countsOf(check), noted: check.noted }).toEqual({
    rows: 3,
    new: 3,
    changed: 0,
    same: 0,
    bad: 0,
    noted: 0,
  });
  expect(await sampleOf(desk, 'CJ2026-0001')).toMatchObject({ state: 'received', items: [] });

  expect(await desk.call('import.carryOut', reading)).toMatchObject({
    created: 0,
    updated: 2,
    unchanged: 0,
    rejected: 0,
  });
  expect(await sampleOf(desk, 'CJ2026-0001')).toMatchObject({
    state: 'reported',
    verdict: 'passed',
    labVerdict: 'passed',
    reportNumber: 'BG-CJ2026-0001',
    reportedOn: '2026-09-12',
    contradiction: false,
    items: [
      { name: '铅', requirement: '≤90', value: '12.5', unit: 'mg/kg', labVerdict: 'passed', verdict: 'passed' },
      { name: '镉', requirement: '≤75', value: '<0.5', verdict: 'passed' },
    ],
  });
  expect(await sampleOf(desk, 'CJ2026-0002')).toMatchObject({
    state: 'reported',
    verdict: 'failed',
    items: [{ verdict: 'failed' }],
  });

  // Changed records are found by what is new of them, and once only.
  const found = await desk.call('search.query', { text: 'BG-CJ2026-0002' });
  expect(found.map(({ noun, title }) => [noun, title])).toEqual([['sample', 'CJ2026-0002 水彩笔']]);
  expect(await desk.call('search.query', { text: '水彩笔' })).toHaveLength(2);

  const again = await desk.call('import.carryOut', reading);
  expect(again).toMatchObject({ importId: null, updated: 0, unchanged: 3, rejected: 0 });
  expect((await desk.call('system.check', {})).sound).toBe(true);
});

test('a batch whose number stands only in its first row, as merged cells leave it', async () => {
  const there = await samplingDesk();
  await addReceived(there, 'CJ2026-0001');
  const blank = (name: string, value: string) => ['', name, '≤90', value, 'mg/kg', '', '', '', ''];
  const reading = pastedOf('test-item', [
    long,
    row('CJ2026-0001', '铅', '≤90', '1', '符合', '合格'),
    blank('镉', '2'),
    blank('铬', '3'),
  ]);
  expect(await there.desk.call('import.carryOut', reading)).toMatchObject({ updated: 1, rejected: 0 });
  expect((await sampleOf(there.desk, 'CJ2026-0001')).items.map(({ name, value }) => [name, value])).toEqual([
    ['铅', '1'],
    ['镉', '2'],
    ['铬', '3'],
  ]);
});

test('a wide table: a column an item with its unit, the requirements in a row of their own', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  for (const number of ['CJ2026-0001', 'CJ2026-0002']) await addReceived(there, number);
  const token = await offerWorkbook(desk, [
    [
      '序号',
      '抽样单编号',
      '样品名称',
      '铅（以Pb计）(mg/kg)',
      '甲醛/(mg/kg)',
      '感官',
      '检验结论',
      '报告编号',
      '签发日期',
      '备注',
    ],
    [null, '标准要求', null, '≤90', '≤20', '符合标准要求', null, null, null, null],
    [1, 'CJ2026-0001', '水彩笔', 12.5, '未检出', '符合', '合格', 'BG1', { day: '2026-09-12' }, null],
    [2, 'CJ2026-0002', '水彩笔（12色）', 90.1, 3, '符合', '不合格', 'BG2', { day: '2026-09-12' }, null],
  ]);
  const reading = readingOf('test-item', token);
  const preview = await desk.call('import.preview', reading);
  expect(Object.fromEntries(preview.columns.map(({ title, field }) => [title, field]))).toMatchObject({
    序号: null,
    '铅（以Pb计）(mg/kg)': 'item:铅（以Pb计）(mg/kg)',
    '甲醛/(mg/kg)': 'item:甲醛/(mg/kg)',
    感官: 'item:感官',
    检验结论: 'conclusion',
    备注: null,
  });
  expect(await desk.call('import.carryOut', reading)).toMatchObject({ updated: 2, rejected: 0 });
  expect((await sampleOf(desk, 'CJ2026-0001')).items).toMatchObject([
    { name: '铅（以Pb计）', unit: 'mg/kg', requirement: '≤90', value: '12.5', verdict: 'passed' },
    { name: '甲醛', unit: 'mg/kg', requirement: '≤20', value: '未检出', verdict: 'passed' },
    { name: '感官', unit: null, value: '符合', verdict: 'passed' },
  ]);
  expect(await sampleOf(desk, 'CJ2026-0002')).toMatchObject({ verdict: 'failed', contradiction: false });
});

test('a wide table with value, requirement and verdict of each item side by side', async () => {
  const there = await samplingDesk();
  await addReceived(there, 'CJ2026-0001');
  const reading = pastedOf('test-item', [
    [
      '抽样单编号',
      '铅 标准要求',
      '铅 实测值',
      '铅 单项判定',
      '镉 标准要求',
      '镉 实测值',
      '镉 单项判定',
      '检验结论',
      '报告日期',
    ],
    ['CJ2026-0001', '≤90', '12', '符合', '≤75', '80', '不符合', '不合格', '2026-09-12'],
  ]);
  expect(await there.desk.call('import.carryOut', reading)).toMatchObject({ updated: 1, rejected: 0 });
  expect(await sampleOf(there.desk, 'CJ2026-0001')).toMatchObject({
    verdict: 'failed',
    items: [
      { name: '铅', requirement: '≤90', value: '12', labVerdict: 'passed', verdict: 'passed' },
      { name: '镉', requirement: '≤75', value: '80', labVerdict: 'failed', verdict: 'failed' },
    ],
  });
});

test('a laboratory that contradicts its own figures: imported, noted, left open', async () => {
  const there = await samplingDesk();
  const { desk, campaign } = there;
  for (const number of ['CJ2026-0001', 'CJ2026-0002', 'CJ2026-0003']) await addReceived(there, number);
  const reading = pastedOf('test-item', [
    long,
    row('CJ2026-0001', '铅', '≤90', '96', '符合', '合格'),
    row('CJ2026-0002', '铅', '≤90', '96', '', '合格'),
    row('CJ2026-0003', '铅', '≤90', '9', '符合', '合格'),
  ]);
  const check = await desk.call('import.check', { ...reading, show: 'noted' });
  expect([check.noted, check.bad]).toEqual([2, 0]);
  expect(await messagesByRow(desk, { ...reading, show: 'noted' })).toEqual({
    2: '检验项目“铅”机构判定符合，按标准要求和实测值为不符合（超过限量）；批次将保持待检，请与检验机构核实',
    3: '检验结论为合格，按各检验项目应为不合格；批次将保持待检，请与检验机构核实',
  });
  await desk.call('import.carryOut', reading);
  const listed = (await desk.call('sample.list', { campaignId: campaign.id, contradiction: true })).rows;
  expect(listed.map(({ number, verdict, labVerdict, state }) => [number, verdict, labVerdict, state]).sort()).toEqual([
    ['CJ2026-0001', 'open', 'passed', 'reported'],
    ['CJ2026-0002', 'open', 'passed', 'reported'],
  ]);
  expect((await sampleOf(desk, 'CJ2026-0003')).verdict).toBe('passed');
});

test('a batch is imported whole or not at all, and comes back to be corrected', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  for (const number of ['CJ2026-0001', 'CJ2026-0002']) await addReceived(there, number);
  const reading = pastedOf('test-item', [
    long,
    row('CJ2026-0001', '铅', '≤90', '1', '符合', '合格'),
    row('CJ2026-0001', '镉', '≤75', '', '', '合格'),
    row('CJ2026-0002', '铅', '≤90', '1', '符合', '合格'),
  ]);
  expect(await messagesByRow(desk, { ...reading, show: 'bad' })).toEqual({
    2: '同一批次的第 3 行有误，整个批次没有导入',
    3: '检验项目“镉”没有「实测值」',
  });
  const result = await desk.call('import.carryOut', reading);
  expect(result).toMatchObject({ updated: 1, rejected: 2 });
  expect(await sampleOf(desk, 'CJ2026-0001')).toMatchObject({ state: 'received', items: [] });

  const rejects = await cellsOf(desk, result.rejects!);
  expect(rejects).toHaveLength(3);
  rejects[2]![4] = '3';
  const corrected = readingOf('test-item', await offerWorkbook(desk, rejects));
  expect(await desk.call('import.carryOut', corrected)).toMatchObject({ updated: 1, rejected: 0 });
  expect(await sampleOf(desk, 'CJ2026-0001')).toMatchObject({ verdict: 'passed', state: 'reported' });
});

test('the rejected rows of a wide table can be imported as they come back', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  await addReceived(there, 'CJ2026-0001');
  const reading = pastedOf('test-item', [
    ['抽样单编号', '铅(mg/kg)', '检验结论', '报告日期'],
    ['CJ2026-0009', '1', '合格', '2026-09-12'],
  ]);
  const result = await desk.call('import.carryOut', reading);
  expect(result).toMatchObject({ updated: 0, rejected: 1 });
  await addReceived(there, 'CJ2026-0009');
  const again = readingOf('test-item', offerDelivered(desk, result.rejects!));
  expect(await desk.call('import.carryOut', again)).toMatchObject({ updated: 1, rejected: 0 });
  expect((await sampleOf(desk, 'CJ2026-0009')).items).toMatchObject([{ name: '铅', unit: 'mg/kg', value: '1' }]);
});

test('nothing that is stored is overwritten: another value, report or conclusion is listed', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  const stored = {
    state: 'reported',
    reportedOn: '2026-09-12',
    reportNumber: 'BG-CJ2026-0001',
    labVerdict: 'passed',
    verdict: 'passed',
    items: [{ name: '铅', requirement: '≤90', value: '0.050', unit: 'mg/kg', labVerdict: 'passed', verdict: 'passed' }],
  } as const;
  await addReceived(there, 'CJ2026-0001', { ...stored, items: [...stored.items] });
  const good = row('CJ2026-0001', '铅', '≤90', '0.05', '符合', '合格');
  const one = async (...cells: string[]) =>
    (await messagesByRow(desk, { ...pastedOf('test-item', [long, cells]), show: 'bad' }))[2];
  expect(await one(...good)).toBeUndefined();
  expect(await one(...good.with(3, '0.06'))).toBe(
    '检验项目“铅”已登记的与表格里的不同：「实测值」是“0.050”与“0.06”，没有覆盖，请核实',
  );
  expect(await one(...good.with(2, '≤100'))).toContain('「标准要求」是“≤90”与“≤100”');
  expect(await one(...good.with(7, 'BG-9'))).toBe(
    '已登记的「报告编号」是“BG-CJ2026-0001”，与这里的不一致，没有覆盖，请核实',
  );
  expect(await one(...good.with(6, '不合格'))).toContain('已登记的「检验结论」是“合格”');
  // A further item of the same report only adds to it.
  const more = pastedOf('test-item', [long, good.with(1, '镉')]);
  expect(await desk.call('import.carryOut', more)).toMatchObject({ updated: 1, rejected: 0 });
  expect((await sampleOf(desk, 'CJ2026-0001')).items.map(({ name }) => name)).toEqual(['铅', '镉']);
});

test('the import is taken back as a whole; what somebody touched since then stays', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  await addReceived(there, 'CJ2026-0001', { state: 'submitted', receivedOn: null });
  await addReceived(there, 'CJ2026-0002', { items: [{ name: '铅', requirement: '≤90', verdict: 'none' }] });
  await addReceived(there, 'CJ2026-0003');
  const before = await Promise.all(['CJ2026-0001', 'CJ2026-0002'].map((number) => sampleOf(desk, number)));
  const numbers = ['CJ2026-0001', 'CJ2026-0002', 'CJ2026-0003'];
  const reading = pastedOf('test-item', [
    long,
    ...numbers.map((number) => row(number, '铅', '≤90', '1', '符合', '合格')),
  ]);
  const { importId } = await desk.call('import.carryOut', reading);
  const { items } = await sampleOf(desk, 'CJ2026-0002');
  expect(items).toMatchObject([{ name: '铅', value: '1', verdict: 'passed' }]);
  const third = await sampleOf(desk, 'CJ2026-0003');
  await desk.call('sample.publish', {
    samples: [{ id: third.id, revision: third.revision }],
    publishedOn: '2026-09-13',
  });

  expect(await desk.call('import.undo', { id: importId! })).toEqual({ undone: 2, kept: 1 });
  const after = await Promise.all(['CJ2026-0001', 'CJ2026-0002'].map((number) => sampleOf(desk, number)));
  const plain = (samples: typeof before) => samples.map(({ revision: _, updatedAt: __, ...rest }) => rest);
  expect(plain(after)).toEqual(plain(before));
  expect((await sampleOf(desk, 'CJ2026-0003')).state).toBe('reported');
});

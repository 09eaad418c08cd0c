import { expect, test } from 'vitest';
import type { Cell } from '../../../../electron/core/exchange/read/index.ts';
import { addCampaign, addInspection, addSubject } from '../../../records.ts';
import { openTestCore } from '../../../support.ts';
import { cellsOf, countsOf, offerDelivered, offerWorkbook, pastedOf, readingOf } from './support.ts';

const messy: Cell[][] = [
  ['云溪县市场主体台账'],
  ['填报单位：登记股', null, null, null, null, '2026年9月'],
  ['序号', '市场主体名称（必填）', '社会信用代码(18位)', '经营场所', '联系方式', '登记状态', '风险等级'],
  [1, '云溪县青禾文具店', '91350100m000100y43', '城关镇解放路18号', '138 0013 8000', '存续', 'A级'],
  [2, '　云溪县百味小吃店', null, '城关镇解放路２０号', 13_900_139_000, '开业', null],
  [3, '云溪县错码商行', '91350100M000100Y44', '城关镇解放路22号', null, '存续', 'B'],
  [4, '云溪县青禾文具店（分店）', '9135 0100 M000 100Y 43', '城关镇解放路24号', null, '存续', null],
  [5, null, null, '城关镇解放路26号', null, '存续', null],
  [6, '云溪县数码城', Number('913501000001234567'), '城关镇解放路28号', null, '也许', null],
  [7, null, null, null, null, null, null],
];

test('a messy workbook: preview, check, carry out, correct the rejected rows, undo', async () => {
  const desk = openTestCore();
  const reading = readingOf('subject', await offerWorkbook(desk, messy));

  const preview = await desk.call('import.preview', reading);
  expect(preview.headerRow).toBe(3);
  expect(Object.fromEntries(preview.columns.map((column) => [column.title, column.field]))).toEqual({
    序号: null,
    '市场主体名称（必填）': 'name',
    '社会信用代码(18位)': 'creditCode',
    经营场所: 'address',
    联系方式: 'phone',
    登记状态: 'state',
    风险等级: 'riskClass',
  });

  const check = await desk.call('import.check', { ...reading, show: 'bad' });
  expect(countsOf(check)).toEqual({ rows: 6, new: 2, changed: 0, same: 0, bad: 4 });
  const reasons = Object.fromEntries(check.shown.map((row) => [row.row, row.reasons.map((one) => one.message).join()]));
  expect(reasons[6]).toContain('校验码不符');
  expect(reasons[7]).toBe('与第 4 行重复（统一社会信用代码相同），请只保留一行');
  expect(reasons[8]).toBe('请填写「单位名称」');
  expect(reasons[9]).toMatch(/丢失.*「状态」是“也许”/);
  expect((await desk.call('subject.list', {})).total).toBe(0);

  const result = await desk.call('import.carryOut', reading);
  expect(result).toMatchObject({ created: 2, updated: 0, unchanged: 0, rejected: 4 });
  const subjects = (await desk.call('subject.list', {})).rows;
  expect(
    subjects.map(({ name, creditCode, phone, riskClass, state, kind }) => [
      name,
      creditCode,
      phone,
      riskClass,
      state,
      kind,
    ]),
  ).toEqual([
    ['云溪县百味小吃店', null, '13900139000', null, 'active', 'other'],
    ['云溪县青禾文具店', '91350100M000100Y43', '13800138000', 'A', 'active', 'other'],
  ]);

  const rejects = await cellsOf(desk, result.rejects!);
  expect(rejects[0]!.slice(0, 3)).toEqual(['原因', '序号', '市场主体名称（必填）']);
  expect(rejects.map((row) => row[1]).slice(1)).toEqual([3, 4, 5, 6]);
  const corrected = rejects.map((row) => [...row]);
  corrected[1]![3] = null;
  corrected[2]![3] = null;
  corrected[3]![2] = '云溪县无名商店';
  corrected[4]!.splice(3, 1, null);
  corrected[4]![6] = '歇业';
  const again = readingOf('subject', await offerWorkbook(desk, corrected));
  expect(await desk.call('import.carryOut', again)).toMatchObject({
    created: 4,
    updated: 0,
    rejected: 0,
    rejects: null,
  });
  expect((await desk.call('subject.list', {})).total).toBe(6);

  const [last, first] = await desk.call('import.list', {});
  expect([last!.created, first!.created]).toEqual([4, 2]);
  expect(await desk.call('import.undo', { id: last!.id })).toEqual({ undone: 4, kept: 0 });
  expect((await desk.call('subject.list', {})).total).toBe(2);
  expect((await desk.refusal('import.undo', { id: last!.id })).message).toBe('这次导入已经撤销过了。');
  expect((await desk.call('system.check', {})).sound).toBe(true);
});

test('an imported record is as one that was saved: history, search, revision', async () => {
  const [imported, saved] = [openTestCore(), openTestCore()];
  await imported.call(
    'import.carryOut',
    pastedOf('subject', [
      ['名称', '信用代码', '地址', '电话', '类别'],
      ['云溪县青禾文具店', '91350100M000100Y43', '城关镇解放路18号', '13800138000', '流通'],
    ]),
  );
  await addSubject(saved, {
    name: '云溪县青禾文具店',
    creditCode: '91350100M000100Y43',
    address: '城关镇解放路18号',
    phone: '13800138000',
  });
  const told = async (desk: typeof saved) => {
    const [subject] = (await desk.call('subject.list', {})).rows;
    const [entry] = (await desk.call('history.list', { noun: 'subject' })).rows;
    const found = await desk.call('search.query', { text: '解放路' });
    return { ...subject, uid: '', history: { ...entry, id: 0 }, found };
  };
  expect(await told(imported)).toEqual(await told(saved));
  expect((await imported.call('system.check', {})).sound).toBe(true);
});

test('a second import updates what it finds by code or by name and address, and leaves what a cell does not say', async () => {
  const desk = openTestCore();
  const known = await addSubject(desk, { creditCode: '91350100M000100Y43', note: '重点对象', phone: '0591-1234567' });
  const trader = await addSubject(desk, { name: '百味小吃店', address: '云溪县城关镇解放路 20 号' });
  const rows = [
    ['名称', '信用代码', '地址', '电话', '备注'],
    ['云溪县青禾文具有限公司', '91350100M000100Y43', '', '13800138000', ''],
    ['百味小吃店', '', '城关镇解放路20号', '13900139000', ''],
  ];
  const result = await desk.call('import.carryOut', pastedOf('subject', rows));
  expect(result).toMatchObject({ created: 0, updated: 2, rejected: 0 });
  expect(await desk.call('subject.get', { id: known.id })).toMatchObject({
    name: '云溪县青禾文具有限公司',
    phone: '13800138000',
    note: '重点对象',
    revision: 2,
  });
  expect(await desk.call('import.carryOut', pastedOf('subject', rows))).toMatchObject({
    importId: null,
    unchanged: 2,
    updated: 0,
  });

  const changed = await desk.call('subject.get', { id: trader.id });
  await desk.call('subject.save', {
    id: changed.id,
    revision: changed.revision,
    values: { name: changed.name, kind: changed.kind, state: 'closed' },
  });
  expect(await desk.call('import.undo', { id: result.importId! })).toEqual({ undone: 1, kept: 1 });
  expect(await desk.call('subject.get', { id: known.id })).toMatchObject({
    name: known.name,
    phone: '0591-1234567',
    revision: 3,
  });
});

test('what an import created stays when work hangs on it', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const { importId } = await desk.call(
    'import.carryOut',
    pastedOf('subject', [
      ['名称', '电话'],
      ['甲店', ''],
      ['乙店', ''],
    ]),
  );
  const [first] = (await desk.call('subject.list', {})).rows;
  await addInspection(desk, campaign.id, first!.id);
  expect(await desk.call('import.undo', { id: importId! })).toEqual({ undone: 1, kept: 1 });
  expect((await desk.call('subject.list', {})).rows.map((one) => one.id)).toEqual([first!.id]);
});

test('a cancelled import stores nothing', async () => {
  const desk = openTestCore();
  const rows = [['名称', '地址'], ...Array.from({ length: 3000 }, (_, index) => [`第${index}商店`, '城关镇'])];
  const running = desk.refusal('import.carryOut', pastedOf('subject', rows), 'one');
  await desk.call('job.cancel', { job: 'one' });
  expect((await running).code).toBe('cancelled');
  expect((await desk.call('subject.list', {})).total).toBe(0);
  expect(await desk.call('import.list', {})).toEqual([]);
  expect((await desk.call('history.list', {})).total).toBe(0);
});

test('a save that comes while an import runs waits, and is in no way part of it', async () => {
  const desk = openTestCore();
  const rows = [['名称', '地址'], ...Array.from({ length: 3000 }, (_, index) => [`第${index}商店`, '城关镇'])];
  const running = desk.refusal('import.carryOut', pastedOf('subject', rows), 'one');
  const saving = addSubject(desk, { name: '手工添加的店' });
  await desk.call('job.cancel', { job: 'one' });
  expect((await running).code).toBe('cancelled');
  expect((await saving).name).toBe('手工添加的店');
  expect((await desk.call('subject.list', {})).rows.map(({ name }) => name)).toEqual(['手工添加的店']);
});

test('the mapping that a person chose is remembered for the same titles', async () => {
  const desk = openTestCore();
  const titles = ['甲栏', '乙栏'];
  const chosen = { 0: 'name', 1: 'township' };
  await desk.call(
    'import.carryOut',
    pastedOf('subject', [titles, ['甲店', '城关镇']], { headerRow: 1, mapping: chosen }),
  );
  const preview = await desk.call(
    'import.preview',
    pastedOf('subject', [titles, ['乙店', '东山乡']], { headerRow: 1 }),
  );
  expect(preview.columns.map(({ field, by }) => [field, by])).toEqual([
    ['name', 'remembered'],
    ['township', 'remembered'],
  ]);
});

test('rejected rows come back by a mapping that nobody could guess', async () => {
  const desk = openTestCore();
  const rows = [
    ['甲栏', '乙栏'],
    ['', '城关镇'],
  ];
  const result = await desk.call(
    'import.carryOut',
    pastedOf('subject', rows, { headerRow: 1, mapping: { 0: 'name', 1: 'township' } }),
  );
  expect(result).toMatchObject({ importId: null, rejected: 1 });
  const preview = await desk.call('import.preview', readingOf('subject', offerDelivered(desk, result.rejects!)));
  expect(preview.columns.map(({ title, field }) => [title, field])).toEqual([
    ['原因', null],
    ['甲栏', 'name'],
    ['乙栏', 'township'],
  ]);
});

test('an identity number is kept as a licence number, and no page or file shows it in full', async () => {
  const desk = openTestCore();
  const number = '11010519491231002X';
  const reading = pastedOf('subject', [
    ['名称', '统一社会信用代码'],
    ['甲店', number],
  ]);
  expect(JSON.stringify(await desk.call('import.preview', reading))).not.toContain(number);
  expect(JSON.stringify(await desk.call('import.check', reading))).not.toContain(number);
  await desk.call('import.carryOut', reading);
  expect((await desk.call('subject.list', {})).rows[0]).toMatchObject({ creditCode: null, licenceNumber: number });
  const file = await desk.call('export.list', { noun: 'subject' });
  expect(JSON.stringify(await cellsOf(desk, file))).not.toContain(number);
  expect(JSON.stringify(await cellsOf(desk, file))).toContain('110105********002X');
  const back = await desk.call('import.check', readingOf('subject', offerDelivered(desk, file)));
  expect(countsOf(back)).toEqual({ rows: 1, new: 0, changed: 0, same: 1, bad: 0 });
});

test('a file that is gone, a field that is not there, a list of a year without its year', async () => {
  const desk = openTestCore();
  expect((await desk.refusal('import.preview', readingOf('subject', 'f'.repeat(32)))).message).toContain('已经不在');
  expect(
    (await desk.refusal('import.check', pastedOf('subject', [['名称']], { mapping: { 0: 'nothing' } }))).field,
  ).toBe('mapping');
  expect((await desk.refusal('import.preview', pastedOf('activity', [['活动名称']]))).field).toBe('campaignId');
});

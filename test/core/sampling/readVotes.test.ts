import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { storedPath } from '../../../electron/core/files/index.ts';
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts';
import { addCampaign } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { offerWorkbook } from '../exchange/import/support.ts';
import { double, record, sheetName, wide, word, xls } from '../exchange/read/xlsSamples.ts';

type Cells = (string | number | null)[][];
type Read = CallOutput<'public-choice.readVotes'>;

async function desk() {
  const core = openTestCore();
  const { id: campaignId } = await addCampaign(core);
  return { core, campaignId };
}

const read = async (
  core: TestCore,
  rows: Cells,
  more: Partial<CallInput<'public-choice.readVotes'>> = {},
): Promise<Read> =>
  core.call('public-choice.readVotes', {
    source: { token: await offerWorkbook(core, rows, '投票结果.xlsx'), fileName: '投票结果.xlsx' },
    ...more,
  });

const votes = ({ items }: Read) => items.map(({ name, votes: count }) => [name, count]);
const outcomes = ({ rows }: Read) => rows.map(({ name, outcome, reason }) => [name, outcome, reason]);

/** As a questionnaire's site gives it out. */
const poll: Cells = [
  ['2026年质量月“你选我检”'],
  ['第1题：您最希望抽检哪类食品？[多选题]'],
  ['选项', '小计', '比例'],
  ['A.饮料', 812, '45.11%'],
  ['B.糕点', '1,204', '66.89%'],
  ['C.其他 [详细]', 36, '2%'],
  ['本题有效填写人次', 1800, null],
];

test('选项、小计、比例: the titles are found below captions, the products with their groups, the line of people left', async () => {
  const { core } = await desk();
  const result = await read(core, poll);
  expect(result).toMatchObject({ headerRow: 3, parts: ['第1题：您最希望抽检哪类食品？[多选题]'], warnings: [] });
  expect(result.columns.map(({ field }) => field)).toEqual(['name', 'votes', 'share']);
  expect(votes(result)).toEqual([
    ['饮料', 812],
    ['糕点', 1204],
    ['其他', 36],
  ]);
  const groups = (await core.call('product-group.list', {})).rows;
  expect(result.items.map(({ productGroupId }) => groups.find(({ id }) => id === productGroupId)?.name)).toEqual([
    '饮料',
    '糕点',
    undefined,
  ]);
  expect(result.rows.at(-1)).toMatchObject({ row: 7, outcome: 'left', reason: '合计或人数行，不是产品，不计入' });
});

test.each([
  ['产品', '票数'],
  ['品种', '得票数'],
  ['食品名称', '得票'],
  ['项目', '投票数'],
  ['抽检品种名称', '投票次数'],
  ['候选品种', '得票数（票）'],
])('the columns may be called %s and %s, with numbers in front and shares between', async (name, count) => {
  const { core } = await desk();
  const result = await read(core, [
    ['序号', name, '占比', count],
    [1, '饮料', '40%', 40],
    [2, '糕点', '60%', '60票'],
    ['合计', null, '100%', 100],
  ]);
  expect(votes(result)).toEqual([
    ['饮料', 40],
    ['糕点', 60],
  ]);
  expect(result.rows.at(-1)?.outcome).not.toBe('bad');
});

test('without titles the words are the products and the numbers that do not just run on the votes', async () => {
  const { core } = await desk();
  const result = await read(core, [
    [1, '饮料', 812],
    [2, '糕点', 1204],
    [3, '校服', 12],
  ]);
  expect(result.headerRow).toBe(0);
  expect(votes(result)).toEqual([
    ['饮料', 812],
    ['糕点', 1204],
    ['校服', 12],
  ]);
});

test('a bad row says what is wrong with it, and the others are still read', async () => {
  const { core } = await desk();
  const result = await read(core, [
    ['产品', '票数'],
    ['饮料', '很多'],
    ['糕点', '45%'],
    ['校服', -3],
    ['玩具', 2.5],
    ['文具', null],
    [null, 12],
    ['长'.repeat(101), 3],
    ['头盔', '344（45.2%）'],
    ['插座', 3_000_000_000],
  ]);
  expect(votes(result)).toEqual([['头盔', 344]]);
  expect(outcomes(result).filter(([, outcome]) => outcome === 'bad')).toEqual([
    ['饮料', 'bad', '「票数」是“很多”，应为一个数字'],
    ['糕点', 'bad', '「票数」是“45%”，这是百分比，不是票数'],
    ['校服', 'bad', '「票数」不能小于 0'],
    ['玩具', 'bad', '「票数」是 2.5，应为整数'],
    ['文具', 'bad', '没有票数'],
    ['', 'bad', '没有产品名称'],
    ['长'.repeat(101), 'bad', '「产品」最多 100 个字'],
    ['插座', 'bad', '「票数」过大'],
  ]);
});

test('equal names are one product, with a clear word; a sum that says something else is noticed', async () => {
  const { core } = await desk();
  const result = await read(core, [
    ['产品', '票数'],
    ['饮料', 100],
    ['糕点', 50],
    ['饮 料', 30],
    ['总计', 200],
  ]);
  expect(votes(result)).toEqual([
    ['饮料', 130],
    ['糕点', 50],
  ]);
  expect(outcomes(result)[2]).toEqual(['饮 料', 'merged', '与第 2 行同名，票数相加，共 130 票']);
  expect(result.warnings).toEqual(['第 5 行的合计是 200 票，各行相加是 180 票，请核对。']);
});

test('lines that count people, votes or papers are no products, whatever they are called', async () => {
  const { core } = await desk();
  const totals = [
    '合计（票）',
    '总 计',
    '投票总人数',
    '总参与人数',
    '有效问卷数',
    '参与投票人次：',
    '数据来源：公众号',
  ];
  const result = await read(core, [
    ['选项', '数据量', '占比'],
    ['饮料', 40, '100%'],
    ...totals.map((name, index) => [name, index === totals.length - 1 ? null : 40, null]),
  ]);
  expect(votes(result)).toEqual([['饮料', 40]]);
  expect(result.rows.slice(1).map(({ outcome }) => outcome)).toEqual(totals.map(() => 'left'));
  expect(result.warnings).toEqual([]);
});

test('a question whose number has a cell of its own is a caption as well', async () => {
  const { core } = await desk();
  const result = await read(core, [
    ['Q1', '您最希望抽检哪类食品'],
    ['选项', '小计'],
    ['饮料', 40],
    ['Q2', '您的年龄段'],
    ['选项', '小计'],
    ['18—35岁', 40],
  ]);
  expect(result.parts).toEqual(['Q1 您最希望抽检哪类食品', 'Q2 您的年龄段']);
  expect(votes(result)).toEqual([['饮料', 40]]);
});

test('of several questions below each other one is read at a time', async () => {
  const { core } = await desk();
  const both: Cells = [
    ...poll,
    ['第2题：您的年龄段是？[单选题]'],
    ['选项', '小计', '比例'],
    ['18—35岁', 900, '50%'],
    ['36岁以上', 900, '50%'],
  ];
  const first = await read(core, both);
  expect(first.parts).toEqual(['第1题：您最希望抽检哪类食品？[多选题]', '第2题：您的年龄段是？[单选题]']);
  expect(first.items).toHaveLength(3);
  expect(votes(await read(core, both, { part: 1 }))).toEqual([
    ['18—35岁', 900],
    ['36岁以上', 900],
  ]);
  const token = await offerWorkbook(core, both);
  expect(await core.refusal('public-choice.readVotes', { source: { token }, part: 2 })).toMatchObject({
    code: 'input',
    field: 'part',
  });
});

test('a person may say which column is which; one that is not there, or both the same, is refused', async () => {
  const { core } = await desk();
  const rows: Cells = [
    ['品种', '线上', '线下'],
    ['饮料', 3, 5],
    ['糕点', 4, 6],
  ];
  expect(votes(await read(core, rows, { votesColumn: 2 }))).toEqual([
    ['饮料', 5],
    ['糕点', 6],
  ]);
  const source = { token: await offerWorkbook(core, rows) };
  expect(await core.refusal('public-choice.readVotes', { source, votesColumn: 9 })).toMatchObject({ code: 'input' });
  expect((await core.refusal('public-choice.readVotes', { source, nameColumn: 1, votesColumn: 1 })).message).toContain(
    '同一列',
  );
});

test('answers of single people, and a table without votes, are no result', async () => {
  const { core } = await desk();
  const answers = await read(core, [
    ['序号', '提交答卷时间', '您希望抽检什么'],
    [1, '2026/9/1 8:00', '饮料'],
    [2, '2026/9/1 8:05', '糕点'],
  ]);
  expect(answers.items).toEqual([]);
  const many: Cells = [['产品', '票数'], ...Array.from({ length: 5001 }, (_, index) => [`产品${index}`, 1])];
  const source = { token: await offerWorkbook(core, many) };
  expect((await core.refusal('public-choice.readVotes', { source })).message).toContain('不像投票结果');
  const thousand = { token: await offerWorkbook(core, many.slice(0, 1002)) };
  expect((await core.refusal('public-choice.readVotes', { source: thousand })).message).toContain('最多 1000 种');
  const none = await read(core, [
    ['品种', '备注'],
    ['饮料', '好'],
    ['糕点', '好'],
  ]);
  expect(none.warnings).toEqual(['没有找到写“票数”的列，请在上面选择。']);
});

test('a CSV of an old system and an old workbook are read alike', async () => {
  const { core } = await desk();
  const csv = iconv.encode('选项,小计,比例\r\n饮料,812,40%\r\n糕点,"1,204",60%\r\n', 'gb18030');
  const cell = (row: number, column: number, text: string) =>
    record(0x0204, word(row), word(column), word(0), wide(text));
  const number = (row: number, column: number, value: number) =>
    record(0x0203, word(row), word(column), word(0), double(value));
  const records = [
    cell(0, 0, '选项'),
    cell(0, 1, '小计'),
    cell(1, 0, '饮料'),
    number(1, 1, 812),
    cell(2, 0, '糕点'),
    number(2, 1, 1204),
  ];
  const old = xls({ sheets: [{ name: sheetName('统计'), records }] });
  for (const [bytes, name] of [
    [csv, '结果.csv'],
    [old, '结果.xls'],
  ] as const) {
    const result = await core.call('public-choice.readVotes', { source: { token: core.offer(bytes, name) } });
    expect(votes(result), name).toEqual([
      ['饮料', 812],
      ['糕点', 1204],
    ]);
  }
});

test.each([
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), '图片'],
  ['an empty file', Buffer.alloc(0), '空文件'],
  ['half a workbook', Buffer.from('504b0304ffff', 'hex'), '没有导入'],
])('%s is refused in words', async (_what, bytes, words) => {
  const { core } = await desk();
  const refusal = await core.refusal('public-choice.readVotes', { source: { token: core.offer(bytes, '结果.xlsx') } });
  expect(refusal).toMatchObject({ code: 'file' });
  expect(refusal.message).toContain(words);
});

test('the file is kept as evidence of the poll, once, and ranked votes go into a plan', async () => {
  const { core, campaignId } = await desk();
  const token = await offerWorkbook(core, poll, '投票结果.xlsx');
  const { items } = await core.call('public-choice.readVotes', { source: { token } });
  const voteFiles = [{ token, name: '投票结果.xlsx' }];
  const values = { campaignId, title: '你选我检', items, voteFiles };
  const choice = await core.call('public-choice.save', { id: null, revision: null, values });
  expect(choice).toMatchObject({ votes: 2052, evidence: 1, voteFiles: [] });
  const again = await core.call('public-choice.save', { id: choice.id, revision: choice.revision, values });
  expect(again.evidence).toBe(1);
  const { rows } = await core.call('evidence.list', { ownerNoun: 'public-choice', ownerId: choice.id });
  expect(rows).toMatchObject([{ fileName: '投票结果.xlsx', caption: '投票结果文件', ownerTitle: '你选我检' }]);
  expect(readFileSync(storedPath(core.core.folder, rows[0]!.sha256))).toEqual(
    readFileSync(join(core.data, 'inbox', token, '投票结果.xlsx')),
  );
  expect((await core.call('history.list', { noun: 'public-choice' })).rows[0]?.after).not.toHaveProperty('voteFiles');
  const plan = await core.call('public-choice.takeTop', {
    id: again.id,
    revision: again.revision,
    top: 2,
    batchesEach: 3,
  });
  expect(plan).toMatchObject({ batches: 6, note: '得票前 2 位：糕点（1204 票）、饮料（812 票）' });
});

test('a file that is gone stores nothing of the poll', async () => {
  const { core, campaignId } = await desk();
  const token = await offerWorkbook(core, poll);
  const voteFiles = [{ token, name: '投票结果.xlsx' }];
  const values = { campaignId, title: '你选我检', items: [{ name: '饮料', votes: 3 }], voteFiles };
  rmSync(join(core.data, 'inbox', token), { recursive: true });
  const refusal = await core.refusal('public-choice.save', { id: null, revision: null, values });
  expect(refusal).toMatchObject({ code: 'file', field: 'values.voteFiles' });
  expect(refusal.message).toContain('“投票结果.xlsx”已经不在，本次没有保存');
  expect((await core.call('public-choice.list', { campaignId })).total).toBe(0);
  expect(existsSync(join(core.data, 'inbox', token))).toBe(false);
  const path = [{ token: '../../quality-month.sqlite', name: 'x' }];
  expect(
    await core.refusal('public-choice.save', { id: null, revision: null, values: { ...values, voteFiles: path } }),
  ).toMatchObject({ code: 'file' });
});

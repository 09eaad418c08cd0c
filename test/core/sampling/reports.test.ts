import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedPath } from '../../../electron/core/files/index.ts';
import { addCampaign, onePixelPng } from '../../records.ts';
import { offerWorkbook, pastedOf } from '../exchange/import/support.ts';
import { zipOf } from '../exchange/read/builders.ts';
import { addReceived, type SamplingDesk, samplingDesk } from './importSupport.ts';

const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n${words}`);

/** Three batches, two of them with their results from the laboratory's table. */
async function reported() {
  const there = await samplingDesk();
  const { desk } = there;
  const ids: number[] = [];
  for (const number of ['CJ2026-0001', 'CJ2026-0002', 'CJ2026-0003']) ids.push((await addReceived(there, number)).id);
  const titles = ['抽样单编号', '检验项目', '标准要求', '实测值', '检验结论', '报告编号', '报告日期'];
  const result = (number: string, report: string) => [number, '铅', '≤90', '12', '合格', report, '2026-09-12'];
  await desk.call(
    'import.carryOut',
    pastedOf('test-item', [titles, result('CJ2026-0001', 'WJ-0011'), result('CJ2026-0002', 'WJ-0012')]),
  );
  return { ...there, ids: ids as [number, number, number] };
}

async function match({ desk, campaign }: Pick<SamplingDesk, 'desk' | 'campaign'>, tokens: string[]) {
  const { files } = await desk.call('sample.matchReports', { campaignId: campaign.id, tokens });
  return files.map(({ outcome, batches, by, note }) => ({
    outcome,
    batches: batches.map(({ number }) => number),
    by,
    note,
  }));
}

test('each report finds its batch by report number or sheet number, and is attached with history', async () => {
  const there = await reported();
  const { desk, ids } = there;
  const tokens = [
    desk.offer(pdf('一'), '检验报告wj_0011.pdf'),
    desk.offer(onePixelPng, 'CJ2026 0003 铅笔.png'),
    desk.offer(zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'WJ-0012.ofd'),
  ];
  expect(await match(there, tokens)).toEqual([
    { outcome: 'matched', batches: ['CJ2026-0001'], by: 'report', note: null },
    { outcome: 'matched', batches: ['CJ2026-0003'], by: 'number', note: null },
    { outcome: 'matched', batches: ['CJ2026-0002'], by: 'report', note: null },
  ]);
  expect((await desk.call('evidence.list', {})).total).toBe(0);

  const { files } = await desk.call('sample.attachReports', {
    files: tokens.map((token, index) => ({ token, sampleId: [ids[0], ids[2], ids[1]][index]! })),
  });
  expect(files.map(({ outcome }) => outcome)).toEqual(['attached', 'attached', 'attached']);
  const { rows } = await desk.call('evidence.list', {
    ownerNoun: 'sample',
    sort: { by: 'fileName', descending: false },
  });
  expect(rows.map(({ caption, mime, ownerTitle }) => [caption, mime, ownerTitle])).toEqual([
    ['检验报告', 'image/png', 'CJ2026-0003 水彩笔'],
    ['检验报告 WJ-0012', 'application/ofd', 'CJ2026-0002 水彩笔'],
    ['检验报告 WJ-0011', 'application/pdf', 'CJ2026-0001 水彩笔'],
  ]);
  expect(readFileSync(storedPath(desk.core.folder, rows[2]!.sha256))).toEqual(pdf('一'));
  expect((await desk.call('history.list', { noun: 'evidence' })).total).toBe(3);
  expect((await desk.call('sample.get', { id: ids[0] })).evidence).toBe(1);
  expect(desk.events.filter((event) => event.type === 'changed').at(-1)).toMatchObject({ nouns: ['evidence'] });
});

test('one report of two batches is unclear, and goes to both where a person says so', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  const more = { reportNumber: 'WJ-0099', reportedOn: '2026-09-12' };
  const one = await addReceived(there, 'CJ2026-0001', more);
  const two = await addReceived(there, 'CJ2026-0002', more);
  const token = desk.offer(pdf('合并报告'), 'WJ-0099.pdf');
  expect(await match(there, [token])).toMatchObject([
    { outcome: 'unclear', batches: ['CJ2026-0001', 'CJ2026-0002'], by: null, note: '文件名对得上 2 个批次' },
  ]);
  const both = [one, two].map(({ id }) => ({ token, sampleId: id }));
  const { files } = await desk.call('sample.attachReports', { files: both });
  expect(files.map(({ outcome }) => outcome)).toEqual(['attached', 'attached']);
  expect(await match(there, [token])).toMatchObject([
    { outcome: 'already', note: '同一文件已附在 CJ2026-0001、CJ2026-0002' },
  ]);
});

test('of a number that a whole lot shares the first batches are shown', async () => {
  const there = await samplingDesk();
  for (let index = 1; index <= 22; index += 1)
    await addReceived(there, `CJ2026-${String(index).padStart(4, '0')}`, { reportNumber: 'WJ-LOT' });
  const [file] = await match(there, [there.desk.offer(pdf('整批'), 'WJ-LOT.pdf')]);
  expect(file).toMatchObject({ outcome: 'unclear', note: expect.stringContaining('22 个批次，列出前 20 个') });
  expect(file!.batches).toHaveLength(20);
  expect(file!.batches[0]).toBe('CJ2026-0001');
});

test('a file that is there already is known by its content, whatever it is called', async () => {
  const there = await reported();
  const { desk, ids } = there;
  const first = desk.offer(pdf('一'), 'WJ-0011.pdf');
  await desk.call('sample.attachReports', { files: [{ token: first, sampleId: ids[0] }] });
  const again = desk.offer(pdf('一'), 'WJ-0011 (1).pdf');
  const renamed = desk.offer(pdf('一'), '扫描件.pdf');
  const elsewhere = desk.offer(pdf('一'), 'WJ-0012.pdf');
  const two = [desk.offer(pdf('二'), 'CJ2026-0003.pdf'), desk.offer(pdf('二'), 'CJ2026-0003_1.pdf')];
  expect(await match(there, [again, renamed, elsewhere, ...two])).toEqual([
    { outcome: 'already', batches: ['CJ2026-0001'], by: null, note: '同一文件已附在 CJ2026-0001' },
    { outcome: 'already', batches: ['CJ2026-0001'], by: null, note: '同一文件已附在 CJ2026-0001' },
    { outcome: 'matched', batches: ['CJ2026-0002'], by: 'report', note: '同一文件已附在 CJ2026-0001' },
    { outcome: 'matched', batches: ['CJ2026-0003'], by: 'number', note: null },
    { outcome: 'already', batches: ['CJ2026-0003'], by: null, note: '与“CJ2026-0003.pdf”内容相同' },
  ]);
  const files = [again, ...two].map((token, index) => ({ token, sampleId: index === 0 ? ids[0] : ids[2] }));
  const attached = await desk.call('sample.attachReports', { files });
  expect(attached.files.map(({ outcome }) => outcome)).toEqual(['already', 'attached', 'already']);
  expect((await desk.call('evidence.list', { ownerNoun: 'sample' })).total).toBe(2);
});

test('a batch of another year or in the recycle bin is not meant', async () => {
  const there = await reported();
  const { desk, ids } = there;
  const other = await addCampaign(desk, { year: 2025, periodFrom: '2025-09-01', periodTo: '2025-09-30' });
  const token = desk.offer(pdf('一'), 'WJ-0011.pdf');
  const unmatched = { outcome: 'unmatched', batches: [], note: '文件名里没有本年度批次的报告编号或抽样单编号' };
  expect(await match({ desk, campaign: other }, [token])).toMatchObject([unmatched]);
  const { revision } = await desk.call('sample.get', { id: ids[0] });
  await desk.call('sample.remove', { id: ids[0], revision });
  expect(await match(there, [token])).toMatchObject([unmatched]);
});

test('what is no report is said to be unfit, and holds up none of the others', async () => {
  const there = await reported();
  const { desk, ids } = there;
  const gone = desk.offer(pdf('零'), 'WJ-0011.pdf');
  rmSync(join(desk.data, 'inbox', gone), { recursive: true });
  const table = await offerWorkbook(desk, [['报告编号'], ['WJ-0011']], 'WJ-0011.xlsx');
  const page = desk.offer('<script>alert(1)</script>', 'WJ-0011.pdf');
  const empty = desk.offer(Buffer.alloc(0), 'WJ-0011.pdf');
  const good = desk.offer(pdf('一'), 'WJ-0011.pdf');
  const tokens = [gone, table, page, empty, '../../etc/passwd', good];
  const files = await match(there, tokens);
  expect(files.map(({ outcome }) => outcome)).toEqual(['unfit', 'unfit', 'unfit', 'unfit', 'unfit', 'matched']);
  expect(files.map(({ note }) => note)).toMatchObject([
    '没有收到这个文件，请重新选择',
    expect.stringContaining('「导入检验结果」'),
    expect.stringContaining('不是 PDF、OFD 或图片'),
    '是空文件，没有内容',
    '没有收到这个文件，请重新选择',
    null,
  ]);
  const attached = await desk.call('sample.attachReports', {
    files: [...tokens.map((token) => ({ token, sampleId: ids[0] })), { token: good, sampleId: 999 }],
  });
  expect(attached.files.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('refused'), 'attached', 'refused']);
  expect(attached.files.map(({ message }) => message)).toMatchObject([
    '这个文件已经不在，请重新选择。',
    expect.stringContaining('不是 PDF'),
    expect.stringContaining('不是 PDF'),
    '是空文件，没有内容',
    '这个文件已经不在，请重新选择。',
    null,
    '这个批次已被移除，请先从回收站恢复，或改选别的批次。',
  ]);
  expect((await desk.call('evidence.list', { ownerNoun: 'sample' })).total).toBe(1);
  const drafts = readdirSync(desk.core.folder.stored).filter((name) => name.startsWith('draft'));
  expect(drafts).toEqual([]);
});

test('the report of a retest says so', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  const failed = await addReceived(there, 'CJ2026-0001', {
    reportNumber: 'WJ-0011',
    reportedOn: '2026-09-09',
    testedOn: '2026-09-09',
    labVerdict: 'failed',
    verdict: 'open',
    state: 'objected',
    followUp: { notifiedOn: '2026-09-10', objectedOn: '2026-09-11', retestReportNumber: 'FJ-0001' },
  });
  const token = desk.offer(pdf('复检'), 'FJ-0001.pdf');
  expect(await match(there, [token])).toMatchObject([{ outcome: 'matched', by: 'retest' }]);
  await desk.call('sample.attachReports', { files: [{ token, sampleId: failed.id }] });
  const { rows } = await desk.call('evidence.list', { ownerNoun: 'sample' });
  expect(rows.map(({ caption }) => caption)).toEqual(['复检报告 FJ-0001']);
});

test('a cancel leaves what is attached and says of the rest that it was left', async () => {
  const there = await reported();
  const { desk, ids } = there;
  const tokens = ['一', '二', '三'].map((words) => desk.offer(pdf(words), `WJ-0011 ${words}.pdf`));
  const files = tokens.map((token) => ({ token, sampleId: ids[0] }));
  const running = desk.call('sample.attachReports', { files }, 'attach');
  await desk.call('job.cancel', { job: 'attach' });
  const answer = await running;
  const left = answer.files.filter(({ outcome }) => outcome === 'left');
  expect(left.length).toBeGreaterThan(0);
  expect(left[0]!.message).toBe('已取消，没有附上');
  const { total } = await desk.call('evidence.list', { ownerNoun: 'sample' });
  expect(total).toBe(3 - left.length);
  expect(await desk.refusal('sample.matchReports', { campaignId: there.campaign.id, tokens: [] })).toMatchObject({
    code: 'input',
    message: '请选择文件',
  });
});

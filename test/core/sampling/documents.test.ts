import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openTable } from '../../../electron/core/exchange/read/index.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { storeWorkedExample } from '../../workedSampling.ts';

/* The numbers are those of workedFigures.ts, reckoned by hand there. */

async function workedDesk() {
  const desk = openTestCore();
  await desk.call('setting.save', { bureau: '云溪县市场监督管理局' });
  const { campaign } = await storeWorkedExample(desk.call);
  return { desk, campaignId: campaign.id };
}

const fileOf = (desk: TestCore, { token, name }: { token: string; name: string }): string =>
  join(desk.data, 'outbox', token, name);

/** The text of a docx, a paragraph a line. */
const textOfDocx = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

async function cellsOf(file: string): Promise<string[][]> {
  const table = await openTable(file);
  const rows: string[][] = [];
  for await (const batch of table.rows())
    for (const { cells } of batch) rows.push(cells.map((cell) => String(cell ?? '')));
  return rows;
}

test('the bulletin says the figures with their denominators, and names only who may be named', async () => {
  const { desk, campaignId } = await workedDesk();
  const file = await desk.call('sampling.bulletin', { campaignId });
  expect(file.name).toBe('2026年“质量月”产品质量监督抽检情况通报.docx');
  const text = textOfDocx(fileOf(desk, file));
  expect(text).toContain(
    '共抽检 110 批次，已有最终结论 104 批次，其中合格 90 批次、不合格 14 批次，批次合格率 86.54%，另有 6 批次尚无最终结论，未计入合格率。',
  );
  expect(text).toContain('学生文具 61 批次，合格率 85.96%（49/57）；儿童玩具 49 批次，合格率 87.23%（41/47）');
  expect(text).toContain(
    '流通 52 批次，合格率 88.00%（44/50）；校园周边 43 批次，合格率 79.49%（31/39）；网络 15 批次，合格率 100.00%（15/15）',
  );
  expect(text).toContain(
    '可迁移元素（铅）（7 批次）、邻苯二甲酸酯（6 批次）、使用说明（2 批次）、笔帽通气量（1 批次）',
  );
  expect(text).toContain('另有 6 批次因异议期未满、复检中或结论待定暂不公布');
  // Nine rows of the black list, no more.
  expect(text.match(/云溪县(青禾文具店|乐童玩具城)/g)).toHaveLength(9);
});

test('a month in which nothing was sampled has no bulletin', async () => {
  const { desk, campaignId } = await workedDesk();
  const august = await desk.call('sampling.bulletin', { campaignId, month: '2026-08' });
  expect(textOfDocx(fileOf(desk, august))).toContain('2026年8月共抽检 110 批次');
  const refusal = await desk.refusal('sampling.bulletin', { campaignId, month: '2026-07' });
  expect(refusal.message).toContain('没有抽检批次');
});

test.each([
  ['black', 9, '另有 6 批次'],
  ['red', 90, '共 90 批次'],
] as const)('the %s list as workbook and as document holds the same %i batches', async (list, count, note) => {
  const { desk, campaignId } = await workedDesk();
  const workbook = await desk.call('sampling.exportPublicList', { campaignId, list, format: 'xlsx' });
  const rows = await cellsOf(fileOf(desk, workbook));
  const numbered = rows.filter((row) => /^\d+$/.test(row[0]!));
  expect(numbered).toHaveLength(count);
  expect(rows.at(-1)![0]).toContain(note);
  const document = await desk.call('sampling.exportPublicList', { campaignId, list, format: 'docx' });
  const text = textOfDocx(fileOf(desk, document));
  expect(text.match(/云溪县(青禾文具店|乐童玩具城)/g)).toHaveLength(count);
  expect(text).toContain(note);
});

test('the report that goes up says the same, as workbook and as document', async () => {
  const { desk, campaignId } = await workedDesk();
  const report = await desk.call('report.freeze', await desk.call('report.draft', { campaignId }));
  const workbook = await desk.call('report.export', { id: report.id, format: 'xlsx' });
  const rows = await cellsOf(fileOf(desk, workbook));
  const figureOf = (name: string) => rows.find((row) => row[1] === name)?.[3];
  expect(['抽检批次', '合格批次', '不合格批次', '待检批次'].map(figureOf)).toEqual(['110', '90', '14', '6']);
  expect(rows.find((row) => row[1] === '批次合格率')?.[5]).toBe('90 / 104');
  const document = await desk.call('report.export', { id: report.id, format: 'docx' });
  expect(textOfDocx(fileOf(desk, document))).toContain('86.54%（90/104）');
});

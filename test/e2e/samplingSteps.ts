import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Cell } from '../../electron/core/exchange/read/index.ts';
import { type Column, writeTable } from '../../electron/core/exchange/write/index.ts';
import { type Desk, expect } from './desk.ts';
import { addYear, aside, choose, giveFile, pasteCells, pasteIntoDirectory } from './steps.ts';

/* What the stories of sampling do in the same way. */

export const openTab = async ({ page }: Desk, name: string): Promise<void> => {
  const navigation = page.getByRole('navigation', { name: '主导航' });
  await navigation.getByRole('link', { name: /^抽检/ }).click();
  await page.getByRole('tab', { name, exact: true }).click();
};

/** A year with two shops, two samplers and two laboratories. */
export async function directory({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '新建年度' }).click();
  await addYear(page);
  await pasteIntoDirectory(page, '人员', [
    ['姓名', '执法证号'],
    ['赵明远', '350901'],
    ['李思齐', '350902'],
  ]);
  await pasteIntoDirectory(page, '检查对象', [
    ['单位名称', '地址', '联系人', '电话', '乡镇街道'],
    ['云溪县青禾文具店', '城关镇解放路18号', '陈小禾', '13800138000', '城关镇'],
    ['云溪县老街粮油店', '东山乡老街1号', '林大山', '0599-5551234', '东山乡'],
  ]);
  await pasteIntoDirectory(page, '检验机构', [
    ['机构名称', '地址'],
    ['云溪市产品质量检验所', '云溪市检测路6号'],
    ['省产品质量检验研究院', '省城质检路1号'],
  ]);
}

/** A plan by its form; @param quotas rows of the annex: 产品类别, 环节, 批次. */
export async function plan(desk: Desk, name: string, quotas: readonly (readonly string[])[]): Promise<void> {
  const { page } = desk;
  await openTab(desk, '抽检任务');
  await page.getByRole('button', { name: /^新增抽检任务/ }).click();
  const form = aside(page);
  await form.getByRole('textbox', { name: '抽检任务', exact: true }).fill(name);
  await choose(page, form, '检验机构', '云溪市');
  await form.getByRole('button', { name: '从表格粘贴…' }).click();
  const dialog = page.getByRole('dialog', { name: '从表格粘贴分解指标' });
  const rows = [['产品类别', '环节', '批次'], ...quotas];
  await dialog.getByRole('textbox', { name: '粘贴的内容' }).fill(rows.map((row) => row.join('\t')).join('\n'));
  await dialog.getByRole('button', { name: `加入 ${quotas.length} 行` }).click();
  await form.getByRole('button', { name: /^计划批次改为/ }).click();
  await page.keyboard.press('Control+s');
  await expect(form.getByRole('heading', { name })).toBeVisible();
}

/** A workbook as the laboratory sends it, made as the product makes its own. */
export async function workbook(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  const path = join(folder, 'results.xlsx');
  const [titles = [], ...cells] = rows;
  const columns = titles.map((title): Column => ({ title: String(title), format: 'text' }));
  await writeTable(path, [{ name: '检验结果', columns, rows: cells.map((row) => [...row]) }]);
  const buffer = readFileSync(path);
  rmSync(folder, { recursive: true });
  return buffer;
}

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Goes from the list of batches to the check of a laboratory's file. */
export async function checkResults(desk: Desk, name: string, buffer: Buffer): Promise<Locator> {
  const { page } = desk;
  await openTab(desk, '抽检批次');
  await page.getByRole('button', { name: '导入检验结果' }).click();
  await expect(page.getByRole('heading', { name: '导入检验结果' })).toBeVisible();
  await giveFile(page, page.getByRole('button', { name: '选择文件…' }), { name, mimeType: xlsx, buffer });
  await page.getByRole('button', { name: '核对全部数据' }).click();
  return page.getByRole('region', { name: '核对结果' });
}

/** Presses what a step of several batches offers, and waits until all went. */
export async function together({ page }: Desk, step: string, batches: number): Promise<void> {
  await page.getByRole('checkbox', { name: '选择这一页' }).check();
  await page.getByRole('button', { name: `${step}…`, exact: true }).click();
  await page.getByRole('button', { name: `登记 ${batches} 批`, exact: true }).click();
  await expect(page.getByText(`${batches} 批次已登记${step}`)).toBeVisible();
}

/** Opens a batch of the list. @returns the record beside it. */
export async function openBatch(desk: Desk, number: string): Promise<Locator> {
  const { page } = desk;
  await openTab(desk, '抽检批次');
  await page.getByRole('table', { name: '抽检批次' }).getByRole('row', { name: number }).click();
  const detail = aside(page);
  await expect(detail.getByRole('heading', { name: number })).toBeVisible();
  return detail;
}

/** Three batches at the laboratory, entered as pasted rows. */
export async function batchesAtLaboratory(desk: Desk): Promise<void> {
  const { page } = desk;
  await directory(desk);
  await plan(desk, '学生文具专项', [['学生文具', '流通', '3']]);
  await openTab(desk, '抽检批次');
  await expect(page.getByText('还没有抽检批次')).toBeVisible();
  await pasteCells(page, [
    ['抽样单编号', '受检单位', '产品名称', '抽样环节', '产品类别', '抽样日期', '抽样人', '抽检任务', '检验机构'],
    ...['铅笔', '橡皮', '圆规'].map((product, at) => [
      `CJ2026-000${at + 1}`,
      '云溪县青禾文具店',
      product,
      '流通',
      '学生文具',
      '2026-09-10',
      '赵明远、李思齐',
      '学生文具专项',
      '云溪市产品质量检验所',
    ]),
  ]);
  await page.getByRole('button', { name: '核对全部数据' }).click();
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await expect(page.getByRole('region', { name: '导入结果' })).toContainText('导入完成');
  await openTab(desk, '抽检批次');
  await together(desk, '移交', 3);
}

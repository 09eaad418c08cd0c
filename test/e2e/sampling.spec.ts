import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, test } from './desk.ts';
import { addYear, aside, choose, importAll, pasteCells } from './steps.ts';

/* 抽检: a plan fills up, its batches go to the laboratory and back, and a retest overturns a fail. */

const tab = ({ page }: Desk, name: string) => page.getByRole('tab', { name, exact: true });
const totals = ({ page }: Desk) => page.getByRole('search', { name: '筛选' });
const products = ['铅笔', '橡皮', '水彩笔', '圆规', '修正带'];

/** Chooses what is not in the directory yet. */
async function create(page: Page, scope: Locator, label: string, words: string): Promise<void> {
  const box = scope.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.fill(words);
  await page.getByRole('button', { name: `新建“${words}”` }).click();
  await expect(scope.getByText(words, { exact: true }).last()).toBeVisible();
}

/** A step of the open batch that asks for something; `fill` answers. */
async function take({ page }: Desk, label: string, fill?: (drawer: Locator) => Promise<void>): Promise<void> {
  await aside(page).getByRole('button', { name: label, exact: true }).click();
  const drawer = page.getByRole('dialog', { name: new RegExp(`^${label}：`) });
  await expect(drawer).toBeVisible();
  await fill?.(drawer);
  await page.keyboard.press('Control+s');
  await expect(drawer).toBeHidden();
}

/** A step of all batches of the list at once. */
async function takeAll({ page }: Desk, label: string): Promise<void> {
  await page.getByRole('checkbox', { name: '选择这一页' }).check();
  await page.getByRole('button', { name: `${label}…` }).click();
  await page.getByRole('button', { name: `登记 ${products.length} 批` }).click();
  await expect(page.getByText(`${products.length} 批次已登记${label}`)).toBeVisible();
}

async function planBatches(desk: Desk): Promise<void> {
  const { page } = desk;
  await page.getByRole('link', { name: '抽检', exact: true }).click();
  await tab(desk, '抽检任务').click();
  await page.getByRole('button', { name: /新增抽检任务/ }).click();
  await aside(page).getByRole('textbox', { name: '抽检任务' }).fill('学生文具专项');
  await aside(page).getByRole('spinbutton', { name: '计划批次' }).fill('5');
  await choose(page, aside(page), '产品类别', '学生文具');
  await create(page, aside(page), '检验机构', '县质检所');
  await aside(page).getByRole('button', { name: '从表格粘贴…' }).click();
  await page.getByRole('textbox', { name: '粘贴的内容' }).fill('产品类别\t批次\n学生文具\t5\n合计\t5');
  await page.getByRole('button', { name: '加入 1 行' }).click();
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByRole('region', { name: '分解指标' })).toContainText('0/5');
}

async function sampleByKeyboard(desk: Desk): Promise<void> {
  const { page } = desk;
  await aside(page).getByRole('button', { name: '登记批次' }).click();
  await create(page, aside(page), '受检单位', '青禾文具店');
  await create(page, aside(page), '抽样人员', '赵明远');
  await create(page, aside(page), '抽样人员', '李思齐');
  const name = aside(page).getByRole('textbox', { name: '产品名称' });
  await name.focus();
  for (const [place, product] of products.entries()) {
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('');
    await page.keyboard.type(product);
    await page.keyboard.press(place < products.length - 1 ? 'Control+Enter' : 'Control+s');
  }
  await expect(aside(page).getByRole('heading', { name: /CJ2026-0005 修正带/ })).toBeVisible();
  await page.keyboard.press('Escape');
}

async function printPapers(desk: Desk): Promise<void> {
  const { page } = desk;
  await page.getByRole('checkbox', { name: '选择这一页' }).check();
  await page.getByRole('button', { name: '打印 ▾' }).click();
  await page.getByRole('menuitem', { name: '抽样单' }).click();
  await expect(page.getByRole('article', { name: /抽样单$/ })).toHaveCount(5);
  await page.getByText('样品标签', { exact: true }).click();
  await expect(page.getByRole('article', { name: /标签$/ })).toHaveCount(10);
  await expect(page.getByRole('img', { name: '条形码 CJ2026-0001' })).toHaveCount(2);
  await page.getByText('移交单', { exact: true }).click();
  await expect(page.getByRole('article', { name: '移交单 县质检所' }).getByRole('row')).toHaveCount(6);
  await desk.picture('slip');
  await page.keyboard.press('Escape');
}

/** Three pass, one fails, and one the laboratory passes against its own figure. */
async function importResults(desk: Desk): Promise<void> {
  const { page } = desk;
  const values = ['12', '20', '35', '120', '96'];
  const passed = [true, true, true, false, true];
  await page.getByRole('button', { name: '导入检验结果' }).click();
  await expect(page.getByRole('heading', { name: '导入检验结果' })).toBeVisible();
  await pasteCells(page, [
    ['抽样单编号', '检验项目', '标准要求', '实测值', '单位', '单项判定', '检验结论', '报告编号', '报告日期'],
    ...values.map((value, place) => [
      `CJ2026-000${place + 1}`,
      '铅',
      '≤90',
      value,
      'mg/kg',
      passed[place] ? '符合' : '不符合',
      passed[place] ? '合格' : '不合格',
      `B-${place + 1}`,
      '2026-09-14',
    ]),
  ]);
  await importAll(page, values.length);
}

test('five batches of a plan go to the laboratory and back; a retest overturns a fail and all figures follow', async ({
  desk,
}) => {
  const { page } = desk;
  await addYear(page);
  await test.step('a plan with its quota', () => planBatches(desk));
  await test.step('five batches at one shop, by keyboard', () => sampleByKeyboard(desk));
  await test.step('sheets, labels and the hand-over slip', () => printPapers(desk));
  await test.step('to the laboratory, all at once', async () => {
    await takeAll(desk, '移交');
    await takeAll(desk, '接收');
  });
  await test.step('results from the laboratory', () => importResults(desk));

  await test.step('a person decides where the laboratory contradicts its figures', async () => {
    await page.getByRole('link', { name: /^抽检/ }).click();
    await expect(totals(desk)).toContainText('合格 3 · 不合格 1 · 待检 1 · 合格率 75.00%（3/4）');
    await page.getByRole('row', { name: /CJ2026-0005/ }).click();
    await expect(aside(page)).toContainText('铅：机构判定符合，按数据不符合（超过限量）');
    await take(desk, '认定结论', async (drawer) => {
      await drawer.getByRole('radio', { name: '认定不合格' }).check();
      await drawer.getByRole('textbox', { name: '备注' }).fill('检验机构确认实测值，结论笔误');
      await desk.picture('contradiction');
    });
    await expect(totals(desk)).toContainText('合格率 60.00%（3/5）');
  });

  await test.step('objection, retest, and the fail is overturned', async () => {
    await take(desk, '告知结果');
    await take(desk, '登记异议', (drawer) => choose(page, drawer, '受理异议', '是'));
    await expect(totals(desk)).toContainText('待检 1 · 合格率 75.00%（3/4）');
    await take(desk, '复检合格，办结');
    await expect(totals(desk)).toContainText('合格 4 · 不合格 1 · 待检 0 · 合格率 80.00%（4/5）');
    await expect(aside(page).getByRole('region', { name: '经过' })).toContainText('已办结');
    await desk.picture('overturned');
  });

  await test.step('the plan and the statistics say the same', async () => {
    await tab(desk, '抽检任务').click();
    await expect(page.getByRole('row', { name: /学生文具专项/ })).toContainText('80.00%（4/5）');
    await expect(page.getByRole('row', { name: /学生文具专项/ })).toContainText('5/5');
    await tab(desk, '统计').click();
    await expect(page.getByRole('main')).toContainText('80.00%');
  });
});

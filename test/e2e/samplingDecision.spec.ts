import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, test } from './desk.ts';
import { openBatch, openTab, together } from './samplingSteps.ts';
import { addYear, aside, choose, importAll, pasteCells } from './steps.ts';

/* Sampling where nothing is in the directory yet, with pasted results that a person has to decide about. */

const products = ['铅笔', '橡皮', '修正带'];

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

async function planBatches(desk: Desk): Promise<void> {
  const { page } = desk;
  await openTab(desk, '抽检任务');
  await page.getByRole('button', { name: /新增抽检任务/ }).click();
  await aside(page).getByRole('textbox', { name: '抽检任务' }).fill('学生文具专项');
  await aside(page).getByRole('spinbutton', { name: '计划批次' }).fill('3');
  await choose(page, aside(page), '产品类别', '学生文具');
  await create(page, aside(page), '检验机构', '县质检所');
  await aside(page).getByRole('button', { name: '从表格粘贴…' }).click();
  await page.getByRole('textbox', { name: '粘贴的内容' }).fill('产品类别\t批次\n学生文具\t3\n合计\t3');
  await page.getByRole('button', { name: '加入 1 行' }).click();
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByRole('region', { name: '分解指标' })).toContainText('0/3');
}

async function sampleBatches({ page }: Desk): Promise<void> {
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
  await expect(aside(page).getByRole('heading', { name: /CJ2026-0003 修正带/ })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** One passes, one fails, and one the laboratory passes against its own figure. */
async function pasteResults({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '导入检验结果' }).click();
  await expect(page.getByRole('heading', { name: '导入检验结果' })).toBeVisible();
  const result = (place: number, value: string, passed: boolean) => [
    `CJ2026-000${place}`,
    '铅',
    '≤90',
    value,
    'mg/kg',
    passed ? '符合' : '不符合',
    passed ? '合格' : '不合格',
    `B-${place}`,
    '2026-09-14',
  ];
  await pasteCells(page, [
    ['抽样单编号', '检验项目', '标准要求', '实测值', '单位', '单项判定', '检验结论', '报告编号', '报告日期'],
    result(1, '120', false),
    result(2, '12', true),
    result(3, '96', true),
  ]);
  await importAll(page, 3);
}

test('what is not in the directory is made on the way; a contradiction is decided by a person, an objection is taken up in one step', async ({
  desk,
}) => {
  const { page } = desk;
  const totals = page.getByRole('search', { name: '筛选' });
  await addYear(page);
  await test.step('a plan with its quota, from a table with a line of totals', () => planBatches(desk));
  await test.step('three batches at a new shop', () => sampleBatches(desk));
  await test.step('to the laboratory without a seal', async () => {
    await together(desk, '移交', products.length);
    await together(desk, '接收', products.length);
  });
  await test.step('results, pasted', () => pasteResults(desk));

  await test.step('a person decides where the laboratory contradicts its figures', async () => {
    await openTab(desk, '抽检批次');
    await expect(totals).toContainText('合格 1 · 不合格 1 · 待检 1 · 合格率 50.00%（1/2）');
    await page.getByRole('row', { name: /CJ2026-0003/ }).click();
    await expect(aside(page)).toContainText('铅：机构判定符合，按数据不符合（超过限量）');
    await take(desk, '认定结论', async (drawer) => {
      await drawer.getByRole('radio', { name: '认定不合格' }).check();
      await drawer.getByRole('textbox', { name: '备注' }).fill('检验机构确认实测值，结论笔误');
      await desk.picture('contradiction');
    });
    await expect(totals).toContainText('合格 1 · 不合格 2 · 待检 0 · 合格率 33.33%（1/3）');
    await openTab(desk, '抽检任务');
    await expect(page.getByRole('row', { name: /学生文具专项/ })).toContainText('33.33%（1/3）');
  });

  await test.step('the decided fail is disputed as well, and the retest overturns it', async () => {
    await openBatch(desk, 'CJ2026-0003');
    await take(desk, '告知结果');
    await take(desk, '登记异议', (drawer) => choose(page, drawer, '受理异议', '是'));
    await expect(totals).toContainText('待检 1 · 合格率 50.00%（1/2）');
    await take(desk, '复检合格，办结');
    await expect(totals).toContainText('合格 2 · 不合格 1 · 待检 0 · 合格率 66.67%（2/3）');
    await expect(aside(page).getByRole('region', { name: '经过' })).toContainText('已办结');
    await openTab(desk, '抽检任务');
    await expect(page.getByRole('row', { name: /学生文具专项/ })).toContainText('66.67%（2/3）');
  });
});

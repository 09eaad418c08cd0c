import type { Page } from '@playwright/test';
import { type Desk, expect, test } from './desk.ts';
import { addYear } from './steps.ts';

/* 抽查计划 edited cell by cell, by keyboard and by a block of a spreadsheet. */

async function addPlan({ page }: Desk, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /新增计划/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: '任务名称' }).fill(name);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

const grid = (page: Page) => page.getByRole('grid', { name: '抽查计划' });
const cell = (page: Page, row: number, column: number) =>
  grid(page).locator('tbody tr').nth(row).getByRole('gridcell').nth(column);

async function pasteBlock(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('the plan is edited where it stands, and what is refused stays in its cell', async ({ desk }) => {
  const { page } = desk;
  await test.step('two rows by the form', async () => {
    await page.getByRole('button', { name: '新建年度' }).click();
    await addYear(page);
    await page.getByRole('link', { name: '检查', exact: true }).click();
    await page.getByRole('tab', { name: '抽查计划' }).click();
    for (const name of ['食品销售监督检查', '学生用品质量监督检查']) await addPlan(desk, name);
    await page.getByRole('button', { name: '逐格编辑' }).click();
    await expect(cell(page, 0, 0)).toBeFocused();
  });

  await test.step('F2 edits, Tab saves and goes on, Esc gives up', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: '任务名称' })).toBeFocused();
    await page.keyboard.type('食品经营监督检查');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: '抽查类型' })).toBeFocused();
    await page.keyboard.type('随便');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('「抽查类型」是“随便”');
    await expect(page.getByRole('combobox', { name: '抽查类型' })).toHaveValue('随便');
    await desk.picture('plan-cell-refused');
    await page.keyboard.press('Escape');
    await expect(cell(page, 0, 2)).toBeFocused();
    await expect(cell(page, 0, 2)).toHaveText('不定向');
    await expect(cell(page, 0, 1)).toHaveText('食品经营监督检查');
  });

  await test.step('Enter edits, saves, and goes down', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('经营许可和进货查验');
    await page.keyboard.press('Enter');
    await expect(cell(page, 1, 3)).toBeFocused();
    await expect(cell(page, 0, 3)).toHaveText('经营许可和进货查验');
  });

  await test.step('a block is pasted from the cell on, and can be taken back', async () => {
    await cell(page, 0, 5).click();
    await pasteBlock(page, '3%\t1次/年\t9月1日\t10月31日\n10户\t2次/年\t9月5日\t9月30日\n');
    await expect(cell(page, 1, 8)).toHaveText('2026-09-30');
    await expect(cell(page, 0, 5)).toHaveText('3%');
    await desk.picture('plan-cells');
    await pasteBlock(page, '1\n2\n3');
    await expect(page.getByRole('alert').first()).toContainText('多出 1 行，没有粘贴');
    await page.getByRole('button', { name: /撤\s*销/ }).click();
    await expect(cell(page, 1, 8)).toHaveText('');
  });

  await test.step('what a rule of the record refuses is said at the cell', async () => {
    await cell(page, 0, 7).dblclick();
    await page.keyboard.type('2026-09-10');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: '结束日期' })).toBeFocused();
    await page.keyboard.type('2026-09-01');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 8).getByRole('alert')).toHaveText('「结束日期」不能早于「开始日期」');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: '抽查计划' })).toBeVisible();
    await expect(page.getByRole('table').or(page.locator('.list-table')).first()).toContainText('食品经营监督检查');
  });
});

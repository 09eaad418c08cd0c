import type { Page } from '@playwright/test';
import { expect, test } from './desk.ts';

/* 名录: a shop that was entered twice, and a checklist written by keyboard. */

const aside = (page: Page) => page.getByRole('region', { name: '详情' });

async function addSubject(page: Page, name: string, more: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: /新增对象/ }).click();
  await aside(page).getByRole('textbox', { name: '单位名称' }).fill(name);
  for (const [label, words] of Object.entries(more)) {
    await aside(page).getByRole('textbox', { name: label, exact: true }).fill(words);
  }
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByRole('heading', { name })).toBeVisible();
}

test('a shop that was entered twice is found, merged, and the merge taken back', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('link', { name: '名录' }).click();
  await addSubject(page, '云溪县青禾文具有限责任公司', { 地址: '溪州市云溪县城关镇中山路12号' });
  await addSubject(page, '云溪县青禾文具有限公司', { 地址: '城关镇中山路１２号', 电话: '0999-5551234' });

  await page.getByRole('button', { name: '查重合并' }).click();
  const merging = page.getByRole('region', { name: '合并' });
  await expect(page.getByText('名称地址相同')).toBeVisible();
  await merging.getByRole('radio', { name: '单位名称：云溪县青禾文具有限公司' }).check();
  await desk.picture('duplicates');
  await merging.getByRole('button', { name: /合并 2 户/ }).click();
  await expect(page.getByText('没有发现重复的检查对象')).toBeVisible();

  await page.getByRole('button', { name: /返回名录/ }).click();
  const list = page.getByRole('table', { name: '检查对象' });
  await expect(list.getByRole('row', { name: /青禾/ })).toHaveCount(1);
  await list.getByRole('row', { name: '云溪县青禾文具有限公司' }).click();
  // The phone came from the one that went, for the kept one had none.
  await expect(aside(page).getByText('0999-5551234')).toBeVisible();
  await aside(page).getByRole('link', { name: '合并记录' }).click();
  await page.getByRole('button', { name: '撤销合并' }).click();
  await expect(page.getByText('已撤销', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /返回名录/ }).click();
  await expect(list.getByRole('row', { name: /青禾/ })).toHaveCount(2);
});

test('a checklist is written by keyboard and from a spreadsheet, and printed blank', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('link', { name: '名录' }).click();
  await page.getByRole('tab', { name: '检查表' }).click();
  await page.getByRole('button', { name: /新增检查表/ }).click();
  await aside(page).getByRole('textbox', { name: '检查表' }).fill('文具店检查表');
  await aside(page).getByRole('button', { name: '加一条', exact: true }).click();
  await page.keyboard.type('是否悬挂营业执照');
  await page.keyboard.press('Enter');
  await page.keyboard.type('票据是否齐全');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(aside(page).getByLabel('第 1 条检查内容')).toHaveValue('票据是否齐全');
  await page.keyboard.press('Alt+ArrowDown');

  await aside(page).getByRole('button', { name: '从表格粘贴…' }).click();
  const lines = '产品标识\t是否标明执行标准\tGB 21027\n\t是否有三无产品\t第二十七条';
  await page.getByLabel('粘贴的内容').fill(lines);
  await page.getByRole('button', { name: '加入 2 条' }).click();
  await aside(page).getByRole('combobox', { name: '第 2 条何时检查' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '第 1 条不合格时' }).click();
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByText('第 1 条不合格时检查')).toBeVisible();
  await expect(aside(page).getByRole('listitem')).toHaveCount(4);
  await desk.picture('checklist');

  await aside(page).getByRole('button', { name: '打印空白表' }).click();
  const paper = page.getByRole('article', { name: '文具店检查表' });
  await expect(paper.getByRole('row')).toHaveCount(6);
  await expect(paper.getByText('检查人员（签名）')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(aside(page).getByRole('heading', { name: /文具店检查表/ })).toBeVisible();
});

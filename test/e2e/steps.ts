import type { Locator, Page } from '@playwright/test';
import { expect } from './desk.ts';

/* What several stories do in the same way. */

/** The record beside the list. */
export const aside = (page: Page): Locator => page.getByRole('region', { name: '详情' });

/** Chooses from a list of options by a part of its words. */
export async function choose(page: Page, scope: Locator, label: string, option: string): Promise<void> {
  const box = scope.getByRole('combobox', { name: label, exact: true });
  await box.click();
  if (await box.isEditable()) await box.fill(option);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

/** Hands over a file where a button asks for one. */
export async function giveFile(
  page: Page,
  button: Locator,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(file);
}

/** Pastes cells that were copied in a spreadsheet, outside of any field. */
export async function pasteCells(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Goes from pasted or chosen cells to the end of the import. */
export async function importAll(page: Page, rows: number): Promise<void> {
  await page.getByRole('button', { name: '核对全部数据' }).click();
  await page.getByRole('button', { name: `导入 ${rows} 行` }).click();
  await expect(page.getByRole('region', { name: '导入结果' })).toContainText('导入完成');
}

/** A year to work in, without any notice. */
export async function addYear(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建年度' }).first().click();
  await aside(page).getByRole('textbox', { name: '主题' }).fill('以质取胜');
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByRole('heading', { name: /2026/ })).toBeVisible();
}

/** Fills a list of the directory from pasted cells. */
export async function pasteIntoDirectory(page: Page, tab: string, rows: readonly (readonly string[])[]): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^名录/ }).click();
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('heading', { name: tab, level: 1 })).toBeVisible();
  await pasteCells(page, rows);
  await expect(page.getByRole('heading', { name: `导入${tab}` })).toBeVisible();
  await importAll(page, rows.length - 1);
}

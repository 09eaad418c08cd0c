import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk.ts';

const words = '有人把自己的笔记存成了这个名字。';

test('a data file that is not ours: the whole page says why, and goes on once it is moved away', async ({ desk }) => {
  const file = join(desk.data, 'quality-month.sqlite');
  await desk.restart(() => {
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    writeFileSync(file, words);
  });
  await expect(desk.page.getByText('数据没有打开')).toBeVisible();
  await expect(desk.page.getByRole('alert')).toContainText('不是本程序的数据库');
  await expect(desk.page.getByRole('navigation')).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(words);
  await desk.picture('not-opened');

  await desk.restart(() => rmSync(file));
  await expect(desk.page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await expect(desk.page.getByText('还没有年度活动')).toBeVisible();
});

test('what a task lacks is arranged by keyboard alone, and the batch is linked to the task', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: '载入示例数据' }).press('Enter');
  await page.getByRole('button', { name: '安排：重点消费品监督抽检' }).press('Enter');
  const form = page.getByRole('heading', { name: '新增抽检批次' });
  await expect(form).toBeVisible();
  await expect(page.getByRole('region', { name: '详情' })).toContainText('重点消费品监督抽检');

  // The list behind the form has its rows by then: Esc goes back to them.
  const rows = page.locator('.list-table [data-row-key]');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '编辑' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();
});

import { expect, test } from './desk.ts';
import { openTab, workbook, xlsx } from './samplingSteps.ts';
import { addYear, aside, choose, giveFile } from './steps.ts';

/* Files that come from outside: the exported result of a poll, and the laboratory's reports. */

test('the result of a poll is read from its file, ranked, and the file kept with it', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: '新建年度' }).click();
  await addYear(page);
  await openTab(desk, '你选我检');
  await page.getByRole('button', { name: /^新增征集/ }).click();
  const poll = aside(page);
  await poll.getByRole('textbox', { name: '活动名称' }).fill('2026年质量月你选我检');
  await desk.picture('poll-empty');
  const pick = async (name: string, buffer: Buffer) => {
    const button = poll.getByRole('button', { name: '从文件导入…' });
    await giveFile(page, button, { name, mimeType: xlsx, buffer });
  };
  const dialog = page.getByRole('dialog', { name: '从文件导入征集结果' });

  await test.step('a file that is no table is refused in words', async () => {
    await pick('结果.xlsx', Buffer.from('%PDF-1.4'));
    await expect(dialog).toContainText('这个文件不能作为表格导入（是 PDF）');
    await expect(dialog.getByRole('button', { name: '加入', exact: true })).toBeDisabled();
    await desk.picture('poll-refused');
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  const rows = [
    ['选项', '小计', '比例'],
    ['A.饮料', 812, '18.04%'],
    ['B.糕点', '1,204', '26.76%'],
    ['C.校服', '很多', '21.2%'],
    ['D.调味品', 1530, '34%'],
    ['E.饮料', 8, '0.2%'],
    ['本题有效填写人次', 4500, null],
  ];
  await test.step('a wrong row is said with its reason, and taken along only knowingly', async () => {
    await pick('投票结果.xlsx', await workbook(rows));
    const row = (number: number) => dialog.getByRole('row', { name: new RegExp(`^${number} `) });
    await expect(row(2)).toContainText('饮料');
    await expect(row(4)).toContainText('「票数」是“很多”，应为一个数字');
    await expect(row(6)).toContainText('与第 2 行同名，票数相加，共 820 票');
    await expect(row(7)).toContainText('合计或人数行，不是产品，不计入');
    await expect(dialog).toContainText('3 种产品，共 3,554 票；有 1 行不能用');
    const take = dialog.getByRole('button', { name: '加入 3 种' });
    await expect(take).toBeDisabled();
    await desk.picture('poll-read');
    await dialog.getByRole('checkbox', { name: /^略过不能用的 1 行/ }).check();
    await take.click();
    await expect(poll.getByRole('textbox', { name: '第 3 行产品' })).toHaveValue('调味品');
  });

  await test.step('another column is chosen, and the corrected file takes the place of the first', async () => {
    rows[3] = ['C.校服', 954, '21.2%'];
    await pick('投票结果（更正）.xlsx', await workbook(rows));
    await choose(page, dialog, '票数列', '比例');
    await expect(dialog).toContainText('这是百分比，不是票数');
    await choose(page, dialog, '票数列', '小计');
    await expect(dialog.getByRole('radio', { name: '替换已填的 3 种' })).toBeChecked();
    await dialog.getByRole('button', { name: '加入 4 种' }).click();
    await expect(poll.getByRole('list', { name: '保存时留存的文件' })).toHaveText(
      '保存时留存：投票结果（更正）.xlsx ✕',
    );
    await desk.picture('poll-filled');
  });

  await page.keyboard.press('Control+s');
  const ranking = poll.getByRole('region', { name: '得票排名' });
  await expect(ranking.getByRole('listitem').locator('.name')).toHaveText(['调味品', '糕点', '校服', '饮料']);
  await expect(poll.getByRole('region', { name: '影像资料' })).toContainText('XLSX');
  await expect(poll.getByRole('figure', { name: '投票结果文件' })).toBeVisible();
  await desk.picture('poll-saved');
  await poll.getByRole('spinbutton', { name: '取前几种' }).fill('2');
  await poll.getByRole('spinbutton', { name: '取前几种' }).press('Tab');
  await poll.getByRole('button', { name: '生成抽检任务（4 批次）' }).click();
  await expect(aside(page).getByRole('region', { name: '分解指标' }).getByRole('row')).toHaveText([/调味品/, /糕点/]);
});

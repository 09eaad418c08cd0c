import type { Locator } from '@playwright/test';
import { onePixelPng } from '../records.ts';
import { expect, test } from './desk.ts';
import { batchesAtLaboratory, checkResults, openBatch, openTab, workbook, xlsx } from './samplingSteps.ts';
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

const pdf = (name: string, words = name) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n${words}`),
});

test('the reports of a results table are attached at once, by the numbers in their names', async ({ desk }) => {
  const { page } = desk;
  test.setTimeout(180_000);
  await test.step('three batches at the laboratory', () => batchesAtLaboratory(desk));
  const titles = ['抽样单编号', '产品名称', '检验项目', '标准要求', '实测值', '检验结论', '报告编号', '报告日期'];
  // One report of two batches.
  const results = [
    ['CJ2026-0001', '铅笔', '可迁移元素铅', '≤90', '12', '合格', 'WJ-0011', '2026-09-14'],
    ['CJ2026-0002', '橡皮', '可迁移元素铅', '≤90', '20', '合格', 'WJ-0012', '2026-09-14'],
    ['CJ2026-0003', '圆规', '可迁移元素铅', '≤90', '8.5', '合格', 'WJ-0012', '2026-09-14'],
  ];
  await test.step('after the results the reports are offered', async () => {
    await checkResults(desk, '检验结果.xlsx', await workbook([titles, ...results]));
    await page.getByRole('button', { name: '导入 3 行' }).click();
    const result = page.getByRole('region', { name: '导入结果' });
    await result.getByRole('button', { name: '批量附检验报告' }).click();
  });
  const dialog = page.getByRole('dialog', { name: '批量附检验报告' });
  await expect(dialog).toContainText('文件名里要有报告编号或抽样单编号');
  await expect(dialog.getByRole('button', { name: '附上', exact: true })).toBeDisabled();
  await desk.picture('reports-empty');

  const line = (name: string) => dialog.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });
  await test.step('each file has its batch, or says why it has none', async () => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: '选择文件…' }).click();
    await (await chooser).setFiles([
      pdf('检验报告wj_0011（铅笔）.pdf'),
      pdf('WJ-0012.pdf'),
      pdf('扫描件.pdf'),
      { name: 'ＣＪ２０２６ 0003.png', mimeType: 'image/png', buffer: onePixelPng },
      pdf('WJ-0011 (1).pdf', '检验报告wj_0011（铅笔）.pdf'),
      { name: 'WJ-0012.docx', mimeType: 'application/msword', buffer: Buffer.from('PK') },
    ]);
    await expect(dialog).toContainText('6 个文件：可附上 2 · 对不准 1 · 没对上 1 · 不能附 1 · 已有 1');
    await expect(line('检验报告wj_0011（铅笔）.pdf')).toContainText(/可附上CJ2026-0001 铅笔.*按报告编号/);
    await expect(line('ＣＪ２０２６ 0003.png')).toContainText(/可附上CJ2026-0003 圆规.*按抽样单编号/);
    await expect(line('WJ-0011 (1).pdf')).toContainText('与“检验报告wj_0011（铅笔）.pdf”内容相同');
    await expect(line('WJ-0012.docx')).toContainText('不是 PDF、OFD 或图片');
    await desk.picture('reports-matched');
  });

  await test.step('what is unclear goes where a person says, or is left out', async () => {
    for (const batch of ['CJ2026-0002', 'CJ2026-0003'])
      await line('WJ-0012.pdf')
        .getByRole('checkbox', { name: new RegExp(batch) })
        .check();
    await line('扫描件.pdf').getByRole('button', { name: '指定批次…' }).click();
    await choose(page, line('扫描件.pdf'), '扫描件.pdf 的批次', 'CJ2026-0001');
    await page.keyboard.press('Tab');
    await line('WJ-0012.docx').getByRole('button', { name: '不附 WJ-0012.docx' }).click();
    await desk.picture('reports-assigned');
    await dialog.getByRole('button', { name: '附上 5 份' }).click();
    await expect(dialog).toContainText('5 个文件：已有 1 · 已附上 4');
    await desk.picture('reports-attached');
    await dialog.getByRole('button', { name: '返回列表' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the batch shows its report, and the same file dropped again is known', async () => {
    const detail = await openBatch(desk, 'CJ2026-0003');
    const evidence = detail.getByRole('region', { name: '影像资料' });
    await expect(evidence.getByRole('figure')).toHaveCount(2);
    await expect(evidence.getByRole('figure', { name: '检验报告 WJ-0012' }).first()).toBeVisible();
    const drop = (onto: Locator, name: string, content: string) =>
      onto.evaluate(
        (node, [fileName, words]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([words!], fileName!, { type: 'application/pdf' }));
          node.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        },
        [name, content],
      );
    await drop(evidence, '样品照片.pdf', '%PDF-1.4 on the record itself');
    await expect(evidence.getByRole('figure')).toHaveCount(3);
    await expect(dialog).toBeHidden();
    await drop(page.locator('body'), '又一份.pdf', '%PDF-1.4\nWJ-0012.pdf');
    await expect(line('又一份.pdf')).toContainText('同一文件已附在 CJ2026-0002、CJ2026-0003');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await evidence.scrollIntoViewIfNeeded();
    await desk.picture('reports-batch');
  });
});

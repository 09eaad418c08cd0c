import { onePixelPng } from '../records.ts';
import { type Desk, expect, test } from './desk.ts';
import { batchesAtLaboratory, checkResults, openBatch, openTab, workbook } from './samplingSteps.ts';
import { cellsOf } from './savedFiles.ts';
import { addYear, aside, giveFile } from './steps.ts';

/* What comes from outside: the votes of the public, and the tables of the laboratory with what is wrong in them. */

test('the public chooses: votes pasted, ranked, the first three taken into a plan, the evidence kept', async ({
  desk,
}) => {
  const { page } = desk;
  await page.getByRole('button', { name: '新建年度' }).click();
  await addYear(page);
  await openTab(desk, '你选我检');
  await page.getByRole('button', { name: /^新增征集/ }).click();
  const poll = aside(page);
  await poll.getByRole('textbox', { name: '活动名称' }).fill('2026年质量月你选我检');
  await poll.getByRole('textbox', { name: '征集渠道' }).fill('公众号投票、社区问卷');
  await poll.getByRole('button', { name: '从表格粘贴…' }).click();
  const dialog = page.getByRole('dialog', { name: '从表格粘贴征集结果' });
  const pasted = dialog.getByRole('textbox', { name: '粘贴的内容' });
  const votes = [
    '序号\t产品\t票数',
    '1\t饮料\t812',
    '2\t糕点\t1,204',
    '3\t校服\t很多',
    '4\t调味品\t1530票',
    '合计\t\t4500',
  ];
  await pasted.fill(votes.join('\n'));
  await expect(dialog).toContainText('「票数」应为整数，写的是“很多”');
  await expect(dialog.getByRole('button', { name: /^加入/ })).toBeDisabled();
  await desk.picture('votes-refused');
  await pasted.fill(votes.join('\n').replace('很多', '954'));
  await dialog.getByRole('button', { name: '加入 4 行' }).click();
  await page.keyboard.press('Control+s');

  const ranking = poll.getByRole('region', { name: '得票排名' });
  await expect(ranking).toContainText('4 种产品，4,500 票');
  await expect(ranking.getByRole('listitem').locator('.name')).toHaveText(['调味品', '糕点', '校服', '饮料']);
  const evidence = poll.getByRole('region', { name: '影像资料' });
  const photo = { name: '投票页截图.png', mimeType: 'image/png', buffer: onePixelPng };
  await giveFile(page, evidence.getByRole('button', { name: '选择文件' }), photo);
  await expect(poll.getByRole('img', { name: photo.name }).first()).toBeVisible();
  await poll.getByRole('spinbutton', { name: '取前几种' }).fill('3');
  await poll.getByRole('spinbutton', { name: '每种批次' }).fill('2');
  await poll.getByRole('spinbutton', { name: '每种批次' }).press('Tab');
  await expect(ranking.locator('.taken .name')).toHaveText(['调味品', '糕点', '校服']);
  await desk.picture('votes-ranked');
  await poll.getByRole('button', { name: '生成抽检任务（6 批次）' }).click();

  const quotas = aside(page).getByRole('region', { name: '分解指标' });
  await expect(quotas.getByRole('row')).toHaveText([/调味品/, /糕点/, /校服/]);
  await expect(quotas).toContainText('还差 6 批次');
  await expect(aside(page)).toContainText('你选我检');
  await desk.picture('votes-plan');
  await openTab(desk, '你选我检');
  await page
    .getByRole('table', { name: '你选我检' })
    .getByRole('row', { name: /2026年质量月你选我检/ })
    .click();
  await expect(poll).toContainText('已生成抽检任务');
  await expect(poll.getByRole('img', { name: photo.name }).first()).toBeVisible();
});

const titles = ['抽样单编号', '产品名称', '检验项目', '标准要求', '实测值', '单位', '检验结论', '报告编号', '报告日期'];
const item = (number: string, product: string, name: string, requirement: string, value: string) => [
  number,
  product,
  name,
  requirement,
  value,
  'mg/kg',
  '合格',
  `WJ-${number.slice(-4)}`,
  '2026-09-14',
];
const good = item('CJ2026-0001', '铅笔', '可迁移元素铅', '≤90', '12.5');
/** What is wrong with the laboratory's first table, and the same rows put right. */
const wrong = [
  item('CJ2026-0099', '铅笔', '可迁移元素铅', '≤90', '8'),
  item('CJ2026-0002', '橡皮', '可迁移元素铅', '≤90', '20'),
  item('CJ2026-0002', '橡皮', '可迁移元素铅', '≤90', '31'),
  item('CJ2026-0003', '圆规', '可迁移元素铅', '8.5', '≤90'),
];
const right = [
  item('CJ2026-0002', '橡皮', '可迁移元素铅', '≤90', '20'),
  item('CJ2026-0003', '圆规', '可迁移元素铅', '≤90', '8.5'),
];

const totals = (desk: Desk) => desk.page.locator('.totals');

test('a table of results with unknown and doubled numbers and swapped columns stores nothing wrong; put right, it does; and back', async ({
  desk,
}) => {
  const { page } = desk;
  test.setTimeout(180_000);
  await test.step('three batches at the laboratory', () => batchesAtLaboratory(desk));

  await test.step('every wrong row has its reason, and none of them is stored', async () => {
    const checked = await checkResults(desk, '检验结果.xlsx', await workbook([titles, ...wrong]));
    await expect(page.getByText('有误 4')).toBeVisible();
    const row = (number: number) => checked.getByRole('row', { name: new RegExp(`^${number} `) });
    await expect(row(2)).toContainText('CJ2026-0099');
    await expect(row(2).locator('.reason')).not.toHaveCount(0);
    await expect(row(4)).toContainText('与第 3 行是同一批次的同一检验项目');
    await expect(row(5)).toContainText('这两列好像对调了');
    await desk.picture('results-wrong');
    await page.getByRole('button', { name: '取出有误的行' }).click();
    await expect(page.getByRole('region', { name: '导入结果' })).toContainText('4 行没有导入');
    const file = await desk.saved(() => page.getByRole('button', { name: '下载有误的行' }).click());
    const [heading, ...rows] = await cellsOf(file);
    expect(heading).toEqual(['原因', ...titles]);
    expect(rows.map(([, ...cells]) => cells)).toEqual(wrong);
    await openTab(desk, '抽检批次');
    await expect(totals(desk)).toContainText('3 批次 · 合格 0 · 不合格 0 · 待检 3');
  });

  await test.step('put right, together with another batch, they are stored', async () => {
    await checkResults(desk, '检验结果-更正.xlsx', await workbook([titles, good, ...right]));
    await page.getByRole('button', { name: '导入 3 行' }).click();
    await expect(page.getByRole('region', { name: '导入结果' })).toContainText('导入完成');
    await openTab(desk, '抽检批次');
    await expect(totals(desk)).toContainText('合格 3 · 不合格 0 · 待检 0 · 合格率 100.00%（3/3）');
  });

  await test.step('a later table that says something else overwrites nothing', async () => {
    const other = item('CJ2026-0001', '铅笔', '可迁移元素铅', '≤90', '99');
    const checked = await checkResults(desk, '检验结果-第二份.xlsx', await workbook([titles, other]));
    await expect(checked).toContainText('没有覆盖，请核实');
    await desk.picture('results-no-overwrite');
    await expect(await openBatch(desk, 'CJ2026-0001')).toContainText('12.5');
  });

  await test.step('the import is taken back, and the batches wait again', async () => {
    await page.getByRole('button', { name: '导入检验结果' }).click();
    await page.getByRole('button', { name: '导入记录' }).click();
    const records = page.getByRole('region', { name: '导入记录' });
    const line = records.getByRole('row', { name: '检验结果-更正.xlsx' });
    await line.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销导入' }).click();
    await expect(line).toContainText('已于');
    await desk.picture('results-undone');
    await openTab(desk, '抽检批次');
    await expect(totals(desk)).toContainText('合格 0 · 不合格 0 · 待检 3');
    await expect(page.getByRole('table', { name: '抽检批次' }).getByText('已移交').first()).toBeVisible();
  });
});

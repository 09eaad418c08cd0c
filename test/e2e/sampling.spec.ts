import { type Desk, expect, test } from './desk.ts';
import { printedSheets, scanned } from './papers.ts';
import { figuresSay } from './samplingFigures.ts';
import { fiveSheets, numbers, products } from './samplingSheets.ts';
import { checkResults, directory, openBatch, openTab, plan, together, workbook } from './samplingSteps.ts';
import { aside } from './steps.ts';

/* The one story of sampling from end to end: five batches, one contradiction, one fail that a retest overturns. */

/** The laboratory's table. Of the pencil (0003) it says 符合 though 91.2 is more than 90. */
const results = [
  ['抽样单编号', '产品名称', '检验项目', '标准要求', '实测值', '单位', '单项判定', '检验结论', '报告编号', '报告日期'],
  ['CJ2026-0001', '水彩笔', '可迁移元素铅', '≤90', '12.5', 'mg/kg', '符合', '不合格', 'WJ-0001', '2026-09-14'],
  ['CJ2026-0001', '水彩笔', '可迁移元素镉', '≤75', '96', 'mg/kg', '不符合', '不合格', 'WJ-0001', '2026-09-14'],
  ['CJ2026-0002', '橡皮', '可迁移元素铅', '≤90', '<0.5', 'mg/kg', '符合', '合格', 'WJ-0002', '2026-09-14'],
  ['CJ2026-0003', '自动铅笔', '可迁移元素铅', '≤90', '91.2', 'mg/kg', '符合', '合格', 'WJ-0003', '2026-09-14'],
  ['CJ2026-0004', '生抽酱油', '氨基酸态氮', '≥0.40', '0.31', 'g/100mL', '不符合', '不合格', 'SP-0004', '2026-09-14'],
  ['CJ2026-0005', '挂面', '铅（以Pb计）', '≤0.5', '未检出', 'mg/kg', '符合', '合格', 'SP-0005', '2026-09-14'],
];

/** Opens the papers of all batches. */
async function print(desk: Desk, paper: string): Promise<void> {
  const { page } = desk;
  await openTab(desk, '抽检批次');
  await page.getByRole('checkbox', { name: '选择这一页' }).check();
  await page.getByRole('button', { name: '打印 ▾' }).click();
  await page.getByRole('menuitem', { name: paper }).click();
  await expect(page.getByRole('heading', { name: '打印', exact: true })).toBeVisible();
}

test('a plan, five batches by keyboard, their papers, the laboratory with one contradiction, an objection, a retest: every figure follows', async ({
  desk,
}, info) => {
  const { page } = desk;
  const prints = info.project.name === 'loopback';
  test.setTimeout(240_000);

  await test.step('a plan with quotas', async () => {
    await directory(desk);
    await plan(desk, '秋季校园周边抽检', [
      ['学生文具', '流通', '3'],
      ['调味品', '流通', '1'],
      ['粮食加工品', '流通', '1'],
    ]);
    await expect(aside(page).getByRole('region', { name: '分解指标' })).toContainText('0/3');
  });

  await test.step('five sheets without the mouse', () => fiveSheets(desk));

  await test.step('the plan knows how far it is', async () => {
    await openTab(desk, '抽检任务');
    await page
      .getByRole('table', { name: '抽检任务' })
      .getByRole('row', { name: /秋季校园周边抽检/ })
      .click();
    await expect(aside(page).getByRole('region', { name: '分解指标' })).toContainText('已全部抽完');
    await desk.picture('plan');
  });

  await test.step('sheets and labels on paper', async () => {
    await print(desk, '抽样单');
    await expect(page.getByRole('article', { name: /抽样单$/ })).toHaveCount(5);
    await expect(page.getByRole('article', { name: 'CJ2026-0001 抽样单' })).toContainText('13800138000');
    await desk.picture('print-sheets');
    const sheets = prints ? await printedSheets(page, info.outputPath('sheets.pdf')) : null;
    if (sheets) {
      // A sheet of paper each, in the order of the list, with what it is signed under.
      expect(sheets.map((words) => /CJ2026-\d{4}/.exec(words)?.[0])).toEqual(numbers.toReversed());
      const food = sheets.filter((words) => words.includes('食品安全抽样检验抽样单'));
      expect(food).toHaveLength(2);
      for (const [place, words] of sheets.toReversed().entries()) {
        const said = words.replace(/\s/g, '');
        for (const part of [products[place]!, `F-00${place + 1}`, '赵明远', '李思齐', '年月日'])
          expect(said).toContain(part);
        expect(said).toContain(place < 3 ? '云溪县青禾文具店' : '云溪县老街粮油店');
      }
      expect(sheets.join()).not.toContain('汇总上报');
    }
    await page.getByLabel('打印什么').getByText('样品标签').click();
    await expect(page.getByRole('article', { name: /标签$/ })).toHaveCount(10);
    await expect(page.getByRole('img', { name: '条形码 CJ2026-0001' })).toHaveCount(2);
    await desk.picture('print-labels');
    const pdf = info.outputPath('labels.pdf');
    const labels = prints ? await printedSheets(page, pdf) : null;
    if (labels) {
      expect(labels).toHaveLength(1);
      // One for what is tested, one for what is kept.
      const said = labels[0]!.match(/CJ2026-\d{4}/g)!;
      for (const one of numbers) expect(said.filter((number) => number === one).length).toBeGreaterThanOrEqual(2);
      for (const product of products) expect(labels[0]).toContain(product);
    }
    const codes = labels && scanned(pdf);
    if (codes)
      expect(codes).toEqual([...numbers.map((one) => `CODE-128:${one}`), ...numbers.map((one) => `QR-Code:${one}`)]);
    await page.getByLabel('打印什么').getByText('移交单').click();
    await expect(page.getByRole('article', { name: '移交单 云溪市产品质量检验所' }).getByRole('row')).toHaveCount(6);
  });

  await test.step('sealed, handed over with a slip, received', async () => {
    await openTab(desk, '抽检批次');
    await together(desk, '封样', 5);
    await together(desk, '移交', 5);
    await desk.picture('handed-over');
    await print(desk, '移交单');
    const slip = page.getByRole('article', { name: '移交单 云溪市产品质量检验所' });
    await expect(slip.getByRole('row')).toHaveCount(6);
    await expect(slip).toContainText('移交日期：2026年9月14日');
    await desk.picture('print-slip');
    const slips = prints ? await printedSheets(page, info.outputPath('slip.pdf')) : null;
    if (slips) expect(slips.map((words) => words.match(/CJ2026-\d{4}/g))).toEqual([numbers]);
    await openTab(desk, '抽检批次');
    await together(desk, '接收', 5);
    await expect(page.locator('.totals')).toContainText('待检 5');
  });

  await test.step('before any result every figure says that all are open', () =>
    figuresSay(desk, { passed: 0, failed: 0, open: 5, rate: '—', black: 0 }));

  await test.step('the results of the laboratory, one against its own figures', async () => {
    const checked = await checkResults(desk, '检验结果.xlsx', await workbook(results));
    const doubtful = checked.getByRole('row', { name: /CJ2026-0003/ });
    await expect(doubtful).toContainText('机构判定符合，按标准要求和实测值为不符合');
    await expect(checked.locator('.reason')).toHaveCount(await doubtful.locator('.reason').count());
    await desk.picture('results-checked');
    await page.getByRole('button', { name: '导入 6 行' }).click();
    await expect(page.getByRole('region', { name: '导入结果' })).toContainText('导入完成');
    const pencil = await openBatch(desk, 'CJ2026-0003');
    await expect(pencil).toContainText('机构结论与检验数据不一致，待认定');
    await desk.picture('contradiction');
    await figuresSay(desk, { passed: 2, failed: 2, open: 1, rate: '50.00%', black: 2 });
  });

  await test.step('the shop objects; meanwhile its batch is open', async () => {
    const pens = await openBatch(desk, 'CJ2026-0001');
    const drawer = page.getByRole('dialog');
    await pens.getByRole('button', { name: '告知结果' }).click();
    await drawer.getByRole('textbox', { name: '通知书文号' }).fill('云市监检告〔2026〕7号');
    await page.keyboard.press('Control+s');
    await pens.getByRole('button', { name: '登记异议' }).click();
    await drawer.getByRole('textbox', { name: '异议理由' }).fill('同批次自检镉合格');
    await desk.picture('objection');
    await page.keyboard.press('Control+s');
    await pens.getByRole('button', { name: '受理异议' }).click();
    await expect(drawer).toContainText('省产品质量检验研究院');
    await page.keyboard.press('Control+s');
    await expect(pens).toContainText('提出异议（已受理，同批次自检镉合格）');
    await figuresSay(desk, { passed: 2, failed: 1, open: 2, rate: '66.67%', black: 2 });
  });

  await test.step('the retest overturns the fail, and every figure changes', async () => {
    const pens = await openBatch(desk, 'CJ2026-0001');
    await pens.getByRole('button', { name: '复检合格，办结' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: '复检报告编号' }).fill('FJ-0001');
    await page.keyboard.press('Control+s');
    await expect(pens).toContainText('复检 FJ-0001 合格');
    await expect(pens).toContainText('已办结');
    await desk.picture('overturned');
    await figuresSay(desk, { passed: 3, failed: 1, open: 1, rate: '75.00%', black: 1 });
    await openTab(desk, '统计');
    await desk.picture('statistics');
    await openTab(desk, '公示');
    await page.getByText('黑榜（不合格）').click();
    await desk.picture('black-list');
  });
});

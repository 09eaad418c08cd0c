import { type Desk, expect, test } from './desk.ts';
import { wordsIn } from './savedFiles.ts';

/* What is made of the batches: figures that open, lists that may go public, views that stay, rules that count. */

const tab = (desk: Desk, name: string) => desk.page.getByRole('tab', { name, exact: true });
const link = (desk: Desk, name: string) =>
  desk.page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) });
/** The number in the heading of a list. */
const listed = (desk: Desk) => desk.page.locator('.list-heading .tag');
const count = async (text: string | null): Promise<number> => Number((text ?? '').replace(/\D/g, ''));

test.beforeEach(async ({ desk }) => {
  await desk.page.getByRole('button', { name: '载入示例数据' }).click();
  await expect(desk.page.getByRole('heading', { name: '任务覆盖' })).toBeVisible();
});

test('a figure, a cell of the heat table and a bar open the batches that they count', async ({ desk }) => {
  const { page } = desk;
  await link(desk, '抽检').click();
  await tab(desk, '统计').click();
  const failed = page.getByRole('region', { name: '合计' }).getByRole('link', { name: /^不合格 / });
  const all = await failed.textContent();
  await failed.click();
  await expect(listed(desk)).toHaveText(all!);

  await page.goBack();
  const cell = page.getByRole('region', { name: '产品类别与乡镇街道对照' }).locator('tbody a').first();
  const batches = await count(await cell.evaluate((element) => element.firstChild!.textContent));
  await cell.click();
  await expect(listed(desk)).toHaveText(String(batches));

  await page.goBack();
  const chart = page.getByRole('region', { name: '每周抽检' });
  await chart.locator('svg path[fill="#b3261e"]').first().click();
  await expect(page).toHaveURL(/verdict=failed/);
  await expect(page).toHaveURL(/from=2026-/);

  await page.goBack();
  await page
    .getByRole('region', { name: '与上年同期比' })
    .getByRole('button', { name: /^2025 年批次/ })
    .click();
  await expect(page.getByRole('banner')).toContainText('2025 年');
  await desk.picture('last-year');
});

test('what may be published is noted in one go, taken back, and exported', async ({ desk }) => {
  const { page } = desk;
  await link(desk, '抽检').click();
  await tab(desk, '公示').click();
  await page.getByText('红榜（合格）').click();
  const all = page.getByRole('button', { name: /^选中全部可公示/ });
  const ready = await count(await all.textContent());
  expect(ready).toBeGreaterThan(0);
  await all.click();
  await page.getByRole('button', { name: '登记公示…' }).click();
  await page.getByRole('button', { name: `登记 ${ready} 批次` }).click();
  await expect(page.getByText(`${ready} 批次已登记公示`)).toBeVisible();
  await expect(page.locator('.totals')).toContainText('可公示 0');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('.totals')).toContainText(`可公示 ${ready}`);

  const file = await desk.saved(async () => {
    await page.getByRole('button', { name: '导出名单' }).click();
    await page.getByText('可公示名单（Word）').click();
  });
  // What is public already belongs to the list as well.
  const published = Number(/已公示 (\d+)/.exec((await page.locator('.totals').textContent())!)![1]);
  expect(/共 \d+ 批次/.exec(wordsIn(file))?.[0]).toBe(`共 ${ready + published} 批次`);

  await page.getByRole('button', { name: '通报…' }).click();
  const dialog = page.getByRole('dialog', { name: '抽检情况通报' });
  await expect(dialog).toContainText('批次合格率');
  const said = (await dialog.textContent())!;
  await desk.picture('bulletin');
  const bulletin = await desk.saved(() => dialog.getByRole('button', { name: '下载 Word 文档' }).click());
  expect(/批次合格率 [\d.]+%/.exec(wordsIn(bulletin))?.[0]).toBe(/批次合格率 [\d.]+%/.exec(said)?.[0]);
});

test('a view is there after a restart; a field is changed for all selected rows and changed back', async ({ desk }) => {
  await desk.page.goto(`${desk.page.url().split('#')[0]}#/sampling?verdict=failed&sort=productName`);
  const before = await listed(desk).textContent();
  await desk.page.getByRole('button', { name: '常用视图' }).click();
  await desk.page.getByRole('textbox', { name: '视图名称' }).fill('不合格，按产品');
  await desk.page.getByRole('button', { name: '保存视图' }).click();
  await expect(desk.page.getByRole('button', { name: '常用视图：不合格，按产品' })).toBeVisible();

  await desk.restart();
  const { page } = desk;
  await link(desk, '抽检').click();
  await page.getByRole('button', { name: '常用视图' }).click();
  await page.getByRole('button', { name: '不合格，按产品', exact: true }).click();
  await expect(listed(desk)).toHaveText(before!);

  await page.getByRole('checkbox', { name: '选择这一页' }).check();
  await page.getByRole('button', { name: '修改字段…' }).click();
  await page.getByRole('combobox', { name: '要修改的字段' }).click();
  await page.getByTitle('抽样地点', { exact: true }).click();
  await page.getByRole('textbox', { name: '抽样地点' }).fill('收银台旁货架');
  await page.getByRole('button', { name: `修改 ${before} 条` }).click();
  await expect(page.getByText(`${before} 条「抽样地点」已修改`)).toBeVisible();
  await page.locator('.list-table [data-row-key]').first().click();
  await expect(page.getByRole('region', { name: '详情' })).toContainText('收银台旁货架');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已恢复')).toBeVisible();
  await expect(page.getByRole('region', { name: '详情' })).not.toContainText('收银台旁货架');
});

test('the rules of the bureau are kept, and the next number goes by them', async ({ desk }) => {
  const { page } = desk;
  await link(desk, '设置').click();
  await tab(desk, '业务规则').click();
  await page.getByRole('spinbutton', { name: '异议申请' }).fill('');
  await page.getByRole('textbox', { name: '编号前缀' }).fill('jd');
  await page.getByRole('textbox', { name: '本机代号' }).fill('b');
  await expect(page.getByRole('region', { name: '抽样单编号' })).toContainText('JD2026-B0147');
  await page.getByRole('button', { name: '增加一条' }).click();
  await page.getByRole('textbox', { name: '用语 10' }).fill('未发现问题');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('有 2 处要改')).toBeVisible();
  await desk.picture('rules-refused');
  await page.getByRole('spinbutton', { name: '异议申请' }).fill('10');
  await page.getByRole('textbox', { name: '用语 10' }).fill('已约谈负责人');
  await page.getByRole('button', { name: '上移用语 10' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();

  await desk.restart();
  await link(desk, '设置').click();
  await tab(desk, '业务规则').click();
  await expect(desk.page.getByRole('spinbutton', { name: '异议申请' })).toHaveValue('10');
  await expect(desk.page.getByRole('textbox', { name: '用语 9' })).toHaveValue('已约谈负责人');
});

import { cityNotice, nationalNotice, ownPlan } from '../core/circular/notices.ts';
import { type Desk, expect, test } from './desk.ts';

/* What is done with notices once they are in: lineage, comparison, a corrected version, finding words again. */

/** Imports a notice, sets its level right and confirms. `name` is what the screen calls the file. */
async function importNotice({ page }: Desk, name: string, text: string, level: string): Promise<void> {
  await page.getByRole('link', { name: /^通知/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入通知' }).first().click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: `审阅导入：${name}` })).toBeVisible();
  await page.getByRole('combobox', { name: '级别' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: level }).first().click();
  await page.getByRole('button', { name: /确认入库，生成任务/ }).click();
}

const confirm = async ({ page }: Desk, button: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await expect(page).toHaveURL(/#\/circular\?id=/);
};

async function choose({ page }: Desk, label: string, words: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: words }).first().click();
}

test('three levels of notices are matched by keyboard, compared, corrected, and found again by their words', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('import the national notice, the city’s relay, and the own plan', async () => {
    await importNotice(desk, '国家通知.txt', nationalNotice, '国家');
    await confirm(desk, '确认入库');
    await importNotice(desk, '市局通知.txt', cityNotice, '市');
    await expect(page.getByRole('dialog')).toContainText('转发自');
    await expect(page.getByRole('dialog')).toContainText('原文提到');
    await confirm(desk, '确认入库');
    await expect(page.getByRole('region', { name: '详情' })).toContainText('全国质量月活动组织办公室关于开展');
    await importNotice(desk, '本局方案.txt', ownPlan, '本局');
    await confirm(desk, '确认入库');
  });

  await test.step('match the own plan with the national tasks by keyboard', async () => {
    await page.getByRole('link', { name: '对应上级任务' }).click();
    await choose(desk, '上级通知', /^国家/);
    const list = page.getByRole('listbox', { name: '本级任务' });
    await expect(list).toBeFocused();
    await expect(list.getByRole('option', { name: /质量开放日/ })).toContainText('建议');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('0');
    await expect(list.getByRole('option', { name: /农资打假/ })).toContainText('不对应');
    await expect(page.getByRole('region', { name: '尚无对应的上级任务' })).toContainText('帮扶小微企业');
    await desk.picture('match');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('已保存：对应 2 项')).toBeVisible();
    await page.getByRole('button', { name: '返回通知' }).click();
    await expect(page.getByRole('region', { name: '任务清单' })).toContainText('对应国家：开展质量开放日活动');
    await page.getByRole('link', { name: '工作台', exact: true }).click();
    await expect(page.getByRole('region', { name: '任务覆盖' })).toContainText('含下级 1 项');
  });

  await test.step('a corrected version shows what it changes and updates the notice', async () => {
    const corrected = cityNotice.replace('每县不少于3场', '每县不少于5场').replace(/（三）.*\n/, '');
    await importNotice(desk, '市局更正.txt', corrected, '市');
    const difference = page.getByRole('region', { name: '与已入库版本的差别' });
    await expect(difference).toContainText('改动 1 · 新增 0 · 取消 1');
    await expect(difference).toContainText('移入回收站');
    await desk.picture('corrected');
    await confirm(desk, '更新已入库的通知');
    await expect(page.getByText(/已更新：改动 1 项/)).toBeVisible();
    await expect(page.getByRole('region', { name: '任务清单' })).toContainText('≥ 5 场');
  });

  await test.step('compare the national notice with the city’s', async () => {
    await page.getByRole('tab', { name: '对比' }).click();
    await choose(desk, '对比的通知（左）', /国家/);
    await choose(desk, '对比的通知（右）', /市 /);
    const table = page.getByRole('table', { name: '通知对比' });
    await expect(table).toContainText('开展质量开放日活动');
    await page.getByRole('button', { name: /^取消 \d/ }).click();
    await expect(table).toContainText('帮扶小微企业');
    await expect(table).not.toContainText('办好质量开放日');
    await desk.picture('compare');
  });

  await test.step('see the year among the themes, and find a word in the text', async () => {
    await page.getByRole('tab', { name: '历年主题' }).click();
    await expect(page.getByRole('region', { name: '历年主题' })).toContainText('质量就在身边 好品共享生活');
    await page.getByRole('button', { name: '打开 2026 年的通知' }).click();
    await expect(page.getByRole('region', { name: '详情' })).toContainText('质月办发〔2026〕8号');
    await page.getByRole('textbox', { name: '筛选文字' }).fill('农');
    await page.getByRole('cell', { name: /云溪县2026年/ }).click();
    await expect(page.getByRole('status').filter({ hasText: '“农”' })).toContainText('1/');
    await expect(page.getByRole('article', { name: '通知文本' }).locator('.found.on')).toHaveText('农');
    await desk.picture('found');
  });
});

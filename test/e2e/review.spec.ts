import { nationalNotice } from '../core/circular/notices.ts';
import { lossyEncoding } from '../fixtures/noise.ts';
import { onePixelPng } from '../records.ts';
import { type Desk, expect, test } from './desk.ts';

/* A damaged notice, reviewed without a mouse; left in the middle and taken up again after a restart; two years held together. */

/** Traditional, half-width, sentences that lost a byte, and no theme. */
const damaged = lossyEncoding(
  nationalNotice
    .replace('活动主题为：“质量就在身边 好品共享生活”。', '主题另行公布。')
    .replace('开放活动不少于2场。', '开放活动不少于2场。活动路线要安全有序。活动讲解要通俗易懂。')
    .replace('提供计量校准和检验检测服务。', '提供计量校准和检验检测服务。活动情况逐户登记。活动后限时回访。'),
  7,
);

/** Chooses a file after Enter on the focused button. */
async function importByKeyboard({ page }: Desk, name: string, text: string): Promise<void> {
  await page.getByRole('link', { name: /^通知/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/circular$/);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入通知' }).first().press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: `审阅导入：${name}` })).toBeVisible();
}

/** How many doubts are left, and which one is shown, as the box says it. */
const doubtBox = ({ page }: Desk) => page.getByRole('region', { name: '存疑' });

test('doubts are decided by keyboard alone, the review outlives a restart, and the notice is stored as decided', async ({
  desk,
}) => {
  await importByKeyboard(desk, '受损通知.txt', damaged);

  await test.step('the first damaged place is repaired with one key', async () => {
    await expect(doubtBox(desk)).toContainText('编码损坏');
    await desk.picture('doubt');
    const text = desk.page.getByRole('article', { name: '通知文本' });
    await expect(text).toContainText('?');
    const before = (await text.innerText()).split('?').length;
    await desk.page.keyboard.press('1');
    await expect.poll(async () => (await text.innerText()).split('?').length).toBeLessThan(before);
  });

  await test.step('left in the middle, the program ended, and taken up again', async () => {
    const doubtsBefore = Number(/存疑 \d+\/(\d+)/.exec(await doubtBox(desk).innerText())?.[1]);
    await expect(desk.page.getByText(/已自动保存/)).toBeVisible();
    await desk.restart();
    await desk.page.getByRole('link', { name: /^通知/ }).focus();
    await desk.page.keyboard.press('Enter');
    await expect(desk.page.getByText('受损通知.txt')).toBeVisible();
    await desk.page
      .getByRole('button', { name: /继续审阅/ })
      .or(desk.page.getByRole('link', { name: /继续审阅/ }))
      .first()
      .focus();
    await desk.page.keyboard.press('Enter');
    // What was decided stays decided: one doubt less, and it is not asked again.
    await expect(doubtBox(desk)).toContainText(`/${doubtsBefore - 1}：`);
  });

  await test.step('the rest: the first choice where there is one, one’s own words, nothing where the text says nothing', async () => {
    for (let key = 0; key < 30; key += 1) {
      const words = await doubtBox(desk).innerText();
      if (/全部已处理|没有存疑/.test(words)) break;
      await desk.page.keyboard.press(/编码损坏/.test(words) ? 'Enter' : '0');
      await expect.poll(() => doubtBox(desk).innerText()).not.toBe(words);
    }
    await expect(doubtBox(desk)).toContainText(/全部已处理|没有存疑/);
    const theme = desk.page.getByRole('textbox', { name: '主题' });
    await theme.focus();
    await desk.page.keyboard.type('好品共享');
    await desk.page.keyboard.press('Tab');
    await desk.picture('decided');
  });

  await test.step('confirmed by keyboard, it is stored as decided', async () => {
    await desk.page.keyboard.press('Control+Enter');
    await expect(desk.page.getByRole('dialog')).toBeVisible();
    await desk.page.getByRole('dialog').getByRole('button', { name: '确认入库' }).focus();
    await desk.page.keyboard.press('Enter');
    await expect(desk.page).toHaveURL(/#\/circular\?id=/);
    const detail = desk.page.getByRole('region', { name: '详情' });
    await expect(detail).toContainText('好品共享');
    await expect(detail).toContainText('帮扶小微企业');
    // Repaired in simplified characters: the damaged sentence ends where it did in the original.
    await expect(detail.getByRole('article', { name: '通知文本' })).not.toContainText('?');
  });
});

test('this year’s notice held against last year’s shows what stayed, changed, came and went', async ({ desk }) => {
  const lastYear = nationalNotice
    .replaceAll('2026', '2025')
    .replace('好品共享生活', '安心每一天')
    .replace('开放活动不少于2场', '开放活动不少于1场')
    .replace(/（三）.*\n/, '（三）开展计量惠民服务。为集市和诊所免费检定衡器、血压计。\n');
  for (const [name, text] of [
    ['去年.txt', lastYear],
    ['今年.txt', nationalNotice],
  ] as const) {
    await importByKeyboard(desk, name, text);
    await desk.page.keyboard.press('Control+Enter');
    await desk.page.getByRole('dialog').getByRole('button', { name: '确认入库' }).click();
    await expect(desk.page).toHaveURL(/#\/circular\?id=/);
  }
  const { page } = desk;
  await page.getByRole('tab', { name: '对比' }).click();
  for (const [label, words] of [
    ['对比的通知（左）', /2025/],
    ['对比的通知（右）', /2026/],
  ] as const) {
    await page.getByRole('combobox', { name: label }).click();
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: words })
      .first()
      .click();
  }
  const table = page.getByRole('table', { name: '通知对比' });
  await expect(table).toContainText('开展消费维权宣传');
  await expect(table).toContainText('开展计量惠民服务');
  await expect(table.locator('ins, .added').first()).toBeVisible();
  await desk.picture('two-years');
});

test('a scan without text is refused in words, attached, and its structure typed in', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('link', { name: /^通知/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入通知' }).first().click();
  await (await chooser).setFiles({ name: '扫描件.png', mimeType: 'image/png', buffer: onePixelPng });
  await expect(page.getByRole('alert')).toContainText('没有可读取的文字');
  await desk.picture('scan');
  await page.getByRole('button', { name: '附上原件，手工录入' }).click();
  await expect(page.getByRole('heading', { name: '审阅导入：扫描件.png' })).toBeVisible();
  for (const [field, words] of [
    ['标题', '关于开展2026年“质量月”活动的通知'],
    ['年度', '2026'],
  ] as const) {
    await page.getByRole('textbox', { name: field }).fill(words);
    await page.getByRole('textbox', { name: field }).press('Tab');
  }
  await page.getByRole('button', { name: '新增任务' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: '确认入库' }).click();
  await expect(page).toHaveURL(/#\/circular\?id=/);
  await expect(page.getByRole('region', { name: '详情' })).toContainText('扫描件.png');
});

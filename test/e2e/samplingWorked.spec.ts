import type { Locator } from '@playwright/test';
import { rateOf, type WorkedLine, worked } from '../workedFigures.ts';
import { storeWorkedExample } from '../workedSampling.ts';
import { type Desk, expect, test } from './desk.ts';
import { fill } from './fill.ts';
import { openTab } from './samplingSteps.ts';

/* The worked example on the screen: every figure is the one reckoned by hand in workedFigures.ts. */

const { total, groups, stages, townships, laboratories, subjects, weeks, failedItems, black, red } = worked;
const [stationery, toys] = groups;
const { batches, passed, failed, open } = total.figures;
const judged = total.denominator.split('/')[1]!;

const opens = (scope: Locator, figure: string) => scope.getByRole('link', { name: `${figure}，查看记录`, exact: true });

/** Follows a figure to its records and counts them, page by page; then goes back to where the figure stands. */
async function countBehind(desk: Desk, figure: Locator, count: number, inWords: string): Promise<void> {
  const { page } = desk;
  await figure.click();
  await expect(page.locator('.totals')).toHaveText(inWords);
  await expect(page.locator('.list-heading .tag')).toHaveText(String(count));
  const rows = page.getByRole('table', { name: '抽检批次' }).getByRole('row', { name: /CJ2026-\d{4}/ });
  const numbers = new Set<string>();
  for (let left = count; left > 0; left -= 50) {
    await expect(rows).toHaveCount(Math.min(left, 50));
    for (const words of await rows.allTextContents()) numbers.add(/CJ2026-\d{4}/.exec(words)![0]);
    if (left > 50) {
      const first = await rows.first().textContent();
      await page.getByRole('listitem', { name: '下一页' }).click();
      await expect(rows.first()).not.toHaveText(first!);
    }
  }
  expect(numbers.size).toBe(count);
}

const listWords = ({ figures: counted, rate, denominator }: WorkedLine) =>
  `${counted.batches} 批次 · 合格 ${counted.passed} · 不合格 ${counted.failed} · 待检 ${counted.open} · 合格率 ${rate}（${denominator}）`;

/** A table of the statistics, line by line, with the line of the whole below where there is one. */
async function tableSays(desk: Desk, title: string | RegExp, lines: readonly WorkedLine[]): Promise<void> {
  const table = desk.page.getByRole('region', { name: title, exact: true });
  await expect(table.locator('tbody th')).toHaveText(lines.map(({ label }) => label));
  for (const [place, one] of lines.entries())
    await expect(table.locator('tbody tr').nth(place).locator('td.number')).toHaveText([
      ...Object.values(one.figures).map(String),
      rateOf(one),
    ]);
}

test('110 batches on the screen: statistics, list, home page and report say what was reckoned by hand', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  await fill(desk, storeWorkedExample);
  const { page } = desk;

  await test.step('the home page', async () => {
    const overview = page.getByRole('region', { name: '总览' });
    await expect(overview).toContainText(`抽检（批次）${batches}不合格 ${failed} · 待检 ${open}`);
    await expect(overview).toContainText(`批次合格率${total.rate}${passed} / ${judged}`);
    const results = page.getByRole('region', { name: '抽检结果' });
    for (const one of groups)
      await expect(
        results.getByRole('link', { name: `${one.label} ${one.figures.batches} 批次 · 合格率 ${one.rate}，查看批次` }),
      ).toBeVisible();
    await desk.picture('home');
    await countBehind(desk, opens(overview, `待检批次 ${open}`), open, `${open} 批次`);
  });

  await test.step('the list of batches', async () => {
    await openTab(desk, '抽检批次');
    await expect(page.locator('.totals')).toHaveText(listWords(total));
    await desk.picture('list');
  });

  await test.step('the statistics', async () => {
    await openTab(desk, '统计');
    await expect(page.getByRole('region', { name: '合计', exact: true })).toHaveText(
      `${batches}批次${passed}合格${failed}不合格${open}待检${total.rate}批次合格率 ${total.denominator}，待检 ${open} 批次未计入`,
    );
    await tableSays(desk, '按产品类别', groups);
    await tableSays(desk, '按抽样环节', stages);
    await tableSays(desk, '按乡镇街道', townships);
    await tableSays(desk, '按检验机构', laboratories);
    await tableSays(desk, '按周', weeks);
    await tableSays(desk, '按受检单位（不合格批次最多的 50 家）', subjects);
    for (const title of ['按产品类别', '按抽样环节', '按乡镇街道', '按检验机构', '按周'])
      await expect(page.getByRole('region', { name: title, exact: true }).locator('tfoot td.number')).toHaveText([
        ...Object.values(total.figures).map(String),
        rateOf(total),
      ]);

    const items = page.getByRole('region', { name: '不合格项目清单' });
    await expect(items.locator('tbody th')).toHaveText(failedItems.map(({ name }) => name));
    for (const [place, item] of failedItems.entries())
      await expect(items.locator('tbody tr').nth(place).locator('td')).toHaveText([
        String(item.items),
        String(item.batches),
        item.cumulative,
      ]);
    const drawn = failedItems.map(({ name, items: count }) => `${name} ${count} 项次`).join('；');
    await expect(page.getByRole('img', { name: drawn, exact: true })).toBeVisible();

    const heat = page.getByRole('region', { name: '产品类别与乡镇街道对照' });
    const cell = ({ figures: counted, rate }: WorkedLine) => `${counted.batches}${rate}`;
    await expect(heat.locator('tbody tr').nth(0).locator('td')).toHaveText([cell(stationery), '', cell(stationery)]);
    await expect(heat.locator('tbody tr').nth(1).locator('td')).toHaveText(['', cell(toys), cell(toys)]);
    await expect(heat.locator('tfoot td')).toHaveText([cell(stationery), cell(toys), cell(total)]);
    await desk.picture('statistics');
  });

  await test.step('the figures of the statistics open as many batches as they say', async () => {
    const whole = page.getByRole('region', { name: '合计', exact: true });
    await countBehind(desk, opens(whole, `批次 ${batches}`), batches, listWords(total));
    await openTab(desk, '统计');
    await countBehind(desk, opens(whole, `不合格 ${failed}`), failed, `${failed} 批次`);
    await openTab(desk, '统计');
    const byGroup = page.getByRole('region', { name: '按产品类别', exact: true });
    await countBehind(
      desk,
      opens(byGroup, `儿童玩具 批次 ${toys.figures.batches}`),
      toys.figures.batches,
      listWords(toys),
    );
    await openTab(desk, '统计');
    const items = page.getByRole('region', { name: '不合格项目清单' });
    const [lead] = failedItems;
    await countBehind(
      desk,
      opens(items, `${lead.name} 不合格批次 ${lead.batches}`),
      lead.batches,
      `${lead.batches} 批次`,
    );
  });

  await test.step('who may be named in public', async () => {
    await openTab(desk, '公示');
    await page.getByText('黑榜（不合格）').click();
    await expect(page.locator('.totals')).toContainText(`${black.rows} 批次`);
    await expect(page.locator('.totals')).toContainText(`可公示 ${black.publishable}`);
    await page.getByText('红榜（合格）').click();
    await expect(page.locator('.totals')).toContainText(`可公示 ${red.publishable}`);
  });

  await test.step('the report', async () => {
    await page.getByRole('link', { name: '汇总上报' }).click();
    const row = (name: string) => page.getByRole('region', { name: '统计表' }).getByRole('row', { name });
    const entries = [
      ['抽检批次', batches],
      ['合格批次', passed],
      ['不合格批次', failed],
      ['待检批次', open],
    ] as const;
    for (const [name, value] of entries) await expect(opens(page.getByRole('main'), `${name} ${value}`)).toBeVisible();
    await expect(row('批次合格率')).toContainText(`${total.rate}${passed} / ${judged}`);
    await desk.picture('report');
    await countBehind(desk, opens(page.getByRole('main'), `不合格批次 ${failed}`), failed, `${failed} 批次`);
  });
});

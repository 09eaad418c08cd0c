import { type Desk, expect } from './desk.ts';
import { openTab } from './samplingSteps.ts';

/* The same five batches as every screen counts them. */

export interface Figures {
  passed: number;
  failed: number;
  open: number;
  /** 66.67%, or a dash while nothing is judged. */
  rate: string;
  /** Batches on the black list: a disputed one stays there, held back. */
  black: number;
}

/** A figure of a page; nothing is behind a zero. */
const figure = (words: string, value: number) => (value === 0 ? [] : [`${words} ${value}，查看记录`]);

/** What list, plan, statistics, public lists, home page and report say of the five batches. */
export async function figuresSay(desk: Desk, { passed, failed, open, rate, black }: Figures): Promise<void> {
  const { page } = desk;
  const judged = passed + failed;
  const main = page.getByRole('main');
  await openTab(desk, '抽检批次');
  await expect(page.locator('.totals')).toHaveText(
    `5 批次 · 合格 ${passed} · 不合格 ${failed} · 待检 ${open} · 合格率 ${rate}（${passed}/${judged}）`,
  );
  await openTab(desk, '抽检任务');
  const plans = page.getByRole('table', { name: '抽检任务' });
  await expect(plans.getByRole('row', { name: /5\/5/ })).toContainText(`${rate}（${passed}/${judged}）`);

  await openTab(desk, '统计');
  const total = page.getByRole('region', { name: '合计', exact: true });
  await expect(total).toHaveText(
    `5批次${passed}合格${failed}不合格${open}待检${rate}批次合格率 ${passed}/${judged}，待检 ${open} 批次未计入`,
  );
  const links = [...figure('合格', passed), ...figure('不合格', failed), `批次合格率 ${rate}，查看记录`];
  for (const name of links) await expect(total.getByRole('link', { name, exact: true })).toBeVisible();

  await openTab(desk, '公示');
  await expect(page.locator('.totals')).toContainText(`${passed} 批次`);
  await page.getByText('黑榜（不合格）').click();
  await expect(page.locator('.totals')).toContainText(`${black} 批次`);
  await expect(page.getByRole('table', { name: '黑榜' }).getByRole('row', { name: /CJ2026-/ })).toHaveCount(black);

  await page.getByRole('link', { name: '工作台', exact: true }).click();
  const overview = page.getByRole('region', { name: '总览' });
  await expect(overview).toContainText(`抽检（批次）5不合格 ${failed} · 待检 ${open}`);
  await expect(overview).toContainText(`${passed} / ${judged}`);
  await expect(overview.getByRole('link', { name: `批次合格率 ${rate}，查看记录` })).toBeVisible();
  await page.getByRole('link', { name: '汇总上报' }).click();
  const cells = main.getByRole('row', { name: '批次合格率' }).getByRole('cell');
  await expect(cells.nth(1)).toHaveText(rate);
  await expect(cells.nth(3)).toHaveText(`${passed} / ${judged}`);
  for (const [name, value] of [
    ['合格批次', passed],
    ['不合格批次', failed],
    ['待检批次', open],
  ] as const)
    await expect(main.getByRole('link', { name: `${name} ${value}，查看记录`, exact: true })).toBeVisible();
}

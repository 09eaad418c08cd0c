import { expect, test } from './desk.ts';

test('the rules say of which year nobody knows the holidays yet', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^设置/ }).click();
  await page.getByRole('tab', { name: '业务规则' }).click();
  const clocks = page.getByRole('region', { name: '办理期限' });
  await expect(clocks).toContainText('2027 年放假安排尚未公布，工作日暂只按周末推算');
  await desk.picture('holidays');
});

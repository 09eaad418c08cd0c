import { type Desk, expect } from './desk.ts';
import { find, pick, tabTo, type } from './keyboard.ts';
import { aside } from './steps.ts';

/* Five sampling sheets of one morning, filled in without the mouse. */

export const numbers = [1, 2, 3, 4, 5].map((at) => `CJ2026-000${at}`);
export const products = ['水彩笔', '橡皮', '自动铅笔', '生抽酱油', '挂面'];

const text = ({ page }: Desk, name: string) => aside(page).getByRole('textbox', { name, exact: true });
const list = ({ page }: Desk, name: string) => aside(page).getByRole('combobox', { name, exact: true });
const count = ({ page }: Desk, name: string) => aside(page).getByRole('spinbutton', { name, exact: true });

async function quantities(desk: Desk, base: string, unit: string, seal: string): Promise<void> {
  const { page } = desk;
  await type(page, count(desk, '抽样基数'), base);
  await type(page, list(desk, '计量单位'), unit);
  await type(page, count(desk, '抽样数量'), '3');
  await type(page, count(desk, '备样数量'), '2');
  await type(page, text(desk, '封条编号'), seal);
}

/** Ctrl+Enter, and the next sheet is there: same shop, the cursor where its product is typed. */
async function next(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+Enter');
  await expect(text(desk, '产品名称')).toHaveValue('');
  await expect(text(desk, '产品名称')).toBeFocused();
}

/** Three of a stationery shop, two of a grocer's; the plan is open. */
export async function fiveSheets(desk: Desk): Promise<void> {
  const { page } = desk;
  await tabTo(page, page.getByRole('button', { name: '登记批次' }));
  await page.keyboard.press('Enter');
  await find(page, list(desk, '受检单位'), '青禾');
  await type(page, text(desk, '产品名称'), '水彩笔');
  await find(page, list(desk, '产品类别'), '学生文具');
  await type(page, text(desk, '规格型号'), '24色');
  await type(page, text(desk, '生产日期/批号'), '20260601');
  await find(page, list(desk, '抽样人员'), '赵明远');
  await find(page, list(desk, '抽样人员'), '李思齐');
  await quantities(desk, '120', '盒', 'F-001');
  await desk.picture('sheet-product');
  await next(desk);

  await page.keyboard.type('橡皮');
  await quantities(desk, '60', '块', 'F-002');
  await next(desk);

  await page.keyboard.press('Control+d');
  await expect(text(desk, '产品名称')).toHaveValue('橡皮');
  await expect(count(desk, '抽样基数')).toHaveValue('60');
  await expect(text(desk, '封条编号')).toHaveValue('');
  await type(page, text(desk, '产品名称'), '自动铅笔');
  await type(page, text(desk, '封条编号'), 'F-003');
  await next(desk);

  await tabTo(page, list(desk, '种类'), 'Shift+Tab');
  await pick(page, list(desk, '种类'), '食品');
  await find(page, list(desk, '受检单位'), '老街');
  await pick(page, list(desk, '区域类型'), '乡村');
  await type(page, text(desk, '产品名称'), '生抽酱油');
  await find(page, list(desk, '产品类别'), '调味品');
  await type(page, text(desk, '保质期'), '18个月');
  await type(page, text(desk, '条码'), '6901234567892');
  await type(page, list(desk, '储存条件'), '常温');
  await quantities(desk, '40', '瓶', 'F-004');
  await desk.picture('sheet-food');
  await next(desk);

  await page.keyboard.type('挂面');
  await find(page, list(desk, '产品类别'), '粮食加工品');
  await quantities(desk, '80', '袋', 'F-005');
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByRole('heading', { name: 'CJ2026-0005 挂面' })).toBeVisible();
}

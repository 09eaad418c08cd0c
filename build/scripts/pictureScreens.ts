import type { Page } from '@playwright/test';

/** One picture: where it is taken, and what is done there first. */
export interface PictureScreen {
  name: string;
  /** The page's address behind `#/`. */
  address: string;
  act?: (page: Page) => Promise<void>;
}

/** Opens the first row of the list, or the first with these words. */
const open =
  (words?: string) =>
  async (page: Page): Promise<void> => {
    const rows = page.locator('.list-table [data-row-key]');
    await (words === undefined ? rows : rows.filter({ hasText: words })).first().click();
    await page.getByRole('region', { name: '详情' }).waitFor();
  };

const press = async (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

async function choose(page: Page, button: string, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, button);
  await (await chooser).setFiles(file);
}

/** A list as it comes from a registration system: own headings, a wrong code, a shop without a name. */
const shops = `市场主体名称,统一社会信用代码,经营场所,负责人,联系电话,主体类型
云溪县青禾文具店,91350100M000100Y43,云溪县城关镇中山路12号,王青禾,0999-5551234,流通
云溪县望江惠民超市,91350100M000100Y44,云溪县望江镇滨河街3号,李惠民,0999-5552345,流通
云溪县第二小学食堂,,云溪县城关镇学府路8号,陈立,13900001234,学校食堂
,,云溪县石桥镇新街20号,周平,,流通
云溪县远航玩具厂,,云溪县古渡镇工业园6号,吴远航,0999-5553456,生产
`;

/** The screens that README and guide show, with the example campaign. */
export const pictureScreens: PictureScreen[] = [
  { name: 'home', address: '' },
  { name: 'circular', address: 'circular', act: open('云溪县2026') },
  { name: 'match', address: 'circular/match/6?upper=3' },
  { name: 'compare', address: 'circular?tab=compare&a=1&b=4' },
  { name: 'themes', address: 'circular?tab=themes' },
  { name: 'activity', address: 'activity?state=done', act: open() },
  { name: 'inspection', address: 'inspection?findings=any', act: open() },
  { name: 'board', address: 'inspection?tab=board' },
  { name: 'calendar', address: 'inspection?tab=calendar' },
  { name: 'visits', address: 'inspection?tab=statistics' },
  {
    name: 'site',
    address: 'inspection?state=running',
    async act(page) {
      await open('文具')(page);
      await page.getByRole('region', { name: '详情' }).getByRole('button', { name: '现场检查' }).click();
      await page.getByRole('heading', { name: '现场确认' }).waitFor();
    },
  },
  { name: 'sampling', address: 'sampling?verdict=failed', act: open() },
  { name: 'batches', address: 'sampling?tab=statistics' },
  { name: 'quotas', address: 'sampling?tab=sampling-plan', act: open('你选我检') },
  { name: 'choice', address: 'sampling?tab=public-choice', act: open() },
  { name: 'publication', address: 'sampling?tab=publication' },
  {
    name: 'sheet',
    address: 'sampling?verdict=failed',
    async act(page) {
      await open()(page);
      await press(page, /^打印/);
      await page.getByRole('menuitem', { name: '打印抽样单' }).click();
      await page.getByRole('article').first().waitFor();
    },
  },
  { name: 'evidence', address: 'evidence' },
  { name: 'report', address: 'report' },
  { name: 'summary', address: 'report?tab=text' },
  { name: 'directory', address: 'directory', act: open() },
  { name: 'checklist', address: 'directory?tab=checklist', act: open('学生用品') },
  {
    name: 'import',
    address: 'exchange/import?noun=subject',
    async act(page) {
      await choose(page, '选择文件…', { name: '市场主体名单.csv', mimeType: 'text/csv', buffer: Buffer.from(shops) });
      await press(page, '核对全部数据');
      await page.getByRole('button', { name: /^导入 \d+ 行$/ }).waitFor();
    },
  },
  { name: 'settings', address: 'settings' },
  // These change what the others show.
  { name: 'draw', address: 'inspection?tab=draw&id=new', act: draw },
  { name: 'duplicates', address: 'directory', act: enterTwice },
];

/** A draw of the product's own, from its rules to what it picked; its public number is an example like all else. */
async function draw(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '抽取名称' }).fill('2026年9月公示信息双随机抽查');
  await page.getByRole('textbox', { name: '检查事项' }).fill('公示信息和住所（经营场所）');
  await page.getByRole('spinbutton', { name: '抽取比例或数量' }).fill('5');
  await page.getByRole('textbox', { name: '公开数字来源' }).fill('9月14日福彩3D开奖号码');
  await press(page, '下一步：封存');
  await page.getByRole('button', { name: '封存', exact: true }).click();
  await page.getByRole('textbox', { name: '公开数字', exact: true }).fill('福彩3D 2026年第247期 开奖号码 4 0 7');
  await page.getByRole('button', { name: '抽取', exact: true }).click();
  await page.getByRole('region', { name: '抽取结果' }).waitFor();
}

/** Two entries of one shop, for the example has none. */
async function enterTwice(page: Page): Promise<void> {
  for (const [name, place, phone] of [
    ['云溪县青禾文具有限责任公司', '溪州市云溪县城关镇中山路12号', ''],
    ['云溪县青禾文具有限公司', '城关镇中山路12号', '0999-5551234'],
  ] as const) {
    await press(page, /新增对象/);
    const form = page.getByRole('region', { name: '详情' });
    await form.getByRole('textbox', { name: '单位名称' }).fill(name);
    await form.getByRole('textbox', { name: '地址', exact: true }).fill(place);
    await form.getByRole('textbox', { name: '电话', exact: true }).fill(phone);
    await page.keyboard.press('Control+s');
    await form.getByRole('heading', { name }).waitFor();
  }
  await press(page, '查重合并');
  await page.getByRole('region', { name: '合并' }).waitFor();
}

/** The desk on which a notice is read before it is taken in. */
export const reviewScreen = (notice: string): PictureScreen => ({
  name: 'review',
  address: 'circular',
  async act(page) {
    await choose(page, '导入通知', notice);
    await page.getByRole('region', { name: '识别结果' }).waitFor();
  },
});

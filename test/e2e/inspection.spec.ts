import { onePixelPng } from '../records.ts';
import { type Desk, expect, test } from './desk.ts';
import { addYear, aside, choose, giveFile, pasteIntoDirectory } from './steps.ts';
import { smallTargets } from './touchTargets.ts';

/* 检查: one visit, from the door of the shop to its publication. */

const shop = '云溪县青禾文具店';
const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: onePixelPng });

async function addChecklist({ page }: Desk): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^名录/ }).click();
  await page.getByRole('tab', { name: '检查表' }).click();
  await page.getByRole('button', { name: /新增检查表/ }).click();
  await aside(page).getByRole('textbox', { name: '检查表' }).fill('文具店检查表');
  await aside(page).getByRole('button', { name: '从表格粘贴…' }).click();
  const lines = [
    '主体资格\t是否悬挂营业执照',
    '产品标识\t是否标明执行标准\tGB 21027',
    '\t是否有三无产品',
    '\t票据是否齐全',
  ];
  await page.getByLabel('粘贴的内容').fill(lines.join('\n'));
  await page.getByRole('button', { name: '加入 4 条' }).click();
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByRole('heading', { name: /文具店检查表/ })).toBeVisible();
}

async function addVisit({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: '检查', exact: true }).click();
  await page.getByRole('button', { name: /新增检查/ }).click();
  await choose(page, aside(page), '检查对象', shop);
  await choose(page, aside(page), '检查类型', '双随机');
  await choose(page, aside(page), '检查人员', '赵明远');
  await choose(page, aside(page), '检查人员', '李思齐');
  await page.keyboard.press('Escape');
  await choose(page, aside(page), '检查表', '文具店检查表');
  await page.keyboard.press('Control+s');
  await expect(aside(page).getByRole('heading', { name: /JC2026-0001/ })).toBeVisible();
}

/** One step of the finding in the open record: the drawer that it asks in. */
async function step({ page }: Desk, name: string) {
  await aside(page).getByRole('button', { name, exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  return drawer;
}

test('fill a visit in on the spot by keyboard, put right what was wrong, publish it, and see it counted', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('a year, people, a shop, a checklist, a visit', async () => {
    await page.getByRole('button', { name: '新建年度' }).click();
    await addYear(page);
    const people = [
      ['姓名', '执法证号'],
      ['赵明远', '350901'],
      ['李思齐', '350902'],
    ];
    await pasteIntoDirectory(page, '人员', people);
    await pasteIntoDirectory(page, '检查对象', [
      ['单位名称', '地址', '负责人'],
      [shop, '城关镇解放路18号', '陈小禾'],
    ]);
    await addChecklist(desk);
    await addVisit(desk);
  });

  const note = page.getByRole('textbox', { name: '第 3 项说明' });
  const findings = aside(page).getByRole('region', { name: '问题' });
  const point = (number: number) => page.getByRole('listitem', { name: new RegExp(`^第 ${number} 项`) });
  await test.step('answer the points by keyboard', async () => {
    await aside(page).getByRole('button', { name: '现场检查' }).click();
    await page.getByRole('button', { name: '现在到达' }).press('Enter');
    await point(1).focus();
    await page.keyboard.press('1');
    await expect(point(2)).toBeFocused();
    await page.keyboard.press('1');
    await expect(point(3)).toBeFocused();
    await page.keyboard.press('2');
    await page.keyboard.press('Tab');
    await note.fill('货架上有 3 盒无厂名的橡皮');
    await desk.picture('site-points');
  });

  await test.step('a finger hits everything on the form: nothing is smaller than 44 pixels', async () => {
    expect(await smallTargets(page, '.site')).toEqual([]);
  });

  await test.step('the page is loaded anew in the middle: all of it is still there', async () => {
    await page.reload();
    await expect(point(1)).toHaveAccessibleName(/，合格$/);
    await expect(note).toHaveValue('货架上有 3 盒无厂名的橡皮');
    await point(4).focus();
    await page.keyboard.press('1');
    await expect(page.locator('.site-bar')).toContainText('4/4');
  });

  await test.step('note the finding at the failed point', async () => {
    await point(3).getByRole('button', { name: '登记问题' }).press('Enter');
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('textbox', { name: '问题' })).toHaveValue('货架上有 3 盒无厂名的橡皮');
    await drawer.getByRole('button', { name: '7 日内整改' }).press('Enter');
    expect(await smallTargets(page, '.ant-drawer')).toEqual([]);
    await desk.picture('site-finding');
    await page.keyboard.press('Control+s');
    await expect(point(3)).toContainText('待整改');
  });

  await test.step('result, signature, end of the visit', async () => {
    await page.getByRole('button', { name: '发现问题已责令改正' }).press('Enter');
    await page.getByRole('textbox', { name: '现场负责人' }).fill('陈小禾');
    await page.getByRole('group', { name: '当事人签字' }).getByRole('button').first().press('Enter');
    await page.getByRole('button', { name: '现在离开' }).press('Enter');
    await expect(page.getByText('都填好了。')).toBeVisible();
    expect(await smallTargets(page, '.site')).toEqual([]);
    await desk.picture('site-finished');
    await page.keyboard.press('Control+Enter');
    await expect(aside(page)).toContainText('发现问题已责令改正');
    await expect(aside(page).getByRole('button', { name: '登记公示' })).toBeVisible();
    await desk.picture('visit-done');
  });

  await test.step('it was put right, with a photo that proves it', async () => {
    const drawer = await step(desk, '登记整改');
    await drawer.getByRole('textbox', { name: '整改情况' }).fill('已下架并退回供货商');
    await giveFile(page, drawer.getByRole('button', { name: '选择文件' }), photo('整改后货架.png'));
    await expect(drawer.getByRole('img', { name: /整改后货架/ }).first()).toBeVisible();
    await desk.picture('finding-rectified');
    await page.keyboard.press('Control+s');
    await expect(findings).toContainText('已整改');
  });

  await test.step('the re-check fails: a new deadline; the second one passes', async () => {
    let drawer = await step(desk, '登记复查');
    await drawer.getByText('复查未通过').click();
    await drawer.getByRole('textbox', { name: '复查情况' }).fill('仓库里还有 1 盒');
    await expect(drawer).toContainText('请填写新的「整改期限」');
    await drawer.getByRole('button', { name: '3 日内整改' }).click();
    await desk.picture('finding-recheck-failed');
    await page.keyboard.press('Control+s');
    await expect(findings).toContainText('待整改');
    await expect(findings).toContainText('09-17');
    await step(desk, '登记整改');
    await page.keyboard.press('Control+s');
    await expect(findings).toContainText('已整改');
    drawer = await step(desk, '登记复查');
    await drawer.getByText('复查通过').click();
    await page.keyboard.press('Control+s');
    await expect(findings).toContainText('复查通过');
    await expect(aside(page).getByRole('region', { name: '经过' })).toContainText(
      '复查未通过：货架上有 3 盒无厂名的橡皮：仓库里还有 1 盒',
    );
    await desk.picture('finding-rechecked');
  });

  await test.step('publish it', async () => {
    await step(desk, '登记公示');
    await page.keyboard.press('Control+s');
    await expect(aside(page).getByRole('heading', { name: /JC2026-0001/ })).toContainText('已公示');
  });

  await test.step('the statistics count it, and each figure opens what it counts', async () => {
    await page.getByRole('tab', { name: '统计' }).click();
    const kinds = page.getByRole('region', { name: '按检查类型' }).getByRole('row', { name: /双随机/ });
    const figures = ['检查户次 1', '出动人次 2', '发现问题 1', '责令改正 1', '完成整改 1', '已公示 1'];
    for (const figure of figures) {
      const [title, value] = figure.split(' ') as [string, string];
      await expect(kinds.getByRole('link', { name: `双随机 ${title}` })).toHaveText(value);
    }
    await expect(kinds).toContainText('100.00%（1/1）');
    await desk.picture('statistics');
    await kinds.getByRole('link', { name: '双随机 完成整改' }).click();
    await expect(page.getByRole('table', { name: '问题' }).getByRole('row', { name: /无厂名的橡皮/ })).toHaveCount(1);
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Desk, expect, test } from './desk.ts';
import { addYear, choose, giveFile, pasteIntoDirectory } from './steps.ts';

/* 随机抽取: from the lists to the visits, and what proves that nobody chose. */

const shops = Array.from({ length: 12 }, (_, at) => [
  `云溪县第${at + 1}文具店`,
  `城关镇解放路${at + 1}号`,
  'ABCD'[at % 4]!,
]);
const people = ['赵明远', '李思齐', '钱守正', '孙知行', '周一诺'].map((name, at) => [name, `35090${at}`]);
const lottery = '福彩3D 2026年第250期 开奖号码 4 0 7';

async function lists({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '新建年度' }).click();
  await addYear(page);
  await pasteIntoDirectory(page, '人员', [['姓名', '执法证号'], ...people]);
  await pasteIntoDirectory(page, '检查对象', [['单位名称', '地址', '信用风险'], ...shops]);
}

/** The words of the page as it is printed, where the machine can tell them: Chromium prints, pdftotext reads. */
async function printed({ page }: Desk, path: string): Promise<string | null> {
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const read = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return read.error ? null : read.stdout;
}

test('draw shops and inspectors, prove it, replace one, and make the visits of it', async ({ desk }, info) => {
  const { page } = desk;
  await test.step('the lists', () => lists(desk));

  await test.step('rules, and what they come to', async () => {
    await page.getByRole('link', { name: '检查', exact: true }).click();
    await page.getByRole('tab', { name: '随机抽取' }).click();
    await page
      .getByRole('button', { name: /新的抽取/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: '抽取名称' }).fill('校园周边文具店双随机抽查');
    await page.getByRole('textbox', { name: '检查事项' }).fill('学生用品质量');
    await choose(page, page.locator('form'), '抽取比例或数量的单位', '户');
    await page.getByRole('spinbutton', { name: '抽取比例或数量' }).fill('4');
    await page.getByRole('textbox', { name: '公开数字来源' }).fill('9月15日福彩3D开奖号码');
    const preview = page.getByRole('region', { name: '抽取预览' });
    await expect(preview).toContainText('名单12 户');
    await expect(preview).toContainText('抽取4 户');
    await expect(preview).toContainText('检查人员5 人');
    await desk.picture('draw-rules');
  });

  await test.step('sealing shows how far it is; cancelled, it leaves nothing, and the form is as it was', async () => {
    let goOn = (): void => {};
    const cancelled = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    // The sealing reaches the core only once it was cancelled: so short a list would be sealed before.
    const isSealing = (words: string | null) => words?.includes('"draw.commit"') === true;
    await page.route('**/*', async (route) => {
      if (isSealing(route.request().postData())) await cancelled;
      await route.continue();
    });
    await page.getByRole('button', { name: '下一步：封存' }).click();
    await page.getByRole('button', { name: '封存', exact: true }).click();
    const job = page.getByRole('region', { name: '进度' });
    await expect(job).toContainText('正在封存');
    await expect(job).toHaveCSS('opacity', '1');
    await desk.picture('draw-sealing');
    const told = page.waitForResponse((response) => response.request().postData()?.includes('"job.cancel"') === true);
    await job.getByRole('button', { name: /取\s*消/ }).click();
    await told;
    goOn();
    await expect(page.getByText('已取消，没有写入任何数据')).toBeVisible();
    await expect(job).toHaveCount(0);
    await page.unroute('**/*');
    await expect(page.getByRole('textbox', { name: '抽取名称' })).toHaveValue('校园周边文具店双随机抽查');
  });

  let commitment = '';
  await test.step('seal the lists: the commitment is there before the number is', async () => {
    await page.getByRole('button', { name: '下一步：封存' }).click();
    await page.getByRole('button', { name: '封存', exact: true }).click();
    const sealed = page.getByRole('region', { name: '封存码' });
    await expect(sealed).toContainText('抄写');
    commitment = (await sealed.textContent())!.replace(/\s/g, '').match(/[0-9a-f]{64}/)![0];
    await expect(page.getByRole('button', { name: '抽取', exact: true })).toBeDisabled();
    await desk.picture('draw-sealed');
  });

  const table = page.getByRole('region', { name: '抽取结果' }).getByRole('row');
  await test.step('draw with the public number', async () => {
    await page.getByRole('textbox', { name: '公开数字' }).fill(lottery);
    await page.getByRole('button', { name: '抽取', exact: true }).click();
    await expect(table).toHaveCount(5);
    await desk.picture('draw-result');
  });

  let file = '';
  await test.step('export the draw; it is recomputed, and a changed one is found out', async () => {
    file = await desk.saved(() => page.getByRole('button', { name: '导出抽取文件' }).click());
    const words = readFileSync(file, 'utf8');
    expect(words).toContain(commitment);
    await page.getByRole('button', { name: /返回列表/ }).click();
    await page.getByRole('button', { name: '验证抽取文件' }).click();
    const dialog = page.getByRole('dialog', { name: '验证抽取文件' });
    const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await giveFile(page, dialog.getByRole('button', { name: '选择文件…' }), json('抽取.json', words));
    await expect(dialog.getByText('验证通过')).toBeVisible();
    const changed = words.replaceAll('开奖号码 4 0 7', '开奖号码 4 0 8');
    await giveFile(page, dialog.getByRole('button', { name: '验证另一个文件…' }), json('改过.json', changed));
    await expect(dialog.getByText(/验证不通过/)).toBeVisible();
    await desk.picture('draw-verify');
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  });

  let replaced = '';
  await test.step('replace one shop with a reason: it stays, struck through', async () => {
    await page
      .getByRole('table', { name: '随机抽取' })
      .getByRole('row', { name: /校园周边/ })
      .click();
    await expect(table).toHaveCount(5);
    replaced = (await table.nth(2).getByRole('link').first().textContent())!;
    await page.getByRole('button', { name: `更换对象 ${replaced}`, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '已注销或吊销' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '更换', exact: true }).click();
    await expect(table).toHaveCount(6);
    await expect(table.filter({ hasText: replaced }).first()).toContainText('由第 5 号替换：已注销或吊销');
    await expect(page.getByRole('region', { name: '抽取结果' }).locator('del').first()).toHaveText(replaced);
    await desk.picture('draw-replaced');
  });

  await test.step('print the certificate', async () => {
    await page.getByRole('button', { name: '抽取证明' }).click();
    const paper = page.getByRole('article', { name: '抽取证明' });
    await expect(paper).toContainText(lottery);
    await expect(paper).toContainText('已注销或吊销');
    await desk.picture('draw-certificate');
    if (info.project.name === 'loopback') {
      const words = await printed(desk, info.outputPath('certificate.pdf'));
      test.skip(words === null, 'pdftotext is not on this machine');
      const plain = words!.replace(/\s/g, '');
      for (const part of [
        '“双随机”抽取证明',
        commitment,
        lottery.replace(/\s/g, ''),
        replaced,
        '监督人（签字）',
        'SHA-256',
      ])
        expect(plain).toContain(part);
      // Who signs and when stand on one sheet.
      const sheet = words!.split('\f').find((one) => one.includes('监督人'))!;
      expect(sheet.replace(/\s/g, '')).toContain('年月日');
      // The page around it, its navigation and buttons, is not on the paper.
      expect(plain).not.toContain('汇总上报');
    }
    await page.keyboard.press('Escape');
  });

  await test.step('make the visits of the four that stand', async () => {
    await page.getByRole('button', { name: '生成检查记录' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '计划检查日期' }).fill('2026-09-18');
    await dialog.getByRole('textbox', { name: '计划检查日期' }).press('Enter');
    await dialog.getByRole('button', { name: '生成', exact: true }).click();
    const visits = page.getByRole('table', { name: '检查记录' });
    await expect(visits.getByRole('row', { name: /JC2026-/ })).toHaveCount(4);
    await expect(visits).not.toContainText(replaced);
    await visits
      .getByRole('row', { name: /JC2026-/ })
      .first()
      .click();
    await expect(page.getByRole('region', { name: '详情' })).toContainText('2026-09-18');
    await expect(page.getByRole('region', { name: '详情' })).toContainText('双随机');
    await desk.picture('draw-visits');
  });
});

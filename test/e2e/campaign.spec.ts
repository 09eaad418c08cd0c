import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { onePixelPng } from '../records.ts';
import { type Desk, expect, test } from './desk.ts';

/* The product's main job, once from end to end, as a person does it. */

const notice = `云溪市市场监督管理局关于开展2026年“质量月”活动的通知
云市监质〔2026〕31号
各县（区）市场监督管理局：
根据上级部署，定于2026年9月在全市开展“质量月”活动。现将有关事项通知如下：
一、活动主题
活动主题为：“以质取胜 惠及万家”。
二、重点任务
（一）开展主题宣传。组织质量开放日活动，每县不少于2场。
（二）守护儿童和学生用品安全。对校园周边文具、玩具开展监督检查和抽检。
三、有关要求
（一）加强组织领导。各县（区）局要落实责任。
请于10月12日前将活动总结报送市局质量科。
云溪市市场监督管理局
2026年8月20日
`;

const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: onePixelPng });

async function choose(desk: Desk, label: string, option: string): Promise<void> {
  const box = desk.page.getByRole('region', { name: '详情' }).getByRole('combobox', { name: label, exact: true });
  await box.click();
  if (await box.isEditable()) await box.fill(option);
  await desk.page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

async function importNotice({ page }: Desk): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入通知' }).click();
  await (await chooser).setFiles({ name: '云溪市通知.txt', mimeType: 'text/plain', buffer: Buffer.from(notice) });
  await expect(page.getByRole('heading', { name: '审阅导入：云溪市通知.txt' })).toBeVisible();
}

async function addPhoto(desk: Desk, name: string): Promise<void> {
  const chooser = desk.page.waitForEvent('filechooser');
  await desk.page
    .getByRole('region', { name: '详情' })
    .getByRole('region', { name: '影像资料' })
    .getByRole('button', { name: '选择文件' })
    .click();
  await (await chooser).setFiles(photo(name));
  await expect(desk.page.getByRole('region', { name: '详情' }).getByRole('img', { name }).first()).toBeVisible();
}

test('from the notice to the report: import, plan, inspect, sample, photograph, export, and find everything again', async ({
  desk,
}) => {
  await test.step('import the notice, correct its theme, confirm', async () => {
    const { page } = desk;
    await importNotice(desk);
    await expect(page.getByRole('textbox', { name: '文号' })).toHaveValue('云市监质〔2026〕31号');
    await expect(page.getByRole('treeitem', { name: /开展主题宣传/ })).toBeVisible();
    await page.getByRole('textbox', { name: '主题' }).fill('以质取胜，惠及千万家');
    await page.getByRole('textbox', { name: '主题' }).press('Tab');
    await desk.picture('review');
    await page.getByRole('button', { name: /确认入库/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确认|入库/ })
      .last()
      .click();
    await expect(page).toHaveURL(/#\/circular(\?|$)/);
    await page.getByRole('link', { name: '工作台', exact: true }).click();
    await expect(page.getByRole('region', { name: '任务覆盖' })).toContainText('开展主题宣传');
    await expect(page.getByRole('region', { name: '任务覆盖' })).toContainText('还差 2 场');
  });

  await test.step('add an activity for the task, with its figures and a photo', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '安排：开展主题宣传' }).click();
    const detail = page.getByRole('region', { name: '详情' });
    await detail.getByRole('textbox', { name: '活动名称' }).fill('县检验所质量开放日');
    await detail.getByRole('textbox', { name: '地点' }).fill('县检验所');
    await choose(desk, '状态', '已完成');
    await detail.getByRole('button', { name: '加一项成效' }).click();
    await choose(desk, '第 1 行指标', '发放宣传资料');
    await detail.getByRole('spinbutton', { name: '第 1 行数值' }).fill('1234');
    await page.keyboard.press('Control+s');
    await expect(detail.getByRole('heading', { name: /县检验所质量开放日/ })).toBeVisible();
    await addPhoto(desk, '开放日现场.png');
    await desk.picture('activity');
  });

  await test.step('inspect a new subject and find something', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: '名录' }).click();
    await page.getByRole('tab', { name: '人员' }).click();
    for (const name of ['赵明远', '李思齐']) {
      await page.getByRole('button', { name: /新增人员/ }).click();
      const form = page.getByRole('region', { name: '详情' });
      await form.getByRole('textbox', { name: '姓名' }).fill(name);
      await form.getByRole('textbox', { name: '执法证号' }).fill(`ZF-${name}`);
      await page.keyboard.press('Control+s');
      await expect(form.getByRole('heading', { name })).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('tab', { name: '检查对象' }).click();
    await page.getByRole('button', { name: /新增(检查)?对象/ }).click();
    await page
      .getByRole('region', { name: '详情' })
      .getByRole('textbox', { name: '单位名称' })
      .fill('云溪县青禾文具店');
    await page.keyboard.press('Control+s');
    await expect(
      page.getByRole('region', { name: '详情' }).getByRole('heading', { name: '云溪县青禾文具店' }),
    ).toBeVisible();

    await page.getByRole('link', { name: '检查', exact: true }).click();
    await page.getByRole('button', { name: /新增检查/ }).click();
    await choose(desk, '检查对象', '青禾');
    await choose(desk, '检查人员', '赵明远');
    await choose(desk, '检查人员', '李思齐');
    await page.keyboard.press('Escape');
    await choose(desk, '状态', '已检查');
    await choose(desk, '检查结果', '未发现问题');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await expect(
      page.getByRole('region', { name: '详情' }).getByRole('heading', { name: /JC2026-0001/ }),
    ).toBeVisible();
    await addPhoto(desk, '货架.png');
    await desk.picture('inspection');
  });

  await test.step('sample a batch and enter its result', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: '抽检', exact: true }).click();
    await page.getByRole('button', { name: /新增批次/ }).click();
    const detail = page.getByRole('region', { name: '详情' });
    await choose(desk, '受检单位', '青禾');
    await detail.getByRole('textbox', { name: '产品名称' }).fill('水彩笔');
    await choose(desk, '抽样人员', '赵明远');
    await choose(desk, '抽样人员', '李思齐');
    await page.keyboard.press('Escape');
    await detail.getByRole('button', { name: '补录移交和结果' }).click();
    await detail.getByRole('textbox', { name: '报告日期' }).fill('2026-09-14');
    await detail.getByRole('textbox', { name: '报告日期' }).press('Enter');
    await choose(desk, '机构结论', '不合格');
    await expect(detail.getByText('由机构结论和检验项目得出')).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(detail.getByRole('heading', { name: /CJ2026-0001/ })).toBeVisible();
    await addPhoto(desk, '封样.png');
    await desk.picture('sampling');
  });

  await test.step('see on the home page what is covered and what is not', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: '工作台', exact: true }).click();
    const coverage = page.getByRole('region', { name: '任务覆盖' });
    await expect(coverage).toContainText('还差 1 场');
    await expect(coverage).toContainText('未安排');
    await expect(page.getByRole('main')).toContainText('0.00%');
    await desk.picture('home');
  });

  await test.step('export the summary and the figures; their numbers are those of the records', async () => {
    const { page } = desk;
    const files: Record<string, Record<string, Uint8Array>> = {};
    await page.getByRole('link', { name: '汇总上报' }).click();
    await desk.picture('report');
    await page.getByRole('button', { name: /写总结并定稿/ }).click();
    await page.getByRole('button', { name: '定稿并导出' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click();
    for (const [format, button] of [
      ['xlsx', '导出统计表（XLSX）'],
      ['docx', '导出总结（DOCX）'],
    ] as const) {
      const path = await desk.saved(() => page.getByRole('button', { name: button }).click());
      files[format] = unzipSync(readFileSync(path));
    }
    expect(strFromU8(files.xlsx!['xl/worksheets/sheet1.xml']!)).toContain('<v>1234</v>');
    const text = strFromU8(files.docx!['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(text).toContain('发放宣传资料1,234份');
    expect(text).toContain('县检验所质量开放日');
    expect(text).toContain('0.00%（0/1）');
  });

  await test.step('close, start again, and find everything', async () => {
    await desk.restart();
    const { page } = desk;
    await expect(page.getByRole('region', { name: '任务覆盖' })).toContainText('还差 1 场');
    for (const [screen, words] of [
      ['活动', '县检验所质量开放日'],
      ['检查', 'JC2026-0001'],
      ['抽检', 'CJ2026-0001'],
      ['影像', '县检验所质量开放日'],
      ['通知', '云市监质〔2026〕31号'],
    ] as const) {
      await page
        .getByRole('navigation', { name: '主导航' })
        .getByRole('link', { name: new RegExp(`^${screen}`) })
        .click();
      await expect(page.getByRole('main')).toContainText(words);
    }
  });
});

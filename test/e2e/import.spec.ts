import { type Cell, openTable } from '../../electron/core/exchange/read/index.ts';
import { type SheetCell, xlsxOf } from '../fixtures/workbooks/xlsxOf.ts';
import { type Desk, expect, test } from './desk.ts';
import { giveFile, importAll, pasteCells } from './steps.ts';

/* 导入: a list as a county sends it, with errors, until every row is in; and back again. */

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const sent: SheetCell[][] = [
  ['云溪县市场主体台账'],
  ['序号', '市场主体名称', '统一社会信用代码', '经营场所', '联系电话', '经营状态'],
  [1, '云溪县青禾文具店', '91350100M000100Y43', '城关镇解放路18号', '13800138000', '存续'],
  [2, '云溪县百味小吃店', '92350921MA2XYTLK1X', '城关镇解放路20号', 13_900_139_000, '开业'],
  [3, '云溪县数码城有限公司', 913_509_213_106_274_800, '东山乡工业路3号', null, '也许'],
  [4, null, null, '东山乡工业路5号', null, '存续'],
  [5, '云溪县老街粮油店', null, '城关镇老街1号', '0599-5551234', '存续'],
  ['合计', '5 家'],
];
/** What the clerk finds out about the rejected rows: by the row's place, its right cells. */
const corrections: Record<number, Record<string, string> | null> = {
  0: { 统一社会信用代码: '92350921MA2XYTLK1U' },
  1: { 统一社会信用代码: '913509213106274836', 经营状态: '存续' },
  2: { 市场主体名称: '云溪县东山修理铺' },
  // The row of totals is taken out.
  3: null,
};

async function cellsOf(path: string): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const batch of (await openTable(path)).rows()) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** The downloaded file with the cells put right, the reasons left where they are. */
function corrected([titles = [], ...rows]: Cell[][]): Uint8Array {
  const right = rows.flatMap((cells, place) => {
    const change = corrections[place];
    if (change === null || change === undefined) return [];
    return [titles.map((title, column) => change[String(title)] ?? cells[column] ?? null)];
  });
  return xlsxOf([titles, ...right] as SheetCell[][]);
}

async function openImport({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: '名录' }).click();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { name: '导入检查对象' })).toBeVisible();
}

const nameOfRejects = '市场主体台账-待更正.xlsx';

test('a ledger with errors: see why, download the rejected rows, correct them, import them, undo', async ({ desk }) => {
  const { page } = desk;
  let rejects = '';
  await test.step('choose the file and see how it is read', async () => {
    await openImport(desk);
    await desk.picture('import-start');
    await giveFile(page, page.getByRole('button', { name: '选择文件…' }), {
      name: '市场主体台账.xlsx',
      mimeType: xlsx,
      buffer: Buffer.from(xlsxOf(sent)),
    });
    await expect(page.getByRole('region', { name: '读到的表格' })).toContainText('第 2 行');
    const columns = page.getByRole('region', { name: '对应列' });
    await expect(columns.getByRole('columnheader').nth(2)).toContainText('单位名称');
    await expect(columns.getByRole('columnheader').nth(1)).toContainText('不导入');
    await desk.picture('import-columns');
  });

  await test.step('check: nothing is stored, each wrong cell has its reason', async () => {
    await page.getByRole('button', { name: '核对全部数据' }).click();
    const checked = page.getByRole('region', { name: '核对结果' });
    await expect(checked.getByRole('row')).toHaveCount(7);
    await page.getByText('有误 4').click();
    await expect(checked.getByRole('row')).toHaveCount(5);
    await expect(checked.getByRole('cell', { name: /92350921MA2XYTLK1X/ })).toContainText('校验码不符');
    await expect(checked).toContainText('超过 15 位的部分已丢失');
    await expect(checked).toContainText('「状态」是“也许”');
    await expect(checked).toContainText('像是“合计”行');
    await desk.picture('import-checked');
  });

  await test.step('import the good rows, download the others', async () => {
    await page.getByRole('button', { name: '导入 2 行' }).click();
    const result = page.getByRole('region', { name: '导入结果' });
    await expect(result).toContainText('4 行没有导入');
    await desk.picture('import-result');
    rejects = await desk.saved(() => result.getByRole('button', { name: '下载有误的行' }).click());
    const rows = await cellsOf(rejects);
    expect(rows[0]?.slice(0, 3)).toEqual(['原因', '序号', '市场主体名称']);
    expect(rows.slice(1).map((cells) => cells[1])).toEqual([2, 3, 4, '合计']);
  });

  await test.step('correct them in that very file and import it', async () => {
    await page.getByRole('button', { name: '更正后再导入' }).click();
    await giveFile(page, page.getByRole('button', { name: '选择文件…' }), {
      name: nameOfRejects,
      mimeType: xlsx,
      buffer: Buffer.from(corrected(await cellsOf(rejects))),
    });
    await expect(page.getByRole('region', { name: '对应列' })).toContainText('上次的对应');
    await importAll(page, 3);
    await page.getByRole('button', { name: '查看检查对象' }).click();
    const list = page.getByRole('table', { name: '检查对象' });
    await expect(list.getByRole('row', { name: /云溪县/ })).toHaveCount(5);
    await expect(list.getByRole('row', { name: '云溪县数码城有限公司' })).toContainText('913509213106274836');
    await desk.picture('import-list');
  });

  await test.step('take the second import back', async () => {
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('button', { name: '导入记录' }).click();
    const records = page.getByRole('region', { name: '导入记录' });
    await records.getByRole('row', { name: nameOfRejects }).getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销导入' }).click();
    await expect(records.getByRole('row', { name: nameOfRejects })).toContainText('撤销');
    await expect(records.getByRole('row', { name: nameOfRejects }).getByRole('button')).toHaveCount(0);
    await desk.picture('import-records');
    await page.getByRole('link', { name: '名录' }).click();
    await expect(page.getByRole('table', { name: '检查对象' }).getByRole('row', { name: /云溪县/ })).toHaveCount(2);
  });
});

test('rows copied in a spreadsheet are pasted onto the list; pasted once more they change nothing', async ({
  desk,
}) => {
  const { page } = desk;
  const cells = [
    ['名称', '地址', '负责人'],
    ['云溪县青禾文具店', '城关镇解放路18号', '陈小禾'],
    ['=云溪县百味小吃店', '+86 城关镇20号', '-'],
  ];
  await page.getByRole('link', { name: '名录' }).click();
  await expect(page.getByText('还没有检查对象')).toBeVisible();
  await pasteCells(page, cells);
  await expect(page.getByRole('region', { name: '读到的表格' })).toContainText('粘贴的表格');
  await importAll(page, 2);
  await page.getByRole('button', { name: '查看检查对象' }).click();
  const list = page.getByRole('table', { name: '检查对象' });
  await expect(list.getByRole('row', { name: /云溪县/ })).toHaveCount(2);
  await expect(list.getByRole('row', { name: '=云溪县百味小吃店' })).toBeVisible();

  await pasteCells(page, cells);
  await page.getByRole('button', { name: '核对全部数据' }).click();
  await expect(page.getByText('全部与已有的记录相同，不用导入。')).toBeVisible();
});

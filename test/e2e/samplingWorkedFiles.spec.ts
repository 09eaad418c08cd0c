import { readFileSync } from 'node:fs';
import { rateOf, type WorkedLine, worked } from '../workedFigures.ts';
import { storeWorkedExample } from '../workedSampling.ts';
import { expect, test } from './desk.ts';
import { fill } from './fill.ts';
import { openTab, xlsx } from './samplingSteps.ts';
import { cellsOf, sheetsOf, wordsIn } from './savedFiles.ts';
import { giveFile } from './steps.ts';

/* The worked example in the files that the page gives out: every figure is the one reckoned by hand in workedFigures.ts. */

const { total, groups, stages, townships, laboratories, subjects, failedItems } = worked;
const { batches, passed, failed, open } = total.figures;
const judged = total.denominator.split('/')[1]!;

test('the workbooks and documents that the page gives out say the same', async ({ desk }) => {
  await fill(desk, storeWorkedExample);
  const { page } = desk;
  const counted = ({ figures: one }: WorkedLine) => Object.values(one);

  await test.step('the list as a workbook', async () => {
    await openTab(desk, '抽检批次');
    const file = await desk.saved(async () => {
      await page.getByRole('button', { name: '导出', exact: true }).click();
      await page.getByRole('menuitem', { name: '当前列表（Excel）' }).click();
    });
    const [titles, ...rows] = await cellsOf(file);
    const verdicts = rows.map((row) => row[titles!.indexOf('结论')]);
    const having = (verdict: string) => verdicts.filter((one) => one === verdict).length;
    expect([rows.length, having('合格'), having('不合格'), having('待检')]).toEqual(counted(total));
  });

  await test.step('the whole list, taken in again: 110 batches, none of them changed', async () => {
    const file = await desk.saved(async () => {
      await page.getByRole('button', { name: '导出', exact: true }).click();
      await page.getByRole('menuitem', { name: '全部栏目，可在另一台电脑导入（Excel）' }).click();
    });
    const [titles, ...rows] = await cellsOf(file);
    expect(titles).toEqual(expect.arrayContaining(['抽样单编号', '抽样人员', '系统编号']));
    expect(rows).toHaveLength(batches);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await giveFile(page, page.getByRole('button', { name: '选择文件…' }), {
      name: '抽检批次.xlsx',
      mimeType: xlsx,
      buffer: readFileSync(file),
    });
    await page.getByRole('button', { name: '核对全部数据' }).click();
    await expect(page.getByText(`其中 ${batches} 行与已有的记录相同，不用改动`)).toBeVisible();
  });

  await test.step('the statistics as a workbook: numbers, the rate with its denominator', async () => {
    await openTab(desk, '统计');
    const sheets = await sheetsOf(await desk.saved(() => page.getByRole('button', { name: '导出表格' }).click()));
    // A rate stands as a number that the workbook shows in percent.
    const row = (one: WorkedLine) => [
      one.label,
      ...counted(one),
      Number(one.denominator.split('/')[1]),
      Number((Number.parseFloat(one.rate) / 100).toFixed(4)),
    ];
    expect(sheets.get('汇总')!.slice(1)).toEqual([['2026 年度', ...row(total).slice(1)]]);
    expect(sheets.get('按产品类别')!.slice(1)).toEqual([...groups, total].map(row));
    expect(sheets.get('按抽样环节')!.slice(1)).toEqual([...stages, total].map(row));
    expect(sheets.get('按乡镇街道')!.slice(1)).toEqual([...townships, total].map(row));
    expect(sheets.get('按检验机构')!.slice(1)).toEqual([...laboratories, total].map(row));
    expect(sheets.get('按受检单位')!.slice(1)).toEqual(subjects.map(row));
    expect(sheets.get('不合格项目')!.slice(1)).toEqual(
      failedItems.map((item) => [item.name, item.items, item.batches]),
    );
  });

  await test.step('the bulletin', async () => {
    await openTab(desk, '公示');
    await page.getByRole('button', { name: '通报…' }).click();
    const dialog = page.getByRole('dialog', { name: '抽检情况通报' });
    await expect(dialog).toContainText(
      `共抽检 ${batches} 批次，批次合格率 ${rateOf(total)}，不合格 ${failed} 批次，待检 ${open} 批次未计入`,
    );
    const words = wordsIn(await desk.saved(() => dialog.getByRole('button', { name: '下载 Word 文档' }).click()));
    expect(words).toContain(
      `共抽检 ${batches} 批次，已有最终结论 ${judged} 批次，其中合格 ${passed} 批次、不合格 ${failed} 批次，批次合格率 ${total.rate}，另有 ${open} 批次尚无最终结论，未计入合格率`,
    );
    const inWords = (lines: readonly WorkedLine[]) =>
      lines.map((one) => `${one.label} ${one.figures.batches} 批次，合格率 ${rateOf(one)}`).join('；');
    expect(words).toContain(inWords(groups));
    expect(words).toContain(inWords(stages));
    expect(words).toContain(failedItems.map((item) => `${item.name}（${item.batches} 批次）`).join('、'));
  });

  await test.step('the report that goes up, frozen: on the screen, as a workbook and as a document', async () => {
    await page.getByRole('link', { name: '汇总上报' }).click();
    await page.getByRole('button', { name: '写总结并定稿' }).click();
    await page.getByRole('button', { name: '定稿并导出' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click();
    const frozen = page.getByRole('region', { name: '定稿内容' });
    await expect(frozen.getByRole('row', { name: '批次合格率' })).toContainText(`${total.rate}${passed} / ${judged}`);
    await desk.picture('frozen');

    const workbook = await desk.saved(() => page.getByRole('button', { name: '导出统计表（XLSX）' }).click());
    const rows = await cellsOf(workbook);
    const named = (name: string) => rows.find((row) => row[1] === name)!;
    const figuresOf = (name: string) => Number(named(name)[3]);
    expect(['抽检批次', '合格批次', '不合格批次', '待检批次'].map(figuresOf)).toEqual(counted(total));
    expect(named('批次合格率')[5]).toBe(`${passed} / ${judged}`);
    const document = await desk.saved(() => page.getByRole('button', { name: '导出总结（DOCX）' }).click());
    expect(wordsIn(document)).toContain(rateOf(total));
  });
});

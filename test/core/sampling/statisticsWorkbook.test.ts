import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { openTestCore } from '../../support.ts';
import { storeWorkedExample } from '../../workedSampling.ts';

/* The numbers are those of workedFigures.ts, reckoned by hand there. */

test('the workbook of the statistics says what the page says: numbers as numbers, rates with their denominator', async () => {
  const desk = openTestCore();
  const { campaign } = await storeWorkedExample(desk.call);
  const { token, name } = await desk.call('sampling.exportStatistics', { campaignId: campaign.id });
  expect(name).toBe('2026年抽检统计.xlsx');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(desk.data, 'outbox', token, name));
  const rowsOf = (sheet: string): unknown[][] => {
    const rows: unknown[][] = [];
    workbook.getWorksheet(sheet)!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    '汇总',
    '按产品类别',
    '按抽样环节',
    '按乡镇街道',
    '按检验机构',
    '按受检单位',
    '按周',
    '不合格项目',
    '产品类别与乡镇街道',
  ]);
  expect(rowsOf('汇总')).toEqual([
    ['范围（按抽样日期）', '抽检批次', '合格', '不合格', '待检', '有结论批次', '批次合格率'],
    ['2026 年度', 110, 90, 14, 6, 104, 0.8654],
  ]);
  expect(rowsOf('按产品类别').slice(1)).toEqual([
    ['学生文具', 61, 49, 8, 4, 57, 0.8596],
    ['儿童玩具', 49, 41, 6, 2, 47, 0.8723],
    ['合计', 110, 90, 14, 6, 104, 0.8654],
  ]);
  expect(rowsOf('按抽样环节').slice(1, 4)).toEqual([
    ['流通', 52, 44, 6, 2, 50, 0.88],
    ['校园周边', 43, 31, 8, 4, 39, 0.7949],
    ['网络', 15, 15, 0, 0, 15, 1],
  ]);
  expect(rowsOf('不合格项目').slice(1)).toEqual([
    ['可迁移元素（铅）', 7, 7],
    ['邻苯二甲酸酯', 6, 6],
    ['使用说明', 2, 2],
    ['笔帽通气量', 1, 1],
  ]);
  expect(rowsOf('产品类别与乡镇街道').slice(1)).toEqual([
    ['学生文具', '东山镇', 61, 49, 8, 4, 57, 0.8596],
    ['儿童玩具', '西河镇', 49, 41, 6, 2, 47, 0.8723],
  ]);
  const refusal = await desk.refusal('sampling.exportStatistics', { campaignId: campaign.id, kind: 'food' });
  expect(refusal.message).toContain('没有符合条件');
});

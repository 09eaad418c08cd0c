import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Figure, Report } from '../../../shared/contract/report.ts';
import { indicatorBases } from '../../../shared/domain/labels.ts';
import { localDay } from '../localDay.ts';
import { moneyRules, rateRules } from './computedRules.ts';

const font = '宋体';
const border = { borderStyle: 'thin' as const, borderColor: '#808080' };
const header = (value: string) => ({
  value,
  fontWeight: 'bold' as const,
  align: 'center' as const,
  backgroundColor: '#e8f0f9',
  ...border,
});
const rowHeight = 13.5;
const text = (value: string | null) => ({
  value: value ?? '',
  type: String,
  height: rowHeight,
  alignVertical: 'center' as const,
  ...border,
});

/** A figure as a real number of the sheet with the format in which it is printed; a rate is a fraction of 1. */
function number(figure: Figure, value: number | null) {
  if (value === null) return { ...text('—'), align: 'right' as const };
  const cell = { type: Number, align: 'right' as const, alignVertical: 'center' as const, ...border };
  if (figure.rule !== null && rateRules.has(figure.rule)) return { ...cell, value: value / 100, format: '0.00%' };
  if (figure.rule !== null && moneyRules.has(figure.rule)) return { ...cell, value: value / 100, format: '#,##0.00' };
  return { ...cell, value, format: '#,##0' };
}

const denominator = (figure: Figure): string =>
  figure.denominator === null ? '' : `${figure.numerator} / ${figure.denominator}`;

function rows(report: Report): SheetData {
  const title = [
    {
      value: `${report.year}年“质量月”活动统计表`,
      columnSpan: 7,
      fontWeight: 'bold' as const,
      fontSize: 16,
      align: 'center' as const,
      height: 26,
    },
  ];
  const columns = ['分组', '指标', '单位', '本年', '上年', '分子 / 分母', '来源'].map(header);
  const body = report.figures.map((figure) => [
    text(figure.section),
    text(figure.name),
    text(figure.unit),
    number(figure, figure.value),
    number(figure, figure.lastYear),
    text(denominator(figure)),
    text(indicatorBases[figure.basis]),
  ]);
  const foot = [
    {
      value: `数据截至 ${localDay(report.frozenAt)}，由质量月工作台从记录汇总。`,
      columnSpan: 7,
      textColor: '#667380',
    },
  ];
  return [title, columns, ...body, foot];
}

/** The figures of a frozen report as a workbook (统计表): numbers are numbers, texts never formulas. */
export const reportWorkbook = (report: Report): Promise<Buffer> =>
  writeExcelFile(
    rows(report),
    {
      sheet: '统计表',
      columns: [13, 20, 8, 14, 14, 16, 15].map((width) => ({ width })),
      stickyRowsCount: 2,
      orientation: 'landscape',
    },
    { fontFamily: font, fontSize: 10 },
  ).toBuffer();

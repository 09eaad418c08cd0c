import { cellText, parseText, saysNothing } from '../../../../../../shared/domain/cellValues.ts';
import { itemVerdicts, testVerdicts } from '../../../../../../shared/domain/labels.ts';
import type { Cell } from '../../../read/index.ts';
import type { CellReading, ImportField, ImportSetting } from '../../definition.ts';
import { choiceField, codeField, dateField, namedField, textField } from '../../fields.ts';

/** Results are not exported as a list of their own: every column only reads. */
type Field = ImportField<never>;
const nothing = () => null;

/** Words of laboratories for the verdict of one item; the narrower ones come first. */
export const itemVerdictWords: readonly (readonly [string, keyof typeof itemVerdicts])[] = [
  ['不作判定', 'none'],
  ['不做判定', 'none'],
  ['不评价', 'none'],
  ['实测', 'none'],
  ['不合格', 'failed'],
  ['不符合', 'failed'],
  ['未通过', 'failed'],
  ['×', 'failed'],
  ['合格', 'passed'],
  ['符合', 'passed'],
  ['通过', 'passed'],
  ['√', 'passed'],
];
const conclusionWords: readonly (readonly [string, keyof typeof testVerdicts])[] = [
  ['不合格', 'failed'],
  ['不符合', 'failed'],
  ['未通过', 'failed'],
  ['合格', 'passed'],
  ['符合', 'passed'],
  ['通过', 'passed'],
];

/**
 * A figure as the laboratory wrote it. A number of a workbook is the double that a formula left: its fifteen digits are
 * what the cell shows. @returns a reason where the workbook made a date of it (1-2 becomes 2 January).
 */
export function readFigure(cell: Cell, title: string): CellReading {
  if (typeof cell === 'number') return { value: cellText(Number(cell.toPrecision(15))) };
  if (cell !== null && typeof cell === 'object' && 'day' in cell)
    return { reason: `「${title}」被表格存成了日期 ${cell.day}，请把该列设为“文本”后重新填写` };
  return parseText(cell, title);
}

const figure = (field: string, title: string, aliases: string[], hint: string): Field => ({
  ...textField<never>(field, title, nothing, { aliases, hint, wholeTitle: true, width: 16 }),
  parse: (cell) => readFigure(cell, title),
});

const verdict = (field: string, title: string, aliases: string[]): Field =>
  ({
    ...choiceField<never, keyof typeof itemVerdicts>(field, title, itemVerdicts, nothing, itemVerdictWords, {
      aliases,
      wholeTitle: true,
      width: 12,
    }),
    looksLike: () => false,
  }) satisfies Field;

/** The item's own columns in a long table, where each row is one item. */
export const itemFields: Field[] = [
  textField<never>('name', '检验项目', nothing, {
    aliases: [
      '检测项目',
      '项目名称',
      '检验项目名称',
      '检测项目名称',
      '项目',
      '检测参数',
      '检验参数',
      '参数',
      '不合格项目',
    ],
    hint: '一行一个项目时填；一行一批次、一列一个项目的表格，以项目名称作列名',
    wholeTitle: true,
    width: 20,
    example: '铅（以Pb计）',
  }),
  figure(
    'requirement',
    '标准要求',
    [
      '技术要求',
      '标准指标',
      '标准值',
      '标准规定',
      '限量',
      '限值',
      '标准限量',
      '标准限值',
      '限量值',
      '指标要求',
      '指标',
      '要求',
      '标准规定值',
      '最大允许限',
      '最大允许限量',
      '判定标准',
      '判定值',
      '质量指标',
    ],
    '例如 ≤0.5、45～55、不得检出',
  ),
  figure(
    'value',
    '实测值',
    [
      '检验结果',
      '检测结果',
      '实测结果',
      '测定结果',
      '测定值',
      '检测值',
      '检验值',
      '结果',
      '结果值',
      '测试结果',
      '检验数据',
      '检测数据',
    ],
    '例如 0.12、<0.01、未检出、符合要求',
  ),
  textField<never>('unit', '单位', nothing, {
    aliases: ['计量单位', '结果单位', '数据单位', '单位符号', '检验单位值'],
    wholeTitle: true,
    width: 10,
  }),
  textField<never>('method', '检验方法', nothing, {
    aliases: ['检测方法', '方法标准', '检验依据', '检测依据', '检验标准', '检测标准', '方法', '试验方法'],
    wholeTitle: true,
    width: 18,
  }),
  verdict('labVerdict', '单项判定', [
    '单项结论',
    '单项评价',
    '单项检验结论',
    '结果判定',
    '项目判定',
    '项目结论',
    '单项结果',
    '结果评价',
    '判定',
    '判定结果',
  ]),
];

/** What is said of the whole batch: once, or again in each of its rows. */
export const headFields = ({ names }: ImportSetting): Field[] => [
  codeField<never>('number', '抽样单编号', nothing, {
    required: true,
    width: 18,
    example: 'CJ2026-0001',
    hint: '按它找到抽检批次；同一批次的以下各行可以留空',
    aliases: ['抽样编号', '抽样单号', '抽样单流水号', '抽检编号', '样品编号', '抽样文书编号', '单号'],
  }),
  {
    ...choiceField<never, keyof typeof testVerdicts>('conclusion', '检验结论', testVerdicts, nothing, conclusionWords, {
      aliases: [
        '检测结论',
        '综合判定',
        '批次结论',
        '机构结论',
        '报告结论',
        '综合结论',
        '总体结论',
        '样品结论',
        '总结论',
        '结论',
        '是否合格',
        '判定结论',
        '检验结果判定',
      ],
      wholeTitle: true,
      width: 12,
    }),
    looksLike: () => false,
  },
  codeField<never>('reportNumber', '报告编号', nothing, {
    width: 18,
    aliases: ['检验报告编号', '检测报告编号', '报告号', '报告书编号', '检验报告号', '检验报告书编号'],
  }),
  dateField<never>('reportedOn', '报告日期', nothing, null, {
    aliases: ['签发日期', '报告签发日期', '出具日期', '报告出具日期', '批准日期', '签发时间', '报告时间', '出报告日期'],
  }),
  dateField<never>('testedOn', '检验日期', nothing, null, {
    aliases: ['检测日期', '检验完成日期', '检测完成日期', '检验时间', '检测时间'],
  }),
  namedField<never>('laboratory', 'laboratoryId', '检验机构', nothing, names, {
    aliases: ['承检机构', '检测机构', '检验机构名称', '检验单位', '检测单位', '承检单位', '承检机构名称'],
    width: 24,
  }),
  textField<never>('productName', '产品名称', nothing, {
    aliases: ['样品名称', '食品名称', '商品名称', '品名'],
    hint: '只用来核对，与抽样单不一致的不导入',
    width: 20,
  }),
  textField<never>('subjectName', '受检单位', nothing, {
    aliases: ['受检单位名称', '被抽样单位', '被抽样单位名称', '被抽检单位', '被抽检单位名称', '受检企业'],
    hint: '只用来核对，与抽样单不一致的不导入',
    width: 28,
  }),
];

/** The verdict of one item in a column of its own. */
export const readItemVerdict = (cell: Cell, title: string): CellReading =>
  saysNothing(cellText(cell)) ? { value: null } : verdict('', title, []).parse(cell);

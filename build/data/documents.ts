import {
  AlignmentType,
  Document,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Chance, chanceOf } from '../../electron/core/example/index.ts';
import { inventNote } from './text.ts';

/** What a page of an official document holds, GB/T 9704-2012: 22 lines of 28 characters. */
const linesOfPage = 22;
const charactersOfLine = 28;

const subjects = [
  '校园周边食品',
  '儿童用品',
  '农资商品',
  '电动自行车',
  '集贸市场计量',
  '特种设备',
  '成品油',
  '建筑材料',
];
const doings = ['质量安全排查', '专项抽检', '宣传咨询', '帮扶指导', '标准比对', '诚信承诺', '风险监测', '整改回访'];
const tableHead = ['序号', '责任单位', '工作事项', '数量', '完成时限'];

const face = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312', cs: 'Times New Roman' };

const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: index,
  format,
  text,
  alignment: AlignmentType.START,
  suffix: 'nothing' as const,
});

/** 一、 →（一）→ 1. by the program's own numbering, as people let WPS do it; the numbers are not in the text. */
const numbering: INumberingOptions = {
  config: [
    {
      reference: 'circular',
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
        level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
        level(2, LevelFormat.DECIMAL, '%3.'),
      ],
    },
  ],
};

const run = (text: string, size: number, bold = false) => new TextRun({ text, font: face, size, bold });

const item = (text: string, depth: 1 | 2) =>
  new Paragraph({ children: [run(text, 32)], numbering: { reference: 'circular', level: depth } });

const row = (cells: string[]) =>
  new TableRow({
    children: cells.map((text) => new TableCell({ children: [new Paragraph({ children: [run(text, 21)] })] })),
  });

function table(chance: Chance, rows: number): Table {
  const made = Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    `第${chance.between(1, 24)}监管所`,
    `${chance.pick(subjects)}${chance.pick(doings)}`,
    `${chance.between(2, 960)}批次`,
    `${chance.between(9, 10)}月${chance.between(1, 30)}日前`,
  ]);
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [tableHead, ...made].map(row) });
}

/** A numbered heading that begins a page, items that fill it, and on every other page a table. */
function page(chance: Chance, index: number): (Paragraph | Table)[] {
  const title = `${chance.pick(subjects)}${chance.pick(doings)}第${chance.between(100, 999)}组`;
  const rows = index % 2 === 1 ? chance.between(3, 5) : 0;
  const parts: (Paragraph | Table)[] = [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: index > 0,
      numbering: { reference: 'circular', level: 0 },
      children: [run(title, 32, true)],
    }),
  ];
  // Two lines a page stay free, as do two for the heading and the space around the table.
  let left = linesOfPage - 4 - (rows === 0 ? 0 : rows + 2);
  for (let count = 0; ; count += 1) {
    const text = inventNote(chance);
    left -= Math.ceil((text.length + 6) / charactersOfLine);
    if (left < 0) break;
    parts.push(item(text, count % 3 === 0 ? 1 : 2));
  }
  return rows === 0 ? parts : [...parts, table(chance, rows)];
}

/**
 * Makes a Word document for benches: automatic numbers, headings, tables, varied text without a repeated paragraph, the
 * same text for the same seed.
 * @param options.pages how many pages of A4; each begins with a heading of its own.
 */
export async function generateDocx(options: { pages: number; seed?: number }): Promise<Uint8Array> {
  const chance = chanceOf(options.seed ?? 1);
  const children = Array.from({ length: options.pages }, (_, index) => page(chance, index)).flat();
  return Packer.pack(new Document({ numbering, sections: [{ children }] }), 'uint8array');
}

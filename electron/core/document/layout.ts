import {
  type AlignmentType,
  BorderStyle,
  Footer,
  type ITableCellOptions,
  PageNumber,
  Paragraph,
  TableCell,
  TextRun,
  VerticalAlign,
} from 'docx';

/*
 * What official documents share (GB/T 9704-2012). Fonts are only named, none is shipped; where one is missing the office
 * program takes its own substitute.
 */

export type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Half points: 2号 is 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt. */
export const size = { title: 44, body: 32, pageNumber: 28, annexTable: 22, wideTable: 21 } as const;

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
/** Title 小标宋, body 仿宋, first level 黑体, second 楷体, page number 宋体. */
export const faces = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  number: face('宋体'),
};

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
export const tableBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** A cell of a table; line breaks of its text stay. */
export const textCell = (
  text: string,
  options: { width: NonNullable<ITableCellOptions['width']>; alignment: Alignment; head: boolean; size: number },
): TableCell =>
  new TableCell({
    width: options.width,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          alignment: options.alignment,
          children: [new TextRun({ text: part, font: options.head ? faces.first : faces.body, size: options.size })],
        }),
    ),
  });

/** The page number between dashes, 4号 宋体. */
export function pageNumber(alignment: Alignment, indent: { left?: number; right?: number } = {}): Footer {
  const font = { font: faces.number, size: size.pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        children: [
          new TextRun({ ...font, text: '— ' }),
          new TextRun({ ...font, children: [PageNumber.CURRENT] }),
          new TextRun({ ...font, text: ' —' }),
        ],
      }),
    ],
  });
}

/** 2026-10-08 → 2026年10月8日: no leading zeros. */
export const chineseDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

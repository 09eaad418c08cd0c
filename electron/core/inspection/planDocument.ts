import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PlanTable } from './planTable.ts';

/*
 * A4 across with the margins of official documents turned (GB/T 9704-2012 where it speaks of tables laid across: the
 * binding edge, 28 mm, is above). Fonts are only named; where one is missing the office program takes its own substitute.
 */

/** Half points: 2号 is 22 pt, 5号 10.5 pt, 4号 14 pt. */
const size = { title: 44, table: 21, pageNumber: 28 } as const;
/** Twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const margin = { top: 28, bottom: 26, left: 25, right: 25 };
const tableWidth = twips(297 - margin.left - margin.right);

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
const faces = { title: face('方正小标宋简体'), header: face('黑体'), body: face('仿宋_GB2312'), number: face('宋体') };

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function cell(table: PlanTable, index: number, text: string, head: boolean): TableCell {
  const column = table.columns[index]!;
  const font = head ? faces.header : faces.body;
  return new TableCell({
    width: { size: Math.round((tableWidth * column.share) / 100), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          alignment: head || column.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: part, font, size: size.table })],
        }),
    ),
  });
}

const tableOf = (table: PlanTable): Table =>
  new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: table.columns.map((column) => Math.round((tableWidth * column.share) / 100)),
    // Fixed: the columns keep their widths in Word, WPS and LibreOffice alike.
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((column, index) => cell(table, index, column.title, true)),
      }),
      ...table.rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, index) => cell(table, index, text, false)) }),
      ),
    ],
  });

function pageNumber(): Footer {
  const font = { font: faces.number, size: size.pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...font, text: '— ' }),
          new TextRun({ ...font, children: [PageNumber.CURRENT] }),
          new TextRun({ ...font, text: ' —' }),
        ],
      }),
    ],
  });
}

/** The plan table as a document, A4 across, its head on every page. */
export function planDocument(table: PlanTable): Promise<Buffer> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: table.title, font: faces.title, size: size.title })],
  });
  const document = new Document({
    title: table.title,
    creator: table.bureau ?? '',
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              right: twips(margin.right),
              footer: twips(15),
            },
          },
        },
        footers: { default: pageNumber() },
        children: [title, tableOf(table)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

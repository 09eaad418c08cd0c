import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { faces, pageNumber, size, tableBorders, textCell, twips } from './layout.ts';
import type { WideTable } from './wideTable.ts';

/** Margins of official documents turned (GB/T 9704-2012 where it speaks of tables laid across: the binding edge, 28 mm, is above). */
const margin = { top: 28, bottom: 26, left: 25, right: 25 };
const tableWidth = twips(297 - margin.left - margin.right);
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function rowOf(table: WideTable, texts: readonly string[], head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      textCell(texts[index] ?? '', {
        width: { size: Math.round((tableWidth * column.share) / 100), type: WidthType.DXA },
        alignment: head ? AlignmentType.CENTER : alignments[column.align],
        head,
        size: size.wideTable,
      }),
    ),
  });
}

const tableOf = (table: WideTable): Table =>
  new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: table.columns.map((column) => Math.round((tableWidth * column.share) / 100)),
    // Fixed: the columns keep their widths in Word, WPS and LibreOffice alike.
    layout: TableLayoutType.FIXED,
    borders: tableBorders,
    rows: [
      rowOf(
        table,
        table.columns.map((column) => column.title),
        true,
      ),
      ...table.rows.map((row) => rowOf(table, row, false)),
    ],
  });

/** The table as a document, A4 across, its head on every page. */
export function tableDocument(table: WideTable): Promise<Buffer> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: table.title, font: faces.title, size: size.title })],
  });
  const notes = (table.notes ?? []).map(
    (text) =>
      new Paragraph({
        spacing: { before: 80 },
        children: [new TextRun({ text, font: faces.body, size: size.wideTable })],
      }),
  );
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
        footers: { default: pageNumber(AlignmentType.CENTER) },
        children: [title, tableOf(table), ...notes],
      },
    ],
  });
  return Packer.toBuffer(document);
}

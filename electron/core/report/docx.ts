import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Figure, Report } from '../../../shared/contract/report.ts';
import { chineseNumber } from '../../../shared/domain/chineseNumber.ts';
import { fillFigures } from '../../../shared/domain/figures.ts';
import { localDay } from '../localDay.ts';

/*
 * Layout of official documents, GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters, body 3号 仿宋,
 * title 2号 小标宋, levels 黑体 / 楷体 / 仿宋, page number 4号 宋体 between dashes, odd pages right, even pages left.
 * Fonts are only named, none is shipped; where one is missing the office program takes its own substitute.
 */

/** Half points: 3号 is 16 pt, 2号 22 pt, 4号 14 pt. */
const size = { body: 32, title: 44, pageNumber: 28, table: 22 } as const;
/** Twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** 225 mm over 22 lines. */
const lineTwips = Math.round(twips(225) / 22);
const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
const faces = {
  body: face('仿宋_GB2312'),
  title: face('方正小标宋简体'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  number: face('宋体'),
};

const spacing = { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
/** Two characters of 3号. */
const indent = { firstLine: 640 };

const run = (text: string, font = faces.body, bold = false) => new TextRun({ text, font, size: size.body, bold });
const bodyParagraph = (text: string) =>
  new Paragraph({ children: paragraphRuns(text), spacing, indent, alignment: AlignmentType.JUSTIFIED });

/** A paragraph that starts with（一）has its first sentence in 楷体, as the standard's second level. */
function paragraphRuns(text: string): TextRun[] {
  const heading = /^（[一二三四五六七八九十]+）[^。]*。/.exec(text)?.[0];
  return heading ? [run(heading, faces.second), run(text.slice(heading.length))] : [run(text)];
}

function sections(report: Report): Paragraph[] {
  const texts = new Map(report.figures.map((figure) => [figure.name, figure.text]));
  return report.sections.flatMap((section, index) => [
    new Paragraph({
      children: [run(`${chineseNumber(index + 1)}、${section.heading}`, faces.first)],
      spacing,
      indent,
    }),
    ...fillFigures(section.text, (name) => texts.get(name) ?? null)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(bodyParagraph),
  ]);
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const cell = (
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  width: number,
  bold = false,
) =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80 },
    children: [
      new Paragraph({ alignment, children: [new TextRun({ text, font: faces.body, size: size.table, bold })] }),
    ],
  });

const widths = [17, 27, 10, 28, 18];
const tableRow = (texts: string[], header = false) =>
  new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: texts.map((text, index) =>
      cell(
        text,
        header || index === 2 ? AlignmentType.CENTER : index > 2 ? AlignmentType.RIGHT : AlignmentType.LEFT,
        widths[index]!,
        header,
      ),
    ),
  });

const withDenominator = (figure: Figure): string =>
  figure.denominator === null ? figure.text : `${figure.text}（${figure.numerator}/${figure.denominator}）`;

const figureTable = (figures: readonly Figure[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      tableRow(['分组', '指标', '单位', '本年', '上年'], true),
      ...figures.map((figure) =>
        tableRow([
          figure.section ?? '',
          figure.name,
          figure.unit ?? '',
          withDenominator(figure),
          figure.lastYearText ?? '—',
        ]),
      ),
    ],
  });

/** 2026-10-08 → 2026年10月8日: no leading zeros. */
const chineseDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) => {
  const font = { font: faces.number, size: size.pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({ ...font, text: '— ' }),
          new TextRun({ ...font, children: [PageNumber.CURRENT] }),
          new TextRun({ ...font, text: ' —' }),
        ],
      }),
    ],
  });
};

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(37),
    bottom: twips(35),
    left: twips(28),
    right: twips(26),
    footer: twips(28),
  },
};

/** Who signs, and when: right-aligned, four characters in. */
function signature(bureau: string, day: string): Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, spacing, indent: { right: 1280 } };
  return [
    new Paragraph({ spacing, children: [] }),
    new Paragraph({ ...right, children: [run(bureau)] }),
    new Paragraph({ ...right, children: [run(chineseDate(day))] }),
  ];
}

/**
 * The frozen report as 活动总结 with the figures as its annex; dated with the day on which it was frozen, so that it
 * reads the same whenever it is written.
 * @param bureau who signs.
 */
export function reportDocument(report: Report, bureau: string): Promise<Buffer> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: lineTwips * 1.2, lineRule: LineRuleType.AT_LEAST, before: 0, after: lineTwips },
    children: [new TextRun({ text: report.title, font: faces.title, size: size.title })],
  });
  const recipient = report.recipient
    ? [new Paragraph({ spacing, children: [run(`${report.recipient.replace(/[：:]$/, '')}：`)] })]
    : [];
  const annexName = `${report.year}年“质量月”活动统计表`;
  const document = new Document({
    title: report.title,
    creator: bureau,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          title,
          ...recipient,
          ...sections(report),
          new Paragraph({ spacing, children: [] }),
          new Paragraph({ spacing, indent, children: [run(`附件：${annexName}`)] }),
          ...signature(bureau, localDay(report.frozenAt)),
          new Paragraph({ pageBreakBefore: true, spacing, children: [run('附件', faces.first)] }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...spacing, after: 240 },
            children: [run(annexName, faces.title)],
          }),
          figureTable(report.figures),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

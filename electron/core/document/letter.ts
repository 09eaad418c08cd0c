import { AlignmentType, Document, LineRuleType, Packer, Paragraph, Table, TableRow, TextRun, WidthType } from 'docx';
import { chineseNumber } from '../../../shared/domain/chineseNumber.ts';
import { type Alignment, chineseDate, faces, pageNumber, size, tableBorders, textCell, twips } from './layout.ts';

/*
 * Layout of official documents, GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters, body 3号 仿宋,
 * title 2号 小标宋, levels 黑体 / 楷体 / 仿宋, page number 4号 宋体 between dashes, odd pages right, even pages left.
 */

/** 225 mm over 22 lines. */
const lineTwips = Math.round(twips(225) / 22);
const spacing = { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
/** Two characters of 3号. */
const indent = { firstLine: 640 };

/** A table in an annex: columns with their share of the width in per cent. */
export interface AnnexTable {
  name: string;
  columns: readonly { title: string; share: number; align: 'left' | 'center' | 'right' }[];
  rows: readonly (readonly string[])[];
  notes?: readonly string[];
}

/** An official letter: what it says, and the tables that it encloses. */
export interface Letter {
  /** A long one is broken by the writer (line break), where its sense allows it. */
  title: string;
  /** Whom it is for; null: nobody by name. */
  recipient: string | null;
  /** First-level sections; their heading may be empty for a text without one. Lines are paragraphs. */
  sections: readonly { heading: string; text: string }[];
  annexes: readonly AnnexTable[];
  /** Who signs. */
  bureau: string;
  /** The day under the signature, `YYYY-MM-DD`. */
  day: string;
}

const run = (text: string, font = faces.body) => new TextRun({ text, font, size: size.body });

/** A paragraph that starts with（一）has its first sentence in 楷体, as the standard's second level. */
function paragraphRuns(text: string): TextRun[] {
  const heading = /^（[一二三四五六七八九十]+）[^。]*。/.exec(text)?.[0];
  return heading ? [run(heading, faces.second), run(text.slice(heading.length))] : [run(text)];
}

const bodyParagraph = (text: string) =>
  new Paragraph({ children: paragraphRuns(text), spacing, indent, alignment: AlignmentType.JUSTIFIED });

function sectionsOf(letter: Letter): Paragraph[] {
  let number = 0;
  return letter.sections.flatMap(({ heading, text }) => {
    if (heading !== '') number += 1;
    const title =
      heading === ''
        ? []
        : [
            new Paragraph({
              children: [run(`${chineseNumber(number)}、${heading}`, faces.first)],
              spacing,
              indent,
            }),
          ];
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return [...title, ...lines.map(bodyParagraph)];
  });
}

const alignments: Record<'left' | 'center' | 'right', Alignment> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

function tableOf({ columns, rows }: AnnexTable): Table {
  const row = (texts: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: columns.map((column, index) =>
        textCell(texts[index] ?? '', {
          width: { size: column.share, type: WidthType.PERCENTAGE },
          alignment: head ? AlignmentType.CENTER : alignments[column.align],
          head,
          size: size.annexTable,
        }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: tableBorders,
    rows: [
      row(
        columns.map((column) => column.title),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}

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
function signature({ bureau, day }: Letter): Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, spacing, indent: { right: 1280 } };
  return [
    new Paragraph({ spacing, children: [] }),
    new Paragraph({ ...right, children: [run(bureau)] }),
    new Paragraph({ ...right, children: [run(chineseDate(day))] }),
  ];
}

/** 附件 two characters in; several are numbered, each below the other. */
function annexNames(annexes: readonly AnnexTable[]): Paragraph[] {
  if (annexes.length === 0) return [];
  const names = annexes.map(({ name }, index) =>
    annexes.length === 1 ? `附件：${name}` : `${index === 0 ? '附件：' : '\u3000\u3000\u3000'}${index + 1}. ${name}`,
  );
  return [
    new Paragraph({ spacing, children: [] }),
    ...names.map((name) => new Paragraph({ spacing, indent, children: [run(name)] })),
  ];
}

const annexPages = (annexes: readonly AnnexTable[]): (Paragraph | Table)[] =>
  annexes.flatMap((annex, index) => [
    new Paragraph({
      pageBreakBefore: true,
      spacing,
      children: [run(annexes.length === 1 ? '附件' : `附件${index + 1}`, faces.first)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...spacing, after: 240 },
      children: [run(annex.name, faces.title)],
    }),
    tableOf(annex),
    ...(annex.notes ?? []).map(
      (text) =>
        new Paragraph({
          spacing: { before: 80 },
          children: [new TextRun({ text, font: faces.body, size: size.annexTable })],
        }),
    ),
  ]);

/** The letter as a document. */
export function letterDocument(letter: Letter): Promise<Buffer> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: lineTwips * 1.2, lineRule: LineRuleType.AT_LEAST, before: 0, after: lineTwips },
    children: letter.title
      .split('\n')
      .map((text, index) => new TextRun({ text, font: faces.title, size: size.title, break: index === 0 ? 0 : 1 })),
  });
  const recipient = letter.recipient
    ? [new Paragraph({ spacing, children: [run(`${letter.recipient.replace(/[：:]$/, '')}：`)] })]
    : [];
  const document = new Document({
    title: letter.title.replace('\n', ''),
    creator: letter.bureau,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: {
          default: pageNumber(AlignmentType.RIGHT, { right: 280 }),
          even: pageNumber(AlignmentType.LEFT, { left: 280 }),
        },
        children: [
          title,
          ...recipient,
          ...sectionsOf(letter),
          ...annexNames(letter.annexes),
          ...signature(letter),
          ...annexPages(letter.annexes),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

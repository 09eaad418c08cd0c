import type { Figure, Report } from '../../../shared/contract/report.ts';
import { fillFigures } from '../../../shared/domain/figures.ts';
import { type AnnexTable, letterDocument } from '../document/index.ts';
import { localDay } from '../localDay.ts';

const withDenominator = (figure: Figure): string =>
  figure.denominator === null ? figure.text : `${figure.text}（${figure.numerator}/${figure.denominator}）`;

const figureTable = (report: Report): AnnexTable => ({
  name: `${report.year}年“质量月”活动统计表`,
  columns: [
    { title: '分组', share: 17, align: 'left' },
    { title: '指标', share: 27, align: 'left' },
    { title: '单位', share: 10, align: 'center' },
    { title: '本年', share: 28, align: 'right' },
    { title: '上年', share: 18, align: 'right' },
  ],
  rows: report.figures.map((figure) => [
    figure.section ?? '',
    figure.name,
    figure.unit ?? '',
    withDenominator(figure),
    figure.lastYearText ?? '—',
  ]),
});

/**
 * The frozen report as 活动总结 with the figures as its annex; dated with the day on which it was frozen, so that it
 * reads the same whenever it is written.
 * @param bureau who signs.
 */
export function reportDocument(report: Report, bureau: string): Promise<Buffer> {
  const texts = new Map(report.figures.map((figure) => [figure.name, figure.text]));
  return letterDocument({
    title: report.title,
    recipient: report.recipient,
    sections: report.sections.map(({ heading, text }) => ({
      heading,
      text: fillFigures(text, (name) => texts.get(name) ?? null),
    })),
    annexes: [figureTable(report)],
    bureau,
    day: localDay(report.frozenAt),
  });
}

import type { CallValues } from '../../../shared/contract/index.ts';
import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { passRate } from '../../../shared/domain/figures.ts';
import { sampleKinds, samplingSources } from '../../../shared/domain/labels.ts';
import type { ReadContext } from '../context.ts';
import { first } from '../database/index.ts';
import type { FigureCell, FigureSheet } from '../document/index.ts';
import { CoreError } from '../errors.ts';
import { samplingStatistics } from './statistics.ts';

type Input = CallValues<'sampling.exportStatistics'>;
type Labelled = SampleFigures & { label: string };

const figureTitles = ['抽检批次', '合格', '不合格', '待检', '有结论批次', '批次合格率'];
const figureColumns = figureTitles.map((title) => ({ title, width: 12 }));

/** The rate, rounded as everywhere else, with its denominator beside it; open batches are in neither (DOMAIN.md, pass rate). */
function figureCells({ batches, passed, failed, open }: SampleFigures): FigureCell[] {
  const judged = passed + failed;
  const rate = passRate(passed, judged);
  return [batches, passed, failed, open, judged, rate === null ? null : { share: Number((rate / 100).toFixed(4)) }];
}

const sheetBy = (
  name: string,
  title: string,
  groups: readonly Labelled[],
  total: SampleFigures | null,
): FigureSheet => ({
  name,
  columns: [{ title, width: 30 }, ...figureColumns],
  rows: [
    ...groups.map((group) => [group.label, ...figureCells(group)]),
    ...(total === null ? [] : [['合计', ...figureCells(total)]]),
  ],
});

/** What the figures count, as the page's filters say it. */
function scopeInWords({ kind, source, from, to }: Input, year: number): string {
  const days = from === null && to === null ? `${year} 年度` : `${from ?? ''} 至 ${to ?? ''}`;
  const kindWords = kind === null ? [] : [sampleKinds[kind]];
  const sourceWords = source === null ? [] : [samplingSources[source]];
  return [days, ...kindWords, ...sourceWords].join('，');
}

/** The statistics as the page shows them, with the same filters, a table a sheet. @throws CoreError `input` without any batch. */
export function statisticsSheets(context: ReadContext, input: Input): { title: string; sheets: FigureSheet[] } {
  const campaign = first<{ year: number }>(context.db, 'SELECT year FROM campaign WHERE id = ?', [input.campaignId]);
  if (!campaign) throw new CoreError('not-found', '没有找到这个「年度活动」，它可能已被彻底移除。');
  const found = samplingStatistics(context, input);
  const { total, lastYear } = found;
  if (total.batches === 0) throw new CoreError('input', '没有符合条件的抽检批次，不能导出');
  const groups = new Map(found.byProductGroup.map(({ key, label }) => [key, label]));
  const townships = new Map(found.byTownship.map(({ key, label }) => [key, label]));
  const years: Labelled[] = [
    { ...total, label: scopeInWords(input, campaign.year) },
    ...(lastYear === null ? [] : [{ ...lastYear, label: '上年同期' }]),
  ];
  const weeks = found.byWeek.map((week) => ({ ...week, label: `${week.key} 至 ${addDays(week.key, 6)}` }));
  return {
    title: `${campaign.year}年抽检统计`,
    sheets: [
      sheetBy('汇总', '范围（按抽样日期）', years, null),
      sheetBy('按产品类别', '产品类别', found.byProductGroup, total),
      sheetBy('按抽样环节', '抽样环节', found.byStage, total),
      sheetBy('按乡镇街道', '乡镇街道', found.byTownship, total),
      sheetBy('按检验机构', '检验机构', found.byLaboratory, total),
      // The 50 with the most failed batches only: no total.
      sheetBy('按受检单位', '受检单位', found.bySubject, null),
      sheetBy('按周', '周', weeks, total),
      {
        name: '不合格项目',
        columns: [
          { title: '检验项目', width: 30 },
          { title: '项次', width: 12 },
          { title: '批次', width: 12 },
        ],
        rows: found.failedItems.map(({ name, items, batches }) => [name, items, batches]),
      },
      {
        name: '产品类别与乡镇街道',
        columns: [{ title: '产品类别', width: 30 }, { title: '乡镇街道', width: 20 }, ...figureColumns],
        rows: found.heat.map((cell) => [
          groups.get(cell.productGroupId) ?? '',
          townships.get(cell.township) ?? '',
          ...figureCells(cell),
        ]),
      },
    ],
  };
}

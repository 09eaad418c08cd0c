import type { CallValues } from '../../../shared/contract/index.ts';
import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { passRate, rateText } from '../../../shared/domain/figures.ts';
import type { ReadContext } from '../context.ts';
import { first } from '../database/index.ts';
import type { AnnexTable, Letter } from '../document/index.ts';
import { CoreError } from '../errors.ts';
import { readSettings } from '../setting/index.ts';
import { publicList } from './publicList.ts';
import { samplingStatistics } from './statistics.ts';

type Statistics = ReturnType<typeof samplingStatistics>;

/** 批次合格率, two decimals as in official bulletins; null while no batch has a verdict. */
const rateOf = ({ passed, failed }: SampleFigures): string | null => {
  const rate = passRate(passed, passed + failed);
  return rate === null ? null : rateText(rate);
};

/** 86.54%（90/104）: the denominator is always shown. */
const rateWithDenominator = (figures: SampleFigures): string => {
  const rate = rateOf(figures);
  return rate === null ? '—' : `${rate}（${figures.passed}/${figures.passed + figures.failed}）`;
};

function overview({ total, lastYear }: Statistics, period: string): string {
  const rate = rateOf(total);
  const verdicts = total.passed + total.failed;
  const open = total.open > 0 ? `，另有 ${total.open} 批次尚无最终结论，未计入合格率` : '';
  const compared =
    lastYear && rateOf(lastYear) !== null
      ? `上年同期抽检 ${lastYear.batches} 批次，批次合格率 ${rateWithDenominator(lastYear)}。`
      : '';
  const verdictsText =
    rate === null
      ? '，均尚无最终结论。'
      : `，已有最终结论 ${verdicts} 批次，其中合格 ${total.passed} 批次、不合格 ${total.failed} 批次，批次合格率 ${rate}${open}。`;
  return `${period}共抽检 ${total.batches} 批次${verdictsText}${compared}`;
}

const sentences = (groups: readonly (SampleFigures & { label: string })[]): string =>
  groups.map((group) => `${group.label} ${group.batches} 批次，合格率 ${rateWithDenominator(group)}`).join('；');

function failedItems({ failedItems: items }: Statistics): string {
  if (items.length === 0) return '未发现不合格项目。';
  return `不合格项目依次为：${items.map((item) => `${item.name}（${item.batches} 批次）`).join('、')}。`;
}

const figureColumns = [
  { title: '抽检批次', share: 13, align: 'right' },
  { title: '合格', share: 11, align: 'right' },
  { title: '不合格', share: 11, align: 'right' },
  { title: '待定', share: 11, align: 'right' },
  { title: '批次合格率', share: 28, align: 'right' },
] as const;
const figureCells = (figures: SampleFigures): string[] => [
  String(figures.batches),
  String(figures.passed),
  String(figures.failed),
  String(figures.open),
  rateWithDenominator(figures),
];

const tableBy = (
  name: string,
  title: string,
  groups: readonly (SampleFigures & { label: string })[],
  total: SampleFigures,
): AnnexTable => ({
  name,
  columns: [{ title, share: 26, align: 'left' }, ...figureColumns],
  rows: [...groups.map((group) => [group.label, ...figureCells(group)]), ['合计', ...figureCells(total)]],
  notes: ['批次合格率 = 合格批次 ÷ 已有最终结论的批次；待定批次列出但不计入。'],
});

function blackTable(
  context: ReadContext,
  input: { campaignId: number; from: string | null; to: string | null },
): AnnexTable | null {
  const { rows, publishable, held } = publicList(context, { ...input, kind: null, source: null, list: 'black' });
  if (publishable === 0) return null;
  return {
    name: '不合格产品名单',
    columns: [
      { title: '序号', share: 8, align: 'center' },
      { title: '受检单位', share: 28, align: 'left' },
      { title: '产品名称', share: 20, align: 'left' },
      { title: '生产日期/批号', share: 20, align: 'center' },
      { title: '不合格项目', share: 24, align: 'left' },
    ],
    rows: rows
      .filter((row) => row.publishable)
      .map((row, index) => [
        String(index + 1),
        row.subjectName,
        row.productName,
        row.batchNumber ?? '—',
        row.failedItems.join('、') || '—',
      ]),
    notes: held > 0 ? [`另有 ${held} 批次因异议期未满、复检中或结论待定暂不公布。`] : [],
  };
}

/** First and last day of a month `YYYY-MM`. */
function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number);
  const next = number === 12 ? `${year! + 1}-01-01` : `${year}-${String(number! + 1).padStart(2, '0')}-01`;
  return { from: `${month}-01`, to: addDays(next, -1) };
}

/**
 * A bulletin (抽检情况通报) of a month or of the whole campaign, every number from the records.
 * @throws CoreError `not-found` where the campaign is gone, `input` where nothing was sampled in that time.
 */
export function bulletin(context: ReadContext, { campaignId, month }: CallValues<'sampling.bulletin'>): Letter {
  const campaign = first<{ year: number }>(context.db, 'SELECT year FROM campaign WHERE id = ?', [campaignId]);
  if (!campaign) throw new CoreError('not-found', '没有找到这个「年度活动」，它可能已被彻底移除。');
  const days = month === null ? { from: null, to: null } : daysOfMonth(month);
  const statistics = samplingStatistics(context, { campaignId, kind: null, source: null, ...days });
  if (statistics.total.batches === 0) throw new CoreError('input', '这段时间没有抽检批次，不能生成通报');
  const period =
    month === null ? `${campaign.year}年“质量月”活动期间` : `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
  const black = blackTable(context, { campaignId, ...days });
  const bureau = readSettings(context.db).bureau ?? '（未填写单位名称）';
  const { total } = statistics;
  return {
    title: `${month === null ? `${campaign.year}年“质量月”` : period}\n产品质量监督抽检情况通报`,
    recipient: null,
    sections: [
      { heading: '总体情况', text: overview(statistics, period) },
      {
        heading: '分类情况',
        text: `（一）按产品类别。${sentences(statistics.byProductGroup)}。\n（二）按抽样环节。${sentences(statistics.byStage)}。`,
      },
      { heading: '不合格情况', text: failedItems(statistics) },
    ],
    annexes: [
      tableBy('按产品类别统计表', '产品类别', statistics.byProductGroup, total),
      tableBy('按检验机构统计表', '检验机构', statistics.byLaboratory, total),
      ...(black === null ? [] : [black]),
    ],
    bureau,
    day: context.today(),
  };
}

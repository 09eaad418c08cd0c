import type { CallValues } from '../../../shared/contract/index.ts';
import type { ReadContext } from '../context.ts';
import { first } from '../database/index.ts';
import { chineseDate, type WideColumn, type WideTable } from '../document/index.ts';
import { CoreError } from '../errors.ts';
import { readSettings } from '../setting/index.ts';
import { publicList } from './publicList.ts';

type Input = Omit<CallValues<'sampling.exportPublicList'>, 'format'>;

const shared: readonly WideColumn[] = [
  { title: '序号', share: 4, align: 'center' },
  { title: '受检单位', share: 17, align: 'left' },
  { title: '标称生产单位', share: 16, align: 'left' },
  { title: '产品名称', share: 11, align: 'left' },
  { title: '商标', share: 7, align: 'left' },
  { title: '规格型号', share: 9, align: 'left' },
  { title: '生产日期/批号', share: 10, align: 'center' },
  { title: '抽样日期', share: 8, align: 'center' },
];
const tails: Record<Input['list'], readonly WideColumn[]> = {
  red: [{ title: '检验机构', share: 18, align: 'left' }],
  black: [
    { title: '不合格项目', share: 10, align: 'left' },
    { title: '检验机构', share: 8, align: 'left' },
  ],
};
const names: Record<Input['list'], string> = { red: '合格产品名单（红榜）', black: '不合格产品名单（黑榜）' };

/**
 * The red or black list for publication: only what may be published, with how many are held back said below.
 * @throws CoreError `input` where nothing may be published.
 */
export function publicListTable(context: ReadContext, input: Input): WideTable {
  const campaign = first<{ year: number }>(context.db, 'SELECT year FROM campaign WHERE id = ?', [input.campaignId]);
  if (!campaign) throw new CoreError('not-found', '没有找到这个「年度活动」，它可能已被彻底移除。');
  const { rows, publishable, held } = publicList(context, input);
  if (publishable === 0) {
    throw new CoreError(
      'input',
      held === 0 ? '还没有可公布的批次' : `${held} 批次还不能公布（异议期未满或结论未定），没有可导出的名单`,
    );
  }
  const { bureau } = readSettings(context.db);
  return {
    title: `${bureau ?? ''}${campaign.year}年产品质量监督抽检${names[input.list]}`,
    bureau,
    columns: [...shared, ...tails[input.list]],
    rows: rows
      .filter((row) => row.publishable)
      .map((row, index) => [
        String(index + 1),
        row.subjectName,
        row.producer ?? '—',
        row.productName,
        row.brand ?? '—',
        row.model ?? '—',
        row.batchNumber ?? '—',
        row.sampledOn,
        ...(input.list === 'black' ? [row.failedItems.join('、') || '—'] : []),
        row.laboratoryName ?? '—',
      ]),
    notes: [
      `共 ${publishable} 批次，截至${chineseDate(context.today())}。${held > 0 ? `另有 ${held} 批次因异议期未满、复检中或结论待定暂不公布。` : ''}`,
    ],
  };
}

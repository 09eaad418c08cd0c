import type { ImportNoun } from '../../shared/contract/exchange.ts';
import { nounLabels } from '../../shared/domain/labels.ts';
import { listPlace, type Place } from '../app/places.ts';
import type { Tone } from '../components/Tag.tsx';
import { formatNumber } from '../format.ts';
import type { Outcome, Preview } from './reading.ts';

export const kindWords: Record<Preview['kind'], string> = {
  xlsx: 'Excel 工作簿',
  xls: 'Excel 97–2003 工作簿',
  csv: 'CSV 文本',
  html: '网页表格',
  xml: 'XML 表格',
  ods: 'ODF 表格',
  pasted: '粘贴的表格',
};

/** Why a column was given its field. */
export const byWords: Record<NonNullable<Preview['columns'][number]['by']>, string> = {
  title: '按标题',
  content: '按内容',
  remembered: '上次的对应',
  chosen: '手工选定',
};

export const outcomeWords: Record<Outcome, string> = { new: '新增', changed: '更新', same: '相同', bad: '有误' };
export const outcomeTones: Record<Outcome, Tone> = { new: 'ok', changed: 'accent', same: 'plain', bad: 'bad' };

/** Results are no noun of their own: they belong to their batches. */
const importWords: Record<string, string> = { ...nounLabels, 'test-item': '检验结果' };

export const nounWords = (noun: ImportNoun): string => importWords[noun] ?? noun;

/** Where the imported records are. */
export const importedPlace = (noun: ImportNoun): Place =>
  listPlace(noun in nounLabels ? (noun as keyof typeof nounLabels) : 'sample');

/** What belongs to a year takes the campaign of the top bar. */
export const belongsToYear = (noun: ImportNoun): boolean =>
  ['activity', 'inspection-plan', 'draw', 'sample', 'test-item'].includes(noun);

const hints: Record<string, string> = {
  subject: '从登记系统、许可系统或各所台账导出的名单都可以；按统一社会信用代码认出已有的对象，没有代码的按名称和地址。',
  staff: '执法人员名册：姓名、科室、执法证号、专业。',
  unit: '科室、市场监管所和外部部门的名单。',
  laboratory: '承检机构名单：名称、资质编号、联系人。',
  'product-group': '产品类别及其上级类别。',
  activity: '各科室、各所报来的活动安排表。',
  'inspection-plan': '年度抽查计划表：任务名称、抽查类型、抽查事项、对象范围、比例或数量、起止时间。',
  sample: '抽样单台账：抽样单编号、受检单位、产品、抽样日期、数量；检查对象按信用代码或名称认出。',
  'test-item': '检验机构发来的结果：每行一个检验项目，或每批一行、每个项目一列；按抽样单编号归到批次。',
  draw: '在国家或省平台抽取后导出的结果：检查对象和检查人员，登记后可直接生成检查记录。',
};

/** What undoing an import came to, in words. */
export const undoneWords = ({ undone, kept }: { undone: number; kept: number }): string =>
  kept === 0
    ? `已撤销这次导入，共 ${formatNumber(undone)} 条`
    : `已撤销 ${formatNumber(undone)} 条；${formatNumber(kept)} 条导入后又改过或已被引用，保留了下来`;

/** What an import came to, in words; what there was none of is left out. */
export function importedWords(noun: ImportNoun, { created, updated }: { created: number; updated: number }): string {
  const parts = [
    created > 0 ? `新增 ${formatNumber(created)}` : '',
    updated > 0 ? `更新 ${formatNumber(updated)}` : '',
  ];
  return `已导入${nounWords(noun)}：${parts.filter((part) => part !== '').join('，') || '没有改动'}`;
}

/** A draw is entered as a whole or not at all: half of a result would be no result. */
export const isWhole = (noun: ImportNoun): boolean => noun === 'draw';

/** What the person may have at hand for a list. */
export const hintOf = (noun: ImportNoun): string => hints[noun] ?? '';

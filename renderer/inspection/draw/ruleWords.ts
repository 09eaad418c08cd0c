import type { DrawRules } from '../../../shared/contract/draw.ts';
import { classWords } from './drawForm.ts';

type Amount = DrawRules['amounts'][number];

const amountWords = ({ ratio, number }: Amount): string => (ratio === null ? `${number} 户` : `${ratio}%`);

/** How many were to be drawn, in one line. */
export function amountsInWords({ strata, amounts }: DrawRules): string {
  const rounding = amounts.some(({ ratio }) => ratio !== null) ? '（按比例不足一户的按一户）' : '';
  const [first] = amounts;
  if (strata === 'together') return first ? `全部对象合并抽取 ${amountWords(first)}${rounding}` : '';
  const classes = amounts.map((amount) => `${classWords(amount.riskClass)} ${amountWords(amount)}`);
  return `按信用风险分级抽取：${classes.join('，')}${rounding}`;
}

/**
 * How inspectors were to be chosen, sentence by sentence, as the certificate says it.
 * @param unitName of a unit that the rules name.
 */
export function inspectorRulesInWords(rules: DrawRules, unitName: (id: number) => string | null): string[] {
  return [
    rules.inspectorMode === 'team'
      ? `从 ${rules.teams.length} 个检查组中整组抽取`
      : `每户随机抽取 ${rules.inspectorsPerVisit} 名检查人员`,
    ...(rules.skills.length > 0 ? [`每户至少各有一人具备专业：${rules.skills.join('、')}`] : []),
    ...(rules.leadUnitId !== null ? [`每户至少一人来自${unitName(rules.leadUnitId) ?? '牵头科室'}`] : []),
    ...(rules.onlyUnitIds.length > 0
      ? [`只从${rules.onlyUnitIds.map((id) => unitName(id) ?? '已移除的单位').join('、')}的人员中抽取`]
      : []),
    ...(rules.mixedUnits ? ['同一户的检查人员来自两个以上单位'] : []),
    ...(rules.avoidOwnTownship ? ['不检查本所辖区的对象'] : []),
    ...(rules.recusals.length > 0 ? [`登记回避 ${rules.recusals.length} 项`] : []),
    rules.balanceLoad ? '优先抽取任务少的人员' : '不考虑任务多少',
  ];
}

/** A hash in groups of eight, so that it can be read aloud and compared. */
export const grouped = (hash: string): string[] => hash.match(/.{1,8}/g) ?? [];

/** The name of the algorithm, with what it is made of for those who read the paper only. */
export const algorithmInWords = (name: string | null): string | null =>
  name === 'qmd-draw-1' ? `${name}（HMAC-SHA-256 随机序列，Fisher–Yates 洗牌，算法全文公开）` : name;

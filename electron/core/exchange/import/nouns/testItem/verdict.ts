import type { TestItem } from '../../../../../../shared/contract/sampling.ts';
import { shortened } from '../../../../../../shared/domain/cellValues.ts';
import { itemVerdicts, testVerdicts } from '../../../../../../shared/domain/labels.ts';
import {
  judgeBatch,
  judgeItem,
  parseLimit,
  parseMeasured,
  powerBetween,
} from '../../../../../../shared/domain/verdict/index.ts';

/** The item with the verdict that counts: what its figures say; where they say nothing, the laboratory's word. */
export function withVerdict(item: TestItem): TestItem {
  const { verdict } = judgeItem(item.requirement, item.value, item.unit);
  return { ...item, verdict: verdict === 'none' ? (item.labVerdict ?? 'none') : verdict };
}

/** Why the figures of an item cannot be held against its limit though both are there: their units do not go together. */
export function unitsApart({ requirement, value, unit, name }: TestItem): string | null {
  const limit = parseLimit(requirement);
  // Without a unit of its own neither text can go against the other.
  if (limit.kind === 'range' && limit.unit === null && value !== null && /^[<>\d.]+$/.test(value)) return null;
  const measured = parseMeasured(value);
  if (limit.kind !== 'range' || !('unit' in measured)) return null;
  const [asked, given] = [limit.unit ?? unit, measured.unit ?? unit];
  if (powerBetween(given, asked) !== null) return null;
  return `检验项目“${shortened(name)}”的实测值单位是 ${given}，标准要求的单位是 ${asked}，无法比较，请核实`;
}

/** What a person should look at in an item; null where laboratory and figures agree. */
export function doubtOfItem(item: TestItem): string | null {
  const { labVerdict, name } = item;
  // Both say the same, or only one of them says anything.
  if (labVerdict === null ? item.verdict !== 'none' : labVerdict === item.verdict) return null;
  const { verdict, reason } = judgeItem(item.requirement, item.value, item.unit);
  const said = labVerdict === null || labVerdict === 'none' ? null : labVerdict;
  if (said !== null && verdict !== 'none' && said !== verdict)
    return `检验项目“${shortened(name)}”机构判定${itemVerdicts[said]}，按标准要求和实测值为${itemVerdicts[verdict]}（${reason}）；批次将保持待检，请与检验机构核实`;
  if (said === null && verdict === 'none' && parseLimit(item.requirement).kind !== 'none')
    return `检验项目“${shortened(name)}”无法自动判定（${reason}），请人工判定`;
  return null;
}

/** Where the laboratory's conclusion goes against the items taken together; null where it does not. */
export function doubtOfBatch(labVerdict: 'passed' | 'failed' | null, items: readonly TestItem[]): string | null {
  const ofItems = judgeBatch(items);
  if (labVerdict === null || ofItems === 'none' || labVerdict === ofItems) return null;
  return `检验结论为${testVerdicts[labVerdict]}，按各检验项目应为${testVerdicts[ofItems]}；批次将保持待检，请与检验机构核实`;
}

import type { FollowUp, TestItem } from '../../../shared/contract/sampling.ts';
import { contradicts, finalVerdict, verdictOfResult } from '../../../shared/domain/sampleVerdict.ts';
import { type Judgement, judgeBatch, judgeItem } from '../../../shared/domain/verdict/index.ts';

type LabVerdict = 'passed' | 'failed' | null;
export type Verdict = 'open' | 'passed' | 'failed';

export const judgementOf = ({ requirement, value, unit }: TestItem): Judgement => judgeItem(requirement, value, unit);

/**
 * The item with the verdict that counts: what its figures say; where they say nothing, the laboratory's word.
 * A person may still choose another one, and must then say why.
 */
export function judged(item: TestItem): TestItem {
  const { verdict } = judgementOf(item);
  return { ...item, verdict: verdict === 'none' ? (item.labVerdict ?? 'none') : verdict };
}

/** What of an item a person has to look at; null where laboratory, figures and verdict agree. */
export type Doubt = 'laboratory' | 'figures' | null;

/** `laboratory`: its word is another than the verdict; `figures`: they say another thing than the verdict. */
export function doubtOf(item: TestItem): Doubt {
  const { verdict } = judgementOf(item);
  if (verdict !== 'none' && verdict !== item.verdict) return 'figures';
  const { labVerdict } = item;
  return labVerdict !== null && labVerdict !== 'none' && item.verdict !== 'none' && labVerdict !== item.verdict
    ? 'laboratory'
    : null;
}

/** What a result says of the whole batch. */
export interface BatchJudgement {
  /** By the verdicts of the items; `none` where they do not decide. */
  ofItems: 'passed' | 'failed' | 'none';
  /** What follows without a person; null where nothing was reported that it could follow from. */
  derived: Verdict | null;
  contradiction: boolean;
  /** A verdict was chosen against an item's figures. */
  againstFigures: boolean;
}

/** @param labVerdict what the laboratory concluded of the batch. */
export function judgeResult(
  labVerdict: LabVerdict,
  items: readonly TestItem[],
  followUp: FollowUp | null,
): BatchJudgement {
  const ofItems = judgeBatch(items);
  const contradiction = contradicts(labVerdict, items);
  const known = labVerdict !== null || ofItems !== 'none';
  return {
    ofItems,
    derived: known ? finalVerdict(verdictOfResult(labVerdict, items), followUp) : null,
    contradiction,
    againstFigures: items.some((item) => doubtOf(item) === 'figures'),
  };
}

/** The items that disagree, in words: 铅：机构判定符合，按数据不符合（超过限量）. */
export const doubtsInWords = (items: readonly TestItem[]): string[] =>
  items.flatMap((item) => {
    const doubt = doubtOf(item);
    if (doubt === null) return [];
    const { verdict, reason } = judgementOf(item);
    const words = { passed: '符合', failed: '不符合', none: '不判定' } as const;
    const laboratory = item.labVerdict ? `机构判定${words[item.labVerdict]}，` : '';
    const figures = verdict === 'none' ? `认定${words[item.verdict]}` : `按数据${words[verdict]}（${reason}）`;
    return [`${item.name}：${laboratory}${figures}${doubt === 'figures' ? `，认定为${words[item.verdict]}` : ''}`];
  });

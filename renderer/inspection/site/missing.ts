import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import type { InspectionFields } from '../../../shared/contract/inspection.ts';
import { endsVisitEarly } from '../../../shared/domain/checklistPoints.ts';
import { resultContradiction } from '../../../shared/domain/inspectionResult.ts';
import { progressOf } from './points.ts';

/** The places of the form that something may be missing at; also the ids of their elements. */
export type Part = 'visit' | 'points' | 'results' | 'signing';
export interface Missing {
  part: Part;
  words: string;
  /** Without it the visit cannot be completed; the rest is only advised. */
  needed: boolean;
}

const empty = (text: string | null | undefined) => text == null || text.trim() === '';

/** What is still missing on the form of a visit, in the order of the form. */
export function missingOf(values: InspectionFields, items: readonly ChecklistItem[], findings: number): Missing[] {
  const contradiction = resultContradiction(values.results, findings);
  const list: (Missing | false)[] = [
    values.inspectorIds.length < 2 && { part: 'visit', words: '检查人员不足两人', needed: true },
    empty(values.arrivedAt) && { part: 'visit', words: '到达时间', needed: false },
    ...pointsMissing(values, items, findings),
    values.results.length === 0 && { part: 'results', words: '检查结果', needed: true },
    contradiction !== null && { part: 'results', words: contradiction, needed: true },
    ...signingMissing(values),
    empty(values.leftAt) && { part: 'signing', words: '离开时间', needed: false },
  ];
  return list.filter((one) => one !== false);
}

function pointsMissing(values: InspectionFields, items: readonly ChecklistItem[], findings: number): Missing[] {
  if (items.length === 0) return [];
  const { asked, answered, failed } = progressOf(items, values.answers);
  const list: Missing[] = [];
  if (asked > answered && !endsVisitEarly(values.results)) {
    list.push({ part: 'points', words: `还有 ${asked - answered} 项未检查`, needed: true });
  }
  if (failed > 0 && findings === 0) {
    list.push({ part: 'points', words: `${failed} 项不合格，还没有登记问题`, needed: false });
  }
  return list;
}

function signingMissing(values: InspectionFields): Missing[] {
  // Where nobody was met, nobody can sign.
  if (endsVisitEarly(values.results)) return [];
  const part = 'signing' as const;
  const list: (Missing | false)[] = [
    empty(values.sitePerson) && { part, words: '现场负责人', needed: false },
    values.signature == null && { part, words: '当事人签字', needed: false },
    values.signature === 'refused' && empty(values.refusalReason) && { part, words: '拒签原因', needed: true },
    values.signature === 'refused' && empty(values.witness) && { part, words: '见证人', needed: true },
  ];
  return list.filter((one) => one !== false);
}

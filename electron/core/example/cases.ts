import { addDays } from '../../../shared/domain/days.ts';
import type { caseStates } from '../../../shared/domain/labels.ts';
import type { WriteContext } from '../context.ts';
import { caseRecord } from '../inspection/index.ts';
import { createExample } from './exampleWriter.ts';
import type { CaseSource } from './inspections.ts';
import type { Chance } from './random.ts';
import { exampleToday } from './visits.ts';

/** Stores the cases of one year: filed some days after what they come of; last year's are closed. */
export function createCases(
  context: WriteContext,
  chance: Chance,
  year: 2025 | 2026,
  campaignId: number,
  sources: readonly CaseSource[],
): void {
  const inOrder = [...sources].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  for (const [index, source] of inOrder.entries()) {
    const filedOn = addDays(source.day, chance.between(2, 6));
    const closedOn = addDays(filedOn, chance.between(20, 60));
    const filed = filedOn <= exampleToday;
    const closed = filed && closedOn <= exampleToday;
    const state: keyof typeof caseStates = closed ? 'closed' : filed ? 'filed' : 'clue';
    // Amounts in 分.
    const value = chance.between(300, 9_800) * 100 + chance.between(0, 99);
    createExample(context, caseRecord, {
      campaignId,
      number: filed ? `云市监案字〔${year}〕${index + 21}号` : null,
      title: `${source.subjectName}${source.offence}`,
      inspectionId: source.inspectionId,
      sampleId: source.sampleId,
      findingId: source.findingId,
      state,
      filedOn: filed ? filedOn : null,
      closedOn: closed ? closedOn : null,
      value: filed ? value : null,
      penalty: closed ? value * 2 + 200_000 : null,
    });
  }
}

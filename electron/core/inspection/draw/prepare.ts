import type { CallOutput, CallValues } from '../../../../shared/contract/index.ts';
import {
  canonicalInspectors,
  canonicalSubjects,
  type DrawPlan,
  drawProblems,
  takeOf,
} from '../../../../shared/domain/draw/index.ts';
import type { ReadContext } from '../../context.ts';
import { all, type Connection } from '../../database/index.ts';
import { inspectorCandidates, type SubjectCandidate, subjectCandidates } from './candidates.ts';
import { rulesOf } from './rules.ts';

export type DrawInput = CallValues<'draw.commit'>;

/** What a draw would be carried out on, with everything that keeps it from that. */
export interface PreparedDraw {
  plan: DrawPlan;
  subjects: SubjectCandidate[];
  /** Chinese; empty where it can be committed. */
  problems: string[];
}

/** Both lists and the rules as they are now, with what of the rules cannot be as it was asked. */
export function readPlan(context: ReadContext, input: DrawInput): PreparedDraw {
  const subjects = subjectCandidates(context, input.filter);
  const inspectors = inspectorCandidates(context.db, input);
  const { rules, problems } = rulesOf(context.db, input, input.matter, subjects, inspectors);
  const plan = { subjects: canonicalSubjects(subjects), inspectors: canonicalInspectors(inspectors), rules };
  return { plan, subjects, problems };
}

/** The same with everything else that keeps it from being drawn. */
export function withDrawProblems({ plan, subjects, problems }: PreparedDraw): PreparedDraw {
  const empty = subjects.some(({ excluded }) => excluded === '') ? [] : ['没有符合条件的检查对象'];
  // With nobody to draw from, all further problems say the same again.
  const found = empty.length > 0 ? empty : [...problems, ...drawProblems(plan).map(({ message }) => message)];
  return { plan, subjects, problems: [...new Set(found)] };
}

/** Takes both lists and the rules down as they are now; stores nothing. */
export const prepareDraw = (context: ReadContext, input: DrawInput): PreparedDraw =>
  withDrawProblems(readPlan(context, input));

/** Draws on the same row of the plan, or on the same matter of the same campaign, newest first. */
function earlierDraws(db: Connection, input: DrawInput): CallOutput<'draw.preview'>['earlier'] {
  return all(
    db,
    `SELECT id, number, title, state FROM draw WHERE deleted_at IS NULL AND
       (inspection_plan_id = :inspectionPlanId OR (campaign_id = :campaignId AND matter = :matter))
     ORDER BY committed_at DESC, id DESC`,
    { inspectionPlanId: input.inspectionPlanId, campaignId: input.campaignId, matter: input.matter },
  );
}

/** Answers `draw.preview`. */
export function previewDraw(context: ReadContext, input: DrawInput): CallOutput<'draw.preview'> {
  const { plan, subjects, problems } = prepareDraw(context, input);
  const open = plan.subjects.filter(({ excluded }) => excluded === '');
  return {
    candidates: open.length,
    byRiskClass: plan.rules.strata.map((stratum) => {
      const population = open.filter(({ riskClass }) => stratum.riskClasses.includes(riskClass)).length;
      const [only, ...more] = stratum.riskClasses;
      return {
        riskClass: more.length > 0 || only === '' ? null : only!,
        subjects: population,
        toDraw: takeOf(stratum, population),
      };
    }),
    excluded: subjects
      .filter(({ excluded }) => excluded !== '')
      .map(({ id, name, excluded }) => ({ subjectId: id, name, reason: excluded })),
    inspectors: plan.inspectors.filter(({ excluded }) => excluded === '').length,
    problems,
    earlier: earlierDraws(context.db, input),
  };
}

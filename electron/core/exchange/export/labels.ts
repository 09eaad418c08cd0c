import {
  activityStates,
  caseStates,
  drawOrigins,
  drawStates,
  evidenceOwners,
  findingMeasures,
  findingSeverities,
  findingStates,
  indicatorBases,
  inspectionKinds,
  inspectionPlanKinds,
  inspectionStates,
  nounLabels,
  riskClasses,
  sampleKinds,
  sampleStates,
  samplingSources,
  samplingStages,
  signatures,
  subjectKinds,
  subjectStates,
  taskKinds,
  unitKinds,
  verdicts,
} from '../../../../shared/domain/labels.ts';

type Labels = Readonly<Record<string, string>>;

/** Words of the codes in each noun's fields, as the screen shows them. */
const labelsOfFields: Readonly<Record<string, Readonly<Record<string, Labels>>>> = {
  unit: { kind: unitKinds },
  subject: { kind: subjectKinds, state: subjectStates, riskClass: riskClasses },
  task: { kind: taskKinds },
  activity: { state: activityStates },
  'inspection-plan': { kind: inspectionPlanKinds },
  draw: { origin: drawOrigins, state: drawStates },
  inspection: { kind: inspectionKinds, state: inspectionStates, signature: signatures },
  finding: { severity: findingSeverities, measure: findingMeasures, state: findingStates },
  case: { state: caseStates },
  'sampling-plan': { source: samplingSources },
  sample: { kind: sampleKinds, stage: samplingStages, state: sampleStates, verdict: verdicts },
  evidence: { ownerNoun: evidenceOwners },
  indicator: { basis: indicatorBases },
  history: { noun: nounLabels },
};

export const labelsOf = (noun: string, field: string): Labels | null => labelsOfFields[noun]?.[field] ?? null;

/** Amounts of money, which are kept in 分. */
export const moneyFields: ReadonlySet<string> = new Set([
  'case.value',
  'case.penalty',
  'sampling-plan.budget',
  'sample.unitPrice',
]);

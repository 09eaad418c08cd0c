import type { Finding, Inspection, InspectionFields } from '../../shared/contract/inspection.ts';
import { nextFindingStates } from '../../shared/domain/findingStates.ts';
import { nextInspectionStates } from '../../shared/domain/inspectionStates.ts';
import type { ValuesOf } from '../nouns.ts';

export type VisitState = Inspection['state'];
type VisitField = keyof InspectionFields;
type FindingField = keyof ValuesOf<'finding'>;

/** One step that a record can be put through now. */
export interface Step<Field extends string, Patch> {
  label: string;
  /** What is asked for; nothing: one press does it. */
  order: Field[];
  /** What the step sets by itself. */
  fixed: Patch;
  /** The way on, not a way back or out. */
  forward: boolean;
}
export type VisitStep = Step<VisitField, Partial<InspectionFields>> & { to: VisitState };
export type FindingStep = Step<FindingField, Partial<ValuesOf<'finding'>>> & { key: string };

const visitOrder: VisitField[] = [
  'inspectedOn',
  'unitId',
  'arrivedAt',
  'leftAt',
  'inspectorIds',
  'results',
  'note',
  'sitePerson',
  'signature',
  'refusalReason',
  'witness',
];

/** What a visit is asked for on its way from one state to another. */
function visitStep(inspection: Inspection, to: VisitState, today: string): VisitStep {
  const { state: from } = inspection;
  const plain = { to, order: [], fixed: { state: to }, forward: false };
  switch (to) {
    case 'planned':
      return from === 'cancelled'
        ? { ...plain, label: '重新安排', order: ['inspectedOn', 'unitId', 'inspectorIds'], fixed: again(today) }
        : { ...plain, label: '改回待检查' };
    case 'running':
      return from === 'planned' ? { ...plain, label: '开始检查', forward: true } : { ...plain, label: '退回检查中' };
    case 'done':
      return from === 'published'
        ? { ...plain, label: '撤回公示', fixed: { state: to, publishedOn: null } }
        : { ...plain, label: '登记检查结果', order: visitOrder, forward: true };
    case 'published':
      return {
        ...plain,
        label: '登记公示',
        order: ['publishedOn'],
        fixed: { state: to, publishedOn: inspection.publishedOn ?? today },
        forward: true,
      };
    case 'cancelled':
      return { ...plain, label: '取消检查', order: ['cancelReason'] };
  }
}

const again = (today: string): Partial<InspectionFields> => ({
  state: 'planned',
  cancelReason: null,
  inspectedOn: today,
});

/** The steps that are open to a visit now, the way on first (shared/domain/inspectionStates.ts says which). */
export const visitSteps = (inspection: Inspection, today: string): VisitStep[] =>
  nextInspectionStates(inspection.state)
    .map((to) => visitStep(inspection, to, today))
    .sort((one, other) => Number(other.forward) - Number(one.forward));

/**
 * The steps that are open to a finding now, the way on first. A re-check is one step whatever it finds: passed, it ends the
 * matter; failed, it opens the finding again with a new deadline.
 */
export function findingSteps(finding: Finding, today: string): FindingStep[] {
  const next = nextFindingStates(finding.state);
  const steps: (FindingStep | false)[] = [
    next.includes('rectified') &&
      finding.state === 'open' && {
        key: 'rectify',
        label: '登记整改',
        order: ['rectifiedOn', 'rectification'],
        fixed: { state: 'rectified', rectifiedOn: finding.rectifiedOn ?? today },
        forward: true,
      },
    next.includes('rechecked') && { key: 'recheck', label: '登记复查', order: [], fixed: {}, forward: true },
    next.includes('handed-over') && {
      key: 'hand-over',
      label: '移交处理',
      order: ['measure'],
      fixed: { state: 'handed-over' },
      forward: false,
    },
    next.includes('rectified') && finding.state === 'rechecked' && takeBackRecheck(finding),
    next.includes('open') &&
      finding.state !== 'rechecked' && {
        key: 'reopen',
        label: '改回待整改',
        order: [],
        fixed: { state: 'open', rectifiedOn: null },
        forward: false,
      },
  ];
  return steps.filter((step) => step !== false);
}

/** Takes an entry back that was made by mistake: the last re-check goes with it. */
const takeBackRecheck = (finding: Finding): FindingStep => ({
  key: 'take-back',
  label: '改回已整改',
  order: [],
  fixed: { state: 'rectified', recheckedOn: null, rechecks: finding.rechecks.slice(0, -1) },
  forward: false,
});

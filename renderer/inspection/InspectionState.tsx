import { caseStates, findingStates, inspectionStates } from '../../shared/domain/labels.ts';
import { Tag, type Tone } from '../components/Tag.tsx';

const inspectionTones: Record<keyof typeof inspectionStates, Tone> = {
  planned: 'plain',
  running: 'warn',
  done: 'accent',
  published: 'ok',
  cancelled: 'plain',
};
export const InspectionState = ({ state }: { state: keyof typeof inspectionStates }) => (
  <Tag tone={inspectionTones[state]}>{inspectionStates[state]}</Tag>
);

const findingTones: Record<keyof typeof findingStates, Tone> = {
  open: 'warn',
  rectified: 'accent',
  rechecked: 'ok',
  'handed-over': 'plain',
};
export const FindingState = ({ state }: { state: keyof typeof findingStates }) => (
  <Tag tone={findingTones[state]}>{findingStates[state]}</Tag>
);

const caseTones: Record<keyof typeof caseStates, Tone> = {
  clue: 'plain',
  filed: 'accent',
  closed: 'ok',
  transferred: 'plain',
};
export const CaseState = ({ state }: { state: keyof typeof caseStates }) => (
  <Tag tone={caseTones[state]}>{caseStates[state]}</Tag>
);

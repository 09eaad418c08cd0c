import { activityStates } from '../../shared/domain/labels.ts';
import { Tag, type Tone } from '../components/Tag.tsx';

const tones: Record<keyof typeof activityStates, Tone> = {
  planned: 'plain',
  running: 'accent',
  done: 'ok',
  cancelled: 'plain',
};

export const ActivityState = ({ state }: { state: keyof typeof activityStates }) => (
  <Tag tone={tones[state]}>{activityStates[state]}</Tag>
);

import type { Draw } from '../../../shared/contract/draw.ts';
import { drawStates } from '../../../shared/domain/labels.ts';
import { Tag, type Tone } from '../../components/Tag.tsx';

const tones: Record<Draw['state'], Tone> = { committed: 'accent', drawn: 'ok', void: 'plain' };

export const DrawState = ({ state }: { state: Draw['state'] }) => <Tag tone={tones[state]}>{drawStates[state]}</Tag>;

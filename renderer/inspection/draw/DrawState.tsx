import dayjs from 'dayjs';
import type { Draw } from '../../../shared/contract/draw.ts';
import { drawStates } from '../../../shared/domain/labels.ts';
import { Tag, type Tone } from '../../components/Tag.tsx';
import { formatInstant } from '../../format.ts';

const tones: Record<Draw['state'], Tone> = { committed: 'accent', drawn: 'ok', void: 'plain' };

export const DrawState = ({ state }: { state: Draw['state'] }) => <Tag tone={tones[state]}>{drawStates[state]}</Tag>;

/** When it was drawn; of a platform's draw only the day is known. */
export const drawnWords = ({ origin, drawnAt }: Pick<Draw, 'origin' | 'drawnAt'>): string =>
  origin === 'platform' && drawnAt ? dayjs(drawnAt).format('YYYY-MM-DD') : formatInstant(drawnAt);

import { verdicts } from '../../shared/domain/labels.ts';
import { Tag, type Tone } from '../components/Tag.tsx';

const tones: Record<keyof typeof verdicts, Tone> = { open: 'plain', passed: 'ok', failed: 'bad' };

/** The verdict of a batch: 待检, 合格, 不合格. */
export const VerdictTag = ({ verdict }: { verdict: keyof typeof verdicts }) => (
  <Tag tone={tones[verdict]}>{verdicts[verdict]}</Tag>
);

import type { Sample } from '../../shared/contract/sampling.ts';
import { sampleStates, verdicts } from '../../shared/domain/labels.ts';
import { dueWords } from '../app/due.ts';
import type { DueOf } from '../app/useDue.ts';
import { Tag, type Tone } from '../components/Tag.tsx';

const tones: Record<keyof typeof verdicts, Tone> = { open: 'plain', passed: 'ok', failed: 'bad' };

export const Verdict = ({ verdict }: { verdict: keyof typeof verdicts }) => (
  <Tag tone={tones[verdict]}>{verdicts[verdict]}</Tag>
);

/** Days from which on a deadline stands out. */
const soon = 2;

/** What is to be done with the batch: a clock that runs or has run out, or the follow-up of a failed one. */
export function FollowUp({ sample, dueOf }: { sample: Sample; dueOf: DueOf }) {
  const due = dueOf('sample', sample.id);
  if (due) {
    const step = sample.submittedOn === null ? '送检' : '报告';
    return (
      <Tag tone={due.days < 0 ? 'bad' : due.days <= soon ? 'warn' : 'plain'}>
        {step}
        {dueWords(due.days)}
      </Tag>
    );
  }
  if (sample.state === 'followed') return <Tag tone="warn">{sampleStates.followed}</Tag>;
  if (sample.verdict === 'failed' && sample.state !== 'closed') return <Tag tone="warn">待后处理</Tag>;
  return sample.state === 'closed' ? <Tag tone="ok">{sampleStates.closed}</Tag> : null;
}

import type { Sample } from '../../shared/contract/sampling.ts';
import { verdicts } from '../../shared/domain/labels.ts';
import { type DueItem, dueEvent } from '../app/due.ts';
import type { TimelineEvent } from '../components/Timeline.tsx';

const bracketed = (words: string) => (words === '' ? '' : `（${words}）`);

/** The names of the items that failed. */
export const failedItems = (sample: Pick<Sample, 'items'>): string[] =>
  sample.items.filter((item) => item.verdict === 'failed').map((item) => item.name);

function submissionEvents({ submittedOn, reportedOn, laboratoryName }: Sample, due: DueItem | null): TimelineEvent[] {
  if (submittedOn !== null) return [{ day: submittedOn, words: `送${laboratoryName ?? '检'}` }];
  // With the report at hand nobody waits for the submission, even if its day was never noted.
  return reportedOn === null ? [dueEvent('送检', due)] : [];
}

function reportEvent(sample: Sample, due: DueItem | null): TimelineEvent {
  // The core's clock of a batch is that of its next step alone.
  if (sample.reportedOn === null) return dueEvent('检验报告', sample.submittedOn === null ? null : due);
  const verdict = sample.verdict === 'open' ? '，结论待定' : ` ${verdicts[sample.verdict]}`;
  return {
    day: sample.reportedOn,
    words: `报告${sample.reportNumber ? ` ${sample.reportNumber}` : ''}${verdict}${bracketed(failedItems(sample).join('、'))}`,
    ...(sample.verdict === 'failed' ? { tone: 'bad' as const } : {}),
  };
}

/** The way of one batch: 抽样 → 送检 → 报告 → 后处理 → 办结. What is still to come is pale, what is overdue red. */
export function sampleEvents(sample: Sample, due: DueItem | null): TimelineEvent[] {
  const seal = sample.sealNumber ? `，封条 ${sample.sealNumber}` : '';
  const events: TimelineEvent[] = [
    { day: sample.sampledOn, words: `抽样，封样${bracketed(sample.samplerNames.join('、'))}${seal}` },
    ...submissionEvents(sample, due),
    reportEvent(sample, due),
  ];
  if (sample.state === 'closed') events.push({ day: null, words: '已办结' });
  else if (sample.verdict === 'failed') {
    if (sample.state === 'followed') events.push({ day: null, words: '后处理中' });
    events.push({ day: null, words: '异议复检　责令改正　立案　公示', tone: 'ahead' });
  } else events.push({ day: null, words: '办结', tone: 'ahead' });
  return events;
}

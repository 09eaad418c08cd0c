import type { Sample } from '../../shared/contract/sampling.ts';
import { verdicts } from '../../shared/domain/labels.ts';
import type { TimelineEvent } from '../components/Timeline.tsx';

const bracketed = (words: string) => (words === '' ? '' : `（${words}）`);

/** The names of the items that failed. */
export const failedItems = (sample: Pick<Sample, 'items'>): string[] =>
  sample.items.filter((item) => item.verdict === 'failed').map((item) => item.name);

function reportEvent(sample: Sample): TimelineEvent {
  if (sample.reportedOn === null) return { day: null, words: '检验报告', tone: 'ahead' };
  const verdict = sample.verdict === 'open' ? '，结论待定' : ` ${verdicts[sample.verdict]}`;
  return {
    day: sample.reportedOn,
    words: `报告${sample.reportNumber ? ` ${sample.reportNumber}` : ''}${verdict}${bracketed(failedItems(sample).join('、'))}`,
    ...(sample.verdict === 'failed' ? { tone: 'bad' as const } : {}),
  };
}

/** The way of one batch: 抽样 → 送检 → 报告 → 后处理 → 办结. What is still to come is pale. */
export function sampleEvents(sample: Sample): TimelineEvent[] {
  const seal = sample.sealNumber ? `，封条 ${sample.sealNumber}` : '';
  const events: TimelineEvent[] = [
    { day: sample.sampledOn, words: `抽样，封样${bracketed(sample.samplerNames.join('、'))}${seal}` },
    sample.submittedOn === null
      ? { day: null, words: '送检', tone: 'ahead' }
      : { day: sample.submittedOn, words: `送${sample.laboratoryName ?? '检'}` },
    reportEvent(sample),
  ];
  if (sample.state === 'closed') events.push({ day: null, words: '已办结' });
  else if (sample.verdict === 'failed') {
    if (sample.state === 'followed') events.push({ day: null, words: '后处理中' });
    events.push({ day: null, words: '异议复检　责令改正　立案　公示', tone: 'ahead' });
  } else events.push({ day: null, words: '办结', tone: 'ahead' });
  return events;
}

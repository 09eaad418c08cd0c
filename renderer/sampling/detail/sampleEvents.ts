import type { FollowUp, Sample } from '../../../shared/contract/sampling.ts';
import { sealConditions, verdicts } from '../../../shared/domain/labels.ts';
import { dueWords } from '../../app/due.ts';
import type { TimelineEvent } from '../../components/Timeline.tsx';
import { clocksOf } from '../clocks.ts';

const bracketed = (...words: (string | null | undefined | false)[]): string => {
  const said = words.filter(Boolean).join('，');
  return said === '' ? '' : `（${said}）`;
};

/** The names of the items that failed. */
export const failedItems = (sample: Pick<Sample, 'items'>): string[] =>
  sample.items.filter((item) => item.verdict === 'failed').map((item) => item.name);

type Past = [day: string | null, words: string, bad?: boolean];

/** 抽样 → 封样 → 移交 → 接收/拒收 → 检验 → 报告. */
function custody(sample: Sample): Past[] {
  const seal = sample.sealCondition ? `封条${sealConditions[sample.sealCondition]}` : null;
  // With the report at hand nobody waits for the laboratory's own steps.
  const reported = sample.labVerdict ?? (sample.verdict === 'open' ? null : sample.verdict);
  const failed = failedItems(sample).join('、');
  const open = sample.verdict === 'open' && sample.followUp?.objectionAccepted !== true;
  return [
    [sample.sampledOn, `抽样${bracketed(sample.samplerNames.join('、'))}`],
    [sample.sealedOn, `封样${bracketed(sample.sealNumber && `封条 ${sample.sealNumber}`, seal)}`],
    [sample.submittedOn, `移交${sample.laboratoryName ?? '检验机构'}`],
    [sample.receivedOn, `检验机构接收${bracketed(seal)}`],
    [sample.refusedOn, `检验机构拒收${bracketed(sample.refusalReason)}`, true],
    [sample.testedOn, '检验完成'],
    [
      sample.reportedOn,
      `报告${sample.reportNumber ? ` ${sample.reportNumber}` : ''}${reported ? ` ${verdicts[reported]}` : ''}${
        open ? '，结论待认定' : ''
      }${bracketed(failed)}`,
      reported === 'failed',
    ],
  ];
}

const quantities = ({ sealedQuantity, removedQuantity, recalledQuantity }: FollowUp): string =>
  [
    ['查封', sealedQuantity],
    ['下架', removedQuantity],
    ['召回', recalledQuantity],
  ]
    .filter(([, count]) => count !== null)
    .map(([words, count]) => `${words} ${count}`)
    .join('，');

const accepted = (objectionAccepted: boolean | null): string | null =>
  objectionAccepted === null ? null : objectionAccepted ? '已受理' : '不予受理';

/** 告知 → 异议复检 → 责令改正 → 复查 → 办结. */
function afterFail(after: FollowUp): Past[] {
  const recheck = after.recheckPassed === null ? '' : after.recheckPassed ? '通过' : '未通过';
  return [
    [after.notifiedOn, `告知受检单位${bracketed(after.noticeNumber)}`],
    [after.objectedOn, `提出异议${bracketed(accepted(after.objectionAccepted), after.objectionReason)}`],
    [
      after.retestedOn,
      `复检${after.retestReportNumber ? ` ${after.retestReportNumber}` : ''}${
        after.retestVerdict ? ` ${verdicts[after.retestVerdict]}` : ''
      }`,
      after.retestVerdict === 'failed',
    ],
    [
      after.orderedOn,
      `责令改正${bracketed(after.orderNumber, after.orderDeadline && `限 ${after.orderDeadline}`, quantities(after))}`,
    ],
    [after.rectifiedOn, '整改完成'],
    [after.recheckedOn, `复查${recheck}`, after.recheckPassed === false],
  ];
}

/**
 * The way of one batch in order of days; what is still to come stands at its end with the clocks that run, pale, and red
 * where one has run out.
 */
export function sampleEvents(sample: Sample, today: string): TimelineEvent[] {
  const past: Past[] = [
    ...custody(sample),
    ...(sample.followUp ? afterFail(sample.followUp) : []),
    [sample.publishedOn, '公示'],
  ];
  const events: TimelineEvent[] = past
    .filter(([day]) => day !== null)
    .map(([day, words, bad]) => ({ day, words, ...(bad ? { tone: 'bad' as const } : {}) }))
    .sort((one, other) => String(one.day).localeCompare(String(other.day)));
  if (sample.state === 'closed') events.push({ day: sample.followUp?.closedOn ?? null, words: '已办结' });
  return [...events, ...ahead(sample, today)];
}

/** Without the year where it is this one. */
const dayIn = (day: string, today: string): string => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day);

function ahead(sample: Sample, today: string): TimelineEvent[] {
  const clocks = clocksOf(sample, today).map(
    ({ label, due, days, binding }): TimelineEvent => ({
      day: null,
      words: `${label}${binding ? '' : '至'} ${dayIn(due, today)}${binding ? ` 前，${dueWords(days)}` : `，${dueWords(days)}`}`,
      tone: binding && days < 0 ? 'bad' : 'ahead',
    }),
  );
  const rest =
    sample.state === 'closed' || clocks.some(({ words }) => String(words).startsWith('出报告')) ? [] : still(sample);
  return [...clocks, ...rest.map((words): TimelineEvent => ({ day: null, words, tone: 'ahead' }))];
}

/** What usually comes next, in words. */
function still({ state, verdict }: Sample): string[] {
  switch (state) {
    case 'sampled':
      return ['封样　移交　检验报告'];
    case 'sealed':
      return ['移交　检验报告'];
    case 'submitted':
    case 'received':
    case 'tested':
      return ['检验报告'];
    case 'refused':
      return ['重新封样移交，或办结'];
    case 'reported':
      if (verdict === 'open') return ['认定结论'];
      return verdict === 'failed' ? ['告知　异议复检　责令改正　复查'] : ['办结'];
    case 'notified':
      return ['责令改正　复查　办结'];
    case 'objected':
      return verdict === 'passed' ? ['办结'] : ['复检结论'];
    case 'ordered':
      return ['复查　办结'];
    default:
      return ['办结'];
  }
}

import type { ReactNode } from 'react';
import type { Overview } from '../../shared/contract/campaign.ts';
import { figurePlace, listPlace } from '../app/places.ts';
import { useRead } from '../client.ts';
import { Figure } from '../components/Figure.tsx';
import { formatDay, formatNumber, formatRate, weekday } from '../format.ts';
import { Sparkline } from './Sparkline.tsx';

function Cell({ label, children, below }: { label: string; children: ReactNode; below?: ReactNode }) {
  return (
    <div>
      <div className="mute small">{label}</div>
      <div className="big">{children}</div>
      {below && <div className="mute small">{below}</div>}
    </div>
  );
}

/** Where the campaign stands in time. */
function Today({ overview: { today, day, daysLeft, campaign } }: { overview: Overview }) {
  const before = today < campaign.periodFrom;
  const headline =
    day !== null ? `活动第 ${day} 天` : before ? `${formatDay(campaign.periodFrom)}开始` : '活动期已结束';
  const report = campaign.reportDue && `总结须于 ${formatDay(campaign.reportDue)} 前报${campaign.reportTo ?? '送'}`;
  return (
    <div>
      <div className="mute small">
        {formatDay(today)} 周{weekday(today)}
      </div>
      <div className="big day">
        {headline} {day !== null && <span className="mute">还有 {daysLeft} 天</span>}
      </div>
      <div
        className="mute small"
        title={report ?? ''}
        style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {report ?? `${formatDay(campaign.periodFrom)} – ${formatDay(campaign.periodTo)}`}
      </div>
    </div>
  );
}

/** Activities done against last year's on the same day. */
function SameDay({ done, lastYearDone }: { done: number; lastYearDone: number | null }) {
  if (lastYearDone === null) return <>上年无记录</>;
  const more = done - lastYearDone;
  if (more === 0) return <>与上年同期持平</>;
  return <span className={more > 0 ? 'ok-text' : ''}>同期 {more > 0 ? `+${more}` : `−${-more}`}</span>;
}

/** The first line of the home page: six figures, each of which opens its records. */
export function SummaryLine({ overview }: { overview: Overview }) {
  const { activities, participants, inspections, samples, campaign } = overview;
  const { data: figures } = useRead('report.figures', { campaignId: campaign.id });
  const reached = figures?.find((figure) => figure.name === '参与人数');
  const judged = samples.passed + samples.failed;
  return (
    <section className="card summary" aria-label="总览">
      <Today overview={overview} />
      <Cell label="活动（场）" below={<SameDay {...activities} />}>
        <Figure label="已完成活动" value={activities.done} place={listPlace('activity', { state: 'done' })} />
        <span className="mute">
          {' / '}
          <Figure label="全部活动" value={activities.total} place={listPlace('activity')} />
        </span>
      </Cell>
      <Cell
        label="参与群众（人次）"
        below={<Sparkline now={participants.byDay} lastYear={participants.lastYearByDay} />}
      >
        <Figure label="参与群众" value={participants.total} place={reached ? figurePlace(reached.records) : null} />
      </Cell>
      <Cell
        label="检查（户次）"
        below={
          <>
            问题 <Figure label="问题" value={inspections.findings} place={listPlace('finding')} /> · 待改{' '}
            <Figure
              label="待整改问题"
              value={inspections.findings - inspections.rectified}
              place={listPlace('finding', { state: 'open' })}
            />
          </>
        }
      >
        <Figure label="检查" value={inspections.total} place={listPlace('inspection')} />
      </Cell>
      <Cell
        label="抽检（批次）"
        below={
          <>
            不合格{' '}
            <Figure label="不合格批次" value={samples.failed} place={listPlace('sample', { verdict: 'failed' })} /> ·
            待检 <Figure label="待检批次" value={samples.open} place={listPlace('sample', { verdict: 'open' })} />
          </>
        }
      >
        <Figure label="抽检" value={samples.total} place={listPlace('sample')} />
      </Cell>
      <Cell
        label="批次合格率"
        below={
          <>
            <Figure label="合格批次" value={samples.passed} place={listPlace('sample', { verdict: 'passed' })} /> /{' '}
            {formatNumber(judged)}
          </>
        }
      >
        <Figure label="批次合格率" value={formatRate(samples.passed, judged)} place={listPlace('sample')} />
      </Cell>
    </section>
  );
}

import { Button } from 'antd';
import type { Activity } from '../../shared/contract/campaign.ts';
import type { activityStates } from '../../shared/domain/labels.ts';
import { useRead, useWrite } from '../client.ts';
import { EvidencePanel } from '../components/EvidencePanel.tsx';
import { formatNumber } from '../format.ts';
import { valuesOf } from '../nouns.ts';

/** One activity: facts, what was reached, photos, and the next step of its state. */
export function ActivityDetail({ activity }: { activity: Activity }) {
  return (
    <>
      <StateActions activity={activity} />
      <dl className="facts">
        <dt>日期</dt>
        <dd>
          {activity.startsOn}
          {activity.endsOn !== activity.startsOn && ` 至 ${activity.endsOn}`}
        </dd>
        <dt>牵头</dt>
        <dd>{activity.leadUnitName ?? '–'}</dd>
        <dt>类型</dt>
        <dd>{activity.kind ?? '–'}</dd>
        <dt>负责人</dt>
        <dd>{activity.contact ?? '–'}</dd>
        <dt>地点</dt>
        <dd className="wide">{activity.place ?? '–'}</dd>
        <dt>对应任务</dt>
        <dd className="wide">{activity.taskTitles.join('\n') || '–'}</dd>
        {activity.description && (
          <>
            <dt>内容</dt>
            <dd className="wide">{activity.description}</dd>
          </>
        )}
      </dl>
      <Reached activity={activity} />
      <EvidencePanel owner={{ campaignId: activity.campaignId, ownerNoun: 'activity', ownerId: activity.id }} />
    </>
  );
}

/** What the activity reports, by indicator. */
function Reached({ activity }: { activity: Activity }) {
  const { data } = useRead('indicator.list', { limit: 1000 });
  if (activity.figures.length === 0) return null;
  const indicators = new Map(data?.rows.map((indicator) => [indicator.id, indicator]));
  return (
    <section aria-label="活动成效" style={{ marginBottom: 12 }}>
      <h2>活动成效</h2>
      <table className="plain">
        <tbody>
          {activity.figures.map((figure) => (
            <tr key={figure.indicatorId}>
              <td>{indicators.get(figure.indicatorId)?.name}</td>
              <td className="number">
                {formatNumber(figure.value)} {indicators.get(figure.indicatorId)?.unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type State = keyof typeof activityStates;
const steps: Record<State, { to: State; label: string }[]> = {
  planned: [
    { to: 'running', label: '开始' },
    { to: 'done', label: '完成' },
    { to: 'cancelled', label: '取消活动' },
  ],
  running: [
    { to: 'done', label: '完成' },
    { to: 'cancelled', label: '取消活动' },
  ],
  done: [{ to: 'running', label: '改回进行中' }],
  cancelled: [{ to: 'planned', label: '重新计划' }],
};

/** The steps that make sense now, each one press. */
function StateActions({ activity }: { activity: Activity }) {
  const save = useWrite('activity.save');
  const go = (state: State) => {
    save.mutate({
      id: activity.id,
      revision: activity.revision,
      values: { ...valuesOf('activity', activity), state },
    });
  };
  return (
    <div className="row" style={{ marginBottom: 10 }}>
      {steps[activity.state].map((step) => (
        <Button key={step.to} size="small" disabled={save.isPending} onClick={() => go(step.to)}>
          {step.label}
        </Button>
      ))}
    </div>
  );
}

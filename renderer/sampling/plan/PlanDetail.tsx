import { Button } from 'antd';
import type { SamplingPlan } from '../../../shared/contract/sampling.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import { samplingSources } from '../../../shared/domain/labels.ts';
import { PlaceLink, useGo } from '../../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../../app/places.ts';
import { useRead } from '../../client.ts';
import { Facts } from '../../components/Facts.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatMoney, formatRate } from '../../format.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import { QuotaProgress } from './QuotaProgress.tsx';
import '../sampling.css';

/** One plan: what is asked, how far it is, and the way to its batches. */
export function PlanDetail({ plan, today }: { plan: SamplingPlan; today: string }) {
  const go = useGo();
  const task = useRead('task.get', { id: plan.taskId ?? 0 }, { enabled: plan.taskId !== null }).data;
  const judged = plan.passed + plan.failed;
  const batches = (filters: { verdict?: string }) => listPlace('sample', { samplingPlanId: plan.id, ...filters });
  return (
    <>
      <div className="row" style={{ marginBottom: 10 }}>
        <Button
          size="small"
          type="primary"
          onClick={() => go({ to: '/sampling', search: { samplingPlanId: String(plan.id), id: 'new' } })}
        >
          登记批次
        </Button>
        <Button size="small" onClick={() => go(batches({}))}>
          查看批次
        </Button>
      </div>
      <div style={{ marginBottom: 10 }}>
        <ProgressBar label={plan.name} done={plan.sampled} of={plan.batches} />
      </div>
      <Facts
        facts={[
          { label: '任务来源', value: samplingSources[plan.source] },
          { label: '产品类别', value: plan.productGroupName },
          { label: '检验机构', value: plan.laboratoryName },
          { label: '开始日期', value: plan.startsOn },
          { label: '经费预算', value: budgetInWords(plan), wide: true },
          { label: '完成期限', value: <EndsOn plan={plan} today={today} />, wide: true },
          {
            label: '批次',
            value: (
              <>
                计划 {plan.batches} · 已抽 <Figure label="已抽批次" value={plan.sampled} place={batches({})} /> · 合格{' '}
                <Figure label="合格批次" value={plan.passed} place={batches({ verdict: 'passed' })} /> · 不合格{' '}
                <Figure label="不合格批次" value={plan.failed} place={batches({ verdict: 'failed' })} /> · 待检{' '}
                <Figure label="待检批次" value={plan.sampled - judged} place={batches({ verdict: 'open' })} />
              </>
            ),
            wide: true,
          },
          { label: '合格率', value: `${formatRate(plan.passed, judged)}（${plan.passed}/${judged}）`, wide: true },
          {
            label: '对应任务',
            value: task ? (
              <PlaceLink place={recordPlace('task', task.id)}>{`${task.numberPath} ${task.title}`.trim()}</PlaceLink>
            ) : null,
            wide: true,
          },
          { label: '备注', value: plan.note, wide: true },
        ]}
      />
      <QuotaProgress plan={plan} />
    </>
  );
}

/** 12,000.00 元，每批 200.00 元. */
const budgetInWords = ({ budget, batches }: SamplingPlan): string | null =>
  budget === null
    ? null
    : `${formatMoney(budget)} 元${batches > 0 ? `，每批 ${formatMoney(Math.round(budget / batches))} 元` : ''}`;

/** Red once the day is past and batches are missing. */
function EndsOn({ plan, today }: { plan: SamplingPlan; today: string }) {
  if (plan.endsOn === null) return <>–</>;
  const late = daysBetween(plan.endsOn, today);
  const missing = plan.batches - plan.sampled;
  return (
    <>
      {plan.endsOn} {missing > 0 && <Tag tone={late > 0 ? 'bad' : 'plain'}>还差 {missing} 批</Tag>}
    </>
  );
}

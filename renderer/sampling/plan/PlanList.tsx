import { Button, Form } from 'antd';
import { samplingSources } from '../../../shared/domain/labels.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useDue } from '../../app/useDue.ts';
import { FilterText } from '../../components/FilterBar.tsx';
import { type FormTools, RecordForm } from '../../components/RecordForm.tsx';
import { RecordList } from '../../components/RecordList.tsx';
import { LaboratorySelect, ProductGroupSelect, TaskSelect } from '../../components/references.tsx';
import { Fixed } from '../../components/StepDrawer.tsx';
import type { RecordOf } from '../../nouns.ts';
import { planColumns } from './columns.tsx';
import { PlanDetail } from './PlanDetail.tsx';
import { QuotaTable } from './QuotaTable.tsx';

type Plan = RecordOf<'sampling-plan'>;

/** Which products are to be sampled, how many batches, at which laboratory, by when. */
export function PlanList({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  return (
    <RecordList
      noun="sampling-plan"
      title="抽检任务"
      newLabel="新增抽检任务"
      empty="先定下抽什么、抽多少批、送哪家机构：点右上角「新增抽检任务」。之后登记的批次都归到任务名下。"
      fixed={{ campaignId: campaign.id }}
      columns={planColumns}
      stepBack={['source', 'productGroupName', 'failed', 'batches']}
      filters={(filters, change) => (
        <FilterText value={filters.text ?? ''} placeholder="任务、类别、机构…" onChange={(text) => change({ text })} />
      )}
      totals={({ total }) => `${total} 项`}
      name={(plan) => plan.name}
      heading={(plan) => plan.name}
      detail={(plan) => <PlanDetail plan={plan} today={today} />}
      form={(plan, tools) => <PlanForm key={tools.key} plan={plan} campaign={campaign} tools={tools} />}
    />
  );
}

function PlanForm({
  plan,
  campaign,
  tools,
}: {
  plan: Plan | null;
  campaign: CampaignYear;
  tools: FormTools<'sampling-plan'>;
}) {
  return (
    <RecordForm
      noun="sampling-plan"
      record={plan}
      title={plan ? `编辑：${plan.name}` : '新增抽检任务'}
      seed={{ campaignId: campaign.id, source: 'own' }}
      hidden={['campaignId']}
      order={[
        'name',
        'source',
        'batches',
        'productGroupId',
        'laboratoryId',
        'startsOn',
        'endsOn',
        'budget',
        'taskId',
        'quotas',
        'note',
      ]}
      wide={{ name: true, quotas: true }}
      labels={{ source: samplingSources }}
      controls={{
        productGroupId: <ProductGroupSelect label="产品类别" />,
        laboratoryId: <LaboratorySelect label="检验机构" />,
        quotas: <QuotaTable />,
        taskId: <TaskSelect label="对应任务" campaignId={campaign.id} />,
      }}
      tools={tools}
    >
      <Fixed values={{ campaignId: plan?.campaignId ?? campaign.id }} />
      <SharedOut />
    </RecordForm>
  );
}

/** The quotas of a plan cannot be more than its batches: said while they are typed. */
function SharedOut() {
  const form = Form.useFormInstance();
  const quotas = (Form.useWatch('quotas', form) ?? []) as { batches: number }[];
  const batches = Form.useWatch('batches', form) as number | null | undefined;
  const shared = quotas.reduce((sum, quota) => sum + quota.batches, 0);
  if (shared === 0 || shared === batches) return null;
  const planned = batches ?? 0;
  return (
    <div className="row" aria-live="polite" style={{ marginBottom: 8 }}>
      <span className={shared > planned ? 'bad-text' : 'warn-text'}>
        分解指标合计 {shared} 批次，{shared > planned ? '多于' : '少于'}计划批次 {planned}
      </span>
      <Button size="small" onClick={() => form.setFieldValue('batches', shared)}>
        计划批次改为 {shared}
      </Button>
    </div>
  );
}

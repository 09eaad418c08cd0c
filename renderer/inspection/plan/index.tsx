import { Button } from 'antd';
import { useState } from 'react';
import { inspectionPlanKinds } from '../../../shared/domain/labels.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { call, useRead } from '../../client.ts';
import { FilterText } from '../../components/FilterBar.tsx';
import { type FormTools, RecordForm } from '../../components/RecordForm.tsx';
import { RecordList } from '../../components/RecordList.tsx';
import { TaskSelect, UnitSelect } from '../../components/references.tsx';
import type { RecordOf } from '../../nouns.ts';
import { planColumns } from './columns.tsx';
import { nextPosition } from './order.ts';
import { PlanDetail } from './PlanDetail.tsx';
import { PlanGrid } from './PlanGrid.tsx';
import './plan.css';

/** 抽查计划: the yearly table of random checks that goes one level up, and the draws that come of its rows. */
export function PlanTab({ campaign }: { campaign: CampaignYear }) {
  const { data } = useRead('inspection-plan.list', { campaignId: campaign.id, limit: 1000 });
  const [inCells, setInCells] = useState(false);
  const rows = data?.rows ?? [];
  const file = (format: 'xlsx' | 'docx') => () => call('inspection-plan.export', { campaignId: campaign.id, format });
  if (inCells) return <PlanGrid campaign={campaign} leave={() => setInCells(false)} />;
  return (
    <RecordList
      noun="inspection-plan"
      title="抽查计划"
      newLabel="新增计划"
      empty="把年度“双随机、一公开”抽查计划列在这里：一行行新增，或从 Excel 导入、粘贴；之后从每一行发起随机抽取。"
      actions={
        <Button disabled={rows.length === 0} onClick={() => setInCells(true)}>
          逐格编辑
        </Button>
      }
      fixed={{ campaignId: campaign.id }}
      columns={planColumns(rows)}
      stepBack={['frequency', 'subjectScope', 'matter', 'unitName', 'kind', 'draws', 'inspected']}
      exports={[
        { key: 'plan-xlsx', label: '抽查计划表（Excel）', make: file('xlsx') },
        { key: 'plan-docx', label: '抽查计划表（Word）', make: file('docx') },
      ]}
      filters={(filters, change) => (
        <FilterText value={filters.text ?? ''} placeholder="任务、事项、科室…" onChange={(text) => change({ text })} />
      )}
      totals={({ total }) => `${total} 项`}
      name={(plan) => plan.name}
      heading={(plan) => plan.name}
      detail={(plan) => <PlanDetail plan={plan} />}
      form={(plan, tools) => (
        // The number of a new row depends on all others.
        <PlanForm
          key={`${tools.key}-${data !== undefined}`}
          plan={plan}
          campaign={campaign}
          position={nextPosition(rows)}
          tools={tools}
        />
      )}
    />
  );
}

function PlanForm({
  plan,
  campaign,
  position,
  tools,
}: {
  plan: RecordOf<'inspection-plan'> | null;
  campaign: CampaignYear;
  position: number;
  tools: FormTools<'inspection-plan'>;
}) {
  return (
    <RecordForm
      noun="inspection-plan"
      record={plan}
      title={plan ? `编辑：${plan.name}` : '新增抽查计划'}
      seed={{ campaignId: campaign.id, position, kind: 'undirected' }}
      hidden={['campaignId']}
      order={[
        'name',
        'position',
        'kind',
        'matter',
        'subjectScope',
        'amount',
        'frequency',
        'startsOn',
        'endsOn',
        'unitId',
        'method',
        'partners',
        'taskId',
        'note',
      ]}
      wide={{ name: true, taskId: true, method: false }}
      labels={{ kind: inspectionPlanKinds }}
      controls={{
        unitId: <UnitSelect label="发起科室" />,
        taskId: <TaskSelect label="对应任务" campaignId={campaign.id} />,
      }}
      tools={tools}
    />
  );
}

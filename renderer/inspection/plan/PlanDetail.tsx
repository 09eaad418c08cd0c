import { Button } from 'antd';
import type { InspectionPlan } from '../../../shared/contract/inspection.ts';
import { drawStates, inspectionPlanKinds } from '../../../shared/domain/labels.ts';
import { PlaceLink, useGo } from '../../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../../app/places.ts';
import { useRead } from '../../client.ts';
import { Facts } from '../../components/Facts.tsx';
import { Tag } from '../../components/Tag.tsx';

/** One row of the plan, its draws, and the way to the next draw. */
export function PlanDetail({ plan }: { plan: InspectionPlan }) {
  const go = useGo();
  const { data: draws } = useRead('draw.list', { campaignId: plan.campaignId, inspectionPlanId: plan.id, limit: 100 });
  return (
    <>
      <div className="row" style={{ marginBottom: 10 }}>
        <Button size="small" type="primary" onClick={() => go(listPlace('draw', { id: 'new', forPlan: plan.id }))}>
          发起随机抽取
        </Button>
      </div>
      <Facts
        facts={[
          { label: '抽查类型', value: inspectionPlanKinds[plan.kind] },
          { label: '比例/数量', value: plan.amount },
          { label: '频次', value: plan.frequency },
          { label: '检查方式', value: plan.method },
          { label: '起止时间', value: [plan.startsOn, plan.endsOn].filter(Boolean).join(' 至 '), wide: true },
          { label: '发起科室', value: plan.unitName },
          { label: '参与部门', value: plan.partners },
          { label: '抽查事项', value: plan.matter, wide: true },
          { label: '对象范围', value: plan.subjectScope, wide: true },
          { label: '备注', value: plan.note, wide: true },
        ]}
      />
      {draws && draws.rows.length > 0 && (
        <section aria-label="随机抽取">
          <h2>随机抽取</h2>
          <table className="plain">
            <tbody>
              {draws.rows.map((draw) => (
                <tr key={draw.id}>
                  <td>
                    <PlaceLink place={recordPlace('draw', draw.id)}>
                      {draw.number} {draw.title}
                    </PlaceLink>
                  </td>
                  <td className="number">{draw.subjects} 户</td>
                  <td>
                    <Tag>{drawStates[draw.state]}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CampaignYear } from '../app/campaign.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { useRead } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';

/** Shows its children once the campaign has visits; before, says how to come by them. */
export function WithVisits({ campaign, children }: { campaign: CampaignYear; children: ReactNode }) {
  const go = useGo();
  const { data } = useRead('inspection.list', { campaignId: campaign.id, limit: 1 });
  if (!data || data.total > 0) return <>{children}</>;
  return (
    <EmptyState
      title="还没有检查记录"
      actions={
        <>
          <Button type="primary" onClick={() => go(listPlace('inspection', { id: 'new' }))}>
            新增检查
          </Button>
          <Button onClick={() => go(listPlace('draw'))}>随机抽取</Button>
        </>
      }
    >
      先安排要检查的对象：逐户新增，或随机抽取后一次生成；安排好的检查会列在这里。
    </EmptyState>
  );
}

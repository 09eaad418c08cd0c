import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { type CampaignYear, useCampaign } from '../app/campaign.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { useWrite, wordsOf } from '../client.ts';
import { EmptyState } from './EmptyState.tsx';

/** Shows its children for the campaign of the top bar; where there is none, says how to begin. */
export function WithCampaign({ children }: { children: (campaign: CampaignYear) => ReactNode }) {
  const { campaign, loading, error } = useCampaign();
  if (campaign) return children(campaign);
  // What could not be asked for is not missing.
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  return loading ? <div className="waiting">正在打开…</div> : <FirstSteps />;
}

/** The very first page a person sees. */
export function FirstSteps() {
  const go = useGo();
  const load = useWrite('example.load');
  return (
    <EmptyState
      title="还没有年度活动"
      actions={
        <>
          <Button type="primary" onClick={() => go({ to: '/circular', search: { import: 'true' } })}>
            导入通知
          </Button>
          <Button loading={load.isPending ? { delay: 200 } : false} onClick={() => load.mutate({})}>
            载入示例数据
          </Button>
          <Button onClick={() => go({ to: '/settings', search: { tab: 'campaign', id: 'new' } })}>新建年度</Button>
        </>
      }
    >
      先导入今年的质量月通知，程序会从中读出主题、时间和任务；也可以先载入一套示例数据看看，随时能整套移除。
    </EmptyState>
  );
}

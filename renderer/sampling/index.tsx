import type { CampaignYear } from '../app/campaign.ts';
import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { ChoiceList } from './choice/ChoiceList.tsx';
import { PlanList } from './plan/PlanList.tsx';
import { Publication } from './publication/Publication.tsx';
import { SampleList } from './SampleList.tsx';
import { Statistics } from './statistics/Statistics.tsx';

const tabs = [
  { key: 'sample', label: '抽检批次', Show: SampleList },
  { key: 'sampling-plan', label: '抽检任务', Show: PlanList },
  { key: 'public-choice', label: '你选我检', Show: ChoiceList },
  { key: 'statistics', label: '统计', Show: Statistics },
  { key: 'publication', label: '公示', Show: Publication },
] satisfies { key: string; label: string; Show: (props: { campaign: CampaignYear }) => React.ReactNode }[];

/** 抽检: batches with their sheets and results, the plans they belong to, and what is made of them. */
export default function SamplingScreen() {
  return (
    <WithCampaign>
      {(campaign) => (
        <ScreenTabs
          label="抽检"
          tabs={tabs.map(({ key, label, Show }) => ({ key, label, show: () => <Show campaign={campaign} /> }))}
        />
      )}
    </WithCampaign>
  );
}

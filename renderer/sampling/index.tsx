import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { PlanList } from './PlanList.tsx';
import { SampleList } from './SampleList.tsx';

/** 抽检: batches with their sheets and results, and the plans they belong to. */
export default function SamplingScreen() {
  return (
    <WithCampaign>
      {(campaign) => (
        <ScreenTabs
          label="抽检"
          tabs={[
            { key: 'sample', label: '抽检批次', show: () => <SampleList campaign={campaign} /> },
            { key: 'sampling-plan', label: '抽检任务', show: () => <PlanList campaign={campaign} /> },
          ]}
        />
      )}
    </WithCampaign>
  );
}

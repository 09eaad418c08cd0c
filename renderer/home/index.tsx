import { Alert } from 'antd';
import { useRead, wordsOf } from '../client.ts';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { DueList } from './DueList.tsx';
import { SampleResults } from './SampleResults.tsx';
import { SummaryLine } from './SummaryLine.tsx';
import { WeekList } from './WeekList.tsx';
import './home.css';

/** 工作台: where the campaign stands, what is missing, what is due. */
export default function HomeScreen() {
  return <WithCampaign>{(campaign) => <Desk campaignId={campaign.id} />}</WithCampaign>;
}

function Desk({ campaignId }: { campaignId: number }) {
  const { data, error } = useRead('campaign.overview', { campaignId }, { keep: true });
  if (error) return <Alert type="error" title={wordsOf(error)} />;
  if (!data) return <div className="waiting">正在汇总…</div>;
  return (
    <div className="desk">
      <div className="stack">
        <SummaryLine overview={data} />
        <CoverageTable coverage={data.coverage} />
        <SampleResults groups={data.sampleGroups} />
      </div>
      <div className="stack">
        <DueList due={data.due} />
        <WeekList today={data.today} week={data.week} />
      </div>
    </div>
  );
}

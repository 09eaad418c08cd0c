import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { FigureTable } from './FigureTable.tsx';
import { FrozenReports } from './FrozenReports.tsx';
import { SummaryEditor } from './SummaryEditor.tsx';
import './report.css';

/** 汇总上报: figures as of now, the text of the summary, and what was frozen and sent up. */
export default function ReportScreen() {
  return (
    <WithCampaign>
      {(campaign) => (
        <ScreenTabs
          key={campaign.id}
          label="汇总上报"
          tabs={[
            { key: 'figures', label: '统计表', show: () => <FigureTable campaign={campaign} /> },
            { key: 'text', label: '总结正文', show: () => <SummaryEditor campaign={campaign} /> },
            { key: 'frozen', label: '已定稿', show: () => <FrozenReports campaign={campaign} /> },
          ]}
        />
      )}
    </WithCampaign>
  );
}

import type { CampaignYear } from '../app/campaign.ts';
import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { Board } from './board/Board.tsx';
import { CaseList } from './CaseList.tsx';
import { Calendar } from './calendar/Calendar.tsx';
import { DrawTab } from './draw/index.tsx';
import { FindingList } from './FindingList.tsx';
import { InspectionList } from './InspectionList.tsx';
import { PlanTab } from './plan/index.tsx';
import { Statistics } from './statistics/Statistics.tsx';

export { CasePanel } from './CasePanel.tsx';

const tabs = [
  { key: 'inspection', label: '检查记录', Show: InspectionList },
  { key: 'board', label: '看板', Show: Board },
  { key: 'calendar', label: '日历', Show: Calendar },
  { key: 'finding', label: '问题', Show: FindingList },
  { key: 'case', label: '案件', Show: CaseList },
  { key: 'statistics', label: '统计', Show: Statistics },
  { key: 'inspection-plan', label: '抽查计划', Show: PlanTab },
  { key: 'draw', label: '随机抽取', Show: DrawTab },
] satisfies { key: string; label: string; Show: (props: { campaign: CampaignYear }) => React.ReactNode }[];

/** 检查: visits to subjects, what was wrong there, and the cases that came of it. */
export default function InspectionScreen() {
  return (
    <WithCampaign>
      {(campaign) => (
        <ScreenTabs
          label="检查"
          tabs={tabs.map(({ key, label, Show }) => ({ key, label, show: () => <Show campaign={campaign} /> }))}
        />
      )}
    </WithCampaign>
  );
}

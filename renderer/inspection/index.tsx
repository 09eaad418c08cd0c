import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { WithCampaign } from '../components/WithCampaign.tsx';
import { CaseList } from './CaseList.tsx';
import { FindingList } from './FindingList.tsx';
import { InspectionList } from './InspectionList.tsx';

export { CasePanel } from './CasePanel.tsx';

/** 检查: visits to subjects, what was wrong there, and the cases that came of it. */
export default function InspectionScreen() {
  return (
    <WithCampaign>
      {(campaign) => (
        <ScreenTabs
          label="检查"
          tabs={[
            { key: 'inspection', label: '检查记录', show: () => <InspectionList campaign={campaign} /> },
            { key: 'finding', label: '问题', show: () => <FindingList campaign={campaign} /> },
            { key: 'case', label: '案件', show: () => <CaseList campaign={campaign} /> },
          ]}
        />
      )}
    </WithCampaign>
  );
}

import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { CampaignList } from './CampaignList.tsx';
import { ExamplePanel } from './ExamplePanel.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { HistoryList } from './HistoryList.tsx';
import { IndicatorList } from './IndicatorList.tsx';
import { OwnerForm } from './OwnerForm.tsx';
import { RecycleBin } from './RecycleBin.tsx';
import { RulesForm } from './rules/RulesForm.tsx';
import './settings.css';

/** 设置: whose desk this is, the years, the rules and indicators, and the care of the data. */
export default function SettingsScreen() {
  return (
    <ScreenTabs
      label="设置"
      tabs={[
        { key: 'owner', label: '单位', show: () => <OwnerForm /> },
        { key: 'campaign', label: '年度活动', show: () => <CampaignList /> },
        { key: 'rules', label: '业务规则', show: () => <RulesForm /> },
        { key: 'indicator', label: '指标', show: () => <IndicatorList /> },
        { key: 'backup', label: '备份与检查', show: () => <BackupPanel /> },
        { key: 'removed', label: '回收站', show: () => <RecycleBin /> },
        { key: 'history', label: '操作历史', show: () => <HistoryList /> },
        { key: 'example', label: '示例数据', show: () => <ExamplePanel /> },
        { key: 'help', label: '帮助', show: () => <HelpPanel /> },
      ]}
    />
  );
}

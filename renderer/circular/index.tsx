import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { CompareScreen } from './compare/CompareScreen.tsx';
import { Library } from './library/Library.tsx';
import { ThemeHistory } from './themes/ThemeHistory.tsx';

/** 通知: the circulars of the years, two of them side by side, and the history of themes. */
export default function CircularScreen() {
  return (
    <ScreenTabs
      label="通知"
      tabs={[
        { key: 'library', label: '通知库', show: () => <Library /> },
        { key: 'compare', label: '对比', show: () => <CompareScreen /> },
        { key: 'themes', label: '历年主题', show: () => <ThemeHistory /> },
      ]}
    />
  );
}

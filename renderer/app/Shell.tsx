import { Outlet } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useRead } from '../client.ts';
import { useConnectionLost } from './connection.ts';
import { GlobalSearch } from './GlobalSearch.tsx';
import { Navigation } from './Navigation.tsx';
import { useGo } from './PlaceLink.tsx';
import { StatusLine } from './StatusLine.tsx';
import { StoppedScreen } from './StoppedScreen.tsx';
import { useShortcut } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';

/** The frame around every screen: top bar, navigation, status line. */
export function Shell() {
  const go = useGo();
  useShortcut('f1', () => go({ to: '/help', search: {} }));
  const lost = useConnectionLost();
  // Where the data cannot be opened, every call is answered with the reason; an empty page would look like lost data.
  const opened = useRead('system.state', {});
  if (opened.error && !opened.data) return <StoppedScreen error={opened.error} />;
  return (
    <div className="app">
      <TopBar searchBox={<GlobalSearch />} />
      <Navigation />
      <main className="screen">
        {lost && (
          <Alert
            type="error"
            showIcon
            style={{ marginBottom: 10 }}
            title="与程序的连接已中断，现在的改动存不进去。"
            description="已保存的内容都在，正在填写的内容也留在本机。请重新启动程序，从新打开的页面继续。"
          />
        )}
        <Outlet />
      </main>
      <StatusLine />
    </div>
  );
}

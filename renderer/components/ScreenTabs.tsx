import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useAddress } from '../app/filters.ts';

export interface ScreenTab {
  key: string;
  label: string;
  show: () => ReactNode;
}

/** The lists of one screen. The first tab has no word in the address; changing the tab leaves the other's filters. */
export function ScreenTabs({ tabs, label }: { tabs: ScreenTab[]; label: string }) {
  const [search, go] = useAddress();
  const [first] = tabs;
  const open = tabs.find((tab) => tab.key === search.tab) ?? first;
  if (!open) return null;
  return (
    <>
      <Tabs
        aria-label={label}
        activeKey={open.key}
        onChange={(key) => go(key === first?.key ? {} : { tab: key })}
        items={tabs.map(({ key, label: words }) => ({ key, label: words }))}
      />
      {/* A tab's list must not inherit the state of another's. */}
      <div key={open.key} style={{ display: 'contents' }}>
        {open.show()}
      </div>
    </>
  );
}

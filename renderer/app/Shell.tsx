import { Outlet } from '@tanstack/react-router';
import { GlobalSearch } from './GlobalSearch.tsx';
import { Navigation } from './Navigation.tsx';
import { useGo } from './PlaceLink.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useShortcut } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';

/** The frame around every screen: top bar, navigation, status line. */
export function Shell() {
  const go = useGo();
  useShortcut('f1', () => go({ to: '/help', search: {} }));
  return (
    <div className="app">
      <TopBar searchBox={<GlobalSearch />} />
      <Navigation />
      <main className="screen">
        <Outlet />
      </main>
      <StatusLine />
    </div>
  );
}

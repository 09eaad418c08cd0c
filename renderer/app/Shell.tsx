import { Outlet } from '@tanstack/react-router';
import { GlobalSearch } from './GlobalSearch.tsx';
import { Navigation } from './Navigation.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TopBar } from './TopBar.tsx';

/** The frame around every screen: top bar, navigation, status line. */
export function Shell() {
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

import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { ErrorScreen, UnknownScreen } from './ErrorScreen.tsx';
import { parseSearch, stringifySearch } from './filters.ts';
import { Shell } from './Shell.tsx';
import { screens } from './screens.ts';

const root = createRootRoute({ component: Shell, errorComponent: ErrorScreen, notFoundComponent: UnknownScreen });

const routes = screens.map((screen) =>
  createRoute({ getParentRoute: () => root, path: screen.path, component: lazyRouteComponent(screen.load) }),
);

/** Hash addresses work from a file, from Electron's own protocol and from 127.0.0.1 alike. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: ErrorScreen,
  defaultPendingComponent: Waiting,
  // Shown late on purpose: the page itself hides it for its first 200 ms.
  defaultPendingMs: 200,
});

function Waiting() {
  return <div className="waiting">正在打开…</div>;
}

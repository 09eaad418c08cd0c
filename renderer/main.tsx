import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isConnectionLost, watchConnection } from './app/connection.ts';
import { router } from './app/router.tsx';
import { loadScreens } from './app/screens.ts';
import { theme } from './app/theme.ts';
import { followChanges } from './client.ts';
import './style.css';
import './print.css';

dayjs.locale('zh-cn');

const queries = new QueryClient({
  defaultOptions: {
    // The core is on this machine: no network to wait for, nothing to try twice; its events say what is out of date.
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
followChanges(queries);
// What happened while nobody answered is not known.
watchConnection(() => {
  if (!isConnectionLost()) void queries.invalidateQueries();
});

// Once the first screen stands: the others open at once then, and still do when the program behind the page is gone.
requestIdleCallback(loadScreens, { timeout: 5000 });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
        <App className="whole" message={{ maxCount: 3 }}>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  </StrictMode>,
);

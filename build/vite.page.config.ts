import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { markdown } from './markdown.ts';

/** Packages that change seldom: kept in chunks of their own, so that the first screen parses as little as possible. */
const vendors: { name: string; test: RegExp }[] = [
  { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs|@emotion|stylis)[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|zustand|zod)[\\/]/ },
];

/** Builds the page into dist/page. Paths are relative, so that both hosts can serve it from anywhere. */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: './',
  plugins: [react(), markdown()],
  build: {
    outDir: fileURLToPath(new URL('../dist/page', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome120',
    // The policy allows no inline script and no data: fonts; files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The page loads from the disk or from 127.0.0.1: a big chunk costs no network time.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { groups: vendors } } },
  },
});

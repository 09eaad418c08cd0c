/**
 * Where each package of package.json may be used. A new one fails the tests until somebody has decided.
 *
 * - node: only in electron/ (it may touch the disk)
 * - page: only in renderer/
 * - both: everywhere, shared/ included: knows neither Node nor the page
 * - desktop: Electron itself, only in the window's host
 * - tool: builds, checks and tests; never in the product
 */
export type PackageClass = 'node' | 'page' | 'both' | 'desktop' | 'tool';

export const packageClasses: Readonly<Record<string, PackageClass>> = {
  'better-sqlite3': 'node',
  docx: 'node',
  fflate: 'node',
  htmlparser2: 'node',
  'iconv-lite': 'node',
  'opencc-js': 'node',
  'pdfjs-dist': 'node',
  saxes: 'node',
  uuid: 'node',
  'write-excel-file': 'node',

  '@ant-design/icons': 'page',
  '@tanstack/react-query': 'page',
  '@tanstack/react-router': 'page',
  antd: 'page',
  'bwip-js': 'page',
  dayjs: 'page',
  echarts: 'page',
  react: 'page',
  'react-dom': 'page',
  zustand: 'page',

  '@noble/hashes': 'both',
  'chinese-days': 'both',
  zod: 'both',

  electron: 'desktop',

  '@biomejs/biome': 'tool',
  '@electron/fuses': 'tool',
  '@playwright/test': 'tool',
  '@types/better-sqlite3': 'tool',
  '@types/node': 'tool',
  '@types/react': 'tool',
  '@types/react-dom': 'tool',
  '@vitejs/plugin-react': 'tool',
  'electron-builder': 'tool',
  exceljs: 'tool',
  'fast-check': 'tool',
  marked: 'tool',
  node: 'tool',
  typescript: 'tool',
  vite: 'tool',
  vitest: 'tool',
};

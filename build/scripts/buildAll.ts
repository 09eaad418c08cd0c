import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const silent = { logLevel: 'warn' as const };

/** One build as it is shipped, also when a test runner has set NODE_ENV for itself: React would be its development version. */
async function production(configFile: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: at(configFile), mode: 'production', ...silent });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** The page into dist/page. */
export async function buildPage(): Promise<void> {
  await production('build/vite.page.config.ts');
}

/** Main process, worker and preload into dist/electron, the migrations beside the worker that reads them. */
export async function buildElectron(): Promise<void> {
  await production('build/vite.node.config.ts');
  await production('build/vite.preload.config.ts');
  cpSync(at('electron/core/database/migrations'), at('dist/electron/migrations'), { recursive: true });
}

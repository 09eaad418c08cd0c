import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const silent = { logLevel: 'warn' as const };

/** The page into dist/page. */
export async function buildPage(): Promise<void> {
  await build({ configFile: at('build/vite.page.config.ts'), ...silent });
}

/** Main process, worker and preload into dist/electron, the migrations beside the worker that reads them. */
export async function buildElectron(): Promise<void> {
  await build({ configFile: at('build/vite.node.config.ts'), ...silent });
  await build({ configFile: at('build/vite.preload.config.ts'), ...silent });
  cpSync(at('electron/core/database/migrations'), at('dist/electron/migrations'), { recursive: true });
}

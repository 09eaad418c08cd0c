import { fileURLToPath } from 'node:url';
import { build } from 'electron-builder';
import { buildElectron, buildPage } from './buildAll.ts';

/* `npm run package`: installers for this system into release/. Needs Electron's binary. */

await buildPage();
await buildElectron();
await build({ projectDir: fileURLToPath(new URL('../..', import.meta.url)) });

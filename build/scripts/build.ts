import { buildElectron, buildPage } from './buildAll.ts';

await buildPage();
await buildElectron();

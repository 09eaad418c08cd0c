import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildElectron, buildPage } from '../../build/scripts/buildAll.ts';
import { writeTable } from '../../electron/core/exchange/write/index.ts';
import { hostFiles } from '../../electron/host/files.ts';
import { answered } from './answered.ts';
import { repository, temporaryFolder } from './folders.ts';
import { pack, packedFiles, startPackedCore, unpackedApplication } from './packed.ts';

/* What the installer holds: built and packed for real, but around no Electron binary. */

let resources: string;
let files: string[];
let application: string;
beforeAll(async () => {
  await buildPage();
  await buildElectron();
  resources = await pack('x64');
  files = packedFiles(resources);
  application = unpackedApplication(resources);
});

describe('the installer holds', () => {
  test.each([
    'package.json',
    'dist/electron/main.js',
    'dist/electron/worker.js',
    'dist/electron/preload.cjs',
    'dist/electron/migrations/0001-foundation.sql',
    'dist/page/index.html',
    'node_modules/better-sqlite3/lib/index.js',
    'node_modules/better-sqlite3/LICENSE',
  ])('%s', (file) => {
    expect(files).toContain(file);
  });

  test('every migration', () => {
    const migrations = files.filter((file) => file.startsWith('dist/electron/migrations/'));
    const [newest] = migrations.sort().slice(-1);
    expect(Number(newest!.slice('dist/electron/migrations/'.length, -'-x.sql'.length).slice(0, 4))).toBe(
      migrations.length,
    );
  });

  test('a page whose scripts and styles are all there and none inline', () => {
    const page = readFileSync(join(application, 'dist/page/index.html'), 'utf8');
    const referenced = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]!);
    expect(referenced.length).toBeGreaterThan(1);
    for (const file of referenced) expect(files).toContain(`dist/page/${file}`);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test.each(['x64', 'arm64'] as const)('exactly the binary of its own system: %s', async (arch) => {
    const packed = arch === 'x64' ? files : packedFiles(await pack(arch));
    expect(packed.filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`,
    ]);
  });

  test('the binary outside of the archive, where the system can load it', () => {
    const binary = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(readFileSync(join(resources, 'app.asar.unpacked', binary))).toEqual(readFileSync(repository(binary)));
  });

  test('a main process that the package names', () => {
    const { main, type, dependencies, devDependencies } = JSON.parse(
      readFileSync(join(application, 'package.json'), 'utf8'),
    );
    expect(files).toContain(main);
    expect(type).toBe('module');
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3']);
    expect(devDependencies).toBeUndefined();
  });
});

describe('the installer holds no', () => {
  test.each<[what: string, unwanted: RegExp]>([
    ['TypeScript', /\.tsx?$/],
    ['test', /(^|\/)tests?\//],
    ['loopback host', /loopback/i],
    ['command line', /(^|\/)(cli|commands)\b/],
    ['source map', /\.map$/],
    ['sources of the page', /^renderer\/|^shared\/|^electron\//],
    ['sources of the native module', /better-sqlite3\/(deps|src|binding\.gyp)/],
    ['configuration or documents of ours', /^(build|docs|test|release|biome\.json|tsconfig.*|README.*)(\/|$)/],
    ['other package', /^node_modules\/(?!better-sqlite3(\/|$))./],
    ['database or data of somebody', /\.sqlite/],
  ])('%s', (_what, unwanted) => {
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  });

  test('code of the loopback host or the command line inside a bundle', () => {
    for (const name of files.filter((file) => /^dist\/electron\/[^/]+\.c?js$/.test(file))) {
      const code = readFileSync(join(application, name), 'utf8');
      expect(code, name).not.toMatch(/node:http\b|--user-data-dir|circular parse FILE/);
    }
  });

  test('import that only the repository could satisfy', () => {
    for (const name of files.filter((file) => /^dist\/electron\/[^/]+\.js$/.test(file))) {
      const code = readFileSync(join(application, name), 'utf8');
      const imported = [...code.matchAll(/^import\b[^'"\n]*["']([^'"]+)["'];?$/gm)].map((match) => match[1]!);
      const outside = imported.filter((target) => !isBuiltin(target) && !target.startsWith('./'));
      expect(
        outside.filter((target) => !['electron', 'better-sqlite3'].includes(target)),
        name,
      ).toEqual([]);
    }
  });
});

describe('the packed core', () => {
  const data = join(temporaryFolder(), '数据');
  let core: ReturnType<typeof startPackedCore>;
  beforeAll(() => {
    core = startPackedCore(application, { data, checkOutput: true });
  });
  afterAll(async () => {
    await core.close();
    expect(existsSync(join(data, 'quality-month.sqlite-wal'))).toBe(false);
  });

  test('opens a new database with its own migrations', async () => {
    const { databaseVersion, version } = answered(await core.call('system.state', {}));
    expect(databaseVersion).toBe(files.filter((file) => file.startsWith('dist/electron/migrations/')).length);
    expect(version).toBe(JSON.parse(readFileSync(repository('package.json'), 'utf8')).version);
  });

  test('loads and finds the example', async () => {
    expect(answered(await core.call('example.load', {})).records).toBeGreaterThan(0);
    expect(answered(await core.call('search.query', { text: '质量' })).length).toBeGreaterThan(0);
  });

  test.each(['notice.docx', 'notice.pdf', 'notice.doc', 'notice.odt', 'notice.rtf'])('reads %s', async (name) => {
    const offered = await hostFiles(data).offerPath(repository(`test/fixtures/read/${name}`), name);
    const { token } = offered as { token: string };
    const review = answered(await core.call('circular.startReview', { token }));
    expect(review.parse.cleaned.length).toBeGreaterThan(100);
    expect(core.faults).toEqual([]);
  });

  test('takes in a list so large that its rows are judged in a thread of their own', async () => {
    const path = join(temporaryFolder(), 'large.xlsx');
    // What does not pack makes the file large.
    const rows = Array.from({ length: 3000 }, (_, index) => [
      `云溪县第${index}商店`,
      randomBytes(200).toString('base64'),
    ]);
    await writeTable(path, [{ name: '名单', columns: [{ title: '单位名称' }, { title: '校验串' }], rows }]);
    expect(statSync(path).size).toBeGreaterThan(512 * 1024);
    const { token } = (await hostFiles(data).offerPath(path, 'large.xlsx')) as { token: string };
    const source = { token, fileName: 'large.xlsx' };
    expect(answered(await core.call('import.carryOut', { noun: 'subject', source })).created).toBe(3000);
    expect(core.faults).toEqual([]);
  });

  test('makes the report in both formats', async () => {
    const [campaign] = answered(await core.call('campaign.years', {}));
    const draft = answered(await core.call('report.draft', { campaignId: campaign!.id }));
    const report = answered(await core.call('report.freeze', draft));
    for (const format of ['xlsx', 'docx'] as const) {
      const { token } = answered(await core.call('report.export', { id: report.id, format }));
      expect(hostFiles(data).outgoing(token)!.bytes).toBeGreaterThan(1000);
    }
    expect(core.faults).toEqual([]);
  });
});

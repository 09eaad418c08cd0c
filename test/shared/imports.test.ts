import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageClasses } from './dependencies.ts';
import { importsOf } from './importsOf.ts';
import { wrongImports } from './layers.ts';

const root = new URL('../../', import.meta.url);
const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'));
const sourceOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

describe('the house as it stands', () => {
  test('every import keeps to the arrows', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => wrongImports(file, sourceOf(file)))).toEqual([]);
  });

  test('every package has been classed, and none is classed that is not there', () => {
    const { dependencies, devDependencies } = JSON.parse(sourceOf('package.json'));
    const installed = Object.keys({ ...dependencies, ...devDependencies });
    expect(Object.keys(packageClasses).sort()).toEqual(installed.sort());
  });

  test('what is not bundled is a dependency, all else only a development dependency', () => {
    const { dependencies } = JSON.parse(sourceOf('package.json'));
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3']);
  });
});

describe('the checker catches', () => {
  test.each<[what: string, file: string, source: string]>([
    ['the page on the core', 'renderer/home/x.ts', "import { a } from '../../electron/core/open.ts';"],
    ['the page on a type of the core', 'renderer/home/x.ts', "import type { A } from '../../electron/core/open.ts';"],
    ['the page on a type inside a type', 'renderer/x.ts', "type A = import('../electron/core/open.ts').CoreOptions;"],
    ['the page on the core when it runs', 'renderer/x.ts', "await import('../electron/core/open.ts');"],
    ['the page passing the core on', 'renderer/x.ts', "export * from '../electron/core/open.ts';"],
    ['the page on Node', 'renderer/x.tsx', "import { readFileSync } from 'node:fs';"],
    ['the page on Node by its short name', 'renderer/x.tsx', "import fs from 'fs/promises';"],
    ['the page on a package for Node', 'renderer/x.ts', "import Sqlite from 'better-sqlite3';"],
    ['the page on Electron', 'renderer/x.ts', "import { ipcRenderer } from 'electron';"],
    ['one noun of the page inside another', 'renderer/sampling/x.ts', "import { a } from '../circular/marks.ts';"],
    ['a false index deeper down', 'renderer/sampling/x.ts', "import { a } from '../circular/review/index.ts';"],
    ['shared on the core', 'shared/domain/x.ts', "import { a } from '../../electron/core/errors.ts';"],
    ['shared on the page', 'shared/domain/x.ts', "import { a } from '../../renderer/format.ts';"],
    ['shared on Node', 'shared/domain/x.ts', "import { join } from 'node:path';"],
    ['shared on React', 'shared/domain/x.ts', "import { useState } from 'react';"],
    ['shared on a package for Node', 'shared/domain/x.ts', "import { v7 } from 'uuid';"],
    ['the core on Electron', 'electron/core/x.ts', "import { app } from 'electron';"],
    ['the core on HTTP', 'electron/core/x.ts', "import { createServer } from 'node:http';"],
    ['the core starting a process', 'electron/core/x.ts', "import { spawn } from 'child_process';"],
    ['the core on what hosts share', 'electron/core/x.ts', "import { startCore } from '../host/client.ts';"],
    ['the core on a host', 'electron/core/circular/x.ts', "import '../../cli.ts';"],
    ['the core on React', 'electron/core/x.ts', "import 'react';"],
    ['the core reading the environment', 'electron/core/x.ts', 'const home = process.env.HOME;'],
    ['the core reading it by another spelling', 'electron/core/x.ts', "const home = process['env'];"],
    ['the core reading it globally', 'electron/core/x.ts', 'const home = globalThis.process.env;'],
    ['the core taking it apart', 'electron/core/x.ts', 'const { env } = process;'],
    ['the core importing it', 'electron/core/x.ts', "import { env } from 'node:process';"],
    ['one noun of the core inside another', 'electron/core/report/x.ts', "import { a } from '../sampling/sample.ts';"],
    ['a noun inside the database', 'electron/core/report/x.ts', "import { a } from '../database/connection.ts';"],
    ['a host inside a noun', 'electron/host/x.ts', "import { a } from '../core/circular/parse.ts';"],
    ['Electron outside of its host', 'electron/host/files.ts', "import { app } from 'electron';"],
    ['a tool in the product', 'electron/core/x.ts', "import { build } from 'vite';"],
    ['a package that nobody classed', 'electron/core/x.ts', "import pad from 'left-pad';"],
    ['a part of a package that nobody classed', 'renderer/x.ts', "import a from '@somebody/thing/part';"],
    ['an old import', 'electron/core/x.ts', "const pad = require('left-pad');"],
    ['a very old import', 'electron/core/x.ts', "import pad = require('left-pad');"],
    ['an import dressed up as any text', 'electron/core/x.ts', "await import('left-pad' as string);"],
    ['an import that is made up as it runs', 'renderer/x.ts', 'const load = (name: string) => import(name);'],
  ])('%s', (_what, file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  test.each<[what: string, file: string, source: string]>([
    ['a noun through its index', 'electron/core/report/x.ts', "import { a } from '../sampling/index.ts';"],
    ['a file of the same noun', 'electron/core/circular/read/x.ts', "import { a } from '../clean/engine.ts';"],
    ['what the core shares', 'electron/core/report/x.ts', "import { a } from '../errors.ts';"],
    ['the database through its index', 'electron/core/report/x.ts', "import { a } from '../database/index.ts';"],
    ['the page on shared', 'renderer/home/x.ts', "import { a } from '../../shared/domain/days.ts';"],
    ['a common part of the page', 'renderer/home/x.tsx', "import { Tag } from '../components/Tag.tsx';"],
    ['a style beside the screen', 'renderer/home/x.tsx', "import './home.css';"],
    ['a part of a package', 'renderer/components/x.ts', "import { use } from 'echarts/core';"],
    ['a host reading the environment', 'electron/loopback.ts', 'const home = process.env.HOME;'],
    ['a comment', 'renderer/x.ts', "// import 'node:fs'; process.env"],
    ['a text', 'electron/core/x.ts', 'const words = "import fs from \'electron\'; process.env";'],
    ["something else's env", 'electron/core/x.ts', 'const a = { env: 1 }; a.env;'],
  ])('nothing in %s', (_what, file, source) => {
    expect(wrongImports(file, source)).toEqual([]);
  });

  test('a file that cannot be read at all', () => {
    expect(() => importsOf('renderer/x.ts', 'import {')).toThrow('renderer/x.ts');
  });
});

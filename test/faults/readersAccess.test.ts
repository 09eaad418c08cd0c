import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/* The readers of notices look at nothing but the bytes they are given: Node itself forbids them the rest. */

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shared = at('../shared');

/** Runs Node so that it may read the repository (and the real notices beside it) and nothing else, write nothing, and never use the network. */
const confined = (words: string[]) =>
  spawnSync(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${at('.')}`,
      `--allow-fs-read=${realpathSync(at('.'))}`,
      // As it is named and where it really is: it may be a link, and asking whether it exists needs leave as well.
      `--allow-fs-read=${shared}/*`,
      ...(existsSync(shared) ? [`--allow-fs-read=${realpathSync(shared)}`] : []),
      '--allow-worker',
      `--import=${at('test/faults/noNetwork.ts')}`,
      ...words,
    ],
    { encoding: 'utf8', cwd: at('.') },
  );

test('damaged files of every kind are read without another file or the network', () => {
  const run = confined([at('test/faults/fuzzReaders.ts'), '--count', '300', '--seed', '3']);
  expect(run.stderr).not.toMatch(/ERR_ACCESS_DENIED|network/);
  expect(run.stdout).toMatch(/300 files/);
  expect(run.status).toBe(0);
});

test.each([
  ['another file', "require('node:fs').readFileSync('/etc/hostname')", /ERR_ACCESS_DENIED/],
  ['a file to write', "require('node:fs').writeFileSync('stray.txt', 'x')", /ERR_ACCESS_DENIED/],
  ['another program', "require('node:child_process').spawnSync('true')", /ERR_ACCESS_DENIED/],
  ['the network', "require('node:net').connect(9, '127.0.0.1')", /the network was reached for/],
])('the confinement itself holds: %s is out of reach', (_what, code, refusal) => {
  const run = confined(['--input-type=commonjs', '-e', code]);
  expect(run.status).not.toBe(0);
  expect(run.stderr).toMatch(refusal);
});

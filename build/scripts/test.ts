import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserAdvice, installBrowser, systemBrowser } from './systemBrowser.ts';

/*
 * `npm test`: all checks and tests, one after the other; the last line counts them together. Everything is run even
 * when something before it failed, so that one run tells all.
 */

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const counts = { passed: 0, failed: 0, skipped: 0 };

// Many tests start the product as a process of its own: what Node compiled for one serves the next.
process.env.NODE_COMPILE_CACHE ??= at('node_modules/.cache/compiled');

const node = (words: string[], environment: Record<string, string> = {}): boolean =>
  spawnSync(process.execPath, words, { cwd: at('.'), stdio: 'inherit', env: { ...process.env, ...environment } })
    .status === 0;

function check(name: string, words: string[]): void {
  console.log(`\n── ${name}`);
  const passed = node(words);
  counts[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.log(`── ${name}: failed`);
}

/** A run that ended before it wrote its report counts as one failure. */
function report<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

function unitTests(): void {
  console.log('\n── unit, core, hosts, faults (vitest)');
  const file = at('test-results/unit.json');
  const succeeded = node([
    at('node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    at('build/vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  const result = report<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file);
  counts.passed += result?.numPassedTests ?? 0;
  counts.failed += result ? Math.max(result.numFailedTests, succeeded ? 0 : 1) : 1;
  counts.skipped += result?.numPendingTests ?? 0;
}

function stories(): void {
  console.log('\n── stories in the browser (playwright)');
  const browser = systemBrowser() ?? installBrowser();
  if (!browser) {
    console.log(browserAdvice);
    counts.failed += 1;
    return;
  }
  const file = at('test-results/e2e.json');
  const succeeded = node([
    at('node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    at('build/playwright.config.ts'),
  ]);
  const result = report<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file);
  counts.passed += result?.stats.expected ?? 0;
  counts.failed += result ? Math.max(result.stats.unexpected + result.stats.flaky, succeeded ? 0 : 1) : 1;
  counts.skipped += result?.stats.skipped ?? 0;
}

rmSync(at('test-results'), { recursive: true, force: true });
mkdirSync(at('test-results'));
check('format and lint (biome)', [at('node_modules/@biomejs/biome/bin/biome'), 'check', '.']);
check('types (tsc)', [at('node_modules/typescript/bin/tsc'), '-b']);
check('build', [at('build/scripts/build.ts')]);
unitTests();
stories();
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** Absolute path of something in the repository. */
export const repository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A notice of our own fixtures: five tasks, three requirements, nothing doubtful. */
export const notice = repository('test/fixtures/circulars/02-county-circular.txt');

const made: string[] = [];
// Registered first, so that it runs last: after whatever still works in the folders has been closed.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed when the file's tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-hosts-'));
  made.push(folder);
  return folder;
}

/** The smallest page that a host can serve, with a script and something beside its folder that must not be reached. */
export function smallPage(): string {
  const root = temporaryFolder();
  const page = join(root, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>质量月工作台</title>');
  writeFileSync(join(page, 'assets', 'index-1.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  return page;
}

/** One red pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

/** What somebody might hand in as a picture. */
export const scriptedPicture = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/* What goes on paper, read from the very file that the browser prints. */

/** Prints the page as the printer gets it. @returns its words by sheets; null where the machine has no pdftotext. */
export async function printedSheets(page: Page, path: string): Promise<string[] | null> {
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const read = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  // Each sheet ends with a form feed.
  return read.error ? null : read.stdout.split('\f').slice(0, -1);
}

/**
 * What a scanner reads from a printed file, as `QR-Code:…` and `CODE-128:…`, sorted, each once.
 * @returns null where the machine cannot make pictures of the sheets or read codes.
 */
export function scanned(pdf: string): string[] | null {
  const pictures = spawnSync('pdftoppm', ['-r', '300', '-gray', '-png', pdf, `${pdf}-sheet`]);
  if (pictures.error) return null;
  const read = spawnSync('sh', ['-c', 'zbarimg --quiet "$1"-sheet*.png', 'sh', pdf], { encoding: 'utf8' });
  // 127: the shell knows no such program.
  if (read.error || read.status === 127) return null;
  return [...new Set(read.stdout.split('\n').filter(Boolean))].sort();
}

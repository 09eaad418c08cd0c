import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningHost, startElectronHost, startLoopbackHost } from './hosts.ts';

/** The product as a person has it before them; ending and starting again keeps its data. */
export interface Desk {
  page: Page;
  data: string;
  /** Ends the program and starts it again on the same data; `between`: what happens to the data meanwhile. */
  restart(between?: () => void | Promise<void>): Promise<void>;
  /** Does what makes the product offer a file for saving. @returns the saved file's path. */
  saved(act: () => Promise<void>): Promise<string>;
  /** A picture of the screen, kept with the results under this name. */
  picture(name: string): Promise<void>;
}

/** What the page, and not the network around it, complained of. */
function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
}

export const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern.
  desk: async ({}, use, info) => {
    const complaints: string[] = [];
    const data = mkdtempSync(join(tmpdir(), 'quality-month-'));
    const start = info.project.name === 'electron' ? startElectronHost : startLoopbackHost;
    let host: RunningHost = await start(data);
    listen(host.page, complaints);
    const desk: Desk = {
      page: host.page,
      data,
      saved: (act) => host.saved(act),
      async restart(between) {
        await host.stop();
        await between?.();
        host = await start(data);
        desk.page = host.page;
        listen(host.page, complaints);
      },
      async picture(name) {
        const body = await desk.page.screenshot({ path: info.outputPath(`${name}.png`) });
        await info.attach(name, { body, contentType: 'image/png' });
      },
    };
    await use(desk);
    await host.stop();
    rmSync(data, { recursive: true, force: true });
    expect(complaints, 'what the page complained of').toEqual([]);
  },
});

export { expect };

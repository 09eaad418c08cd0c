import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../electron/host/loopback/browser.ts';
import { loopbackRoutes } from '../../shared/contract/bridge.ts';
import { benchNow, openLoaded, temporaryBenchFolder } from './loaded.ts';
import { type BenchOptions, compare, type Print } from './measure.ts';

const host = fileURLToPath(new URL('../../electron/loopback.ts', import.meta.url));
const page = fileURLToPath(new URL('../../dist/page/index.html', import.meta.url));

/** The least that serves a page: Node's own start and one answer. */
const bareServer = `require('node:http').createServer((_, response) => response.end('<h1>ready</h1>'))
  .listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port + '/'); });`;

/** Starts a process and waits for the address that it prints. */
function started(parameters: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said)?.[0];
      if (url !== undefined && said.includes('\n')) resolve({ child, url });
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}: ${said}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Until the page's frame is there and the core has answered what the home page asks first. */
async function untilAnswered(data: string, campaignId: number): Promise<ChildProcess> {
  const { child, url } = await started([host, '--data', data, '--now', benchNow, '--no-browser']);
  const entrance = await fetch(url, { redirect: 'manual' });
  const cookie = entrance.headers.get('set-cookie')!.split(';')[0]!;
  const { origin } = new URL(url);
  await (await fetch(origin, { headers: { cookie } })).text();
  const answer = await fetch(`${origin}${loopbackRoutes.call}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'campaign.overview', input: { campaignId } }),
  });
  const { value } = (await answer.json()) as { value?: unknown };
  if (value === undefined) throw new Error('the home page was not answered');
  return child;
}

async function untilBareAnswer(): Promise<ChildProcess> {
  const { child, url } = await started(['-e', bareServer]);
  await (await fetch(url)).text();
  return child;
}

/** Runs `start` as one turn, and stops what it started outside the clock. */
function turns(start: () => Promise<ChildProcess>): { run: () => Promise<void>; clear: () => Promise<void> } {
  const running: ChildProcess[] = [];
  return {
    run: async () => {
      running.push(await start());
    },
    clear: async () => {
      for (const child of running.splice(0)) await stop(child);
    },
  };
}

async function benchBrowser(data: string, options: BenchOptions, print: Print): Promise<void> {
  const name = 'start.home-page';
  const executablePath = findBrowser(process.platform, process.env);
  if (executablePath === null) {
    print({ name, skipped: 'no Chromium, Chrome or Edge on this machine' });
    return;
  }
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath });
  const children: ChildProcess[] = [];
  const show = async (parameters: string[], selector: string): Promise<void> => {
    const { child, url } = await started(parameters);
    children.push(child);
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(url);
    await tab.locator(selector).first().waitFor();
    await context.close();
  };
  try {
    print(
      await compare(
        { name, size: 1, peer: 'a bare Node server with one line of HTML', runs: options.runs, warmUp: 1 },
        () => show([host, '--data', data, '--now', benchNow, '--no-browser'], '.desk'),
        () => show(['-e', bareServer], 'h1'),
        async () => {
          for (const child of children.splice(0)) await stop(child);
        },
      ),
    );
  } finally {
    for (const child of children) await stop(child);
    await browser.close();
  }
}

/** From the start of the process to a usable page on the example campaign; the browser itself runs already. */
export async function benchStart(options: BenchOptions, print: Print): Promise<void> {
  if (!existsSync(page)) {
    print({ name: 'start', skipped: 'the page is not built: npm run build' });
    return;
  }
  const loaded = openLoaded(0);
  await loaded.call('example.load', {});
  const [newest] = await loaded.call('campaign.years', {});
  const data = temporaryBenchFolder();
  loaded.core.database.writer.prepare('VACUUM INTO ?').run(`${data}/quality-month.sqlite`);
  const runs = Math.min(options.runs, 9);
  const ours = turns(() => untilAnswered(data, newest!.id));
  const bare = turns(untilBareAnswer);
  const clear = async () => {
    await ours.clear();
    await bare.clear();
  };
  try {
    print(
      await compare(
        { name: 'start.first-answer', size: 1, peer: 'a bare Node server with one line of HTML', runs, warmUp: 1 },
        ours.run,
        bare.run,
        clear,
      ),
    );
    await benchBrowser(data, { ...options, runs }, print);
  } finally {
    await clear();
    loaded.close();
    rmSync(data, { recursive: true, force: true });
  }
}

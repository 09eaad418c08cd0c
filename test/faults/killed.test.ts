import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openTestCore, temporaryFolder } from '../support.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Lets a process write and kills it, without a word, once it has acknowledged `after` writes. @returns what it acknowledged. */
async function writeUntilKilled(data: string, after: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [writer, data, '200'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    acknowledged.push(line);
    if (acknowledged.length === after) child.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}

test('killed ten times in the middle of 200 writes, every acknowledged write is there', async () => {
  const data = temporaryFolder();
  const acknowledged = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    for (const uid of await writeUntilKilled(data, 7 + round * 19)) acknowledged.add(uid);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(10 * 7 + 19 * 45);
  const desk = openTestCore(data);
  const stored = new Set<string>();
  for (let offset = 0; ; offset += 1000) {
    const { rows } = await desk.call('subject.list', { offset, limit: 1000 });
    for (const row of rows) stored.add(row.uid);
    if (rows.length < 1000) break;
  }
  expect([...acknowledged].filter((uid) => !stored.has(uid))).toEqual([]);
  expect((await desk.call('system.check', {})).sound).toBe(true);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type BrokenTable, brokenTables, callsHome, type Refused, type Taken } from '../../fixtures/workbooks/index.ts';
import type { TestCore } from '../../support.ts';
import { contentsOf, deliveredBytes, type Handed, handIn, rejectedOf, rowsOf, storedNames } from './brokenTables.ts';

/* Each broken table goes the whole way on a real core: preview, check, carry out, once more, undo. */

async function expectRefused({ desk, reading }: Handed, { refused, words }: Refused): Promise<void> {
  const before = contentsOf(desk);
  for (const step of ['import.preview', 'import.check', 'import.carryOut']) {
    expect(await desk.refusal(step, reading), step).toMatchObject({
      code: 'file',
      detail: refused,
      message: expect.stringContaining(words),
    });
  }
  expect(contentsOf(desk)).toBe(before);
}

/** What the person sees before anything is stored; looking changes nothing. */
async function expectChecked({ desk, reading }: Handed, { rows, stored, bad = {}, ...outcome }: Taken): Promise<void> {
  const before = contentsOf(desk);
  const preview = await desk.call('import.preview', reading);
  if (outcome.encoding) expect(preview.encoding).toBe(outcome.encoding);
  for (const words of outcome.warned ?? []) expect(preview.warnings.join('\n')).toContain(words);
  const check = await desk.call('import.check', { ...reading, show: 'bad' });
  expect(check.shown.map(({ row }) => row)).toEqual(Object.keys(bad).map(Number));
  expect(check).toMatchObject({ rows, new: stored.length, changed: 0, same: 0, bad: Object.keys(bad).length });
  expect(contentsOf(desk)).toBe(before);
}

async function expectRejects({ desk, path }: Handed, rejects: { token: string } | null, bad: Taken['bad'] = {}) {
  const places = Object.keys(bad).map(Number);
  if (places.length === 0) {
    expect(rejects).toBeNull();
    return;
  }
  const rows = await rowsOf(path);
  const rejected = await rejectedOf(desk, rejects!);
  expect(rejected.map(({ cells }) => cells)).toEqual(places.map((place) => rows.get(place)));
  for (const [index, place] of places.entries()) expect(rejected[index]!.reason).toContain(bad[place]);
}

async function expectHeld(desk: TestCore, noun: 'subject' | 'activity', holds: Taken['holds'] = {}): Promise<void> {
  const records =
    noun === 'subject'
      ? (await desk.call('subject.list', { limit: 200 })).rows.map((subject) => ({ ...subject, title: subject.name }))
      : (await desk.call('activity.list', { limit: 200 })).rows;
  for (const [name, values] of Object.entries(holds))
    expect(
      records.find(({ title }) => title === name),
      name,
    ).toMatchObject(values);
}

async function expectTaken(handed: Handed, outcome: Taken, noun: 'subject' | 'activity'): Promise<void> {
  const { desk, reading } = handed;
  const { rows, stored, bad, holds } = outcome;
  await expectChecked(handed, outcome);
  const done = await desk.call('import.carryOut', reading);
  expect(done.created + done.updated + done.unchanged + done.rejected).toBe(rows);
  expect(storedNames(desk, noun)).toEqual(stored);
  await expectHeld(desk, noun, holds);
  await expectRejects(handed, done.rejects, bad);

  const again = await desk.call('import.carryOut', reading);
  expect(again).toMatchObject({
    importId: null,
    created: 0,
    updated: 0,
    unchanged: stored.length,
    rejected: done.rejected,
  });
  if (done.importId !== null) {
    expect(await desk.call('import.undo', { id: done.importId })).toEqual({ undone: stored.length, kept: 0 });
    expect(storedNames(desk, noun)).toEqual([]);
  }
  expect(await desk.call('system.check', {})).toMatchObject({ sound: true });
}

for (const [what, tables] of Object.entries(brokenTables)) {
  describe(what, () => {
    test.each<BrokenTable>(tables)('$says', async (broken) => {
      const handed = await handIn(broken);
      if ('refused' in broken.outcome) await expectRefused(handed, broken.outcome);
      else await expectTaken(handed, broken.outcome, broken.noun ?? 'subject');
    });
  });
}

test('what is imported as text that begins like a formula goes out again as text, never as a formula', async () => {
  const signs = brokenTables.cells.find(({ says }) => says.startsWith('cells that begin with'))!;
  const { desk, reading } = await handIn(signs);
  await desk.call('import.carryOut', reading);
  const workbook = unzipSync(deliveredBytes(desk, await desk.call('export.list', { noun: 'subject' })));
  const sheet = strFromU8(workbook['xl/worksheets/sheet1.xml']!);
  expect(sheet).not.toMatch(/<f[\s>/]/);
  for (const text of ['=1+1', '+1号', '@甲店', '-2号']) expect(sheet).toContain(`>${text}<`);
  const csv = strFromU8(deliveredBytes(desk, await desk.call('export.list', { noun: 'subject', format: 'csv' })));
  expect(csv).toContain('@甲店');
  expect(csv).not.toMatch(/(^|[,\n])"?[=+\-@](?!"")/m);
});

test('a formula that would call home calls nobody, on the way in and on the way out', async () => {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.end('x');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    const { desk, reading } = await handIn(callsHome(`http://127.0.0.1:${port}/`));
    const { rejects } = await desk.call('import.carryOut', reading);
    expect(storedNames(desk, 'subject')).toEqual(['云溪县青禾文具店']);
    const written = unzipSync(deliveredBytes(desk, rejects!));
    expect(strFromU8(written['xl/worksheets/sheet1.xml']!)).not.toContain('WEBSERVICE');
    expect(calls).toBe(0);
  } finally {
    server.close();
  }
});

test('there are at least sixty, and no two are said alike', () => {
  const said = Object.values(brokenTables).flatMap((tables) => tables.map(({ says }) => says));
  expect(said.length).toBeGreaterThanOrEqual(60);
  expect(new Set(said).size).toBe(said.length);
});

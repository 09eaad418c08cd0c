import { expect, test } from 'vitest';
import { addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';

const indexesOf = (desk: TestCore) =>
  desk.core.database.reader.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name").all();
const rows = (count: number) =>
  `单位名称,类别\n${Array.from({ length: count }, (_, index) => `第${index}号商店,流通`).join('\n')}\n`;

test('after a bulk load every index is there again and agrees with its table', async () => {
  const desk = openTestCore();
  await addSubject(desk);
  const before = indexesOf(desk);
  const token = desk.offer(rows(9000), '名单.csv');
  const { created } = await desk.call('import.carryOut', { noun: 'subject', source: { token, fileName: '名单.csv' } });
  expect(created).toBe(9000);
  expect(indexesOf(desk)).toEqual(before);
  expect(desk.core.database.writer.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect((await desk.call('subject.list', { text: '第8999号', limit: 1 })).total).toBe(1);
});

test('a bulk load that is stopped after its indexes were dropped leaves them as they were', async () => {
  const desk = openTestCore();
  const before = indexesOf(desk);
  const token = desk.offer(rows(14_000), '名单.csv');
  const stopped = desk.refusal('import.carryOut', { noun: 'subject', source: { token, fileName: '名单.csv' } }, 'job');
  const far = () => desk.events.some((event) => event.type === 'progress' && event.done >= 13_000);
  while (!far()) await new Promise((resolve) => setImmediate(resolve));
  await desk.call('job.cancel', { job: 'job' });
  expect((await stopped).code).toBe('cancelled');
  expect(indexesOf(desk)).toEqual(before);
  expect((await desk.call('subject.list', { limit: 1 })).total).toBe(0);
});

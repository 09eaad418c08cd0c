import { expect, test } from 'vitest';
import { openTestCore } from '../../support.ts';

test('after loading, searching and removing the example the database is told to be sound', async () => {
  const desk = openTestCore();
  await desk.call('example.load', {});
  expect(await desk.call('search.query', { text: '文具' })).not.toEqual([]);
  expect((await desk.call('system.check', {})).sound).toBe(true);
  await desk.call('example.remove', {});
  expect(await desk.call('search.query', { text: '文具' })).toEqual([]);
  expect((await desk.call('system.check', {})).parts).toEqual([
    { name: '数据库', sound: true, message: '完好' },
    { name: '操作历史', sound: true, message: '完整，未被改动' },
    { name: '影像和原件', sound: true, message: '0 个文件完好' },
  ]);
});

test('an id is not given out again after the example was removed', async () => {
  const desk = openTestCore();
  await desk.call('example.load', {});
  const last = Math.max(...(await desk.call('unit.list', {})).rows.map((unit) => unit.id));
  await desk.call('example.remove', {});
  const unit = await desk.call('unit.save', { id: null, revision: null, values: { name: '质量股', kind: 'section' } });
  expect(unit.id).toBeGreaterThan(last);
  expect((await desk.call('history.list', { noun: 'unit', recordId: unit.id })).total).toBe(1);
});

import { expect, test } from 'vitest';
import { openTestCore } from '../../support.ts';

const waiting = { name: '待送检', search: { state: 'sealed', sort: '-sampledOn' }, columns: { state: true } };
const failed = { name: '不合格', search: { verdict: 'failed' }, columns: {} };

test('a view that was saved is there after the next start, for its list alone', async () => {
  const desk = openTestCore();
  await desk.call('view.save', { list: 'sample', view: waiting });
  await desk.call('view.save', { list: 'sample', view: failed });
  desk.close();
  const again = openTestCore(desk.data);
  expect(await again.call('view.list', { list: 'sample' })).toEqual([waiting, failed]);
  expect(await again.call('view.list', { list: 'finding' })).toEqual([]);
});

test('a view is saved anew and renamed in its place', async () => {
  const desk = openTestCore();
  await desk.call('view.save', { list: 'sample', view: waiting });
  await desk.call('view.save', { list: 'sample', view: failed });
  const renamed = { ...waiting, name: '等送检', search: { state: 'sampled' } };
  expect(await desk.call('view.save', { list: 'sample', formerName: '待送检', view: renamed })).toEqual([
    renamed,
    failed,
  ]);
});

test('two views of a list never have one name', async () => {
  const desk = openTestCore();
  await desk.call('view.save', { list: 'sample', view: waiting });
  await desk.call('view.save', { list: 'sample', view: failed });
  const twice = await desk.refusal('view.save', { list: 'sample', formerName: null, view: waiting });
  expect(twice).toMatchObject({ code: 'conflict', field: 'view.name' });
  const taken = { ...failed, name: '待送检' };
  expect((await desk.refusal('view.save', { list: 'sample', formerName: '不合格', view: taken })).code).toBe(
    'conflict',
  );
  await desk.call('view.save', { list: 'finding', view: waiting });
});

test('a view that is removed is gone, and removing it twice is told', async () => {
  const desk = openTestCore();
  await desk.call('view.save', { list: 'sample', view: waiting });
  await desk.call('view.remove', { list: 'sample', name: '待送检' });
  expect(await desk.call('view.list', { list: 'sample' })).toEqual([]);
  expect((await desk.refusal('view.remove', { list: 'sample', name: '待送检' })).code).toBe('not-found');
  expect((await desk.refusal('view.save', { list: 'sample', formerName: '待送检', view: waiting })).code).toBe(
    'not-found',
  );
});

test('a view needs a name, and the history tells of it', async () => {
  const desk = openTestCore();
  const refusal = await desk.refusal('view.save', { list: 'sample', view: { ...waiting, name: ' ' } });
  expect(refusal.message).toContain('视图名称');
  await desk.call('view.save', { list: 'sample', view: waiting });
  const [entry] = (await desk.call('history.list', { noun: 'setting' })).rows;
  expect(entry).toMatchObject({ title: '常用视图', before: { sample: [] }, after: { sample: ['待送检'] } });
});

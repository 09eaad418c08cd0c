import { expect, test } from 'vitest';
import { openDrawDesk } from './drawSupport.ts';

test('sealing tells how far it is, up to the whole', async () => {
  const desk = await openDrawDesk();
  await desk.test.call('draw.commit', desk.input(), 'seal');
  const steps = desk.test.events.filter((event) => event.type === 'progress' && event.job === 'seal');
  expect(steps).toEqual([0, 1, 2, 3, 4].map((done) => ({ type: 'progress', job: 'seal', done, total: 4 })));
});

test.each([0, 1, 2, 3, 4])(
  'cancelled after part %i it leaves nothing, and the next draw gets its number',
  async (part) => {
    const desk = await openDrawDesk();
    const { core, events, call, refusal } = desk.test;
    const before = (await call('history.list', {})).total;
    const sealing = refusal('draw.commit', desk.input(), 'seal');
    while (!events.some((event) => event.type === 'progress' && event.done === part)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    core.cancelled.add('seal');
    expect((await sealing).code).toBe('cancelled');
    expect((await call('draw.list', {})).total).toBe(0);
    expect((await call('history.list', {})).total).toBe(before);
    expect(await call('search.query', { text: '质量月随机抽查' })).toEqual([]);
    expect((await call('draw.commit', desk.input())).number).toBe('CQ2026-0001');
  },
);

test('a save that comes while a list is being sealed waits, and is in no way part of it', async () => {
  const desk = await openDrawDesk();
  const { call, refusal } = desk.test;
  const sealing = refusal('draw.commit', desk.input(), 'seal');
  const saving = call('laboratory.save', { id: null, revision: null, values: { name: '市质检中心' } });
  await call('job.cancel', { job: 'seal' });
  expect((await sealing).code).toBe('cancelled');
  expect((await saving).name).toBe('市质检中心');
  expect((await call('laboratory.list', {})).total).toBe(1);
});

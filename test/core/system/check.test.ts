import { expect, test } from 'vitest';
import { addActivity, addCampaign, onePixelPng } from '../../records.ts';
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

test('the check of the files tells how far it is, and other work is done meanwhile', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const { id: ownerId } = await addActivity(desk, campaign.id);
  const tokens = [1, 2, 3].map((number) => desk.offer(Buffer.concat([onePixelPng, Buffer.from([number])]), '照片.png'));
  await desk.call('evidence.add', { tokens, campaignId: campaign.id, ownerNoun: 'activity', ownerId });
  await desk.call('circular.startReviewByHand', { token: null, name: '电话通知' });
  const finished: string[] = [];
  const check = desk.call('system.check', {}, 'check').then((answer) => {
    finished.push('check');
    return answer;
  });
  await desk.call('campaign.years', {}).then(() => finished.push('years'));
  expect((await check).parts.at(-1)?.message).toBe('4 个文件完好');
  expect(finished).toEqual(['years', 'check']);
  const steps = desk.events.filter((event) => event.type === 'progress' && event.job === 'check');
  expect(steps.map((event) => event.type === 'progress' && [event.done, event.total])).toEqual([
    [0, 4],
    [1, 4],
    [2, 4],
    [3, 4],
  ]);
});

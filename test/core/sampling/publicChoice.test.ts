import { expect, test } from 'vitest';
import { addCampaign } from '../../records.ts';
import { openTestCore } from '../../support.ts';

test('a poll in the recycle bin makes no plan before it is restored', async () => {
  const desk = openTestCore();
  const { id: campaignId } = await addCampaign(desk);
  const choice = await desk.call('public-choice.save', {
    id: null,
    revision: null,
    values: { campaignId, title: '你选我检', items: [{ name: '插座', votes: 340 }] },
  });
  await desk.call('public-choice.remove', { id: choice.id, revision: choice.revision });
  const removed = await desk.call('public-choice.get', { id: choice.id });
  const top = { id: choice.id, revision: removed.revision, top: 1, batchesEach: 5 };
  expect((await desk.refusal('public-choice.takeTop', top)).message).toContain('回收站');
  expect((await desk.call('sampling-plan.list', { campaignId })).total).toBe(0);
  const restored = await desk.call('public-choice.restore', { id: choice.id });
  expect(await desk.call('public-choice.takeTop', { ...top, revision: restored.revision })).toMatchObject({
    batches: 5,
  });
});

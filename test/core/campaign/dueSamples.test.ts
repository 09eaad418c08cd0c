import { expect, test } from 'vitest';
import { addCampaign, addSample, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';

/* Today is Monday, 14 September 2026. */

test('each batch is watched by the clock of its next step, and by no other', async () => {
  const desk = openTestCore();
  const { id: campaignId } = await addCampaign(desk);
  const { id: subjectId } = await addSubject(desk);
  const add = async (label: string, more: Parameters<typeof addSample>[3]) =>
    [(await addSample(desk, campaignId, subjectId, more)).id, label] as const;
  const failed = { labVerdict: 'failed', verdict: 'failed' } as const;
  const known = new Map([
    await add('food at hand', { kind: 'food', sampledOn: '2026-09-07' }),
    await add('product at hand', { kind: 'product', sampledOn: '2026-08-01' }),
    await add('food with the laboratory', {
      kind: 'food',
      sampledOn: '2026-08-17',
      submittedOn: '2026-08-18',
      state: 'received',
    }),
    await add('refused', {
      sampledOn: '2026-09-08',
      state: 'refused',
      refusedOn: '2026-09-09',
      refusalReason: '封条破损',
    }),
    await add('told, the objection may still come', {
      ...failed,
      sampledOn: '2026-08-20',
      reportedOn: '2026-09-01',
      state: 'notified',
      followUp: { notifiedOn: '2026-09-03' },
    }),
    await add('ordered', {
      ...failed,
      sampledOn: '2026-08-01',
      reportedOn: '2026-08-10',
      state: 'ordered',
      publishedOn: '2026-09-10',
      followUp: { notifiedOn: '2026-08-12', orderedOn: '2026-08-28', orderDeadline: '2026-09-10' },
    }),
    await add('passed and not public', {
      labVerdict: 'passed',
      verdict: 'passed',
      sampledOn: '2026-08-01',
      reportedOn: '2026-08-14',
      state: 'closed',
    }),
    await add('passed and public', {
      labVerdict: 'passed',
      verdict: 'passed',
      sampledOn: '2026-08-01',
      reportedOn: '2026-08-14',
      publishedOn: '2026-08-20',
      state: 'closed',
    }),
  ]);
  const { due } = await desk.call('campaign.overview', { campaignId });
  const shown = due
    .filter((item) => item.noun === 'sample')
    .map((item) => [known.get(item.id), item.due, item.title.replace(/^\S+ /, '')]);
  expect(shown).toEqual([
    ['refused', '2026-09-09', '被检验机构拒收，待处理'],
    ['ordered', '2026-09-10', '不合格产品整改'],
    ['passed and not public', '2026-09-11', '抽检结果公示'],
    ['food at hand', '2026-09-14', '样品未送检'],
    ['food with the laboratory', '2026-09-15', '待出检验报告'],
    ['told, the objection may still come', '2026-09-18', '异议期限届满'],
  ]);
});

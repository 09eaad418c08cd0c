import { describe, expect, test } from 'vitest';
import type { CircularReview } from '../../../shared/contract/circular.ts';
import { addActivity } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { cityNotice, importNotice, taskIds } from './notices.ts';

/** The city has sent it again: one number changed, one task replaced, one put in, a later day for the report. */
const corrected = cityNotice
  .replace('每县不少于3场', '每县不少于5场')
  .replace(
    /（三）开展“你选我检”.*\n/,
    '（三）电梯安全宣传周。组织维保单位演示困人救援。\n（四）典型案例曝光。公布一批制售假冒伪劣商品的案例。\n',
  )
  .replace('10月9日', '10月20日');

async function reviewOf(desk: TestCore, text: string): Promise<CircularReview> {
  const review = await desk.call('circular.startReview', { token: desk.offer(text, '更正.txt') });
  const form = { ...review.form, level: 'city' as const };
  return desk.call('circular.saveReview', { id: review.id, revision: review.revision, decisions: {}, form });
}

const confirmUpdate = (review: CircularReview) => ({
  id: review.id,
  revision: review.revision,
  form: review.form,
  updates: { circularId: review.known!.circularId, revision: review.known!.revision },
});

describe('recognising what came before', () => {
  test('the very same file', async () => {
    const desk = openTestCore();
    const { circularId } = await importNotice(desk, cityNotice, 'city');
    expect((await reviewOf(desk, cityNotice)).known).toMatchObject({ circularId, why: 'same-file', year: 2026 });
  });

  test('a corrected version by its number, however the brackets are written', async () => {
    const desk = openTestCore();
    const { circularId } = await importNotice(desk, cityNotice, 'city');
    const review = await reviewOf(desk, corrected.replace('〔2026〕57号', '[2026] 57号'));
    expect(review.known).toMatchObject({ circularId, why: 'same-number' });
  });

  test('one without a number by title and year', async () => {
    const desk = openTestCore();
    const bare = (text: string) => text.replace('溪市监〔2026〕57号\n', '');
    const { circularId } = await importNotice(desk, bare(cityNotice), 'city');
    const review = await reviewOf(desk, bare(corrected));
    expect([review.form.number, review.known?.circularId, review.known?.why]).toEqual([null, circularId, 'same-title']);
  });

  test('news of a circular bear its number, but are no version of it', async () => {
    const desk = openTestCore();
    await importNotice(desk, cityNotice, 'city');
    const review = await desk.call('circular.startReview', { token: desk.offer(corrected, '新闻.txt') });
    const form = { ...review.form, level: 'city' as const, kind: 'news' as const, title: '我市部署质量月' };
    const saved = await desk.call('circular.saveReview', { id: review.id, revision: 1, decisions: {}, form });
    expect([saved.form.number, saved.known]).toEqual(['溪市监〔2026〕57号', null]);
  });

  test('last year’s circular of the same title is another one', async () => {
    const desk = openTestCore();
    await importNotice(desk, cityNotice.replaceAll('2026', '2025').replace('57号', '49号'), 'city');
    expect((await reviewOf(desk, cityNotice)).known).toBeNull();
  });
});

describe('before a corrected version is confirmed', () => {
  test('the person sees what it changes and what stays because work hangs on it', async () => {
    const desk = openTestCore();
    const { circularId, campaignId } = await importNotice(desk, cityNotice, 'city');
    const [choice] = await taskIds(desk, circularId, '你选我检');
    await addActivity(desk, campaignId, { taskIds: [choice!] });
    const review = await reviewOf(desk, corrected);
    const difference = await desk.call('circular.compareForm', { circularId, form: review.form });
    const tasks = difference.items.filter((item) => item.kind === 'task');
    expect(tasks.map((item) => [item.change, (item.b ?? item.a)?.title])).toEqual([
      ['changed', '办好质量开放日'],
      ['same', '消费维权进社区'],
      ['gone', '开展“你选我检”'],
      ['new', '电梯安全宣传周'],
      ['new', '典型案例曝光'],
    ]);
    expect(difference.vanishing).toEqual([{ taskId: choice, title: '开展“你选我检”', heldBy: '活动 1 项' }]);
    expect(difference.fields.find((field) => field.label === '报送')?.change).toBe('changed');
    expect((await desk.call('circular.list', {})).total).toBe(1);
  });
});

describe('confirming a corrected version', () => {
  test('tasks keep their ids and activities, new ones come, unused ones go to the recycle bin', async () => {
    const desk = openTestCore();
    const first = await importNotice(desk, cityNotice, 'city');
    const [open, rights, choice] = await taskIds(desk, first.circularId, '质量开放日', '消费维权', '你选我检');
    const activity = await addActivity(desk, first.campaignId, { taskIds: [open!] });
    const review = await reviewOf(desk, corrected);
    const { circularId, changes } = await desk.call('circular.confirm', confirmUpdate(review));
    expect(circularId).toBe(first.circularId);
    expect(changes).toMatchObject({ added: 2, removed: 1, kept: [] });
    expect(changes!.updated).toBeGreaterThan(0);
    expect(await desk.call('task.get', { id: open! })).toMatchObject({ quantity: 5, activities: 1, deletedAt: null });
    expect(await desk.call('task.get', { id: rights! })).toMatchObject({ title: '消费维权进社区', revision: 1 });
    expect((await desk.call('task.get', { id: choice! })).deletedAt).not.toBeNull();
    expect((await desk.call('activity.get', { id: activity.id })).taskIds).toEqual([open]);
    expect((await desk.call('circular.list', {})).total).toBe(1);
    expect(await desk.call('circular.reviews', {})).toEqual([]);
  });

  test('the circular has the new text, file and search words, and the campaign the new day', async () => {
    const desk = openTestCore();
    const first = await importNotice(desk, cityNotice, 'city');
    expect(await desk.call('campaign.get', { id: first.campaignId })).toMatchObject({ reportDue: '2026-10-09' });
    await desk.call('circular.confirm', confirmUpdate(await reviewOf(desk, corrected)));
    const circular = await desk.call('circular.get', { id: first.circularId });
    expect(circular.cleaned).toContain('每县不少于5场');
    expect(circular.revision).toBe(2);
    expect((await desk.call('search.query', { text: '困人救援' })).map((hit) => hit.noun)).toContain('circular');
    expect(await desk.call('campaign.get', { id: first.campaignId })).toMatchObject({ reportDue: '2026-10-20' });
    const { rows } = await desk.call('history.list', { noun: 'circular', recordId: first.circularId });
    expect(rows[0]).toMatchObject({
      action: 'update',
      before: { fileName: '通知.txt' },
      after: { fileName: '更正.txt' },
    });
    expect((await desk.call('system.check', {})).sound).toBe(true);
  });

  test('a day that somebody has set for the campaign by hand stays', async () => {
    const desk = openTestCore();
    const { campaignId } = await importNotice(desk, cityNotice, 'city');
    const { revision, year, theme, periodFrom, periodTo, reportTo } = await desk.call('campaign.get', {
      id: campaignId,
    });
    const values = { year, theme, periodFrom, periodTo, reportTo, reportDue: '2026-10-05' };
    await desk.call('campaign.save', { id: campaignId, revision, values });
    await desk.call('circular.confirm', confirmUpdate(await reviewOf(desk, corrected)));
    expect((await desk.call('campaign.get', { id: campaignId })).reportDue).toBe('2026-10-05');
  });

  test('a task that the corrected version drops stays where work hangs on it, and the person is told', async () => {
    const desk = openTestCore();
    const { circularId, campaignId } = await importNotice(desk, cityNotice, 'city');
    const [choice] = await taskIds(desk, circularId, '你选我检');
    await addActivity(desk, campaignId, { taskIds: [choice!] });
    const { changes } = await desk.call('circular.confirm', confirmUpdate(await reviewOf(desk, corrected)));
    expect(changes).toMatchObject({ removed: 0, kept: ['开展“你选我检”'] });
    expect((await desk.call('task.get', { id: choice! })).deletedAt).toBeNull();
  });

  test('the very same file again changes no task', async () => {
    const desk = openTestCore();
    await importNotice(desk, cityNotice, 'city');
    const { changes } = await desk.call('circular.confirm', confirmUpdate(await reviewOf(desk, cityNotice)));
    expect(changes).toMatchObject({ added: 0, updated: 0, removed: 0, kept: [] });
  });

  test('a circular that was edited meanwhile is not overwritten, and nothing is stored', async () => {
    const desk = openTestCore();
    const { circularId, campaignId } = await importNotice(desk, cityNotice, 'city');
    const review = await reviewOf(desk, corrected);
    const { revision, title } = await desk.call('circular.get', { id: circularId });
    await desk.call('circular.save', {
      id: circularId,
      revision,
      values: { campaignId, level: 'city', kind: 'relay', title, number: null, issuers: [] },
    });
    expect((await desk.refusal('circular.confirm', confirmUpdate(review))).code).toBe('stale');
    const tasks = await desk.call('task.list', { circularId });
    expect(tasks.rows.map((task) => task.title)).not.toContain('典型案例曝光');
    expect((await desk.call('circular.reviews', {})).map((waiting) => waiting.id)).toEqual([review.id]);
  });

  test('another year is refused in words', async () => {
    const desk = openTestCore();
    await importNotice(desk, cityNotice, 'city');
    const review = await reviewOf(desk, corrected);
    const input = { ...confirmUpdate(review), form: { ...review.form, year: 2025 } };
    expect(await desk.refusal('circular.confirm', input)).toMatchObject({ code: 'input', field: 'form.year' });
  });
});

test('a later circular fills what the year does not know yet, and changes nothing that it knows', async () => {
  const desk = openTestCore();
  const { campaignId } = await importNotice(desk, cityNotice, 'city');
  expect(await desk.call('campaign.get', { id: campaignId })).toMatchObject({ theme: null, reportDue: '2026-10-09' });
  const later = `云溪县2026年“质量月”活动方案\n一、活动主题\n活动主题为：“以质取胜”。\n二、主要任务\n（一）质量开放日。组织居民走进企业。\n（二）质量培训。举办培训班。\n请于2026年10月5日前将活动总结报送质量股。\n`;
  await importNotice(desk, later, 'own');
  expect(await desk.call('campaign.get', { id: campaignId })).toMatchObject({
    theme: '以质取胜',
    reportDue: '2026-10-09',
  });
});

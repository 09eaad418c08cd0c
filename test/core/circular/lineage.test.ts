import { describe, expect, test } from 'vitest';
import { addActivity, addInspection, addSample, addSubject, onePixelPng } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { cityNotice, importNotice, nationalNotice, ownPlan, taskIds } from './notices.ts';

/** A desk with the three circulars of one year, each passing on the one above. */
async function lineage(desk: TestCore) {
  const national = await importNotice(desk, nationalNotice, 'national');
  const city = await importNotice(desk, cityNotice, 'city', { relaysCircularId: national.circularId });
  const own = await importNotice(desk, ownPlan, 'own', { relaysCircularId: city.circularId });
  return { national: national.circularId, city: city.circularId, own: own.circularId, campaignId: own.campaignId };
}

const suggest = (desk: TestCore, circularId: number, upperCircularId: number) =>
  desk.call('circular.suggestMatches', { circularId, upperCircularId });

/** Confirms what is suggested, as a person who agrees with everything. */
async function acceptAll(desk: TestCore, circularId: number, upperCircularId: number) {
  const { pairs, circular } = await suggest(desk, circularId, upperCircularId);
  return desk.call('circular.confirmMatches', {
    circularId,
    upperCircularId,
    revision: circular.revision,
    pairs: pairs.map(({ taskId, upperTaskId }) => ({ taskId, upperTaskId })),
  });
}

const coverageOf = async (desk: TestCore, campaignId: number, taskId: number) =>
  (await desk.call('campaign.overview', { campaignId })).coverage.find((row) => row.taskId === taskId)!;

describe('which circular a notice passes on', () => {
  test('the one it names by its number comes first, before the nearest of the year', async () => {
    const desk = openTestCore();
    const national = await importNotice(desk, nationalNotice, 'national');
    await importNotice(desk, ownPlan.replace('云溪县', '云岭省').replace('42号', '31号'), 'provincial');
    const review = await desk.call('circular.startReview', { token: desk.offer(cityNotice, '转发.txt') });
    const form = { ...review.form, level: 'city' as const };
    await desk.call('circular.saveReview', { id: review.id, revision: review.revision, decisions: {}, form });
    const uppers = await desk.call('circular.uppers', { reviewId: review.id });
    expect(uppers.map(({ level, reason }) => [level, reason])).toEqual([
      ['national', 'named'],
      ['provincial', 'nearest'],
    ]);
    expect(uppers[0]?.circularId).toBe(national.circularId);
  });

  test('a plan that names none is offered the nearest level above', async () => {
    const desk = openTestCore();
    const { own, city } = await lineage(desk);
    const uppers = await desk.call('circular.uppers', { circularId: own });
    expect(uppers[0]).toMatchObject({ circularId: city, reason: 'nearest' });
    expect((await desk.call('circular.get', { id: own })).relaysCircularId).toBe(city);
  });

  test('nothing stands above a national circular', async () => {
    const desk = openTestCore();
    const { national } = await lineage(desk);
    expect(await desk.call('circular.uppers', { circularId: national })).toEqual([]);
  });
});

describe('matching a relay with what it passes on', () => {
  test('tasks that ask for the same are suggested, a task of its own is not', async () => {
    const desk = openTestCore();
    const { city, national } = await lineage(desk);
    const { pairs, tasks } = await suggest(desk, city, national);
    expect(pairs.map((pair) => [pair.title, pair.upperTitle]).sort()).toEqual([
      ['办好质量开放日', '开展质量开放日活动'],
      ['消费维权进社区', '开展消费维权宣传'],
    ]);
    const choice = tasks.find((task) => task.title.includes('你选我检'))!;
    expect([choice.suggestedId, choice.confirmedIds, choice.candidates.length]).toEqual([null, [], 3]);
  });

  test('what the person confirms is kept, and nothing else of the two notices', async () => {
    const desk = openTestCore();
    const { city, national } = await lineage(desk);
    await acceptAll(desk, city, national);
    const [open] = await taskIds(desk, city, '质量开放日');
    const [help] = await taskIds(desk, national, '小微企业');
    const { circular } = await suggest(desk, city, national);
    await desk.call('circular.confirmMatches', {
      circularId: city,
      upperCircularId: national,
      revision: circular.revision,
      pairs: [{ taskId: open!, upperTaskId: help! }],
    });
    const { tasks, confirmedAt } = await suggest(desk, city, national);
    expect(
      tasks.filter((task) => task.confirmedIds.length > 0).map((task) => [task.taskId, task.confirmedIds]),
    ).toEqual([[open, [help]]]);
    expect(confirmedAt).toBe('2026-09-14T06:32:08.000Z');
  });

  test('the history tells what was matched', async () => {
    const desk = openTestCore();
    const { city, national } = await lineage(desk);
    await acceptAll(desk, city, national);
    const { rows } = await desk.call('history.list', { noun: 'circular', recordId: city });
    expect(rows[0]?.title).toContain('对应上级任务 2 项');
    expect(rows[0]?.after?.matches).toContain('办好质量开放日 → 开展质量开放日活动');
    expect((await desk.call('system.check', {})).sound).toBe(true);
  });

  test('a match with an upper task that was removed since is not offered again', async () => {
    const desk = openTestCore();
    const { city, national } = await lineage(desk);
    await acceptAll(desk, city, national);
    const [gone] = await taskIds(desk, national, '质量开放日');
    const { revision } = await desk.call('task.get', { id: gone! });
    await desk.call('task.remove', { id: gone!, revision });
    const { circular, tasks } = await suggest(desk, city, national);
    const pairs = tasks.flatMap((task) =>
      task.confirmedIds.map((upperTaskId) => ({ taskId: task.taskId, upperTaskId })),
    );
    expect(pairs).toHaveLength(1);
    const again = { circularId: city, upperCircularId: national, revision: circular.revision, pairs };
    expect(await desk.call('circular.confirmMatches', again)).toEqual({ matched: 1 });
  });

  test('two people who match at once: the second is told', async () => {
    const desk = openTestCore();
    const { city, national } = await lineage(desk);
    const { circular } = await suggest(desk, city, national);
    await acceptAll(desk, city, national);
    const late = { circularId: city, upperCircularId: national, revision: circular.revision, pairs: [] };
    expect((await desk.refusal('circular.confirmMatches', late)).code).toBe('stale');
    expect((await suggest(desk, city, national)).confirmedAt).not.toBeNull();
  });

  test('a task of another notice is refused, and what was matched before stays', async () => {
    const desk = openTestCore();
    const { city, national, own } = await lineage(desk);
    await acceptAll(desk, city, national);
    const [stranger] = await taskIds(desk, own, '农资打假');
    const [upper] = await taskIds(desk, national, '小微企业');
    const { circular } = await suggest(desk, city, national);
    const refusal = await desk.refusal('circular.confirmMatches', {
      circularId: city,
      upperCircularId: national,
      revision: circular.revision,
      pairs: [{ taskId: stranger, upperTaskId: upper }],
    });
    expect(refusal).toMatchObject({ code: 'conflict', field: 'pairs' });
    expect((await suggest(desk, city, national)).tasks.flatMap((task) => task.confirmedIds)).toHaveLength(2);
  });

  test('a notice cannot serve one of its own level or of another year', async () => {
    const desk = openTestCore();
    const { city, national } = await lineage(desk);
    const upside = await desk.refusal('circular.suggestMatches', { circularId: national, upperCircularId: city });
    expect(upside.message).toContain('级别应高于');
    const before = await importNotice(desk, nationalNotice.replaceAll('2026', '2025'), 'national');
    const other = { circularId: city, upperCircularId: before.circularId };
    expect((await desk.refusal('circular.suggestMatches', other)).message).toContain('同一年度');
  });
});

describe('the county’s work counts for every task it serves', () => {
  test('each own task shows the city’s and the national one that it serves', async () => {
    const desk = openTestCore();
    const { own, city, national } = await lineage(desk);
    await acceptAll(desk, city, national);
    await acceptAll(desk, own, city);
    const { rows } = await desk.call('task.list', { circularId: own });
    const open = rows.find((task) => task.title === '质量开放日')!;
    expect(open.serves.map(({ title, level }) => [title, level])).toEqual([
      ['办好质量开放日', 'city'],
      ['开展质量开放日活动', 'national'],
    ]);
    expect(rows.find((task) => task.title.includes('农资'))?.serves).toEqual([]);
  });

  test('an activity on the own plan covers the city’s and the national task, and opens behind their figures', async () => {
    const desk = openTestCore();
    const { own, city, national, campaignId } = await lineage(desk);
    await acceptAll(desk, city, national);
    await acceptAll(desk, own, city);
    const [ownTask] = await taskIds(desk, own, '质量开放日');
    const [cityTask] = await taskIds(desk, city, '质量开放日');
    const [nationalTask] = await taskIds(desk, national, '质量开放日');
    const activity = await addActivity(desk, campaignId, { taskIds: [ownTask!] });
    await addActivity(desk, campaignId, { taskIds: [ownTask!], state: 'planned' });
    for (const taskId of [ownTask!, cityTask!, nationalTask!]) {
      expect(await coverageOf(desk, campaignId, taskId)).toMatchObject({ planned: 2, done: 1, withoutEvidence: 1 });
      expect((await desk.call('activity.list', { taskId })).total).toBe(2);
    }
    // The national circular asks for two, the city for three, the own plan for four.
    expect((await coverageOf(desk, campaignId, nationalTask!)).missing).toBe(0);
    expect((await coverageOf(desk, campaignId, cityTask!)).missing).toBe(1);
    expect((await coverageOf(desk, campaignId, nationalTask!)).servedBy).toBe(2);
    await desk.call('evidence.add', {
      tokens: [desk.offer(onePixelPng, '现场.png')],
      campaignId,
      ownerNoun: 'activity',
      ownerId: activity.id,
    });
    expect((await coverageOf(desk, campaignId, nationalTask!)).withoutEvidence).toBe(0);
  });

  test('an activity for the own and for the national task counts once', async () => {
    const desk = openTestCore();
    const { own, city, national, campaignId } = await lineage(desk);
    await acceptAll(desk, city, national);
    await acceptAll(desk, own, city);
    const [ownTask] = await taskIds(desk, own, '质量开放日');
    const [nationalTask] = await taskIds(desk, national, '质量开放日');
    await addActivity(desk, campaignId, { taskIds: [ownTask!, nationalTask!] });
    expect(await coverageOf(desk, campaignId, nationalTask!)).toMatchObject({ planned: 1, done: 1 });
    expect((await desk.call('task.get', { id: nationalTask! })).activities).toBe(1);
  });

  test('what is done for the national task alone is not taken for the county’s own', async () => {
    const desk = openTestCore();
    const { own, city, national, campaignId } = await lineage(desk);
    await acceptAll(desk, city, national);
    await acceptAll(desk, own, city);
    const [ownTask] = await taskIds(desk, own, '质量开放日');
    const [nationalTask] = await taskIds(desk, national, '质量开放日');
    await addActivity(desk, campaignId, { taskIds: [nationalTask!] });
    expect(await coverageOf(desk, campaignId, ownTask!)).toMatchObject({ planned: 0, done: 0 });
  });

  test('visits and batches for the own task open behind the figures of the national one', async () => {
    const desk = openTestCore();
    const { own, national, campaignId } = await lineage(desk);
    const [ownTask] = await taskIds(desk, own, '农资打假');
    const [nationalTask] = await taskIds(desk, national, '小微企业');
    const { circular } = await suggest(desk, own, national);
    await desk.call('circular.confirmMatches', {
      circularId: own,
      upperCircularId: national,
      revision: circular.revision,
      pairs: [{ taskId: ownTask!, upperTaskId: nationalTask! }],
    });
    const subject = await addSubject(desk);
    await addInspection(desk, campaignId, subject.id, { taskId: ownTask! });
    const plan = await desk.call('sampling-plan.save', {
      id: null,
      revision: null,
      values: { campaignId, taskId: ownTask!, name: '化肥抽检', source: 'own', batches: 3 },
    });
    await addSample(desk, campaignId, subject.id, { samplingPlanId: plan.id });
    await addSample(desk, campaignId, subject.id, { taskId: ownTask! });
    await addSample(desk, campaignId, subject.id);
    for (const taskId of [ownTask!, nationalTask!]) {
      expect((await desk.call('inspection.list', { taskId })).total).toBe(1);
      expect((await desk.call('sample.list', { taskId })).total).toBe(2);
    }
    // Nothing is missing: the visit and the batches are work for the task.
    expect((await coverageOf(desk, campaignId, nationalTask!)).missing).toBe(0);
  });

  test('a removed own task serves nothing any more', async () => {
    const desk = openTestCore();
    const { own, city, campaignId } = await lineage(desk);
    await acceptAll(desk, own, city);
    const [ownTask] = await taskIds(desk, own, '质量开放日');
    const [cityTask] = await taskIds(desk, city, '质量开放日');
    await addActivity(desk, campaignId, { taskIds: [ownTask!] });
    const { revision } = await desk.call('task.get', { id: ownTask! });
    await desk.call('task.remove', { id: ownTask!, revision });
    expect(await coverageOf(desk, campaignId, cityTask!)).toMatchObject({ planned: 0, servedBy: 0 });
  });
});

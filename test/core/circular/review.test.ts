import { existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedPath } from '../../../electron/core/files/index.ts';
import { openTestCore, type TestCore } from '../../support.ts';

/** Built with the structure of a county relay, in words of our own. */
const notice = `云溪市市场监督管理局关于开展2026年“质量月”活动的通知
云市监质〔2026〕31号
各县（区）市场监督管理局：
根据上级部署，定于2026年9月在全市开展“质量月”活动。现将有关事项通知如下：
一、活动主题
活动主题为：“以质取胜 惠及万家”。
二、重点任务
（一）开展主题宣传。组织质量开放日活动，每县不少于2场。
（二）开展中小企业计量帮扶。组织技术机构进企业、进园区，每县不少于4场。（计量科牵头，各县（区）局配合）
三、有关要求
（一）加强组织领导。各县（区）局要落实责任。
（二）严守纪律。活动期间严禁向企业摊派收费。
请于10月12日前将活动总结报送市局质量科。
云溪市市场监督管理局
2026年8月20日
`;

const startReview = (desk: TestCore) =>
  desk.call('circular.startReview', { token: desk.offer(notice, '云溪市通知.txt') });

test('an imported notice is nothing but a review until a person confirms it', async () => {
  const desk = openTestCore();
  const review = await startReview(desk);
  expect(review.form).toMatchObject({
    year: 2026,
    number: '云市监质〔2026〕31号',
    theme: '以质取胜 惠及万家',
    issued: '2026-08-20',
  });
  expect((await desk.call('circular.list', {})).total).toBe(0);
  expect((await desk.call('task.list', {})).total).toBe(0);
  expect(await desk.call('campaign.years', {})).toEqual([]);
  expect((await desk.call('circular.reviews', {})).map((waiting) => waiting.id)).toEqual([review.id]);
});

test('confirming stores the year, the circular and its tasks as they were corrected', async () => {
  const desk = openTestCore();
  const review = await startReview(desk);
  const form = {
    ...review.form,
    theme: '质量强县',
    tasks: review.form.tasks.map((task, index) => (index === 0 ? { ...task, title: '办好质量开放日' } : task)),
  };
  const confirmed = await desk.call('circular.confirm', { id: review.id, revision: review.revision, form });
  expect([confirmed.tasks, confirmed.requirements]).toEqual([2, 2]);
  const campaign = await desk.call('campaign.get', { id: confirmed.campaignId });
  expect(campaign).toMatchObject({ year: 2026, theme: '质量强县', reportDue: '2026-10-12' });
  const tasks = (await desk.call('task.list', { circularId: confirmed.circularId, kind: 'task' })).rows;
  expect(tasks.map((task) => [task.title, task.quantity])).toEqual([
    ['办好质量开放日', 2],
    ['开展中小企业计量帮扶', 4],
  ]);
  expect(tasks[1]?.units).toEqual(expect.arrayContaining([{ name: '计量科', role: 'lead' }]));
  expect(await desk.call('circular.reviews', {})).toEqual([]);
});

test('the original file is kept as it came and the text is found by the search', async () => {
  const desk = openTestCore();
  const review = await startReview(desk);
  const { circularId } = await desk.call('circular.confirm', {
    id: review.id,
    revision: review.revision,
    form: review.form,
  });
  const { token, name } = await desk.call('circular.exportOriginal', { id: circularId });
  const path = `${desk.data}/outbox/${token}/${name}`;
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(notice);
  expect((await desk.call('search.query', { text: '摊派' })).map((found) => found.noun)).toContain('circular');
});

test('a review can be left, the program ended, and the review taken up again', async () => {
  const desk = openTestCore();
  const review = await startReview(desk);
  await desk.call('circular.saveReview', {
    id: review.id,
    revision: review.revision,
    decisions: { anything: { action: 'ignore', text: null } },
    form: { ...review.form, title: '改过的标题' },
  });
  desk.close();
  const again = openTestCore(desk.data);
  const resumed = await again.call('circular.review', { id: review.id });
  expect(resumed.form.title).toBe('改过的标题');
  expect(resumed.decisions).toEqual({ anything: { action: 'ignore', text: null } });
});

test('the same file is recognised when it comes again', async () => {
  const desk = openTestCore();
  const review = await startReview(desk);
  const { circularId } = await desk.call('circular.confirm', {
    id: review.id,
    revision: review.revision,
    form: review.form,
  });
  expect((await startReview(desk)).known).toMatchObject({ circularId, year: 2026, why: 'same-file' });
});

test('without a year nothing is stored, and the review stays', async () => {
  const desk = openTestCore();
  const review = await startReview(desk);
  const refusal = await desk.refusal('circular.confirm', {
    id: review.id,
    revision: review.revision,
    form: { ...review.form, year: null },
  });
  expect(refusal).toMatchObject({ code: 'input', field: 'form.year' });
  expect((await desk.call('circular.list', {})).total).toBe(0);
  expect((await desk.call('circular.review', { id: review.id })).id).toBe(review.id);
});

test('a picture is refused in words, and no review is begun', async () => {
  const desk = openTestCore();
  const refusal = await desk.refusal('circular.startReview', {
    token: desk.offer(Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), '扫描.png'),
  });
  expect(refusal.code).toBe('file');
  expect(refusal.message).toContain('没有可读取的文字');
  expect(await desk.call('circular.reviews', {})).toEqual([]);
});

test('a film picked by mistake is refused for its size before it is read', async () => {
  const desk = openTestCore();
  const token = desk.offer('film', '开放日.mp4');
  truncateSync(join(desk.data, 'inbox', token, '开放日.mp4'), 3 * 1024 ** 3);
  const refusal = await desk.refusal('circular.startReview', { token });
  expect(refusal).toMatchObject({ code: 'file', message: expect.stringContaining('50 MB') });
});

test('a review whose original is gone cannot be read again, but keeps what was found', async () => {
  const desk = openTestCore();
  const { id, revision, parse, form } = await startReview(desk);
  rmSync(storedPath(desk.core.folder, parse.file.sha256));
  const refusal = await desk.refusal('circular.reparse', { id, revision, disabled: [], decisions: {} });
  expect(refusal).toMatchObject({ code: 'file', message: expect.stringContaining('云溪市通知.txt') });
  expect((await desk.call('circular.review', { id })).form).toEqual(form);
});

test('text from the clipboard is reviewed like a file', async () => {
  const desk = openTestCore();
  const review = await desk.call('circular.startReviewOfText', { name: '粘贴的通知', text: notice });
  expect(review.form.tasks).toHaveLength(4);
  expect(review.parse.file.name).toBe('粘贴的通知.txt');
});

test('a scan is attached and its structure typed in; nothing was read, nothing is invented', async () => {
  const desk = openTestCore();
  const scan = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');
  const refusal = await desk.refusal('circular.startReview', { token: desk.offer(scan, '扫描.png') });
  expect(refusal.detail).toEqual({ reason: 'no-text' });
  const review = await desk.call('circular.startReviewByHand', {
    token: desk.offer(scan, '扫描.png'),
    name: '扫描.png',
  });
  expect([review.parse.file.kind, review.form.title, review.form.tasks]).toEqual(['none', null, []]);
  const task = {
    key: 'a',
    parentKey: null,
    kind: 'task' as const,
    include: true,
    numberPath: '一',
    title: '办好开放日',
    text: null,
    category: null,
    units: [],
    quantity: 2,
    quantityUnit: '场',
    deadline: null,
    deadlineText: null,
    from: null,
    to: null,
  };
  const form = { ...review.form, year: 2026, title: '扫描的通知', tasks: [task] };
  const { circularId } = await desk.call('circular.confirm', { id: review.id, revision: review.revision, form });
  const { token, name } = await desk.call('circular.exportOriginal', { id: circularId });
  expect(readFileSync(`${desk.data}/outbox/${token}/${name}`)).toEqual(scan);
  expect((await desk.call('task.list', { circularId })).rows.map((row) => row.title)).toEqual(['办好开放日']);
});

test('two notices registered without a file are not taken for one another', async () => {
  const desk = openTestCore();
  const first = await desk.call('circular.startReviewByHand', { token: null, name: '口头通知' });
  const form = { ...first.form, year: 2026, title: '口头通知' };
  await desk.call('circular.confirm', { id: first.id, revision: first.revision, form });
  expect((await desk.call('circular.startReviewByHand', { token: null, name: '口头通知' })).known).toBeNull();
});

test('a circular cannot be stored past the review', async () => {
  const desk = openTestCore();
  const campaign = await desk.call('campaign.save', {
    id: null,
    revision: null,
    values: { year: 2026, periodFrom: '2026-09-01', periodTo: '2026-09-30' },
  });
  const values = { campaignId: campaign.id, level: 'own', kind: 'circular', title: '绕过审阅', issuers: [] };
  expect(await desk.refusal('circular.save', { id: null, revision: null, values })).toMatchObject({ code: 'input' });
});

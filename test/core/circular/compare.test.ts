import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTestCore, type TestCore } from '../../support.ts';
import { cityNotice, importNotice, nationalNotice } from './notices.ts';

const compare = (desk: TestCore, aId: number, bId: number) => desk.call('circular.compare', { aId, bId });

const lastYear = nationalNotice
  .replaceAll('2026', '2025')
  .replace('质量就在身边 好品共享生活', '以质取胜 惠及万家')
  .replace('开放活动不少于2场', '开放活动不少于1场')
  .replace(/（二）帮扶小微企业.*\n/, '（二）农资打假。检查种子、化肥和农药经营户。\n');

describe('this year’s circular and last year’s', () => {
  test('what is the same, changed, new and gone', async () => {
    const desk = openTestCore();
    const a = await importNotice(desk, lastYear, 'national');
    const b = await importNotice(desk, nationalNotice, 'national');
    const { items, counts } = await compare(desk, a.circularId, b.circularId);
    expect(items.map((item) => [item.change, (item.b ?? item.a)?.title])).toEqual([
      ['changed', '开展质量开放日活动'],
      ['gone', '农资打假'],
      ['new', '帮扶小微企业'],
      ['same', '开展消费维权宣传'],
      ['same', '严禁摊派'],
    ]);
    expect(counts).toEqual({ same: 2, changed: 1, new: 1, gone: 1 });
  });

  test('the changed words are marked and nothing else', async () => {
    const desk = openTestCore();
    const a = await importNotice(desk, lastYear, 'national');
    const b = await importNotice(desk, nationalNotice, 'national');
    const { items, fields } = await compare(desk, a.circularId, b.circularId);
    const marked = items[0]!.text.filter((segment) => segment.kind !== 'same');
    expect(marked).toEqual([
      { text: '1', kind: 'removed' },
      { text: '2', kind: 'added' },
    ]);
    expect(items[0]!.details.filter((segment) => segment.kind === 'added').map((segment) => segment.text)).toEqual([
      '2',
    ]);
    const theme = fields.find((field) => field.label === '主题')!;
    expect(theme.change).toBe('changed');
    expect(
      theme.segments
        .filter((segment) => segment.kind !== 'removed')
        .map((segment) => segment.text)
        .join(''),
    ).toBe('质量就在身边 好品共享生活');
    expect(fields.find((field) => field.label === '级别')?.change).toBe('same');
  });

  test('a task that only has another number now is the same', async () => {
    const desk = openTestCore();
    const a = await importNotice(desk, nationalNotice, 'national');
    const put = '（一）举办启动仪式。在文化广场设服务台。\n（二）开展质量开放日活动';
    const later = nationalNotice
      .replaceAll('2026', '2027')
      .replace('（三）开展消费', '（四）开展消费')
      .replace('（二）帮扶', '（三）帮扶')
      .replace('（一）开展质量开放日活动', put);
    const b = await importNotice(desk, later, 'national');
    const { items } = await compare(desk, a.circularId, b.circularId);
    expect(items.map((item) => [item.change, item.a?.numberPath ?? null, item.b?.numberPath])).toEqual([
      ['new', null, '二（一）'],
      ['same', '二（一）', '二（二）'],
      ['same', '二（二）', '二（三）'],
      ['same', '二（三）', '二（四）'],
      ['same', '三（一）', '三（一）'],
    ]);
  });

  test('a circular against itself has nothing to mark', async () => {
    const desk = openTestCore();
    const { circularId } = await importNotice(desk, nationalNotice, 'national');
    const { counts, items, fields } = await compare(desk, circularId, circularId);
    expect(counts).toEqual({ same: items.length, changed: 0, new: 0, gone: 0 });
    expect(fields.every((field) => field.change === 'same')).toBe(true);
  });

  test('a national circular and a city’s relay of one year', async () => {
    const desk = openTestCore();
    const a = await importNotice(desk, nationalNotice, 'national');
    const b = await importNotice(desk, cityNotice, 'city');
    const { items } = await compare(desk, a.circularId, b.circularId);
    expect(items.filter((item) => item.change === 'new').map((item) => item.b?.title)).toContain('开展“你选我检”');
    expect(
      items.filter((item) => item.change === 'changed').map((item) => [item.a?.title, item.b?.title]),
    ).toContainEqual(['开展质量开放日活动', '办好质量开放日']);
  });

  test('a removed circular is not compared', async () => {
    const desk = openTestCore();
    const { circularId } = await importNotice(desk, nationalNotice, 'national');
    const { revision } = await desk.call('circular.get', { id: circularId });
    await desk.call('circular.remove', { id: circularId, revision });
    const refusal = await desk.refusal('circular.compare', { aId: circularId, bId: circularId });
    expect(refusal).toMatchObject({ code: 'not-found', message: expect.stringContaining('回收站') });
  });
});

const real = (name: string) => new URL(`../../../../shared/circulars/${name}`, import.meta.url);

describe.skipIf(!existsSync(real('2018.txt')))(
  'the real circulars of 2018 and 2020 (skipped where they are absent)',
  () => {
    async function importReal(desk: TestCore, name: string) {
      const review = await desk.call('circular.startReview', { token: desk.offer(readFileSync(real(name)), name) });
      // The body of 2018 came without its title: a person writes it in.
      const form = { ...review.form, level: 'national' as const, title: review.form.title ?? `${name}质量月通知` };
      return desk.call('circular.confirm', { id: review.id, revision: review.revision, form });
    }

    test('publicity, inspection, consumer rights and enterprises go on; quality upgrading ends, the epidemic is new', async () => {
      const desk = openTestCore();
      const a = await importReal(desk, '2018.txt');
      const b = await importReal(desk, '2020.txt');
      const { items } = await compare(desk, a.circularId, b.circularId);
      const tasks = items.filter((item) => item.kind === 'task');
      const path = (side: { numberPath: string } | null) => side?.numberPath ?? null;
      const of = (change: string) =>
        tasks.filter((item) => item.change === change).map((item) => [path(item.a), path(item.b)]);
      expect(of('changed')).toEqual([
        ['一', '二（二）'],
        ['二', '二（三）'],
        ['五', '二（四）'],
        ['六', '二（五）'],
      ]);
      expect(of('new')).toEqual([[null, '二（一）']]);
      expect(of('gone')).toEqual([
        ['三', null],
        ['四', null],
      ]);
      for (const item of tasks.filter((one) => one.change === 'changed')) {
        expect(item.similarity).toBeGreaterThan(0.14);
        expect(item.title.some((segment) => segment.kind === 'same')).toBe(true);
      }
    });
  },
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeFrom, assign, bodyOf, similarityOf } from '../../shared/domain/similarity.ts';

const item = (title: string, text: string | null = null) => ({ title, text });

const own = [
  item('质量开放日', '质量开放日。组织居民走进企业和检验机构，不少于4场。'),
  item('小微企业质量帮扶', '小微企业质量帮扶。技术机构上门诊断，帮扶小微企业不少于25家。'),
  item('举办启动仪式', '举办启动仪式。在文化广场设服务台和展板。'),
];
const upper = [
  item('帮小微企业过质量关', '帮小微企业过质量关。组织技术机构上门诊断，至少帮扶20家企业。'),
  item('质量开放日活动', '质量开放日活动。每县开放不少于2场。'),
  item('农资打假', '农资打假。检查种子、化肥和农药经营户。'),
];

describe('what a task says beyond its title', () => {
  test('number and title in front of the text are left out', () => {
    expect(bodyOf(item('质量开放日', '（二）质量开放日。不少于4场。'))).toBe('不少于4场。');
    expect(bodyOf(item('质量开放日', '3.质量开放日：不少于4场。'))).toBe('不少于4场。');
    expect(bodyOf(item('改过的标题', '二、质量开放日。不少于4场。'))).toBe('质量开放日。不少于4场。');
  });

  test('a number that belongs to the words stays', () => {
    expect(bodyOf(item('质量月', '一是请群众走进工厂。'))).toBe('一是请群众走进工厂。');
    expect(bodyOf(item('质量月', '2026年9月开展。'))).toBe('2026年9月开展。');
    expect(bodyOf(item('质量月', null))).toBe('');
  });
});

describe('how alike two tasks are', () => {
  test('a task is wholly like itself and unlike one that shares no word', () => {
    const score = similarityOf(own, [own[0]!, item('粮油抽检', null)]);
    expect(score(0, 0)).toBeCloseTo(1, 10);
    expect(score(2, 1)).toBe(0);
  });

  test('width, blanks and punctuation make no difference', () => {
    const score = similarityOf([item('开展“你选我检”，不少于３场')], [item('开展 "你选我检",不少于3场')]);
    expect(score(0, 0)).toBeCloseTo(1, 10);
  });

  test('the title weighs more than the text', () => {
    const left = [item('质量开放日', '质量开放日。请群众走进工厂。')];
    const score = similarityOf(left, [
      item('质量开放日', '质量开放日。参观实验室。'),
      item('参观活动', '参观活动。请群众走进工厂。'),
    ]);
    expect(score(0, 0)).toBeGreaterThan(score(0, 1));
  });

  test('it lies between 0 and 1 and does not depend on the side', () => {
    const text = fc
      .array(fc.constantFrom('质量', '月', '开展', '检查', '，', '2'), { maxLength: 12 })
      .map((all) => all.join(''));
    const items = fc.array(fc.record({ title: text, text: fc.option(text) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(items, items, (left, right) => {
        const score = similarityOf(left, right)(0, 0);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
        expect(similarityOf(right, left)(0, 0)).toBeCloseTo(score, 10);
      }),
    );
  });
});

describe('pairing two notices', () => {
  test('what belongs together is found, what has no counterpart stays alone', () => {
    const pairs = assign(own.length, upper.length, similarityOf(own, upper), alikeFrom);
    expect(pairs.map(({ left, right }) => [left, right]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('each task is paired once at most, the most alike first', () => {
    const scores = [
      [0.9, 0.8],
      [0.85, 0.1],
    ];
    expect(assign(2, 2, (left, right) => scores[left]![right]!, 0.14)).toEqual([
      { left: 0, right: 0, similarity: 0.9 },
    ]);
    expect(assign(2, 2, (left, right) => scores[left]![right]!, 0.05)).toHaveLength(2);
  });
});

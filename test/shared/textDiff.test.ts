import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText } from '../../shared/domain/textDiff.ts';

const side = (before: string, after: string, kind: 'removed' | 'added') =>
  diffText(before, after)
    .filter((segment) => segment.kind === 'same' || segment.kind === kind)
    .map((segment) => segment.text)
    .join('');

test('a changed number and a changed word are marked, the rest is left alone', () => {
  expect(diffText('每县开展质量开放日不少于2场', '每县开展质量开放日不少于4场')).toEqual([
    { text: '每县开展质量开放日不少于', kind: 'same' },
    { text: '2', kind: 'removed' },
    { text: '4', kind: 'added' },
    { text: '场', kind: 'same' },
  ]);
});

test('a sentence that was put in stands as one stretch', () => {
  const segments = diffText('组织培训。认真总结。', '组织培训。严禁收费。认真总结。');
  expect(segments.filter((segment) => segment.kind !== 'same')).toHaveLength(1);
  expect(segments.find((segment) => segment.kind === 'added')?.text).toContain('严禁收费');
});

test('equal and empty texts have nothing marked', () => {
  expect(diffText('', '')).toEqual([]);
  expect(diffText('质量月', '质量月')).toEqual([{ text: '质量月', kind: 'same' }]);
  expect(diffText('', '质量月')).toEqual([{ text: '质量月', kind: 'added' }]);
});

test('whatever was changed, both texts can be read from the stretches', () => {
  const text = fc
    .array(fc.constantFrom('质量', '月', '开展', '活动', '，', '。', '2', '场', '\n', '𠮷'), { maxLength: 60 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(side(before, after, 'removed')).toBe(before);
      expect(side(before, after, 'added')).toBe(after);
      expect(diffText(before, after).every((segment) => segment.text !== '')).toBe(true);
    }),
  );
});

test('two long texts that share nothing are shown whole, one against the other', () => {
  const before = '质量提升行动，'.repeat(900);
  const after = '计量检定工作；'.repeat(900);
  expect(diffText(before, after).map((segment) => segment.kind)).toEqual(['removed', 'added']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, toCleaned, toOriginal } from '../../../renderer/circular/align.ts';
import { layOut, type Mark, type Paragraph } from '../../../renderer/circular/marks.ts';
import type { CleaningChange } from '../../../shared/contract/parsedCircular.ts';

type Edit = { keep: string; before: string; after: string };

/** Original, cleaned text and the changes between them, from a list of edits. */
function textOf(edits: Edit[], step: CleaningChange['step'] = 'pinyin') {
  let original = '';
  let cleaned = '';
  const changes: CleaningChange[] = [];
  for (const { keep, before, after } of edits) {
    original += keep;
    cleaned += keep;
    if (before !== after) {
      changes.push({
        step,
        from: original.length,
        to: original.length + before.length,
        before,
        after,
        at: cleaned.length,
      });
    }
    original += before;
    cleaned += after;
  }
  return { original, cleaned, changes };
}
const words = (paragraphs: Paragraph[], keep = (_look: string) => true) =>
  paragraphs
    .map((one) =>
      one.runs
        .filter((run) => keep(run.look))
        .map((run) => run.text)
        .join(''),
    )
    .join('\n');
const spelled = textOf([
  { keep: '质', before: '(zhì)', after: '' },
  { keep: '量', before: '(liàng)', after: '' },
  { keep: '月活动\n第二段', before: ',', after: '，' },
  { keep: '结束', before: '', after: '' },
]);

describe('the text beside the structure', () => {
  test('the cleaned view reads like the cleaned text', () => {
    const segments = align(spelled.original, spelled.cleaned, spelled.changes);
    const paragraphs = layOut('cleaned', spelled.original, spelled.cleaned, segments, []);
    expect(words(paragraphs)).toBe('质量月活动\n第二段，结束');
  });

  test('the original view reads like the file, with what was removed struck through', () => {
    const segments = align(spelled.original, spelled.cleaned, spelled.changes);
    const paragraphs = layOut('original', spelled.original, spelled.cleaned, segments, []);
    expect(words(paragraphs)).toBe('质(zhì)量(liàng)月活动\n第二段,结束');
    expect(paragraphs[0]?.runs.filter((run) => run.look === 'removed').map((run) => run.text)).toEqual([
      '(zhì)',
      '(liàng)',
    ]);
  });

  test('the comparison shows both, and each can be read out of it', () => {
    const segments = align(spelled.original, spelled.cleaned, spelled.changes);
    const paragraphs = layOut('compare', spelled.original, spelled.cleaned, segments, []);
    expect(words(paragraphs, (look) => look !== 'removed')).toBe('质量月活动\n第二段，结束');
    expect(words(paragraphs, (look) => look !== 'added')).toBe('质(zhì)量(liàng)月活动\n第二段,结束');
  });

  test('a removed footer stays visible in the cleaned view, removed pinyin does not', () => {
    const { original, cleaned, changes } = textOf(
      [{ keep: '正文。\n', before: '上一篇：甲 下一篇：乙', after: '' }],
      'web-clutter',
    );
    const paragraphs = layOut('cleaned', original, cleaned, align(original, cleaned, changes), []);
    expect(paragraphs.at(-1)?.runs).toMatchObject([{ text: '上一篇：甲 下一篇：乙', look: 'removed' }]);
  });

  test('a joined line shows the removed break as a sign and stays one paragraph', () => {
    const { original, cleaned, changes } = textOf(
      [
        { keep: '开展质', before: '\n', after: '' },
        { keep: '量月活动', before: '', after: '' },
      ],
      'hard-line-breaks',
    );
    const paragraphs = layOut('compare', original, cleaned, align(original, cleaned, changes), []);
    expect(words(paragraphs)).toBe('开展质↵量月活动');
  });

  test('overlapping changes of two steps become one stretch', () => {
    const original = '質(zhì)量';
    const cleaned = '质量';
    const changes: CleaningChange[] = [
      { step: 'simplified', from: 0, to: 7, before: original, after: '质量', at: 0 },
      { step: 'pinyin', from: 1, to: 6, before: '(zhì)', after: '', at: 1 },
    ];
    expect(align(original, cleaned, changes)).toEqual([
      { from: 0, to: 7, at: 0, end: 2, same: false, steps: ['simplified', 'pinyin'] },
    ]);
  });

  test('marks are cut out exactly, the innermost one is what a click selects', () => {
    const cleaned = '一、宣传。9月底前完成。';
    const marks: Mark[] = [
      { target: 'item:a', kind: 'item', from: 0, to: 12 },
      { target: 'item:b', kind: 'item', from: 5, to: 12 },
      { target: 'item:b', kind: 'detail', from: 5, to: 9 },
      { target: 'doubt:x', kind: 'doubt', from: 8, to: 10 },
    ];
    const [paragraph] = layOut('cleaned', cleaned, cleaned, align(cleaned, cleaned, []), marks);
    expect(paragraph?.runs.map((run) => [run.text, run.items.at(-1), run.field, run.doubt])).toEqual([
      ['一、宣传。', 'item:a', null, null],
      ['9月底', 'item:b', 'item:b', null],
      ['前', 'item:b', 'item:b', 'doubt:x'],
      ['完', 'item:b', null, 'doubt:x'],
      ['成。', 'item:b', null, null],
    ]);
    expect([...(paragraph?.targets ?? [])].sort()).toEqual(['doubt:x', 'item:a', 'item:b']);
  });

  const piece = fc
    .array(fc.constantFrom('质', '量', ',', 'a', '\n', '。'), { maxLength: 6 })
    .map((all) => all.join(''));
  const edits = fc.array(fc.record({ keep: piece, before: piece, after: piece }), { maxLength: 12 });

  test('whatever was changed, no character is lost in any view', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 }), (list, ranges) => {
        const { original, cleaned, changes } = textOf(list);
        const segments = align(original, cleaned, changes);
        const marks = ranges.map(
          ([from, length], index): Mark => ({
            target: `item:${index}`,
            kind: 'item',
            from: Math.min(from, cleaned.length),
            to: Math.min(from + length, cleaned.length),
          }),
        );
        const lines = (text: string) =>
          text
            .split('\n')
            .filter((line) => line !== '')
            .join('\n');
        expect(words(layOut('cleaned', original, cleaned, segments, marks))).toBe(lines(cleaned));
        expect(words(layOut('original', original, cleaned, segments, marks))).toBe(lines(original));
      }),
    );
  });

  test('every mark is found again in the cleaned view with exactly its own words', () => {
    fc.assert(
      fc.property(edits, fc.nat(60), fc.integer({ min: 1, max: 20 }), (list, start, length) => {
        const { original, cleaned, changes } = textOf(list);
        const from = Math.min(start, cleaned.length);
        const to = Math.min(from + length, cleaned.length);
        const marks: Mark[] = [{ target: 'item:1', kind: 'item', from, to }];
        const paragraphs = layOut('cleaned', original, cleaned, align(original, cleaned, changes), marks);
        const marked = paragraphs.flatMap((one) =>
          one.runs.filter((run) => run.items.length > 0).map((run) => run.text),
        );
        expect(marked.join('')).toBe(cleaned.slice(from, to).replaceAll('\n', ''));
      }),
    );
  });

  test('an offset in unchanged text comes back from the original as it went', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { original, cleaned, changes } = textOf(list);
        const segments = align(original, cleaned, changes);
        for (const segment of segments.filter((one) => one.same)) {
          for (let offset = segment.at; offset < segment.end; offset += 1) {
            expect(toCleaned(segments, toOriginal(segments, offset))).toBe(offset);
          }
        }
      }),
    );
  });
});

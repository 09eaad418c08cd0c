import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blankItem,
  conditionChoices,
  conditionWord,
  conditionWords,
  insertItems,
  isLost,
  moveItem,
  readCondition,
  removeItem,
  sectionsOf,
} from '../../../renderer/directory/checklist/items.ts';
import { readItems } from '../../../renderer/directory/checklist/pastedItems.ts';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';

const item = (key: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  key,
  section: null,
  text: key,
  lawReference: null,
  condition: null,
  ...more,
});
const keys = (items: readonly ChecklistItem[]) => items.map((one) => one.key).join('');
const [a, b, c] = [item('a'), item('b', { condition: { key: 'a', answer: 'failed' } }), item('c')];

describe('editing the points of a checklist', () => {
  test('one is moved up and down, but not beyond the ends', () => {
    expect(keys(moveItem([a, b, c], 1, 1))).toBe('acb');
    expect(keys(moveItem([a, b, c], 0, -1))).toBe('abc');
    expect(keys(moveItem([a, b, c], 2, 1))).toBe('abc');
  });

  test('a condition says which point it looks at, and that it is lost when that one comes later', () => {
    expect(conditionWords([a, b, c], 1)).toBe('第 1 条不合格时');
    const moved = moveItem([a, b, c], 0, 1);
    expect([conditionWords(moved, 0), isLost(moved, 0), isLost(moved, 1)]).toEqual([null, true, false]);
  });

  test('with a point its conditions go', () => {
    expect(removeItem([a, b, c], 0)).toEqual([{ ...b, condition: null }, c]);
    expect(keys(removeItem([a, b, c], 2))).toBe('ab');
  });

  test('a new one stands where it was asked for, under the heading of the one before', () => {
    const above = item('x', { section: '证照' });
    const made = blankItem([above], above);
    expect(made).toMatchObject({ section: '证照', text: '' });
    expect(keys(insertItems([a, c], 0, [b]))).toBe('abc');
    expect(keys(insertItems([b, c], -1, [a]))).toBe('abc');
  });

  test('whatever is moved and removed, every key stays single', () => {
    const step = fc.record({ at: fc.nat(6), kind: fc.constantFrom('up', 'down', 'remove', 'add') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let items: ChecklistItem[] = [a, b, c];
        for (const { at, kind } of steps) {
          if (kind === 'up') items = moveItem(items, at, -1);
          else if (kind === 'down') items = moveItem(items, at, 1);
          else if (kind === 'remove') items = removeItem(items, at);
          else items = insertItems(items, at, [blankItem(items)]);
        }
        expect(new Set(items.map((one) => one.key)).size).toBe(items.length);
        // A condition never looks at a point that is gone.
        for (const { condition } of items) {
          if (condition) expect(items.some((one) => one.key === condition.key)).toBe(true);
        }
      }),
    );
  });

  test('a condition survives its way through the choice', () => {
    const words = conditionChoices([a, b, c], 2).map((choice) => choice.value);
    expect(words).toHaveLength(6);
    for (const word of words) expect(conditionWord(readCondition(word))).toBe(word);
    expect([readCondition(null), readCondition('perhaps:a'), conditionWord(null)]).toEqual([null, null, null]);
  });

  test('stand under their headings with numbers that go on', () => {
    const items = [
      item('1', { section: '证照' }),
      item('2', { section: '证照' }),
      item('3'),
      item('4', { section: '证照' }),
    ];
    expect(
      sectionsOf(items).map(({ section, items: within }) => [section, ...within.map((one) => one.number)]),
    ).toEqual([
      ['证照', 1, 2],
      [null, 3],
      ['证照', 4],
    ]);
  });
});

describe('points pasted from a spreadsheet or a text', () => {
  const read = (text: string) =>
    readItems(text, []).map(({ item: one, refusal }) => (one ? [one.section, one.text, one.lawReference] : refusal));

  test('one line is one point, its number left out', () => {
    expect(read('1. 是否悬挂营业执照\n2、进货票据是否齐全\n（3）有无过期商品\n3.5毫米线缆是否合格')).toEqual([
      [null, '是否悬挂营业执照', null],
      [null, '进货票据是否齐全', null],
      [null, '有无过期商品', null],
      [null, '3.5毫米线缆是否合格', null],
    ]);
  });

  test('columns are taken by their heading', () => {
    expect(read('序号\t检查内容\t检查依据\t分组\n1\t是否悬挂营业执照\t条例第三条\t证照')).toEqual([
      ['证照', '是否悬挂营业执照', '条例第三条'],
    ]);
  });

  test('without a heading by their number, and an empty section is that of the line above, as merged cells are copied', () => {
    expect(read('证照\t悬挂营业执照\t条例第三条\r\n\t许可在有效期内\t\r\n票据\t进货查验\t法第五十三条')).toEqual([
      ['证照', '悬挂营业执照', '条例第三条'],
      ['证照', '许可在有效期内', null],
      ['票据', '进货查验', '法第五十三条'],
    ]);
    expect(read('1\t悬挂营业执照\t条例\n2\t进货查验\t法')).toEqual([
      [null, '悬挂营业执照', '条例'],
      [null, '进货查验', '法'],
    ]);
  });

  test('a cell with a line break or a quote is one cell', () => {
    expect(read('"标签应标明：\n“名称”和""产地"""\t条例')).toEqual([[null, '标签应标明：“名称”和"产地"', '条例']]);
  });

  test('a line that is no point says why', () => {
    expect(read(`好的\n${'长'.repeat(501)}`)).toEqual([[null, '好的', null], '「检查内容」最多 500 个字']);
    expect(read('内容\t依据\n\t只有依据')).toEqual(['请填写「检查内容」']);
  });

  test('never throws, and gives every point a key of its own', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'检查内容依据"1.\t\n\r ') });
    fc.assert(
      fc.property(cell, (text) => {
        const made = readItems(text, [a]).flatMap((line) => line.item ?? []);
        expect(new Set(made.map((one) => one.key)).size).toBe(made.length);
      }),
    );
  });
});

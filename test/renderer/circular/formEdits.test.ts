import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordEdit, redo, startHistory, undo } from '../../../renderer/circular/editHistory.ts';
import * as edits from '../../../renderer/circular/formEdits.ts';
import { mergeWithPrevious, sentenceStarts, splitItem, titleOf } from '../../../renderer/circular/splitMerge.ts';
import { countIncluded, type Items, rowsOfKind } from '../../../renderer/circular/taskTree.ts';
import type { ReviewedTask } from '../../../shared/contract/circular.ts';

const item = (key: string, parentKey: string | null = null, more: Partial<ReviewedTask> = {}): ReviewedTask => ({
  ...edits.emptyItem(key, 'task', parentKey),
  title: key,
  ...more,
});
/** 甲(甲1 甲2(甲2甲)) 乙 丙 and the requirement 丁. */
const tree: Items = [
  item('甲'),
  item('甲1', '甲'),
  item('甲2', '甲'),
  item('甲2甲', '甲2'),
  item('乙'),
  item('丙'),
  item('丁', null, { kind: 'requirement' }),
];
const keys = (items: Items) => items.map((one) => one.key).join(' ');
const parentOf = (items: Items, key: string) => items.find((one) => one.key === key)?.parentKey;

describe('correcting the tasks that were found', () => {
  test('a task moved down takes along what is below it', () => {
    expect(keys(edits.moveItem(tree, '甲', 'down'))).toBe('乙 甲 甲1 甲2 甲2甲 丙 丁');
    expect(keys(edits.moveItem(tree, '丙', 'up'))).toBe('甲 甲1 甲2 甲2甲 丙 乙 丁');
  });

  test('the first cannot go up, the last task does not run among the requirements', () => {
    expect(edits.moveItem(tree, '甲', 'up')).toBe(tree);
    expect(edits.moveItem(tree, '丙', 'down')).toBe(tree);
  });

  test('a subtask becomes a task of its own, behind the one it was part of', () => {
    const lifted = edits.promoteItem(tree, '甲1');
    expect(keys(lifted)).toBe('甲 甲2 甲2甲 甲1 乙 丙 丁');
    expect(parentOf(lifted, '甲1')).toBeNull();
  });

  test('a task becomes part of the one before it', () => {
    const lowered = edits.demoteItem(tree, '乙');
    expect(keys(lowered)).toBe('甲 甲1 甲2 甲2甲 乙 丙 丁');
    expect(parentOf(lowered, '乙')).toBe('甲');
    expect(edits.demoteItem(tree, '甲')).toBe(tree);
  });

  test('a subtask that is really a requirement leaves its task', () => {
    const retyped = edits.retypeItem(tree, '甲2', 'requirement');
    expect(rowsOfKind(retyped, 'requirement').map((row) => [row.item.key, row.depth])).toEqual([
      ['甲2', 0],
      ['甲2甲', 1],
      ['丁', 0],
    ]);
    expect(keys(retyped)).toBe('甲 甲1 甲2 甲2甲 乙 丙 丁');
  });

  test('leaving out a task leaves out its subtasks; a subtask can be taken in alone', () => {
    const without = edits.includeItem(tree, '甲', false);
    expect(countIncluded(without, 'task')).toBe(2);
    const again = edits.includeItem(without, '甲2甲', true);
    expect(again.filter((one) => !one.include).map((one) => one.key)).toEqual(['甲', '甲1', '甲2']);
    expect(countIncluded(again, 'task')).toBe(3);
  });

  test('a new task comes behind the selected one and on its level', () => {
    const added = edits.addItem(tree, '甲', '新');
    expect(keys(added)).toBe('甲 甲1 甲2 甲2甲 新 乙 丙 丁');
    expect(keys(edits.removeItem(added, '甲'))).toBe('新 乙 丙 丁');
  });

  const cleaned = '前言。（一）开展宣传。深入社区发放资料。（二）组织检查。';
  const place = { from: 3, to: 20 };
  const one = item('一', null, { title: '开展宣传', text: cleaned.slice(place.from, place.to), ...place });

  test('a task is split where a sentence begins and both halves keep their place in the text', () => {
    const text = one.text ?? '';
    const split = splitItem([one], '一', sentenceStarts(text)[0] ?? 0, '新', cleaned);
    expect(split.map((half) => half.text)).toEqual(['（一）开展宣传。', '深入社区发放资料。']);
    expect(split.map((half) => half.title)).toEqual(['开展宣传', '深入社区发放资料']);
    expect(split.map((half) => cleaned.slice(half.from ?? 0, half.to ?? 0))).toEqual(split.map((half) => half.text));
  });

  test('merging what was split gives the whole text back', () => {
    const text = one.text ?? '';
    const split = splitItem([one], '一', sentenceStarts(text)[0] ?? 0, '新', cleaned);
    const merged = mergeWithPrevious(split, '新');
    expect(merged).toHaveLength(1);
    expect(merged[0]?.text?.replace('\n', '')).toBe(text);
    expect([merged[0]?.from, merged[0]?.to]).toEqual([place.from, place.to]);
  });

  test('merging keeps the subtasks of both', () => {
    const merged = mergeWithPrevious([...tree.slice(0, 5), item('乙1', '乙'), ...tree.slice(5)], '乙');
    expect(keys(merged)).toBe('甲 甲1 甲2 甲2甲 乙1 丙 丁');
    expect(parentOf(merged, '乙1')).toBe('甲');
  });

  test('a title made from a text has neither number nor full stop', () => {
    expect(titleOf('（三）开展中小企业计量帮扶。组织技术机构进企业。')).toBe('开展中小企业计量帮扶');
    expect(titleOf('2．规范市场秩序；')).toBe('规范市场秩序');
  });

  test('after any sequence of edits every child still follows its parent, and undo leads back', () => {
    type Edit = (items: Items, key: string) => Items;
    const anyEdit = fc.constantFrom<Edit>(
      (items, key) => edits.moveItem(items, key, 'up'),
      (items, key) => edits.moveItem(items, key, 'down'),
      (items, key) => edits.promoteItem(items, key),
      (items, key) => edits.demoteItem(items, key),
      (items, key) => edits.retypeItem(items, key, 'requirement'),
      (items, key) => edits.retypeItem(items, key, 'task'),
      (items, key) => mergeWithPrevious(items, key),
      (items, key) => edits.removeItem(items, key),
      (items, key) => edits.addItem(items, key, `${key}'`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEdit, fc.nat(20)), { maxLength: 30 }), (steps) => {
        let history = startHistory(tree);
        for (const [edit, index] of steps) {
          const { present } = history;
          const key = present[index % Math.max(present.length, 1)]?.key;
          if (key === undefined) break;
          history = recordEdit(history, edit(present, key));
          const open: string[] = [];
          for (const each of history.present) {
            while (open.length > 0 && open.at(-1) !== each.parentKey) open.pop();
            expect(each.parentKey).toBe(open.at(-1) ?? null);
            open.push(each.key);
          }
        }
        const last = history.present;
        const done = history.past.length;
        for (let step = 0; step < done; step += 1) history = undo(history);
        expect(history.present).toBe(tree);
        for (let step = 0; step < done; step += 1) history = redo(history);
        expect(history.present).toBe(last);
      }),
    );
  });

  test('typing a title is one step to undo, not one per key', () => {
    let history = startHistory('');
    for (const text of ['质', '质量', '质量月']) history = recordEdit(history, text, 'title');
    expect(undo(history).present).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { placeTasks } from '../../../renderer/circular/library/placeTasks.ts';
import { intoTree } from '../../../renderer/circular/library/taskRows.ts';
import { cleaningSummary, countSteps } from '../../../renderer/circular/stepLabels.ts';
import type { Task } from '../../../shared/contract/campaign.ts';
import type { CleaningChange, CleaningStep } from '../../../shared/contract/parsedCircular.ts';

const task = (id: number, parentId: number | null, position: number, text: string | null = null) =>
  ({ id, parentId, position, title: `任务${id}`, text }) as Task;

describe('the library of notices', () => {
  test('tasks stand below their task, each level in its order', () => {
    const rows = intoTree([task(3, 1, 5), task(1, null, 2), task(2, null, 1), task(4, 1, 4)]);
    expect(rows.map((row) => [row.task.id, row.depth])).toEqual([
      [2, 0],
      [1, 0],
      [4, 1],
      [3, 1],
    ]);
  });

  test('a task whose upper task was removed is not lost', () => {
    expect(intoTree([task(7, 99, 1)]).map((row) => row.task.id)).toEqual([7]);
  });

  test('the same words asked for twice are marked at their own places', () => {
    const cleaned = '（一）加强领导。（二）开展宣传。附件：（一）加强领导。';
    const marks = placeTasks(cleaned, [
      task(1, null, 0, '（一）加强领导。'),
      task(2, null, 1, '（二）开展宣传。'),
      task(3, null, 2, '（一）加强领导。'),
    ]);
    expect(marks.map((mark) => mark.from)).toEqual([0, 8, cleaned.lastIndexOf('（一）')]);
  });

  test('a task reworded by hand is not marked anywhere', () => {
    expect(placeTasks('（一）加强领导。', [task(1, null, 0, '另外的话')])).toEqual([]);
  });
});

describe('what cleaning did, in one line', () => {
  const changes = (counts: Partial<Record<CleaningStep, number>>) =>
    Object.entries(counts).flatMap(([step, count]) =>
      Array.from({ length: count }, () => ({ step }) as unknown as CleaningChange),
    );

  test('the commonest first, the rest summed up', () => {
    const found = changes({ pinyin: 3, simplified: 5, 'web-clutter': 1, 'spaced-names': 2, 'private-use': 1 });
    expect(cleaningSummary(found)).toBe('已净化 12 处：繁简 5 · 拼音 3 · 名称空格 2 · 其他 2');
  });

  test('a sound text needs none, and every step can still be switched', () => {
    expect(cleaningSummary([])).toBe('原文无需净化');
    expect(countSteps([])).toHaveLength(14);
  });
});

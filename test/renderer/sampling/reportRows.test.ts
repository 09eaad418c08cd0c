import { expect, test } from 'vitest';
import {
  afterAttaching,
  inOrder,
  matched,
  newRow,
  type ReportRow,
  stateOf,
  summaryOf,
  toAttach,
} from '../../../renderer/sampling/reports/reportRows.ts';
import type { MatchedReport } from '../../../shared/contract/sampleReports.ts';

const batch = (id: number) => ({
  id,
  number: `CJ2026-000${id}`,
  productName: '铅笔',
  subjectName: '店',
  reportNumber: null,
});
const row = (outcome: MatchedReport['outcome'], ids: number[] = [], key = outcome as string): ReportRow =>
  matched(
    { ...newRow(key, `${key}.pdf`), token: key },
    { token: key, fileName: `${key}.pdf`, bytes: 9, outcome, batches: ids.map(batch), by: null, note: null },
  );

test('对上的可以附，对不准和没对上的等人指定，已有的和不能附的不附', () => {
  const rows = [row('matched', [1]), row('unclear', [1, 2]), row('unmatched'), row('already', [3]), row('unfit')];
  expect(rows.map(stateOf)).toEqual(['ready', 'unclear', 'unmatched', 'already', 'unfit']);
  expect(toAttach(rows)).toEqual([{ token: 'matched', sampleId: 1 }]);
  expect(summaryOf(rows)).toBe('5 个文件：可附上 1 · 对不准 1 · 没对上 1 · 不能附 1 · 已有 1');
});

test('手工指定后可以附，一个文件可以附到几个批次；取消指定又回到没对上', () => {
  const chosen = { ...row('unclear', [1, 2]), chosen: [1, 2] };
  expect(toAttach([chosen]).map(({ sampleId }) => sampleId)).toEqual([1, 2]);
  expect(stateOf({ ...row('matched', [1]), chosen: [] })).toBe('unmatched');
});

test('附上以后：没附成的带着原因留下，只再附没附成的', () => {
  const rows = [{ ...row('unclear', [1, 2]), chosen: [1, 2] }, row('matched', [3], 'b')];
  const after = afterAttaching(rows, [
    { token: 'unclear', sampleId: 1, outcome: 'attached', message: null },
    { token: 'unclear', sampleId: 2, outcome: 'refused', message: '磁盘空间不足' },
    { token: 'b', sampleId: 3, outcome: 'already', message: null },
  ]);
  expect(after.map(({ refusal }) => refusal)).toEqual(['磁盘空间不足', null]);
  expect(after.map(stateOf)).toEqual(['ready', 'attached']);
  expect(toAttach(after)).toEqual([{ token: 'unclear', sampleId: 2 }]);
});

test('要人看的排在前面，没读入的文件说明原因', () => {
  const unread = { ...newRow('x', '坏.pdf'), refusal: '文件没有写入成功' };
  const rows = [
    row('matched', [1]),
    row('already', [2]),
    unread,
    row('unfit'),
    row('unmatched'),
    row('unclear', [1, 2]),
  ];
  expect(inOrder(rows).map(stateOf)).toEqual(['unclear', 'unmatched', 'unfit', 'unread', 'ready', 'already']);
  expect(stateOf(newRow('y', '甲.pdf'))).toBe('reading');
});

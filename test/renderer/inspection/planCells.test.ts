import { describe, expect, test } from 'vitest';
import { isBlock, patchesOf } from '../../../renderer/components/cellGrid/cells.ts';
import { planCells } from '../../../renderer/inspection/plan/planCells.ts';
import type { InspectionPlan } from '../../../shared/contract/inspection.ts';

const columns = planCells([{ id: 7, name: '质量股' }], 2026);
const row = (id: number, more: Partial<InspectionPlan> = {}): InspectionPlan => ({
  id,
  uid: `u${id}`,
  createdAt: '2026-09-01T00:00:00.000Z',
  updatedAt: '2026-09-01T00:00:00.000Z',
  revision: 1,
  deletedAt: null,
  campaignId: 1,
  position: id,
  name: `任务${id}`,
  kind: 'undirected',
  matter: null,
  subjectScope: null,
  amount: null,
  frequency: null,
  startsOn: null,
  endsOn: null,
  unitId: null,
  partners: null,
  method: null,
  taskId: null,
  note: null,
  unitName: null,
  draws: 0,
  inspections: 0,
  inspected: 0,
  ...more,
});
const rows = [row(1), row(2), row(3)];
const at = (key: string) => columns.findIndex((column) => column.key === key);
const pasted = (text: string, key: string, from = 0) => patchesOf(text, rows, columns, { row: from, column: at(key) });

describe('a block pasted into the plan', () => {
  test('goes to the right and down from the cell, each cell read as an import reads it', () => {
    expect(pasted('3%\t1次/年\t9月1日\t2026.10.31\t质量股\r\n10户\t\t\t\t\r\n', 'amount')).toEqual([
      {
        id: 1,
        patch: { amount: '3%', frequency: '1次/年', startsOn: '2026-09-01', endsOn: '2026-10-31', unitId: 7 },
      },
      { id: 2, patch: { amount: '10户' } },
    ]);
  });
  test('an empty cell empties, the same words change nothing', () => {
    const filled = [row(1, { amount: '3%', unitId: 7, unitName: '质量股' })];
    const from = { row: 0, column: at('amount') };
    expect(patchesOf('\t\t\t\t质量股', filled, columns, from)).toEqual([{ id: 1, patch: { amount: null } }]);
  });
  test.each([
    ['a\nb\nc', 'amount', 1, '多出 1 行'],
    ['一\t二', 'note', 0, '多出 1 列'],
    ['不定向\n随便', 'kind', 0, '粘贴的第 2 行：「抽查类型」是“随便”'],
    ['城关所', 'unitId', 0, '名录里没有「发起科室」“城关所”'],
    ['3%\t\t2月30日', 'amount', 0, '「开始日期」'],
  ])('%j at %s is refused as a whole', (text, key, from, words) => {
    expect(pasted(text, key, from)).toEqual({ refusal: expect.stringContaining(words) });
  });
});

test('a text with a tab or several lines is a block, the words of one cell are not', () => {
  expect([isBlock('a\tb'), isBlock('a\nb'), isBlock('一格的内容\r\n'), isBlock('一格')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('what a cell shows, it reads again', () => {
  const full = row(4, { kind: 'directed', startsOn: '2026-09-01', unitId: 7, matter: '许可', note: '一\n二' });
  for (const column of columns) {
    const parsed = column.read(column.show(full));
    expect([column.key, parsed]).toEqual([column.key, { value: full[column.key as keyof InspectionPlan] }]);
  }
});

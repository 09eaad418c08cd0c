import { expect, test } from 'vitest';
import { openTestCore, type TestCore } from '../../support.ts';

const planOf = (desk: TestCore, sql: string): string =>
  (desk.core.database.reader.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
    .map((step) => step.detail)
    .join('\n');

test.each([
  ['by name', 'ORDER BY name, id', 'subject_by_name'],
  ['of a township', "AND township = '城关镇' ORDER BY name, id", 'subject_by_township'],
  ['of a kind', "AND kind = 'catering' ORDER BY name, id", 'subject_by_kind'],
  ['of a risk class', "AND risk_class = 'D' ORDER BY name, id", 'subject_by_risk_class'],
])('a page of subjects %s walks along its index and sorts nothing', (_name, rest, index) => {
  const plan = planOf(openTestCore(), `SELECT * FROM subject WHERE deleted_at IS NULL ${rest} LIMIT 50`);
  expect(plan).toContain(index);
  expect(plan).not.toContain('TEMP B-TREE');
});

test('townships are counted along their index', () => {
  const sql = `SELECT township, count(*) FROM subject WHERE deleted_at IS NULL AND township IS NOT NULL GROUP BY township`;
  const plan = planOf(openTestCore(), sql);
  expect(plan).toContain('INDEX subject_by_township');
  expect(plan).not.toContain('TEMP B-TREE');
});

test('a subject of one of many groups is found by the group', () => {
  const plan = planOf(openTestCore(), 'SELECT subject_id FROM subject_product_group WHERE product_group_id = 3');
  expect(plan).toContain('subject_product_group_by_group');
});

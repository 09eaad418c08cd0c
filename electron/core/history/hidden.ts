import type { CallOutput } from '../../../shared/contract/index.ts';
import { hideIdNumbers } from '../../../shared/domain/idNumber.ts';

type Page = CallOutput<'history.list'>;
type Values = Page['rows'][number]['before'];
type Value = NonNullable<Values>[string];

/** Texts anywhere inside. */
function hidden(value: Value): Value {
  if (typeof value === 'string') return hideIdNumbers(value);
  if (Array.isArray(value)) return value.map(hidden);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hidden(inner)]));
}

/** What was written, told beside what was there before: two numbers that look alike once hidden are still two. */
function hiddenAfter(before: Values, after: Values): Values {
  if (after === null) return null;
  const entries = Object.entries(after).map(([key, value]) => {
    const [former, shown] = [before?.[key], hidden(value)];
    const looksSame = typeof value === 'string' && typeof former === 'string' && hideIdNumbers(former) === shown;
    return [key, looksSame && former !== value ? `${String(shown)}（已更改）` : shown];
  });
  return Object.fromEntries(entries);
}

/**
 * The page without identity cards' numbers in full (DOMAIN.md: never shown). Only the answer: what is stored stays as it
 * was hashed, so that the chain still shows any tampering.
 */
export const withoutIdNumbers = ({ total, rows }: Page): Page => ({
  total,
  rows: rows.map((row) => ({
    ...row,
    title: hideIdNumbers(row.title),
    before: row.before && (hidden(row.before) as Values),
    after: hiddenAfter(row.before, row.after),
  })),
});

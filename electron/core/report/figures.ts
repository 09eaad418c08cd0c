import type { Figure, Indicator } from '../../../shared/contract/report.ts';
import { countText, moneyText, passRate, rateText } from '../../../shared/domain/figures.ts';
import { all, type Connection, first, fromRow } from '../database/index.ts';
import { computedRules, moneyRules, rateRules } from './computedRules.ts';

interface Value {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

const toIndicator = (row: object): Indicator => fromRow<Indicator>(row, { flags: ['inReport'] });

const plain = (value: number | null): Value => ({ value, numerator: null, denominator: null });

function computed(db: Connection, campaignId: number, rule: string): Value {
  const row = first<Partial<Record<keyof Value, number>>>(db, computedRules[rule]!.sql, [campaignId])!;
  if (row.denominator === undefined) return plain(row.value ?? null);
  const numerator = row.numerator ?? 0;
  return { value: passRate(numerator, row.denominator), numerator, denominator: row.denominator };
}

function valueFor(db: Connection, campaignId: number, indicator: Indicator): Value {
  if (indicator.basis === 'computed') return computed(db, campaignId, indicator.rule!);
  if (indicator.basis === 'activity') {
    const row = first<{ value: number | null }>(
      db,
      `SELECT ifnull(sum(activity_figure.value), 0) AS value
       FROM activity_figure JOIN activity ON activity.id = activity_figure.activity_id
       WHERE activity_figure.indicator_id = ? AND activity.campaign_id = ? AND activity.deleted_at IS NULL AND activity.state = 'done'`,
      [indicator.id, campaignId],
    );
    return plain(row?.value ?? 0);
  }
  const entry = first<{ value: number }>(
    db,
    'SELECT value FROM indicator_entry WHERE campaign_id = ? AND indicator_id = ?',
    [campaignId, indicator.id],
  );
  return plain(entry?.value ?? null);
}

/** How a figure is printed: rates with two decimals, money in 元, counts grouped by thousands. */
function textOf(indicator: Indicator, value: number | null): string {
  if (indicator.rule !== null && rateRules.has(indicator.rule)) return rateText(value);
  if (value !== null && indicator.rule !== null && moneyRules.has(indicator.rule)) return moneyText(value);
  return countText(value);
}

function recordsOf(indicator: Indicator): Figure['records'] {
  if (indicator.basis === 'computed') return computedRules[indicator.rule!]!.records;
  if (indicator.basis === 'activity')
    return { screen: 'activity', filter: { state: 'done', indicatorId: indicator.id } };
  return { screen: 'none', filter: {} };
}

const lastYearId = (db: Connection, campaignId: number): number | null =>
  first<{ id: number }>(
    db,
    `SELECT id FROM campaign WHERE deleted_at IS NULL AND year = (SELECT year - 1 FROM campaign WHERE id = ?)`,
    [campaignId],
  )?.id ?? null;

function figureOf(db: Connection, campaignId: number, before: number | null, indicator: Indicator): Figure {
  const now = valueFor(db, campaignId, indicator);
  const past = before === null ? null : valueFor(db, before, indicator).value;
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    section: indicator.section,
    basis: indicator.basis,
    rule: indicator.rule,
    ...now,
    text: textOf(indicator, now.value),
    lastYear: past,
    lastYearText: past === null ? null : textOf(indicator, past),
    records: recordsOf(indicator),
  };
}

/** One figure of a campaign, whether the report holds it or not; null where there is no such indicator any more. */
export function figureOfIndicator(db: Connection, campaignId: number, indicatorId: number): Figure | null {
  const row = first<object>(db, 'SELECT * FROM indicator WHERE id = ? AND deleted_at IS NULL', [indicatorId]);
  return row ? figureOf(db, campaignId, lastYearId(db, campaignId), toIndicator(row)) : null;
}

/** All figures of a campaign that the report holds, in the order of its form, each computed from the records as of now. */
export function figuresOf(db: Connection, campaignId: number): Figure[] {
  const before = lastYearId(db, campaignId);
  return all<object>(
    db,
    'SELECT * FROM indicator WHERE deleted_at IS NULL AND in_report = 1 ORDER BY position, id',
  ).map((row) => figureOf(db, campaignId, before, toIndicator(row)));
}

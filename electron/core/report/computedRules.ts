import type { Figure } from '../../../shared/contract/report.ts';
import { rectifiedStates } from '../../../shared/domain/findingStates.ts';
import { inspectedStates } from '../../../shared/domain/inspectionStates.ts';
import { sqlList } from '../database/index.ts';

/** How one computed indicator comes of the records: the SQL of its value and where these records are on the screen. */
export interface ComputedRule {
  /** Answers `value`, and of a rate `numerator` and `denominator`; the one parameter is the campaign's id. */
  sql: string;
  records: Figure['records'];
}

const inspections = 'FROM inspection WHERE inspection.campaign_id = ? AND inspection.deleted_at IS NULL';
const tookPlace = `inspection.state IN ${sqlList(inspectedStates)}`;
const findings = `FROM finding JOIN inspection ON inspection.id = finding.inspection_id
  WHERE inspection.campaign_id = ? AND inspection.deleted_at IS NULL AND finding.deleted_at IS NULL`;
const samples = 'FROM sample WHERE sample.campaign_id = ? AND sample.deleted_at IS NULL';
const cases = 'FROM case_file WHERE case_file.campaign_id = ? AND case_file.deleted_at IS NULL';

/**
 * The rules that an indicator may name. Definitions follow DOMAIN.md; only a visit that took place is a check,
 * a finding handed over is not rectified by that, and a batch without a final verdict is counted as open and never in the rate.
 */
export const computedRules: Record<string, ComputedRule> = {
  'activities-done': {
    sql: `SELECT count(*) AS value FROM activity WHERE campaign_id = ? AND state = 'done' AND deleted_at IS NULL`,
    records: { screen: 'activity', filter: { state: 'done' } },
  },
  'inspections-done': {
    sql: `SELECT count(*) AS value ${inspections} AND ${tookPlace}`,
    records: { screen: 'inspection', filter: { done: true } },
  },
  /** 完成率: of the visits that were not called off, those that took place. */
  'completion-rate': {
    sql: `SELECT count(*) FILTER (WHERE ${tookPlace}) AS numerator,
        count(*) FILTER (WHERE inspection.state <> 'cancelled') AS denominator ${inspections}`,
    records: { screen: 'inspection', filter: { done: true } },
  },
  'inspectors-sent': {
    sql: `SELECT count(*) AS value FROM inspection_inspector JOIN inspection ON inspection.id = inspection_inspector.inspection_id
      WHERE inspection.campaign_id = ? AND inspection.deleted_at IS NULL AND ${tookPlace}`,
    records: { screen: 'inspection', filter: { done: true } },
  },
  findings: {
    sql: `SELECT count(*) AS value ${findings}`,
    records: { screen: 'finding', filter: {} },
  },
  'findings-ordered': {
    sql: `SELECT count(*) AS value ${findings} AND finding.measure = 'ordered'`,
    records: { screen: 'finding', filter: { measure: 'ordered' } },
  },
  'findings-rectified': {
    sql: `SELECT count(*) AS value ${findings} AND finding.state IN ${sqlList(rectifiedStates)}`,
    records: { screen: 'finding', filter: { settled: true } },
  },
  samples: { sql: `SELECT count(*) AS value ${samples}`, records: { screen: 'sample', filter: {} } },
  'samples-passed': {
    sql: `SELECT count(*) AS value ${samples} AND sample.verdict = 'passed'`,
    records: { screen: 'sample', filter: { verdict: 'passed' } },
  },
  'samples-failed': {
    sql: `SELECT count(*) AS value ${samples} AND sample.verdict = 'failed'`,
    records: { screen: 'sample', filter: { verdict: 'failed' } },
  },
  'samples-open': {
    sql: `SELECT count(*) AS value ${samples} AND sample.verdict = 'open'`,
    records: { screen: 'sample', filter: { verdict: 'open' } },
  },
  'pass-rate': {
    sql: `SELECT count(*) FILTER (WHERE sample.verdict = 'passed') AS numerator,
        count(*) FILTER (WHERE sample.verdict <> 'open') AS denominator ${samples}`,
    records: { screen: 'sample', filter: {} },
  },
  'cases-filed': {
    sql: `SELECT count(*) AS value ${cases} AND case_file.state <> 'clue'`,
    records: { screen: 'case', filter: { state: 'all-filed' } },
  },
  'cases-closed': {
    sql: `SELECT count(*) AS value ${cases} AND case_file.state = 'closed'`,
    records: { screen: 'case', filter: { state: 'closed' } },
  },
  'case-value': {
    sql: `SELECT ifnull(sum(case_file.value), 0) AS value ${cases}`,
    records: { screen: 'case', filter: {} },
  },
  'case-penalty': {
    sql: `SELECT ifnull(sum(case_file.penalty), 0) AS value ${cases}`,
    records: { screen: 'case', filter: {} },
  },
  evidence: {
    sql: 'SELECT count(*) AS value FROM evidence WHERE evidence.campaign_id = ? AND evidence.deleted_at IS NULL',
    records: { screen: 'evidence', filter: {} },
  },
};

/** Rules whose value is a rate in per cent, of a numerator and a denominator. */
export const rateRules: ReadonlySet<string> = new Set(['pass-rate', 'completion-rate']);
/** Rules whose value is money in 分. */
export const moneyRules: ReadonlySet<string> = new Set(['case-value', 'case-penalty']);

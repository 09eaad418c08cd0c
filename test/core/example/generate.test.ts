import { expect, test } from 'vitest';
import { generate } from '../../../build/data/generate.ts';
import { subjectRecord } from '../../../electron/core/directory/index.ts';
import { inspectionRecord } from '../../../electron/core/inspection/index.ts';
import { requireRecord } from '../../../electron/core/record/index.ts';
import { sampleRecord } from '../../../electron/core/sampling/index.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { contentOf } from './support.ts';

function generated(rows: number, seed: number): TestCore {
  const core = openTestCore();
  generate(core.core.database.writer, { rows, seed });
  return core;
}

test('a generated database is sound and answers through the contract', async () => {
  const core = generated(1000, 1);
  expect((await core.call('system.check', {})).parts.filter((part) => !part.sound)).toEqual([]);
  expect((await core.call('inspection.list', { limit: 50 })).total).toBe(1000);
  expect((await core.call('sample.list', { limit: 50 })).total).toBe(1000);
  expect((await core.call('subject.list', { limit: 50 })).total).toBe(500);
  for (const campaign of await core.call('campaign.years', {})) {
    expect((await core.call('campaign.overview', { campaignId: campaign.id })).inspections.total).toBeGreaterThan(20);
  }
});

test('generated text does not repeat and keys do not follow time', () => {
  const db = generated(2000, 2).core.database.writer;
  const numberOf = (sql: string): number => db.prepare(sql).pluck().get() as number;
  expect(numberOf('SELECT count(DISTINCT note) FROM inspection')).toBe(2000);
  expect(numberOf('SELECT count(DISTINCT name) FROM subject')).toBe(1000);
  expect(numberOf('SELECT count(DISTINCT uid) FROM sample')).toBe(2000);
  // Of shuffled rows about half are of an earlier day than the row before them.
  const earlier = numberOf(
    'SELECT count(*) FROM inspection a JOIN inspection b ON b.id = a.id + 1 WHERE b.inspected_on < a.inspected_on',
  );
  expect(earlier).toBeGreaterThan(700);
  expect(earlier).toBeLessThan(1300);
});

test('the same seed gives the same database, another seed another', () => {
  const [one, same, other] = [generated(200, 3), generated(200, 3), generated(200, 4)].map((core) => contentOf(core));
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test('the search holds of generated records what it would hold of entered ones', () => {
  const core = generated(100, 5);
  const db = core.core.database.writer;
  const entries = db
    .prepare('SELECT noun, record_id AS id, campaign_id AS campaignId, title, body FROM search_entry')
    .all() as {
    noun: string;
    id: number;
    campaignId: number | null;
    title: string;
    body: string;
  }[];
  expect(entries.length).toBe(250);
  const wanted = (noun: string, id: number): [number | null, string, string] => {
    if (noun === 'subject') {
      const subject = requireRecord(db, subjectRecord, id);
      return [null, subjectRecord.title(subject), subjectRecord.searchText!(subject)];
    }
    if (noun === 'inspection') {
      const inspection = requireRecord(db, inspectionRecord, id);
      return [inspection.campaignId, inspectionRecord.title(inspection), inspectionRecord.searchText!(inspection)];
    }
    const sample = requireRecord(db, sampleRecord, id);
    return [sample.campaignId, sampleRecord.title(sample), sampleRecord.searchText!(sample)];
  };
  for (const { noun, id, campaignId, title, body } of entries)
    expect([campaignId, title, body]).toEqual(wanted(noun, id));
});

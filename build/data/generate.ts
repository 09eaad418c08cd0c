import type { Connection } from '../../electron/core/database/index.ts';
import { chanceOf } from '../../electron/core/example/index.ts';
import { putIntoSearch } from '../../electron/core/search/index.ts';
import type { Noun } from '../../shared/domain/labels.ts';
import { insertDirectory } from './directory.ts';
import { insertInspections } from './inspections.ts';
import { insertSamples } from './samples.ts';

/** How many rows were made of each kind. */
export interface Generated {
  subjects: number;
  inspections: number;
  findings: number;
  samples: number;
  testItems: number;
}

/** What the search holds of each noun: the same title and body as the noun's own definition gives. */
const searched: readonly (readonly [Noun, sql: string])[] = [
  [
    'subject',
    `SELECT id, NULL AS campaignId, name AS title,
       concat_ws(char(10), credit_code, licence_number, address, township, contact, note) AS body FROM subject`,
  ],
  [
    'inspection',
    `SELECT inspection.id, campaign_id AS campaignId, inspection.number || ' ' || subject.name AS title,
       concat_ws(char(10), matter, json_extract(results, '$[0]'), complaint_number, inspection.note) AS body
     FROM inspection JOIN subject ON subject.id = subject_id`,
  ],
  [
    'sample',
    `SELECT sample.id, campaign_id AS campaignId, number || ' ' || product_name AS title,
       concat_ws(char(10), subject.name, producer, brand, batch_number, report_number, sample.note) AS body
     FROM sample JOIN subject ON subject.id = subject_id`,
  ],
];

function indexAll(db: Connection): void {
  for (const [noun, sql] of searched) {
    const rows = db.prepare(sql).all() as { id: number; campaignId: number | null; title: string; body: string }[];
    for (const { id, ...entry } of rows) putIntoSearch(db, { noun, recordId: id, ...entry });
  }
}

/**
 * Fills an empty database of ours for benches and tests: `rows` inspections and `rows` batches at half as many subjects,
 * over ten campaigns, with findings and test items. Varied text, shuffled keys, the same for the same seed; no history.
 * @param options.rows 1,000 to 200,000 and beyond.
 * @param options.search whether the full-text index is filled too; it takes the longest.
 */
export function generate(db: Connection, options: { rows: number; seed?: number; search?: boolean }): Generated {
  const chance = chanceOf(options.seed ?? 1);
  const subjects = Math.ceil(options.rows / 2);
  const made = db
    .transaction((): Generated => {
      const directory = insertDirectory(db, chance, subjects);
      const findings = insertInspections(db, chance, directory, options.rows);
      const testItems = insertSamples(db, chance, directory, options.rows);
      if (options.search ?? true) indexAll(db);
      return { subjects, inspections: options.rows, findings, samples: options.rows, testItems };
    })
    .immediate();
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  return made;
}

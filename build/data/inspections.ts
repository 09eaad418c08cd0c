import type { Connection } from '../../electron/core/database/index.ts';
import { type Chance, matters } from '../../electron/core/example/index.ts';
import { addDays } from '../../shared/domain/days.ts';
import { baseColumns, baseOf, inserter, shuffledIds } from './bulk.ts';
import type { GeneratedDirectory } from './directory.ts';
import { inventNote } from './text.ts';

/** Inserts inspections with their inspectors and findings; a third of them is of the newest year. @returns the number of findings. */
export function insertInspections(
  db: Connection,
  chance: Chance,
  directory: GeneratedDirectory,
  count: number,
): number {
  const insert = inserter(db, 'inspection', [
    ...baseColumns,
    'campaign_id',
    'number',
    'subject_id',
    'unit_id',
    'kind',
    'state',
    'inspected_on',
    'matter',
    'results',
    'note',
    'published_on',
  ]);
  const inspector = inserter(db, 'inspection_inspector', ['inspection_id', 'staff_id']);
  const finding = inserter(db, 'finding', [
    ...baseColumns,
    'inspection_id',
    'description',
    'severity',
    'measure',
    'deadline',
    'rectified_on',
    'rechecked_on',
    'state',
  ]);
  const newest = directory.campaigns.at(-1)!;
  let findings = 0;
  for (const [index, id] of shuffledIds(chance, count).entries()) {
    const campaign = chance.happens(0.33) ? newest : chance.pick(directory.campaigns);
    const day = addDays(`${campaign.year}-08-15`, chance.between(0, 60));
    const matter = chance.pick(matters);
    const state = chance.pick(['planned', 'done', 'done', 'published', 'published', 'published'] as const);
    const found =
      state !== 'planned' && chance.happens(0.3) ? chance.several(matter.findings, chance.between(1, 2)) : [];
    insert({
      ...baseOf(chance, id, day),
      campaign_id: campaign.id,
      number: `JC${campaign.year}-${String(index + 1).padStart(4, '0')}`,
      subject_id: chance.pick(directory.subjects).id,
      unit_id: chance.pick(directory.unitIds),
      kind: matter.kind,
      state,
      inspected_on: day,
      matter: matter.matter,
      results: JSON.stringify(state === 'planned' ? [] : [found.length > 0 ? '发现问题已责令改正' : '未发现问题']),
      note: inventNote(chance),
      published_on: state === 'published' ? addDays(day, chance.between(2, 20)) : null,
    });
    for (const staffId of chance.several(directory.staffIds, 2)) inspector({ inspection_id: id, staff_id: staffId });
    for (const typical of found) {
      findings += 1;
      const open = chance.happens(0.2);
      finding({
        ...baseOf(chance, findings, day),
        inspection_id: id,
        description: `${typical.description}：${inventNote(chance)}`,
        severity: typical.severity,
        measure: typical.measure,
        deadline: addDays(day, 10),
        rectified_on: open ? null : addDays(day, chance.between(1, 9)),
        rechecked_on: null,
        state: open ? 'open' : 'rectified',
      });
    }
  }
  return findings;
}

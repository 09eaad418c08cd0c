import type { Connection } from '../../electron/core/database/index.ts';
import { type Chance, matters } from '../../electron/core/example/index.ts';
import { addDays } from '../../shared/domain/days.ts';
import { hasTakenPlace, type InspectionState } from '../../shared/domain/inspectionStates.ts';
import { baseColumns, baseOf, inserter, shuffledIds } from './bulk.ts';
import type { GeneratedDirectory } from './directory.ts';
import { type Found, findingWriter } from './findings.ts';
import { inventNote } from './text.ts';

const inspectionColumns = [
  ...baseColumns,
  'campaign_id',
  'number',
  'subject_id',
  'unit_id',
  'kind',
  'state',
  'inspected_on',
  'arrived_at',
  'left_at',
  'complaint_number',
  'matter',
  'results',
  'note',
  'signature',
  'published_on',
  'cancel_reason',
] as const;

/** Of a hundred visits so many are in each state. */
const shares: readonly (readonly [InspectionState, number])[] = [
  ['planned', 13],
  ['running', 2],
  ['done', 33],
  ['published', 49],
  ['cancelled', 3],
];

function stateOf(chance: Chance): InspectionState {
  let left = chance.between(1, 100);
  for (const [state, share] of shares) {
    left -= share;
    if (left <= 0) return state;
  }
  return 'published';
}

function resultsOf(state: InspectionState, found: number): string {
  if (!hasTakenPlace(state)) return '[]';
  return JSON.stringify([found > 0 ? '发现问题已责令改正' : '未发现问题']);
}

/** Inserts inspections with their inspectors, findings and cases; a third of them is of the newest year. @returns the number of findings. */
export function insertInspections(
  db: Connection,
  chance: Chance,
  directory: GeneratedDirectory,
  count: number,
): number {
  const insert = inserter(db, 'inspection', inspectionColumns);
  const inspector = inserter(db, 'inspection_inspector', ['inspection_id', 'staff_id']);
  const findings = findingWriter(db, chance);
  const newest = directory.campaigns.at(-1)!;
  for (const [index, id] of shuffledIds(chance, count).entries()) {
    const campaign = chance.happens(0.33) ? newest : chance.pick(directory.campaigns);
    const day = addDays(`${campaign.year}-08-15`, chance.between(0, 60));
    const matter = chance.pick(matters);
    const state = stateOf(chance);
    const took = hasTakenPlace(state);
    const found: readonly Found[] =
      took && chance.happens(0.3) ? chance.several(matter.findings, chance.between(1, 2)) : [];
    const hour = chance.between(8, 16);
    insert({
      ...baseOf(chance, id, day),
      campaign_id: campaign.id,
      number: `JC${campaign.year}-${String(index + 1).padStart(4, '0')}`,
      subject_id: chance.pick(directory.subjects).id,
      unit_id: chance.happens(0.02) ? null : chance.pick(directory.unitIds),
      kind: matter.kind,
      state,
      inspected_on: day,
      arrived_at: took ? `${String(hour).padStart(2, '0')}:${chance.between(10, 59)}` : null,
      left_at: took ? `${String(hour + 1).padStart(2, '0')}:${chance.between(10, 59)}` : null,
      complaint_number: matter.kind === 'complaint' ? `12315-${campaign.year}-${chance.between(1000, 99_999)}` : null,
      matter: matter.matter,
      results: resultsOf(state, found.length),
      note: inventNote(chance),
      signature: took ? 'signed' : null,
      published_on: state === 'published' ? addDays(day, chance.between(2, 20)) : null,
      cancel_reason: state === 'cancelled' ? '企业当日停业，改期检查' : null,
    });
    for (const staffId of chance.several(directory.staffIds, 2)) inspector({ inspection_id: id, staff_id: staffId });
    for (const typical of found) findings.write({ id, campaignId: campaign.id, day }, typical);
  }
  return findings.count();
}

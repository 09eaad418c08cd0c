import type { Connection } from '../../electron/core/database/index.ts';
import type { Chance, Matter } from '../../electron/core/example/index.ts';
import { addDays } from '../../shared/domain/days.ts';
import { baseColumns, baseOf, inserter } from './bulk.ts';
import { inventNote } from './text.ts';

export type Found = Matter['findings'][number];

interface Visit {
  id: number;
  campaignId: number;
  day: string;
}

interface Course {
  state: 'open' | 'rectified' | 'rechecked' | 'handed-over';
  rectified_on: string | null;
  rechecks: string;
  rechecked_on: string | null;
}

/** How far a finding has come: a fifth is open, what makes a case is handed over, half of the rest is re-checked. */
function courseOf(chance: Chance, day: string, measure: Found['measure']): Course {
  const none = { rectified_on: null, rechecks: '[]', rechecked_on: null };
  if (measure === 'case') return { ...none, state: 'handed-over' };
  if (chance.happens(0.2)) return { ...none, state: 'open' };
  const rectifiedOn = addDays(day, chance.between(1, 9));
  if (chance.happens(0.5)) return { ...none, rectified_on: rectifiedOn, state: 'rectified' };
  const on = addDays(rectifiedOn, chance.between(1, 5));
  const rechecks = JSON.stringify([{ on, passed: true, note: null, inspectionId: null }]);
  return { rectified_on: rectifiedOn, rechecks, rechecked_on: on, state: 'rechecked' };
}

/** Inserts findings one after the other, and the case of each that makes one. */
export function findingWriter(db: Connection, chance: Chance) {
  const insert = inserter(db, 'finding', [
    ...baseColumns,
    'inspection_id',
    'description',
    'severity',
    'measure',
    'deadline',
    'rectified_on',
    'rechecks',
    'rechecked_on',
    'state',
  ]);
  const insertCase = inserter(db, 'case_file', [
    ...baseColumns,
    'campaign_id',
    'title',
    'inspection_id',
    'finding_id',
    'state',
    'filed_on',
  ]);
  let findings = 0;
  let cases = 0;
  return {
    count: () => findings,
    write(visit: Visit, typical: Found): void {
      findings += 1;
      insert({
        ...baseOf(chance, findings, visit.day),
        inspection_id: visit.id,
        description: `${typical.description}：${inventNote(chance)}`,
        severity: typical.severity,
        measure: typical.measure,
        deadline: addDays(visit.day, 10),
        ...courseOf(chance, visit.day, typical.measure),
      });
      if (typical.measure !== 'case') return;
      cases += 1;
      const filed = chance.happens(0.8);
      insertCase({
        ...baseOf(chance, cases, visit.day),
        campaign_id: visit.campaignId,
        title: typical.offence ?? typical.description,
        inspection_id: visit.id,
        finding_id: findings,
        state: filed ? 'filed' : 'clue',
        filed_on: filed ? addDays(visit.day, chance.between(2, 10)) : null,
      });
    },
  };
}

import type { Finding, Inspection } from '../../../shared/contract/inspection.ts';
import { addDays, mondayOf } from '../../../shared/domain/days.ts';
import { inspectionStates } from '../../../shared/domain/labels.ts';
import type { Place } from '../../app/places.ts';
import { recordPlace } from '../../app/places.ts';
import type { Tone } from '../../components/Tag.tsx';

/** Something that falls on a day. */
export interface Entry {
  key: string;
  day: string;
  kind: 'visit' | 'rectification' | 'publication';
  words: string;
  tone: Tone;
  place: Place;
}

/** The weeks of a month from Monday to Sunday, with the days of the neighbouring months that fill them. @param month `YYYY-MM` */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}

/** The month so many months later. @param month `YYYY-MM`; @param by may be negative. */
export function monthBeside(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

const visitTones: Record<Inspection['state'], Tone> = {
  planned: 'plain',
  running: 'warn',
  done: 'accent',
  published: 'ok',
  cancelled: 'plain',
};

/** A name without the county that nearly every name here begins with; the whole name is a press away. */
export const shortName = (name: string): string => name.replace(/^[^县市区]{2,5}[县市区](?=.{3})/, '');

export const visitEntry = (inspection: Inspection): Entry => ({
  key: `visit-${inspection.id}`,
  day: inspection.inspectedOn,
  kind: 'visit',
  words: `${shortName(inspection.subjectName)}（${inspectionStates[inspection.state]}）`,
  tone: visitTones[inspection.state],
  place: recordPlace('inspection', inspection.id),
});

/** The day by which the result is to be published; null where none is. */
export const publicationEntry = (inspection: Inspection, today: string): Entry | null =>
  inspection.publicationDue === null
    ? null
    : {
        key: `publication-${inspection.id}`,
        day: inspection.publicationDue,
        kind: 'publication',
        words: `公示：${shortName(inspection.subjectName)}`,
        tone: inspection.publicationDue < today ? 'bad' : 'warn',
        place: recordPlace('inspection', inspection.id),
      };

/** The day by which a finding is to be put right; null where none is set or it no longer counts. */
export const rectificationEntry = (finding: Finding, today: string): Entry | null =>
  finding.state !== 'open' || finding.deadline === null
    ? null
    : {
        key: `rectification-${finding.id}`,
        day: finding.deadline,
        kind: 'rectification',
        words: `整改：${shortName(finding.subjectName)}`,
        tone: finding.deadline < today ? 'bad' : 'warn',
        place: recordPlace('finding', finding.id),
      };

/** The entries of each day: what is due before what is visited. */
export function byDay(entries: readonly Entry[]): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))) {
    days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  }
  return days;
}
const order: Entry['kind'][] = ['rectification', 'publication', 'visit'];

import { describe, expect, test } from 'vitest';
import { referringColumns } from '../../../electron/core/directory/subjectReferences.ts';
import { addCampaign, addInspection, addSample, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';
import { codeOf, subjectValues, version } from './support.ts';

type Values = ReturnType<typeof subjectValues>;

/** Two shops that are one; the second has a code, an inspection and a batch. */
async function twoShops() {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const kept = await addSubject(desk, { name: '青禾文具店', phone: '0999-1' });
  const other = await addSubject(desk, { name: '云溪县青禾文具店', creditCode: codeOf('M000100Y4') });
  const inspection = await addInspection(desk, campaign.id, other.id);
  const sample = await addSample(desk, campaign.id, other.id);
  const merge = (values: Values = { ...subjectValues(kept), creditCode: other.creditCode }) =>
    desk.call('subject.merge', { keep: version(kept), merged: [version(other)], values });
  return { desk, campaign, kept, other, inspection, sample, merge };
}

describe('merging two subjects', () => {
  test('gives the kept one the chosen values and all that belonged to the other', async () => {
    const { desk, kept, other, inspection, sample, merge } = await twoShops();
    const { subject, merge: told } = await merge();
    expect(subject).toMatchObject({
      id: kept.id,
      phone: '0999-1',
      creditCode: other.creditCode,
      inspections: 1,
      samples: 1,
    });
    expect((await desk.call('inspection.get', { id: inspection.id })).subjectName).toBe('青禾文具店');
    expect((await desk.call('sample.get', { id: sample.id })).subjectId).toBe(kept.id);
    expect(await desk.call('subject.get', { id: other.id })).toMatchObject({ mergedIntoId: kept.id, inspections: 0 });
    expect((await desk.call('subject.get', { id: other.id })).deletedAt).not.toBeNull();
    expect(told.merged).toEqual([
      {
        id: other.id,
        name: other.name,
        restored: false,
        moved: [
          { noun: 'inspection', records: 1 },
          { noun: 'sample', records: 1 },
        ],
      },
    ]);
    expect(desk.core.database.writer.pragma('foreign_key_check')).toEqual([]);
  });

  test('is told in the history of both and of the records that moved', async () => {
    const { desk, kept, other, inspection, merge } = await twoShops();
    await merge();
    const actions = async (noun: 'subject' | 'inspection', recordId: number) =>
      (await desk.call('history.list', { noun, recordId })).rows.map((row) => row.action);
    expect(await actions('subject', kept.id)).toEqual(['merge', 'update', 'create']);
    expect(await actions('subject', other.id)).toEqual(['remove', 'merge', 'create']);
    expect(await actions('inspection', inspection.id)).toEqual(['merge', 'create']);
    expect((await desk.call('system.check', {})).parts.filter((part) => !part.sound)).toEqual([]);
  });

  test('makes a form that is open on a moved record notice it', async () => {
    const { desk, inspection, merge } = await twoShops();
    await merge();
    expect((await desk.call('inspection.get', { id: inspection.id })).revision).toBe(inspection.revision + 1);
  });

  test('lets moved records be found by the kept name', async () => {
    const { desk, inspection, merge, kept } = await twoShops();
    await merge({ ...subjectValues(kept), name: '青禾书店' });
    const found = await desk.call('search.query', { text: '青禾书店' });
    expect(found.filter((entry) => entry.noun === 'inspection').map((entry) => entry.id)).toEqual([inspection.id]);
  });

  test('takes over where it was drawn at random, and gives it back', async () => {
    const { desk, campaign, kept, other, merge } = await twoShops();
    const db = desk.core.database.writer;
    db.exec(`
      INSERT INTO draw (uid, created_at, updated_at, campaign_id, number, title, origin, state, committed_at, drawn_at, document)
        VALUES ('draw-1', 'now', 'now', ${campaign.id}, 'CQ2026-0001', '文具店抽查', 'own', 'drawn', 'now', 'now', '{}');
      INSERT INTO draw_subject (draw_id, position, subject_id, drawn_on)
        VALUES (1, 1, ${kept.id}, '2026-09-02'), (1, 2, ${other.id}, '2026-09-02');
    `);
    const drawn = () =>
      db.prepare('SELECT subject_id FROM draw_subject WHERE draw_id = 1 ORDER BY position').pluck().all();
    const { merge: told } = await merge();
    expect(drawn()).toEqual([kept.id, kept.id]);
    expect(told.merged[0]!.moved[0]).toEqual({ noun: 'draw', records: 1 });
    const { events } = await desk.call('subject.timeline', { id: kept.id });
    expect(events.filter((event) => event.noun === 'draw').map((event) => event.title)).toEqual([
      'CQ2026-0001 文具店抽查',
      'CQ2026-0001 文具店抽查',
    ]);
    await desk.call('subject.unmerge', { mergeId: told.id });
    expect(drawn()).toEqual([kept.id, other.id]);
  });

  test('is refused where one of them was changed meanwhile, and nothing is stored', async () => {
    const { desk, kept, other, inspection } = await twoShops();
    await desk.call('subject.save', { ...version(other), values: { ...subjectValues(other), phone: '0999-2' } });
    const input = { keep: version(kept), merged: [version(other)], values: subjectValues(kept) };
    expect(await desk.refusal('subject.merge', input)).toMatchObject({ code: 'stale' });
    expect((await desk.call('inspection.get', { id: inspection.id })).subjectId).toBe(other.id);
    expect(await desk.call('subject.merges', {})).toEqual([]);
  });

  test('is refused with itself, twice with one, and with what lies in the recycle bin', async () => {
    const { desk, kept, other } = await twoShops();
    const values = subjectValues(kept);
    expect(await desk.refusal('subject.merge', { keep: version(kept), merged: [version(kept)], values })).toMatchObject(
      {
        field: 'merged',
      },
    );
    await desk.call('subject.remove', version(other));
    const removed = await desk.call('subject.get', { id: other.id });
    expect(
      await desk.refusal('subject.merge', { keep: version(kept), merged: [version(removed)], values }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('回收站') });
  });

  test('leaves nothing half done where the chosen values are refused', async () => {
    const { desk, kept, other, inspection } = await twoShops();
    await addSubject(desk, { name: '第三家', creditCode: codeOf('M000100Y8') });
    const values = { ...subjectValues(kept), creditCode: codeOf('M000100Y8') };
    const refusal = await desk.refusal('subject.merge', { keep: version(kept), merged: [version(other)], values });
    expect(refusal).toMatchObject({ code: 'conflict', field: 'values.creditCode' });
    expect((await desk.call('subject.get', { id: other.id })).deletedAt).toBeNull();
    expect((await desk.call('inspection.get', { id: inspection.id })).subjectId).toBe(other.id);
  });
});

describe('taking a merge back', () => {
  test('puts both and all records as they were', async () => {
    const { desk, kept, other, inspection, sample, merge } = await twoShops();
    const { merge: told } = await merge();
    const undone = await desk.call('subject.unmerge', { mergeId: told.id });
    expect(undone).toMatchObject({ keptValues: true, merge: { merged: [{ id: other.id, restored: true }] } });
    expect(subjectValues(await desk.call('subject.get', { id: kept.id }))).toEqual(subjectValues(kept));
    const back = await desk.call('subject.get', { id: other.id });
    expect([subjectValues(back), back.deletedAt, back.mergedIntoId]).toEqual([subjectValues(other), null, null]);
    expect((await desk.call('inspection.get', { id: inspection.id })).subjectId).toBe(other.id);
    expect((await desk.call('sample.get', { id: sample.id })).subjectId).toBe(other.id);
    expect(await desk.refusal('subject.unmerge', { mergeId: told.id })).toMatchObject({ code: 'conflict' });
  });

  test('leaves with the kept one what was done there since', async () => {
    const { desk, campaign, kept, other, merge } = await twoShops();
    const { subject, merge: told } = await merge();
    const later = await addSample(desk, campaign.id, kept.id);
    const changed = { ...subjectValues(subject), phone: '0999-9', note: '新的说明' };
    await desk.call('subject.save', { ...version(subject), values: changed });
    expect(await desk.call('subject.unmerge', { mergeId: told.id })).toMatchObject({ keptValues: true });
    expect((await desk.call('sample.get', { id: later.id })).subjectId).toBe(kept.id);
    expect(await desk.call('subject.get', { id: kept.id })).toMatchObject({
      note: '新的说明',
      phone: '0999-9',
      creditCode: null,
    });
    expect((await desk.call('subject.get', { id: other.id })).samples).toBe(1);
  });

  test('is refused, naming it, where a third has the code of the other meanwhile', async () => {
    const { desk, kept, other, merge } = await twoShops();
    const { merge: told } = await merge(subjectValues(kept));
    await addSubject(desk, { name: '第三家', creditCode: other.creditCode });
    expect(await desk.refusal('subject.unmerge', { mergeId: told.id })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('第三家'),
    });
    expect((await desk.call('subject.get', { id: other.id })).mergedIntoId).toBe(kept.id);
  });

  test('keeps a merged value that was changed since, and says so', async () => {
    const { desk, kept, merge } = await twoShops();
    const { subject, merge: told } = await merge({ ...subjectValues(kept), phone: '0999-2' });
    await desk.call('subject.save', { ...version(subject), values: { ...subjectValues(subject), phone: '0999-3' } });
    expect(await desk.call('subject.unmerge', { mergeId: told.id })).toMatchObject({ keptValues: false });
    expect((await desk.call('subject.get', { id: kept.id })).phone).toBe('0999-3');
  });

  test('goes from the latest merge backwards', async () => {
    const { desk, merge } = await twoShops();
    const first = await merge();
    const third = await addSubject(desk, { name: '第三家' });
    const second = await desk.call('subject.merge', {
      keep: version(third),
      merged: [version(first.subject)],
      values: subjectValues(third),
    });
    expect(await desk.refusal('subject.unmerge', { mergeId: first.merge.id })).toMatchObject({
      message: expect.stringContaining('第三家'),
    });
    await desk.call('subject.unmerge', { mergeId: second.merge.id });
    await desk.call('subject.unmerge', { mergeId: first.merge.id });
    expect((await desk.call('subject.list', {})).rows.map((row) => [row.inspections, row.samples])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('a merged subject out of the recycle bin', () => {
  test('stands for itself again, and the merge says what stayed with the other', async () => {
    const { desk, kept, other, inspection, merge } = await twoShops();
    await merge(subjectValues(kept));
    const back = await desk.call('subject.restore', { id: other.id });
    expect(back).toMatchObject({ deletedAt: null, mergedIntoId: null, inspections: 0 });
    expect((await desk.call('inspection.get', { id: inspection.id })).subjectId).toBe(kept.id);
    const [told] = await desk.call('subject.merges', { subjectId: other.id });
    expect(told).toMatchObject({
      keptName: kept.name,
      undoneAt: null,
      merged: [
        {
          restored: true,
          moved: [
            { noun: 'inspection', records: 1 },
            { noun: 'sample', records: 1 },
          ],
        },
      ],
    });
    // Its records can still follow it.
    await desk.call('subject.unmerge', { mergeId: told!.id });
    expect((await desk.call('subject.get', { id: other.id })).inspections).toBe(1);
  });
});

test('every foreign key on a subject moves with a merge, but for what belongs to the subject itself', () => {
  const columns = referringColumns(openTestCore().core.database.writer).map(
    ({ table, column }) => `${table}.${column}`,
  );
  expect(columns).toEqual(
    expect.arrayContaining(['draw_subject.subject_id', 'inspection.subject_id', 'sample.subject_id']),
  );
  expect(columns.some((name) => name.startsWith('subject'))).toBe(false);
});

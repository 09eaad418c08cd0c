import { describe, expect, test } from 'vitest';
import { type InspectionState, inspectionTransitions } from '../../../shared/domain/inspectionStates.ts';
import { inspectionStates } from '../../../shared/domain/labels.ts';
import { addFinding, changed, desk, type InspectionValues } from './support.ts';

/** What a visit of each state has to say. */
const fieldsOf: Record<InspectionState, Partial<InspectionValues>> = {
  planned: { state: 'planned', results: [], publishedOn: null, cancelReason: null },
  running: { state: 'running', results: [], publishedOn: null, cancelReason: null },
  done: { state: 'done', results: ['未发现问题'], publishedOn: null, cancelReason: null },
  published: { state: 'published', results: ['未发现问题'], publishedOn: '2026-09-12', cancelReason: null },
  cancelled: { state: 'cancelled', results: [], publishedOn: null, cancelReason: '企业停业' },
};
const states = Object.keys(inspectionStates) as InspectionState[];

describe.each(states)('a visit that is %s', (from) => {
  test.each(states)('is put to %s or refused in words', async (to) => {
    const { core, add } = await desk();
    const before = await add(fieldsOf[from]);
    const words = inspectionTransitions[from][to];
    const save = changed(before, fieldsOf[to]);
    if (words === null) {
      expect((await core.call('inspection.save', save)).state).toBe(to);
    } else {
      expect(await core.refusal('inspection.save', save)).toMatchObject({
        code: 'input',
        message: words,
        field: 'values.state',
      });
      expect((await core.call('inspection.get', { id: before.id })).revision).toBe(before.revision);
    }
  });
});

test('a published result is taken back by removing its day, and published again', async () => {
  const { core, add } = await desk();
  const published = await add(fieldsOf.published);
  expect(published.publicationDue).toBeNull();
  const refusal = await core.refusal('inspection.save', changed(published, { state: 'done' }));
  expect(refusal).toMatchObject({ field: 'values.publishedOn' });
  const corrected = await core.call('inspection.save', changed(published, { ...fieldsOf.done, note: '更正' }));
  expect(corrected).toMatchObject({ state: 'done', publishedOn: null, publicationDue: '2026-10-12' });
  expect((await core.call('inspection.save', changed(corrected, fieldsOf.published))).state).toBe('published');
});

test('a visit is cancelled with a reason and planned again without it', async () => {
  const { core, add } = await desk();
  const planned = await add(fieldsOf.planned);
  expect(await core.refusal('inspection.save', changed(planned, { state: 'cancelled' }))).toMatchObject({
    field: 'values.cancelReason',
  });
  const cancelled = await core.call('inspection.save', changed(planned, fieldsOf.cancelled));
  expect(await core.refusal('inspection.save', changed(cancelled, { state: 'planned' }))).toMatchObject({
    field: 'values.cancelReason',
  });
  expect((await core.call('inspection.save', changed(cancelled, fieldsOf.planned))).cancelReason).toBeNull();
});

test('a visit at which something was found cannot be made one that did not take place', async () => {
  const { core, add } = await desk();
  const running = await add(fieldsOf.running);
  const finding = await addFinding(core, running.id);
  for (const to of ['planned', 'cancelled'] as const) {
    expect(await core.refusal('inspection.save', changed(running, fieldsOf[to]))).toMatchObject({
      field: 'values.state',
    });
  }
  await core.call('finding.remove', { id: finding.id, revision: finding.revision });
  expect((await core.call('inspection.save', changed(running, fieldsOf.planned))).state).toBe('planned');
});

test('a visit comes back from the recycle bin as it was, though today’s rules would ask for more', async () => {
  const { core, add } = await desk();
  const visit = await add(fieldsOf.done);
  core.core.database.writer.exec("UPDATE staff SET certificate_number = NULL; UPDATE inspection SET results = '[]'");
  await core.call('inspection.remove', { id: visit.id, revision: visit.revision });
  expect((await core.call('inspection.restore', { id: visit.id })).state).toBe('done');
});

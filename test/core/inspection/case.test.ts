import { describe, expect, test } from 'vitest';
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts';
import { type CaseState, caseTransitions } from '../../../shared/domain/caseStates.ts';
import { caseStates } from '../../../shared/domain/labels.ts';
import { desk } from './support.ts';

type Values = CallInput<'case.save'>['values'];

/** What a case of each state has to say. */
const datesOf: Record<CaseState, Pick<Values, 'filedOn' | 'closedOn'>> = {
  clue: { filedOn: null, closedOn: null },
  filed: { filedOn: '2026-09-09', closedOn: null },
  closed: { filedOn: '2026-09-09', closedOn: '2026-09-12' },
  transferred: { filedOn: '2026-09-09', closedOn: null },
};
const states = Object.keys(caseStates) as CaseState[];

async function caseDesk() {
  const { core, campaignId } = await desk();
  const valuesOf = (state: CaseState): Values => ({ campaignId, title: '销售不合格文具', state, ...datesOf[state] });
  const add = (state: CaseState): Promise<CallOutput<'case.get'>> =>
    core.call('case.save', { id: null, revision: null, values: valuesOf(state) });
  return { core, valuesOf, add };
}

describe.each(states)('a case that is %s', (from) => {
  test.each(states)('is put to %s or refused in words', async (to) => {
    const { core, valuesOf, add } = await caseDesk();
    const { id, revision } = await add(from);
    const save = { id, revision, values: valuesOf(to) };
    const words = caseTransitions[from][to];
    if (words === null) expect((await core.call('case.save', save)).state).toBe(to);
    else expect(await core.refusal('case.save', save)).toMatchObject({ message: words, field: 'values.state' });
  });
});

test('a case that is taken up again has no day on which it was closed', async () => {
  const { core, valuesOf, add } = await caseDesk();
  const { id, revision } = await add('closed');
  const save = { id, revision, values: { ...valuesOf('filed'), closedOn: '2026-09-12' } };
  expect(await core.refusal('case.save', save)).toMatchObject({
    field: 'values.closedOn',
    message: expect.stringContaining('请一并清除'),
  });
});

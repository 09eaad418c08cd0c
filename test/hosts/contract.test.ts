import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dispatch } from '../../electron/core/dispatch.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { openCore } from '../../electron/core/open.ts';
import { type CallName, contract } from '../../shared/contract/index.ts';
import { temporaryFolder } from './folders.ts';

/* Every call of the contract, asked the way that a broken or hostile page would ask. */

const core = openCore({ data: temporaryFolder(), checkOutput: true });
afterAll(() => core.database.close());

const names = Object.keys(contract) as CallName[];

/** Refused as input, in words for a person: Chinese, and nothing of the validator's English. */
const refusedInput = {
  error: {
    code: 'input',
    message: expect.stringMatching(/^(?!.*(Invalid|expected|received|undefined|\[object)).*[一-鿿]/is),
  },
};

test('every call of the contract has its handler, and there is no handler without a call', () => {
  expect(Object.keys(handlers).sort()).toEqual([...names].sort());
  for (const name of names) if (name !== 'job.cancel') expect(handlers[name], name).toBeTypeOf('function');
});

test.each([
  '',
  'task',
  'task.paint',
  'TASK.LIST',
  'task.list ',
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
])('a call that does not exist is refused: %j', async (name) => {
  expect(await dispatch(core, { name, input: {} })).toMatchObject(refusedInput);
});

describe.each(names)('%s', (name) => {
  const { input } = contract[name];

  test.each([[undefined], [null], [7], ['text'], [[]], [true]])('refuses %j', async (bad) => {
    expect(await dispatch(core, { name, input: bad })).toMatchObject(refusedInput);
  });

  test('refuses what it does not know', async () => {
    expect(await dispatch(core, { name, input: { surprise: true } })).toMatchObject(refusedInput);
  });

  test('refuses every field of a wrong type and names one', async () => {
    const fields = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
    for (const field of fields) {
      // No field of the contract is a list of lists.
      const answer = await dispatch(core, { name, input: { [field]: [[[]]] } });
      expect(answer, field).toMatchObject(refusedInput);
      expect(answer, field).toHaveProperty('error.field');
    }
  });

  test('is not carried out without what it needs', async () => {
    if (input.safeParse({}).success) return;
    const answer = await dispatch(core, { name, input: {} });
    expect(answer).toMatchObject(refusedInput);
    expect(answer).toHaveProperty('error.field', expect.stringMatching(/^\w/));
  });
});

test('nothing of all that was stored', async () => {
  const answer = await dispatch(core, { name: 'history.list', input: {} });
  expect(answer).toHaveProperty('value.total', 0);
});

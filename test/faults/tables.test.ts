import { afterAll, describe, expect, it } from 'vitest';
import { tableJudge } from './tablesJudge.ts';
import { damagedTable, wholeTables } from './tablesSeeds.ts';

describe('damaged tables', () => {
  const judge = tableJudge();
  afterAll(() => judge.close());

  it('whole ones are read, so that the damaged ones below start from something', async () => {
    const outcomes = [];
    for (const bytes of wholeTables()) outcomes.push((await judge.file(bytes)).outcome);
    expect(outcomes).toEqual(
      ['xlsx', 'xlsx', 'xls', 'xls', 'ods', 'csv', 'csv', 'csv', 'csv', 'html', 'html', 'xml'].map(
        (kind) => `read ${kind}`,
      ),
    );
  });

  it('500 damaged ones are read or refused in words, as files and as pasted text', async () => {
    const failures: string[] = [];
    for (let index = 0; index < 500; index += 1) {
      const bytes = damagedTable(20260901, index);
      for (const read of [judge.file, judge.pasted]) {
        const { failure } = await read(bytes);
        if (failure) failures.push(`#${index} ${failure}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

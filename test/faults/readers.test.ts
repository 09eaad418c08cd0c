import { describe, expect, it } from 'vitest';
import { judge } from './judgeReading.ts';
import { damagedFile, wholeSeeds } from './readerMutations.ts';

describe('damaged files', () => {
  const seeds = wholeSeeds();

  it('whole ones are read, so that the damaged ones below start from something', async () => {
    const outcomes = [];
    for (const seed of seeds) {
      outcomes.push((await judge(seed)).outcome);
    }
    expect(outcomes).toEqual([
      'read docx',
      'read doc',
      'read odt',
      'read rtf',
      'read pdf',
      'read pdf',
      'read ofd',
      'read html',
      'read mht',
      'read txt',
      'read txt',
      'unknown-kind',
    ]);
  });

  it('400 damaged ones are read or refused in words, never with a program error', async () => {
    const failures: string[] = [];
    for (let index = 0; index < 400; index += 1) {
      const { failure } = await judge(damagedFile(seeds, 20260901, index));
      if (failure) {
        failures.push(`#${index} ${failure}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

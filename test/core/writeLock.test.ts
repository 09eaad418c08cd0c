import { expect, test } from 'vitest';
import { writeLock } from '../../electron/core/writeLock.ts';

/** A promise that is settled from outside. */
const gate = () => Promise.withResolvers<void>();

test('a long transaction waits for those that run, and those that come later wait for it', async () => {
  const lock = writeLock();
  const said: string[] = [];
  const [first, long] = [gate(), gate()];
  const earlier = lock.shared(async () => {
    await first.promise;
    said.push('earlier');
  });
  let later: Promise<void> | undefined;
  const alone = lock.shared(() =>
    lock.alone(async () => {
      said.push('alone begins');
      later = lock.shared(async () => {
        said.push('later');
      });
      await long.promise;
      said.push('alone ends');
    }),
  );
  first.resolve();
  await earlier;
  long.resolve();
  await alone;
  await later;
  expect(said).toEqual(['earlier', 'alone begins', 'alone ends', 'later']);
});

test('two long ones follow each other and neither waits for ever', async () => {
  const lock = writeLock();
  let inside = 0;
  const one = () =>
    lock.shared(() =>
      lock.alone(async () => {
        inside += 1;
        expect(inside).toBe(1);
        await Promise.resolve();
        inside -= 1;
      }),
    );
  await Promise.all([one(), one(), one()]);
});

test('what fails lets the next one in', async () => {
  const lock = writeLock();
  await expect(lock.shared(() => lock.alone(() => Promise.reject(new Error('no'))))).rejects.toThrow('no');
  await expect(lock.shared(() => lock.alone(async () => 'yes'))).resolves.toBe('yes');
});

import { assert, asyncProperty, constantFrom, integer, array as listOf, nat, oneof, record } from 'fast-check';
import { expect, test } from 'vitest';
import { sampleNumber } from '../../../shared/domain/sampleNumber.ts';
import { type CommonNumbering, handOver, openLaptop } from './laptops.ts';

/*
 * Two laptops without a network number their batches under one rule and give their lists to each other. The rule
 * (shared/domain/sampleNumber.ts, guide): each has a letter of its own, every number is one more than the highest ever
 * given with that letter in that year, and a number in the recycle bin stays given.
 */

const years = [2025, 2026] as const;

type Step =
  | { does: 'sample'; on: 0 | 1; year: number }
  | { does: 'remove' | 'restore'; on: 0 | 1; which: number }
  | { does: 'send'; on: 0 | 1 };
const on = constantFrom(0 as const, 1 as const);
const steps = listOf(
  oneof(
    { weight: 4, arbitrary: record({ does: constantFrom('sample' as const), on, year: constantFrom(...years) }) },
    { weight: 2, arbitrary: record({ does: constantFrom('remove' as const, 'restore' as const), on, which: nat() }) },
    { weight: 1, arbitrary: record({ does: constantFrom('send' as const), on }) },
  ),
  { minLength: 4, maxLength: 16 },
);
const rule = record({ prefix: constantFrom('CJ', 'JD'), digits: integer({ min: 3, max: 5 }) });

/** Two laptops, what each gave out, and what was taken for which number. */
async function openTwo(numbering: CommonNumbering) {
  const laptops = [await openLaptop('A', numbering), await openLaptop('B', numbering)] as const;
  const given = new Map<string, number>();
  const products = new Map<string, string>();
  const removed: [number[], number[]] = [[], []];

  async function take(one: 0 | 1, year: number): Promise<void> {
    const machine = one === 0 ? 'A' : 'B';
    const running = (given.get(machine + year) ?? 0) + 1;
    given.set(machine + year, running);
    const product = `产品${products.size + 1}`;
    const { number } = await laptops[one].sample(product, year);
    // Neither a gap nor a number that was given before, whatever was removed or came from the other laptop.
    expect(number).toBe(sampleNumber({ ...numbering, machine }, year, running));
    products.set(number, product);
  }

  async function remove(one: 0 | 1, which: number): Promise<void> {
    const there = await laptops[one].batches();
    const batch = there[which % Math.max(1, there.length)];
    if (!batch) return;
    await laptops[one].desk.call('sample.remove', { id: batch.id, revision: batch.revision });
    removed[one].push(batch.id);
  }

  async function restore(one: 0 | 1, which: number): Promise<void> {
    const { desk, batches } = laptops[one];
    const [id] = removed[one].splice(which % Math.max(1, removed[one].length), 1);
    if (id === undefined) return;
    const { number } = await desk.call('sample.get', { id });
    // The other laptop's list may have brought it back meanwhile.
    if ((await batches()).some((batch) => batch.number === number)) {
      const refusal = await desk.refusal('sample.restore', { id });
      expect([refusal.code, refusal.message]).toEqual(['conflict', `「抽样单编号」${number} 已被使用`]);
    } else await desk.call('sample.restore', { id });
  }

  async function send(one: 0 | 1): Promise<void> {
    const [from, to] = [laptops[one], laptops[one === 0 ? 1 : 0]];
    const sent = await from.batches();
    if (sent.length === 0) return;
    const result = await to.desk.call('import.carryOut', await handOver(from, to));
    expect(result).toMatchObject({ updated: 0, rejected: 0 });
    const there = new Set((await to.batches()).map(({ number }) => number));
    expect(sent.filter(({ number }) => !there.has(number))).toEqual([]);
  }

  /** No number twice, and behind every number what was taken for it. */
  async function hold(): Promise<void> {
    for (const { batches } of laptops) {
      const there = await batches();
      expect(new Set(there.map(({ number }) => number)).size).toBe(there.length);
      for (const { number, productName } of there)
        expect([number, productName]).toEqual([number, products.get(number)]);
    }
  }
  return { laptops, take, remove, restore, send, hold };
}

test('two laptops that give their lists to each other never share a number, leave none out and overwrite nothing', async () => {
  await assert(
    asyncProperty(rule, steps, async (numbering, todo: Step[]) => {
      const { laptops, take, remove, restore, send, hold } = await openTwo(numbering);
      for (const step of todo) {
        if (step.does === 'sample') await take(step.on, step.year);
        else if (step.does === 'send') await send(step.on);
        else if (step.does === 'remove') await remove(step.on, step.which);
        else await restore(step.on, step.which);
      }
      await send(0);
      await send(1);
      await hold();

      const before = await Promise.all(laptops.map(({ batches }) => batches()));
      expect(before[0]!.map(({ number }) => number)).toEqual(before[1]!.map(({ number }) => number));
      await send(0);
      await send(1);
      expect(await Promise.all(laptops.map(({ batches }) => batches()))).toEqual(before);

      for (const one of [0, 1] as const) for (const year of years) await take(one, year);
      await hold();
      for (const { desk } of laptops) desk.close();
    }),
    { numRuns: 16 },
  );
});

import { expect, test } from 'vitest';
import { type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { addSubject } from '../../records.ts';
import { valuesOf } from '../../support.ts';
import { cellsOf, countsOf, offerWorkbook, readingOf } from '../exchange/import/support.ts';
import { messagesByRow } from './importSupport.ts';
import { handOver, type Laptop, openLaptop, seenColumns } from './laptops.ts';

/* Two laptops on which nobody set a letter give the same numbers: neither may overwrite what the other took. */

const numbering = { prefix: 'CJ', digits: 4 };
const productsOf = async (laptop: Laptop) =>
  (await laptop.batches()).map(({ number, productName }) => `${number} ${productName}`);

async function openForgetful() {
  const [one, other] = [await openLaptop(null, numbering), await openLaptop(null, numbering)];
  for (const product of ['水彩笔', '铅笔', '橡皮']) await one.sample(product, 2026);
  for (const product of ['圆规', '直尺']) await other.sample(product, 2026);
  return { one, other };
}

test('numbers given twice are said row by row; the rows come back, and with another number they are stored', async () => {
  const { one, other } = await openForgetful();
  const before = await other.batches();
  const reading = await handOver(one, other);
  expect(countsOf(await other.desk.call('import.check', reading))).toMatchObject({
    rows: 3,
    new: 1,
    changed: 0,
    bad: 2,
  });
  const reasons = await messagesByRow(other.desk, reading);
  // The newest batch stands first.
  expect(reasons[2]).toBe('');
  expect(reasons[3]).toContain('CJ2026-0002 在本机是另一批次的编号（云溪县青禾文具店，直尺），没有覆盖');
  expect(reasons[4]).toContain('CJ2026-0001 在本机是另一批次的编号（云溪县青禾文具店，圆规），没有覆盖');
  expect(reasons[4]).toContain('给每台电脑填不同的「本机代号」');

  const result = await other.desk.call('import.carryOut', reading);
  expect(result).toMatchObject({ created: 1, updated: 0, rejected: 2 });
  expect(await productsOf(other)).toEqual(['CJ2026-0001 圆规', 'CJ2026-0002 直尺', 'CJ2026-0003 橡皮']);
  expect((await other.batches()).slice(0, 2)).toEqual(before);

  const [titles, ...rows] = await cellsOf(other.desk, result.rejects!);
  const number = titles!.indexOf('抽样单编号');
  const corrected = [titles!, ...rows.map((row) => row.with(number, null))];
  const again = readingOf('sample', await offerWorkbook(other.desk, corrected), { campaignId: other.campaignId });
  expect(await other.desk.call('import.carryOut', again)).toMatchObject({ created: 2, updated: 0, rejected: 0 });
  expect((await productsOf(other)).slice(3)).toEqual(['CJ2026-0004 铅笔', 'CJ2026-0005 水彩笔']);
  expect((await other.sample('订书机', 2026)).number).toBe('CJ2026-0006');
});

test('a list as it is seen on the screen has no key, and still overwrites no other shop and no other product', async () => {
  const { one, other } = await openForgetful();
  const shop = await addSubject(one.desk, { name: '云溪县乐童玩具城' });
  await addSubject(other.desk, { name: '云溪县乐童玩具城' });
  await one.sample('作业本', 2026, { subjectId: shop.id });
  await other.sample('三角板', 2026);
  await other.sample('作业本', 2026);
  const before = await other.batches();
  const result = await other.desk.call('import.carryOut', await handOver(one, other, seenColumns));
  expect(result).toMatchObject({ created: 0, updated: 0, rejected: 4 });
  const [titles, ...rows] = await cellsOf(other.desk, result.rejects!);
  expect(rows.map((row) => String(row[titles!.indexOf('原因')]))).toEqual(
    rows.map(() => expect.stringContaining('没有覆盖')),
  );
  expect(await other.batches()).toEqual(before);
});

test('one that says the very same is noted: it may be the same sheet, entered twice', async () => {
  const [one, other] = [await openLaptop(null, numbering), await openLaptop(null, numbering)];
  await one.sample('水彩笔', 2026);
  await other.sample('水彩笔', 2026);
  const before = await other.batches();
  const reading = await handOver(one, other);
  const check = await other.desk.call('import.check', { ...reading, show: 'noted' });
  expect(check).toMatchObject({ rows: 1, same: 1, noted: 1 });
  expect(check.shown[0]!.reasons[0]!.message).toContain('另一批次的编号');
  expect(await other.desk.call('import.carryOut', reading)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  expect(await other.batches()).toEqual(before);
});

test('a batch keeps its key from laptop to laptop: renamed and renumbered it is found again', async () => {
  const [one, other] = [await openLaptop('A', numbering), await openLaptop('B', numbering)];
  const sample = await one.sample('水彩笔', 2026);
  await other.desk.call('import.carryOut', await handOver(one, other));
  const values = valuesOf(sample, Object.keys(sampleFields.shape)) as SampleFields;
  await one.desk.call('sample.save', {
    id: sample.id,
    revision: sample.revision,
    values: { ...values, number: 'CJ2026-A0100', productName: '水彩笔（24色）' },
  });
  const result = await other.desk.call('import.carryOut', await handOver(one, other));
  expect(result).toMatchObject({ created: 0, updated: 1, rejected: 0 });
  expect(await productsOf(other)).toEqual(['CJ2026-A0100 水彩笔（24色）']);
  expect((await other.batches())[0]!.uid).toBe(sample.uid);
});

test('what was imported and taken back, or thrown away, can be imported once more', async () => {
  const [one, other] = [await openLaptop('A', numbering), await openLaptop('B', numbering)];
  await one.sample('水彩笔', 2026);
  const first = await other.desk.call('import.carryOut', await handOver(one, other));
  await other.desk.call('import.undo', { id: first.importId! });
  expect(await other.batches()).toEqual([]);
  expect(await other.desk.call('import.carryOut', await handOver(one, other))).toMatchObject({
    created: 1,
    rejected: 0,
  });
  expect(await productsOf(other)).toEqual(['CJ2026-A0001 水彩笔']);
  const back = await one.desk.call('import.check', await handOver(other, one));
  expect(countsOf(back)).toEqual({ rows: 1, new: 0, changed: 0, same: 1, bad: 0 });
});

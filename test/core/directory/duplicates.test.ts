import { describe, expect, test } from 'vitest';
import { addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { codeOf } from './support.ts';

const found = async (desk: TestCore) =>
  (await desk.call('subject.duplicates', {})).groups.map((group) => [
    group.reason,
    ...group.subjects.map((subject) => subject.name),
  ]);

describe('subjects that look like one', () => {
  test('are found by the organisation in their codes, though they were registered in two places', async () => {
    const desk = openTestCore();
    await addSubject(desk, { name: '青禾商贸', creditCode: codeOf('M000100Y4') });
    await addSubject(desk, { name: '云溪县青禾商贸有限公司', creditCode: codeOf('M000100Y4', '350200') });
    await addSubject(desk, { name: '别家', creditCode: codeOf('M000100Y5') });
    expect(await found(desk)).toEqual([['credit-code', '青禾商贸', '云溪县青禾商贸有限公司']]);
  });

  test('are found where the code of one was written among the licence numbers of the other', async () => {
    const desk = openTestCore();
    await addSubject(desk, { name: '青禾商贸', creditCode: codeOf('M000100Y4') });
    await addSubject(desk, { name: '青禾', licenceNumber: `JY135010000001、${codeOf('M000100Y4')}` });
    expect(await found(desk)).toEqual([['credit-code', '青禾商贸', '青禾']]);
  });

  test('are found by name and address in whatever way they are written', async () => {
    const desk = openTestCore();
    await addSubject(desk, { name: '云溪县青禾（集团）有限责任公司', address: '云岭省溪州市云溪县城关镇中山路１２号' });
    await addSubject(desk, { name: '云溪县青禾(集团) 有限公司', address: '城关镇中山路12号' });
    await addSubject(desk, { name: '云溪县青禾集团食堂', address: '城关镇中山路12号' });
    expect(await found(desk)).toEqual([
      ['name-and-address', '云溪县青禾（集团）有限责任公司', '云溪县青禾(集团) 有限公司'],
    ]);
  });

  test('are only named alike where nothing tells them apart', async () => {
    const desk = openTestCore();
    await addSubject(desk, { name: '好又多超市', address: '城关镇中山路12号' });
    await addSubject(desk, { name: '好又多超市', address: '青石镇东街1号' });
    // Two codes are two enterprises.
    await addSubject(desk, { name: '兴旺粮油', address: '城关镇北街1号', creditCode: codeOf('M000100Y6') });
    await addSubject(desk, { name: '兴旺粮油', address: '青石镇北街1号', creditCode: codeOf('M000100Y7') });
    expect(await found(desk)).toEqual([['name', '好又多超市', '好又多超市']]);
  });

  test('hang together over several ways, and the surest group stands first', async () => {
    const desk = openTestCore();
    await addSubject(desk, { name: '小卖部' });
    await addSubject(desk, { name: '小卖部' });
    await addSubject(desk, { name: '青禾商贸', creditCode: codeOf('M000100Y4') });
    await addSubject(desk, { name: '青禾', licenceNumber: codeOf('M000100Y4') });
    await addSubject(desk, { name: '青 禾' });
    expect(await found(desk)).toEqual([
      ['credit-code', '青禾商贸', '青禾', '青 禾'],
      ['name', '小卖部', '小卖部'],
    ]);
  });

  test('are not told again where a person has found that they are two, until that is taken back', async () => {
    const desk = openTestCore();
    const [one, other, third] = [
      await addSubject(desk, { name: '好又多超市', address: '城关镇中山路12号' }),
      await addSubject(desk, { name: '好又多超市', address: '青石镇东街1号' }),
      await addSubject(desk, { name: '好又多超市', address: '柳河镇北街3号' }),
    ];
    await desk.call('subject.setApart', { ids: [other.id, one.id], apart: true });
    // The third looks like either of them still.
    expect(await found(desk)).toHaveLength(1);
    await desk.call('subject.setApart', { ids: [one.id, other.id, third.id], apart: true });
    expect(await found(desk)).toEqual([]);
    await desk.call('subject.setApart', { ids: [one.id, third.id], apart: false });
    const { groups } = await desk.call('subject.duplicates', {});
    expect(groups.map((group) => group.subjects.map((subject) => subject.id))).toEqual([[one.id, third.id]]);
    const { rows } = await desk.call('history.list', { noun: 'subject', recordId: one.id });
    expect(rows.map((row) => row.title)).toContain('好又多超市（不是重复）');
  });

  test('are not looked for in the recycle bin', async () => {
    const desk = openTestCore();
    await addSubject(desk, { name: '小卖部' });
    const other = await addSubject(desk, { name: '小卖部' });
    await desk.call('subject.remove', { id: other.id, revision: other.revision });
    expect(await desk.call('subject.duplicates', {})).toEqual({ total: 0, groups: [] });
  });

  test('fifty of a great group are shown, and its size is told', async () => {
    const desk = openTestCore();
    for (let index = 0; index < 60; index += 1) await addSubject(desk, { name: '小卖部', address: `东街${index}号` });
    const { total, groups } = await desk.call('subject.duplicates', { limit: 1 });
    expect([total, groups[0]!.size, groups[0]!.subjects.length]).toEqual([1, 60, 50]);
  });
});

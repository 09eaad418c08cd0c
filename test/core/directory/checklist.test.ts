import { describe, expect, test } from 'vitest';
import { addCampaign, addInspection, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';
import { addChecklist, version } from './support.ts';

/** What a visit that took place has to answer of a list of one point. */
const answers = [{ key: 'item-1', answer: 'passed' as const, note: null }];
const item = (key: string, text: string) => ({ key, text });

describe('a checklist', () => {
  test('is changed in place until an inspection was filled in on it', async () => {
    const desk = openTestCore();
    const checklist = await addChecklist(desk, ['有无营业执照']);
    const values = { name: checklist.name, active: true, items: [item('item-1', '营业执照是否悬挂')] };
    const changed = await desk.call('checklist.save', { ...version(checklist), values });
    expect(changed).toMatchObject({
      version: 1,
      versionId: checklist.versionId,
      items: [{ text: '营业执照是否悬挂' }],
    });
  });

  test('gets its next version when it is in use, and the inspection keeps its own', async () => {
    const desk = openTestCore();
    const checklist = await addChecklist(desk, ['有无营业执照']);
    const campaign = await addCampaign(desk);
    await addInspection(desk, campaign.id, (await addSubject(desk)).id, {
      checklistVersionId: checklist.versionId,
      answers,
    });
    const values = {
      name: checklist.name,
      active: true,
      items: [item('item-1', '营业执照是否悬挂'), item('new', '进货票据')],
    };
    const changed = await desk.call('checklist.save', { ...version(checklist), values });
    expect(changed).toMatchObject({ version: 2, inspections: 1 });
    expect((await desk.call('checklist.version', { versionId: checklist.versionId })).items).toMatchObject([
      { key: 'item-1', text: '有无营业执照' },
    ]);
    expect(await desk.call('checklist.versions', { id: checklist.id })).toMatchObject([
      { version: 2, items: 2, inspections: 0 },
      { version: 1, items: 1, inspections: 1 },
    ]);
  });

  test('stays at its version where only its name or note changed', async () => {
    const desk = openTestCore();
    const checklist = await addChecklist(desk, ['有无营业执照']);
    const campaign = await addCampaign(desk);
    await addInspection(desk, campaign.id, (await addSubject(desk)).id, {
      checklistVersionId: checklist.versionId,
      answers,
    });
    const values = { name: '学校周边文具店检查表', active: false, items: checklist.items };
    expect(await desk.call('checklist.save', { ...version(checklist), values })).toMatchObject({ version: 1 });
    expect((await desk.call('checklist.list', { activeOnly: true })).total).toBe(0);
  });

  test('has conditions only on points further up', async () => {
    const desk = openTestCore();
    const values = {
      name: '检查表',
      active: true,
      items: [{ ...item('a', '甲'), condition: { key: 'b', answer: 'failed' } }, item('b', '乙')],
    };
    expect(await desk.refusal('checklist.save', { id: null, revision: null, values })).toMatchObject({
      field: 'values.items.0',
      message: expect.stringContaining('第 1 条'),
    });
    expect(
      await desk.refusal('checklist.save', {
        id: null,
        revision: null,
        values: { ...values, items: [item('a', '甲'), item('a', '乙')] },
      }),
    ).toMatchObject({ field: 'values.items.1' });
  });

  test('is found by a point of it, and has a name of its own', async () => {
    const desk = openTestCore();
    await addChecklist(desk, ['进货查验记录是否齐全']);
    expect((await desk.call('search.query', { text: '进货查验' })).map((entry) => entry.noun)).toEqual(['checklist']);
    const values = { name: '文具店检查表', active: true, items: [item('a', '甲')] };
    expect(await desk.refusal('checklist.save', { id: null, revision: null, values })).toMatchObject({
      field: 'values.name',
    });
  });

  test('goes into the recycle bin and comes back', async () => {
    const desk = openTestCore();
    const checklist = await addChecklist(desk, ['甲']);
    await desk.call('checklist.remove', version(checklist));
    expect((await desk.call('history.removed', {})).map((entry) => entry.title)).toEqual(['文具店检查表']);
    expect(await desk.call('checklist.restore', { id: checklist.id })).toMatchObject({ deletedAt: null, version: 1 });
  });
});

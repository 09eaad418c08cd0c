import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleTables, references } from '../../../electron/core/example/references.ts';
import { fileOfToken } from '../../../electron/core/files/index.ts';
import { addActivity, addCampaign, addInspection, addSubject, onePixelPng } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { contentOf, contentTables, filesUnder, openExample } from './support.ts';

const created = { id: null, revision: null } as const;
const campaignOf2026 = async (core: TestCore): Promise<number> =>
  (await core.call('campaign.years', {})).find((campaign) => campaign.year === 2026)!.id;

describe('removing the example', () => {
  test('leaves every table and every file as it was, but for the history', async () => {
    const core = openTestCore();
    const before = contentOf(core);
    const { records } = await core.call('example.load', {});
    expect(await core.call('example.remove', {})).toEqual({ removed: records, kept: 0 });
    expect(contentOf(core)).toEqual(before);
    expect(filesUnder(core.core.folder.stored)).toEqual([]);
    expect(await core.call('search.query', { text: '文具' })).toEqual([]);
    const { rows } = await core.call('history.list', { noun: 'example' });
    expect(rows.map((row) => [row.action, row.after])).toEqual([
      ['unload', { removed: records, kept: 0 }],
      ['load', { records, settings: true }],
    ]);
  });

  test('own records of before stay untouched, their files and search too', async () => {
    const core = openTestCore();
    const campaign = await addCampaign(core, { year: 2024, periodFrom: '2024-09-01', periodTo: '2024-09-30' });
    const activity = await addActivity(core, campaign.id, { title: '自己的开放日' });
    await addInspection(core, campaign.id, (await addSubject(core, { name: '自己的商店' })).id);
    const unit = await core.call('unit.save', {
      ...created,
      values: { name: '质量发展股', kind: 'section', contact: '自己人' },
    });
    const token = core.offer(onePixelPng, '自己的照片.png');
    const owner = { campaignId: campaign.id, ownerNoun: 'activity', ownerId: activity.id } as const;
    await core.call('evidence.add', { tokens: [token], ...owner });
    await core.call('setting.save', { bureau: '某县局', section: null, person: '某人' });
    const before = contentOf(core);
    const files = filesUnder(core.core.folder.stored);
    await core.call('example.load', {});
    expect((await core.call('setting.get', {})).bureau).toBe('某县局');
    // The example joins the own unit of that name instead of making a second one.
    expect((await core.call('unit.list', { text: '质量发展股' })).rows.map((row) => row.uid)).toEqual([unit.uid]);
    await core.call('example.remove', {});
    expect(contentOf(core)).toEqual(before);
    expect(filesUnder(core.core.folder.stored)).toEqual(files);
    expect((await core.call('search.query', { text: '自己' })).length).toBeGreaterThan(1);
  });

  test('keeps what own records refer to and what that needs, and nothing else', async () => {
    const { core, records } = await openExample();
    const activity = (await core.call('activity.list', { text: '启动仪式', limit: 1 })).rows[0]!;
    const token = core.offer(onePixelPng, '补拍.png');
    const [photo] = await core.call('evidence.add', {
      tokens: [token],
      campaignId: activity.campaignId,
      ownerNoun: 'activity',
      ownerId: activity.id,
    });
    const { removed, kept } = await core.call('example.remove', {});
    expect(removed + kept).toBe(records);
    const still = await core.call('activity.get', { id: activity.id });
    expect(still).toMatchObject({ title: activity.title, taskIds: activity.taskIds, leadUnitId: activity.leadUnitId });
    expect(still.evidence).toBe(1);
    expect((await core.call('evidence.get', { id: photo!.id })).ownerTitle).toBe(activity.title);
    // The activity, its campaign, its unit, its two tasks and their notices with those that they relay.
    expect((await core.call('activity.list', {})).total).toBe(1);
    expect((await core.call('task.list', {})).rows.map((task) => task.id).sort()).toEqual([...activity.taskIds].sort());
    expect((await core.call('circular.list', {})).rows.map((circular) => circular.level).sort()).toEqual([
      'city',
      'national',
      'own',
      'provincial',
    ]);
    expect((await core.call('subject.list', {})).total).toBe(0);
    expect(kept).toBe(1 + 1 + 1 + activity.taskIds.length + 4);
    expect(core.core.database.writer.pragma('foreign_key_check')).toEqual([]);
    expect((await core.call('system.state', {})).exampleLoaded).toBe(false);
  });

  test('an own finding and an own visit keep the inspection, the subject and the people behind them', async () => {
    const { core } = await openExample();
    const inspection = (await core.call('inspection.list', { state: 'published', kind: 'special', limit: 1 })).rows[0]!;
    await core.call('finding.save', {
      ...created,
      values: {
        inspectionId: inspection.id,
        description: '自己补记的问题',
        severity: 'minor',
        measure: 'ordered',
        state: 'open',
      },
    });
    await core.call('example.remove', {});
    const still = await core.call('inspection.get', { id: inspection.id });
    expect([...still.inspectorIds].sort()).toEqual([...inspection.inspectorIds].sort());
    expect(still).toMatchObject({ subjectName: inspection.subjectName, findings: 1 });
    // The checklist that it was filled in on stays, though it is named by its version.
    expect(still.checklistName).toBe(inspection.checklistName);
    expect((await core.call('staff.list', {})).total).toBe(2);
    expect((await core.call('finding.list', {})).rows.map((finding) => finding.description)).toEqual([
      '自己补记的问题',
    ]);
    expect(core.core.database.writer.pragma('foreign_key_check')).toEqual([]);
  });

  test('takes out what was changed or put into the recycle bin meanwhile', async () => {
    const core = openTestCore();
    const before = contentOf(core);
    await core.call('example.load', {});
    const [subject] = (await core.call('subject.list', { limit: 1 })).rows;
    await core.call('subject.remove', { id: subject!.id, revision: subject!.revision });
    const indicator = (await core.call('report.figures', { campaignId: await campaignOf2026(core) })).find(
      (figure) => figure.basis === 'entered',
    )!;
    await core.call('report.enterFigure', {
      campaignId: await campaignOf2026(core),
      indicatorId: indicator.indicatorId,
      value: 999,
    });
    await core.call('example.remove', {});
    expect(contentOf(core)).toEqual(before);
  });

  test('keeps a stored file that an own record uses as well', async () => {
    const { core } = await openExample();
    const { rows } = await core.call('evidence.list', { limit: 1 });
    const { token } = await core.call('evidence.export', { id: rows[0]!.id });
    const copy = readFileSync(fileOfToken(core.core.folder.outbox, token)!.path);
    const own = await addCampaign(core, { year: 2024, periodFrom: '2024-09-01', periodTo: '2024-09-30' });
    const owner = { campaignId: own.id, ownerNoun: 'campaign', ownerId: own.id } as const;
    await core.call('evidence.add', { tokens: [core.offer(copy, '同一张.png')], ...owner });
    await core.call('example.remove', {});
    expect(filesUnder(core.core.folder.stored).map((path) => path.slice(-64))).toEqual([rows[0]!.sha256]);
  });

  test('bureau and section go with it unless somebody has changed them', async () => {
    const { core } = await openExample();
    expect(await core.call('setting.get', {})).toEqual({
      bureau: '云溪县市场监督管理局',
      section: '质量发展股',
      person: null,
    });
    await core.call('setting.save', { bureau: '云溪县市场监督管理局', section: '办公室', person: null });
    await core.call('example.remove', {});
    expect((await core.call('setting.get', {})).section).toBe('办公室');
  });

  test('can be loaded again afterwards', async () => {
    const { core, records } = await openExample();
    await core.call('example.remove', {});
    expect(await core.call('example.load', {})).toEqual({ records });
  });

  test('says so where there is no example', async () => {
    expect(await openTestCore().refusal('example.remove', {})).toMatchObject({ code: 'conflict' });
  });
});

test('the list of references names every foreign key of the schema', () => {
  const db = openTestCore().core.database.writer;
  const nounOf = new Map(exampleTables.map(([noun, table]) => [table, noun]));
  const keys = contentTables(db).flatMap((table) =>
    (db.pragma(`foreign_key_list(${table})`) as { table: string; from: string; on_delete: string }[])
      // Rows that go with their owner refer to it by a cascading key; indicators are not the example's.
      .filter((key) => key.on_delete !== 'CASCADE' && key.table !== 'indicator' && table !== 'indicator_entry')
      .map((key) => `${table}.${key.from} → ${nounOf.get(key.table) ?? key.table}`),
  );
  const listed = references
    .filter((reference) => reference.when === undefined)
    .map((reference) => `${reference.table}.${reference.column} → ${reference.by?.[0] ?? reference.to}`);
  expect(listed.sort()).toEqual(keys.sort());
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedPath } from '../../../electron/core/files/index.ts';
import { addActivity, addCampaign, onePixelPng } from '../../records.ts';
import { openTestCore } from '../../support.ts';
import { zipOf } from '../exchange/read/builders.ts';
import { addFinding, desk as inspectionDesk } from '../inspection/support.ts';

async function deskWithActivity() {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const activity = await addActivity(desk, campaign.id);
  return { desk, owner: { campaignId: campaign.id, ownerNoun: 'activity' as const, ownerId: activity.id } };
}

test('a photo is stored by its content and shown again byte for byte', async () => {
  const { desk, owner } = await deskWithActivity();
  const [photo] = await desk.call('evidence.add', {
    tokens: [desk.offer(onePixelPng, '开放日现场.png')],
    ...owner,
    caption: '现场',
  });
  expect(photo).toMatchObject({
    mime: 'image/png',
    bytes: onePixelPng.length,
    ownerTitle: '质量开放日',
    caption: '现场',
  });
  const { token } = await desk.call('evidence.view', { id: photo!.id });
  expect(readFileSync(join(desk.data, 'outbox', token, '开放日现场.png'))).toEqual(onePixelPng);
});

test('the same file under the same record is stored once', async () => {
  const { desk, owner } = await deskWithActivity();
  const tokens = [desk.offer(onePixelPng, '一.png'), desk.offer(onePixelPng, '二.png')];
  const added = await desk.call('evidence.add', { tokens, ...owner });
  expect(new Set(added.map((photo) => photo.id)).size).toBe(1);
  expect((await desk.call('evidence.list', { ownerNoun: 'activity', ownerId: owner.ownerId })).total).toBe(1);
});

test('what a file is, is told by its bytes: a page dressed as a picture is only bytes', async () => {
  const { desk, owner } = await deskWithActivity();
  const [file] = await desk.call('evidence.add', {
    tokens: [desk.offer('<script>alert(1)</script>', '照片.png')],
    ...owner,
  });
  expect(file?.mime).toBe('application/octet-stream');
});

test.each([
  ['an OFD', () => zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Document/>' }), 'application/ofd'],
  ['a ZIP that only talks of one', () => zipOf({ 'a.txt': '这里不是版式文件' }), 'application/octet-stream'],
  ['a scan as TIFF', () => Buffer.from('49492a0008000000', 'hex'), 'image/tiff'],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'application/pdf'],
  ['an empty file', () => Buffer.alloc(0), 'application/octet-stream'],
])('%s is known by its bytes', async (_what, bytes, mime) => {
  const { desk, owner } = await deskWithActivity();
  const [file] = await desk.call('evidence.add', { tokens: [desk.offer(bytes(), '检验报告.pdf')], ...owner });
  expect(file?.mime).toBe(mime);
});

test('a made-up token or a path instead of one is refused', async () => {
  const { desk, owner } = await deskWithActivity();
  for (const token of ['../../etc/passwd', '0'.repeat(32), '']) {
    expect(await desk.refusal('evidence.add', { tokens: [token], ...owner })).toMatchObject({
      code: 'file',
      field: 'tokens',
    });
  }
});

test('a stored file that was changed on the disk is noticed by the check', async () => {
  const { desk, owner } = await deskWithActivity();
  const [photo] = await desk.call('evidence.add', { tokens: [desk.offer(onePixelPng, '现场.png')], ...owner });
  expect((await desk.call('system.check', {})).sound).toBe(true);
  writeFileSync(storedPath(desk.core.folder, photo!.sha256), 'changed');
  const check = await desk.call('system.check', {});
  expect(check.sound).toBe(false);
  expect(check.parts.at(-1)?.message).toContain('现场.png');
});

test('a photo of a record that is gone is refused and leaves no draft behind', async () => {
  const { desk, owner } = await deskWithActivity();
  const refusal = await desk.refusal('evidence.add', {
    tokens: [desk.offer(onePixelPng, '现场.png')],
    ...owner,
    ownerId: 999,
  });
  expect(refusal.code).toBe('not-found');
  expect(
    existsSync(desk.core.folder.stored) &&
      readdirSync(desk.core.folder.stored).filter((name) => name.startsWith('draft')),
  ).toEqual([]);
});

test('a photo hangs on a finding, a case, a sampling plan, and says which point of the checklist it shows', async () => {
  const { core: desk, add, campaignId } = await inspectionDesk();
  const visit = await add();
  const finding = await addFinding(desk, visit.id);
  const values = { campaignId, title: '涉嫌销售无标签食品案', state: 'clue' } as const;
  const file = await desk.call('case.save', { id: null, revision: null, values });
  const plan = await desk.call('sampling-plan.save', {
    id: null,
    revision: null,
    values: { campaignId, name: '学生文具抽检', source: 'own', batches: 10 },
  });
  const owners = [
    ['inspection', visit.id, `${visit.number} ${visit.subjectName}`],
    ['finding', finding.id, `${visit.number} ${finding.description}`],
    ['case', file.id, '涉嫌销售无标签食品案'],
    ['sampling-plan', plan.id, '学生文具抽检'],
  ] as const;
  for (const [ownerNoun, ownerId, ownerTitle] of owners) {
    const token = desk.offer(onePixelPng, '现场.png');
    const [photo] = await desk.call('evidence.add', {
      tokens: [token],
      campaignId,
      ownerNoun,
      ownerId,
      part: 'expiry',
    });
    expect(photo).toMatchObject({ ownerTitle, part: 'expiry' });
    expect(await desk.refusal('evidence.add', { tokens: [token], campaignId, ownerNoun, ownerId: 999 })).toMatchObject({
      code: 'not-found',
    });
  }
  expect((await desk.call('finding.get', { id: finding.id })).evidence).toBe(1);
});

test('the same file shows two points of one checklist', async () => {
  const { core: desk, add, campaignId } = await inspectionDesk();
  const visit = await add();
  const owner = { campaignId, ownerNoun: 'inspection', ownerId: visit.id } as const;
  for (const part of ['licence', 'expiry', 'expiry']) {
    await desk.call('evidence.add', { tokens: [desk.offer(onePixelPng, '现场.png')], ...owner, part });
  }
  const { rows } = await desk.call('evidence.list', { ownerNoun: 'inspection', ownerId: visit.id });
  expect(rows.map((photo) => photo.part).sort()).toEqual(['expiry', 'licence']);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startCore } from '../../electron/host/client.ts';
import { addCampaign, addSample, addSubject } from '../records.ts';
import { openTestCore, temporaryFolder } from '../support.ts';

/** Whether this machine lets us mount a small file system: as root, outside of a locked-down container. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (
    spawnSync('sh', [
      '-c',
      'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d"; s=$?; rmdir "$d"; exit $s',
    ]).status === 0
  );
}

const mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
});

function mountSmall(size: string): string {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  mounted.push(folder);
  return folder;
}

const hashOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (existsSync(join(folder, name)) && name.endsWith('.sqlite')) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
};

describe.skipIf(!canMount())('on a small disk of its own (needs the right to mount)', () => {
  test('a full disk is said in words; what was saved before is whole, and saving works again when there is room', async () => {
    const disk = mountSmall('3m');
    const desk = openTestCore(disk);
    const kept = await addSubject(desk, { name: '磁盘满之前的商店' });
    writeFileSync(join(disk, 'filler'), '');
    expect(spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k', 'status=none']).status).not.toBe(0);
    const refusals = new Set<string>();
    for (let number = 0; number < 20; number += 1) {
      const values = { name: `放不下的商店${number}`, kind: 'circulation', state: 'active', note: '长'.repeat(2000) };
      refusals.add((await desk.refusal('subject.save', { id: null, revision: null, values })).message);
    }
    expect([...refusals]).toEqual([expect.stringMatching(/磁盘空间不足.*原有数据未改动/)]);
    expect((await desk.call('subject.list', {})).rows.map((row) => row.name)).toEqual([kept.name]);
    execFileSync('rm', [join(disk, 'filler')]);
    await addSubject(desk, { name: '腾出空间之后的商店' });
    expect((await desk.call('system.check', {})).sound).toBe(true);
    desk.close();
  });

  test('a photo for which there is only half the room is refused, and no half of it is kept', async () => {
    const disk = mountSmall('6m');
    const desk = openTestCore(disk);
    const campaign = await addCampaign(desk);
    const token = desk.offer(randomBytes(900 * 1024), '照片.jpg');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 450 * 1024));
    const fields = {
      campaignId: campaign.id,
      ownerNoun: 'campaign',
      ownerId: campaign.id,
      caption: null,
      takenOn: null,
    };
    const refusal = await desk.refusal('evidence.add', { tokens: [token], ...fields });
    expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('原有数据未改动') });
    expect(readdirSync(join(disk, 'files'))).toEqual([]);
    expect((await desk.call('evidence.list', {})).total).toBe(0);
    desk.close();
  });

  test('of two reports only the one is refused for which there is no room, and it can be attached later', async () => {
    const disk = mountSmall('6m');
    const desk = openTestCore(disk);
    const { id: campaignId } = await addCampaign(desk);
    const { id: subjectId } = await addSubject(desk);
    const { id: sampleId } = await addSample(desk, campaignId, subjectId, { number: 'CJ2026-0001' });
    const report = (bytes: number, name: string) =>
      desk.offer(Buffer.concat([Buffer.from('%PDF-1.4'), randomBytes(bytes)]), name);
    const files = [report(900 * 1024, 'CJ2026-0001.pdf'), report(1024, 'CJ2026-0001_2.pdf')].map((token) => ({
      token,
      sampleId,
    }));
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 450 * 1024));
    const answer = await desk.call('sample.attachReports', { files });
    expect(answer.files).toMatchObject([
      { outcome: 'refused', message: expect.stringContaining('磁盘空间不足') },
      { outcome: 'attached', message: null },
    ]);
    execFileSync('rm', [join(disk, 'filler')]);
    const later = await desk.call('sample.attachReports', { files });
    expect(later.files.map(({ outcome }) => outcome)).toEqual(['attached', 'already']);
    expect((await desk.call('evidence.list', { ownerNoun: 'sample' })).total).toBe(2);
    expect((await desk.call('system.check', {})).sound).toBe(true);
    desk.close();
  });

  test('a folder that cannot be written is said in words in the worker too, and nothing in it changes', async () => {
    const disk = mountSmall('8m');
    const desk = openTestCore(disk);
    await addCampaign(desk);
    desk.close();
    const before = hashOf(disk);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const core = startCore({ data: disk });
    const answer = await core.call('campaign.years', {});
    await core.close();
    expect(answer).toMatchObject({
      error: { code: 'read-only', message: expect.stringContaining('数据文件夹不可写') },
    });
    expect(hashOf(disk)).toBe(before);
  });
});

describe('what the worker says when it cannot open', () => {
  test.each([
    ['a newer database', '更新版本', (data: string) => cpSync(newerDatabase(), join(data, 'quality-month.sqlite'))],
    [
      'no database',
      '不是本程序的数据库',
      (data: string) => writeFileSync(join(data, 'quality-month.sqlite'), '文字'.repeat(999)),
    ],
    [
      'a truncated database',
      '',
      (data: string) =>
        writeFileSync(join(data, 'quality-month.sqlite'), readFileSync(newerDatabase()).subarray(0, 5000)),
    ],
  ])('%s: every call answers with the reason', async (_name, words, prepare) => {
    const data = temporaryFolder();
    prepare(data);
    const before = hashOf(data);
    const core = startCore({ data });
    const answer = await core.call('campaign.years', {});
    await core.close();
    expect(answer).toMatchObject({ error: { code: 'database', message: expect.stringContaining(words) } });
    expect(hashOf(data)).toBe(before);
  });
});

function newerDatabase(): string {
  const data = temporaryFolder();
  const desk = openTestCore(data);
  desk.core.database.writer.pragma('user_version = 999');
  desk.close();
  return join(data, 'quality-month.sqlite');
}

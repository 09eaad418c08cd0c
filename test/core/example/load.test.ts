import { readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { storedPath } from '../../../electron/core/files/index.ts';
import { findingFields, inspectionFields } from '../../../shared/contract/inspection.ts';
import { isCreditCode } from '../../../shared/domain/creditCode.ts';
import { addCampaign } from '../../records.ts';
import { openTestCore, type TestCore, valuesOf } from '../../support.ts';
import { contentOf, filesUnder, openExample } from './support.ts';

const campaignId = async (core: TestCore, year: number): Promise<number> =>
  (await core.call('campaign.years', {})).find((campaign) => campaign.year === year)!.id;

const numberOf = (core: TestCore, sql: string, ...parameters: unknown[]): number =>
  core.core.database.reader
    .prepare(sql)
    .pluck()
    .get(...parameters) as number;

describe('loading the example', () => {
  test('brings two years of a county with everything that belongs to them', async () => {
    const { core, records } = await openExample();
    expect(records).toBe(numberOf(core, 'SELECT count(*) FROM example_record'));
    expect((await core.call('campaign.years', {})).map(({ year, example }) => [year, example])).toEqual([
      [2026, true],
      [2025, true],
    ]);
    expect((await core.call('subject.list', {})).total).toBe(300);
    expect((await core.call('staff.list', {})).total).toBe(30);
    expect((await core.call('inspection.list', {})).total).toBe(200);
    expect((await core.call('sample.list', {})).total).toBe(260);
    expect((await core.call('laboratory.list', {})).total).toBe(3);
    expect((await core.call('activity.list', {})).totals).toMatchObject({ planned: 7, running: 4 });
    expect((await core.call('evidence.list', {})).total).toBeGreaterThan(36);
    expect((await core.call('system.check', {})).parts.filter((part) => !part.sound)).toEqual([]);
  });

  test('its figures add up', async () => {
    const { core } = await openExample();
    for (const year of [2025, 2026]) {
      const id = await campaignId(core, year);
      const overview = await core.call('campaign.overview', { campaignId: id });
      const { passed, failed, open, total } = overview.samples;
      expect(passed + failed + open).toBe(total);
      const figures = new Map(
        (await core.call('report.figures', { campaignId: id })).map((figure) => [figure.name, figure]),
      );
      expect(figures.get('批次合格率')).toMatchObject({ numerator: passed, denominator: passed + failed });
      expect(figures.get('检查市场主体')!.value).toBe(overview.inspections.done);
      expect(figures.get('发现问题')!.value).toBe(overview.inspections.findings);
      expect(figures.get('参与人数')!.value).toBe(overview.participants.total);
      expect(figures.get('受理投诉举报')!.value).toBeGreaterThan(0);
      // Whoever finds something says so in the result, and the other way round.
      expect(
        numberOf(
          core,
          `SELECT count(*) FROM inspection WHERE campaign_id = ? AND state IN ('done', 'published')
             AND (results NOT LIKE '%发现问题已%' AND results NOT LIKE '%发现问题待%')
               = EXISTS (SELECT 1 FROM finding WHERE inspection_id = inspection.id)`,
          id,
        ),
      ).toBe(0);
    }
  });

  test('a batch fails exactly where a measured value breaks its limit', async () => {
    const { core } = await openExample();
    const { rows, totals } = await core.call('sample.list', { limit: 1000 });
    expect(totals.failed).toBeGreaterThan(5);
    expect(rows.filter((sample) => sample.contradiction)).toHaveLength(1);
    expect(rows.filter((sample) => sample.state === 'refused')).toHaveLength(1);
    for (const sample of rows) {
      for (const { requirement, value, verdict } of sample.items) {
        const [least, most] = requirement!.startsWith('≥')
          ? [Number(requirement!.slice(1)), Number.POSITIVE_INFINITY]
          : requirement!.startsWith('≤')
            ? [Number.NEGATIVE_INFINITY, Number(requirement!.slice(1))]
            : requirement!.split('～').map(Number);
        const keeps = Number(value) >= least! && Number(value) <= most!;
        expect([sample.number, requirement, value, verdict]).toEqual([
          sample.number,
          requirement,
          value,
          keeps ? 'passed' : 'failed',
        ]);
      }
      const worst = sample.items.some((item) => item.verdict === 'failed') ? 'failed' : 'passed';
      if (sample.contradiction) {
        // The one batch whose laboratory says otherwise: it waits for a person.
        expect([sample.labVerdict, worst, sample.verdict]).toEqual(['passed', 'failed', 'open']);
        continue;
      }
      expect(sample.labVerdict).toBe(sample.items.length === 0 ? null : worst);
      const disputed = sample.followUp?.objectionAccepted === true;
      const reported = sample.items.length === 0 ? 'open' : worst;
      expect(sample.verdict).toBe(disputed ? (sample.followUp?.retestVerdict ?? 'open') : reported);
    }
  });

  test('every enterprise has a valid code that no other has', async () => {
    const { core } = await openExample();
    const { rows } = await core.call('subject.list', { limit: 1000 });
    expect(rows.filter((subject) => !isCreditCode(subject.creditCode!))).toEqual([]);
    expect(new Set(rows.map((subject) => subject.creditCode)).size).toBe(rows.length);
    expect(new Set(rows.map((subject) => subject.name)).size).toBe(rows.length);
  });

  test('nothing has happened yet after the fourteenth of September', async () => {
    const { core } = await openExample();
    const today = '2026-09-14';
    for (const sql of [
      `SELECT count(*) FROM activity WHERE state = 'done' AND ends_on > ?`,
      `SELECT count(*) FROM inspection WHERE state IN ('running', 'done', 'published') AND inspected_on > ?`,
      `SELECT count(*) FROM inspection WHERE published_on > ?`,
      `SELECT count(*) FROM finding WHERE max(ifnull(rectified_on, ''), ifnull(rechecked_on, '')) > ?`,
      `SELECT count(*) FROM sample WHERE max(sampled_on, ifnull(submitted_on, ''), ifnull(reported_on, '')) > ?`,
      `SELECT count(*) FROM case_file WHERE max(ifnull(filed_on, ''), ifnull(closed_on, '')) > ?`,
    ]) {
      expect([sql, numberOf(core, sql, today)]).toEqual([sql, 0]);
    }
    expect((await core.call('inspection.list', { findings: 'overdue' })).total).toBeGreaterThan(0);
  });

  test('its visits show the whole way: plan, draw, checklist, signature, failed re-check, called off, under way', async () => {
    const { core } = await openExample();
    const { rows } = await core.call('inspection.list', { limit: 1000 });
    const findings = (await core.call('finding.list', { limit: 1000 })).rows;
    expect(new Set(rows.map((visit) => visit.state)).size).toBe(5);
    for (const year of [2025, 2026]) {
      const id = await campaignId(core, year);
      const draws = (await core.call('draw.list', { campaignId: id })).rows;
      expect(draws.map((draw) => [draw.origin, draw.state, draw.inspectionPlanName])).toEqual([
        ['platform', 'drawn', '企业公示信息抽查'],
      ]);
      const drawn = rows.filter((visit) => visit.drawId === draws[0]!.id);
      expect(drawn.length).toBe(draws[0]!.subjects);
      expect(drawn.every((visit) => visit.kind === 'double-random' && visit.campaignId === id)).toBe(true);
      expect((await core.call('inspection-plan.list', { campaignId: id })).rows[0]).toMatchObject({ draws: 1 });
    }
    // Every finding at a point of a checklist stands there as failed.
    for (const finding of findings.filter((one) => one.checklistKey !== null)) {
      const visit = rows.find((one) => one.id === finding.inspectionId)!;
      const answer = visit.answers.find((one) => one.key === finding.checklistKey);
      expect([finding.description, answer?.answer]).toEqual([finding.description, 'failed']);
    }
    expect(findings.some((finding) => finding.rechecks.length > 1 && finding.state === 'rechecked')).toBe(true);
    expect(rows.some((visit) => visit.signature === 'refused' && visit.witness !== null)).toBe(true);
    expect(rows.filter((visit) => visit.leftAt !== null).every((visit) => visit.leftAt! > visit.arrivedAt!)).toBe(true);
    // As entered by a person: each could be saved again as it is.
    for (const visit of rows.slice(0, 40)) {
      const values = valuesOf(visit, Object.keys(inspectionFields.shape)) as never;
      await core.call('inspection.save', { id: visit.id, revision: visit.revision, values });
    }
    for (const finding of findings.slice(0, 40)) {
      const values = valuesOf(finding, Object.keys(findingFields.shape)) as never;
      await core.call('finding.save', { id: finding.id, revision: finding.revision, values });
    }
  });

  test('its notices were read by the importer and keep their files', async () => {
    const { core } = await openExample();
    const { rows } = await core.call('circular.list', {});
    expect(rows.map((circular) => circular.level).sort()).toEqual([
      'city',
      'national',
      'own',
      'own',
      'provincial',
      'provincial',
    ]);
    for (const circular of rows) {
      expect(circular.tasks).toBeGreaterThan(2);
      expect(circular.number).toMatch(/〔202[56]〕\d+号$/);
      expect(readFileSync(storedPath(core.core.folder, circular.fileSha256), 'utf8')).toContain(circular.title);
    }
    const tasks = await core.call('task.list', { campaignId: await campaignId(core, 2026), limit: 1000 });
    expect(tasks.rows.find((task) => task.title === '质量开放日' && task.circularLevel === 'own')).toMatchObject({
      quantity: 4,
      quantityUnit: '场',
      deadline: '2026-09-26',
      activities: 4,
    });
  });

  test('its pictures are whole PNG files, no two alike', async () => {
    const { core } = await openExample();
    const { rows } = await core.call('evidence.list', { limit: 1000 });
    expect(new Set(rows.map((picture) => picture.sha256)).size).toBe(rows.length);
    for (const picture of rows) {
      const file = readFileSync(storedPath(core.core.folder, picture.sha256));
      expect(file.length).toBe(picture.bytes);
      const chunks = chunksOf(file);
      expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
      const header = chunks.get('IHDR')!;
      const rowBytes = header.readUInt32BE(0) * 3 + 1;
      expect(inflateSync(chunks.get('IDAT')!).length).toBe(rowBytes * header.readUInt32BE(4));
    }
  });

  test('is the same each time', async () => {
    const [{ core: one }, other] = [await openExample(), openTestCore()];
    await other.call('example.load', {});
    expect(contentOf(one, ['uid'])).toEqual(contentOf(other, ['uid']));
    expect(filesUnder(one.core.folder.stored)).toEqual(filesUnder(other.core.folder.stored));
  });

  test('leaves no passing files in the inbox and no picture without a record', async () => {
    const core = openTestCore();
    await core.call('example.load', {});
    expect(filesUnder(core.core.folder.inbox)).toEqual([]);
    const used = numberOf(
      core,
      'SELECT count(*) FROM (SELECT sha256 FROM evidence UNION SELECT file_sha256 FROM circular)',
    );
    expect(filesUnder(core.core.folder.stored).length).toBe(used);
  });
});

describe('refusing the example', () => {
  test('it is not loaded twice', async () => {
    const { core } = await openExample();
    const before = contentOf(core);
    expect(await core.refusal('example.load', {})).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('已经载入'),
    });
    expect(contentOf(core)).toEqual(before);
  });

  test('it names the year that an own campaign takes, and changes nothing', async () => {
    const core = openTestCore();
    await addCampaign(core, { year: 2025, periodFrom: '2025-09-01', periodTo: '2025-09-30' });
    const before = contentOf(core);
    const refusal = await core.refusal('example.load', {});
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toMatch(/已有 2025 年的年度活动.*请/);
    expect(contentOf(core)).toEqual(before);
    expect(filesUnder(core.core.folder.stored)).toEqual([]);
  });

  test('a load that fails half-way leaves nothing behind, neither rows nor files', async () => {
    const core = openTestCore();
    core.core.database.writer.exec(
      `CREATE TEMP TRIGGER no_report BEFORE INSERT ON report BEGIN SELECT RAISE(ABORT, 'no report'); END`,
    );
    const before = contentOf(core);
    await core.refusal('example.load', {});
    expect(contentOf(core)).toEqual(before);
    expect(filesUnder(core.core.folder.stored)).toEqual([]);
  });
});

/** The chunks of a PNG by type; each checksum is verified. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

test('the example loads on a machine whose clock stands before its day', async () => {
  const core = openTestCore(undefined, '2026-01-05T06:32:08.000Z');
  const { records } = await core.call('example.load', {});
  expect(records).toBeGreaterThan(1000);
  const [made] = (await core.call('inspection.list', { done: true, sort: { by: 'inspectedOn', descending: true } }))
    .rows;
  expect(made!.inspectedOn > '2026-01-05').toBe(true);
});

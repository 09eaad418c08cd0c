import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../electron/core/files/index.ts';
import { drawDocument, writeDrawDocument } from '../../shared/domain/draw/index.ts';
import { notice, temporaryFolder } from './folders.ts';
import { type Ended, start } from './processes.ts';

/* The real command line as a process of its own. */

const cli = (...words: string[]): Promise<Ended> => start('electron/cli.ts', words).ended;
const published = new URL('../../docs/draw.md', import.meta.url);
const folder = temporaryFolder();
const data = join(folder, '数据');
const refusal = { code: 1, output: '' };

describe('without data', () => {
  test('help lists the commands', async () => {
    for (const words of [['help'], []]) {
      const { code, output, errors } = await cli(...words);
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      for (const command of [
        'circular parse',
        'circular clean',
        'circular import',
        'import FILE',
        'export --noun',
        'report',
        'draw verify',
        'check',
        'call',
      ])
        expect(output).toContain(command);
    }
  });

  test('a notice is read for people and for programs', async () => {
    const forPeople = await cli('circular', 'parse', notice);
    expect(forPeople).toMatchObject({ code: 0, errors: '' });
    expect(forPeople.output).toContain('文号：云市监发〔2024〕31号');
    expect(forPeople.output).toContain('任务 5 项');
    const forPrograms = await cli('circular', 'parse', notice, '--json');
    const { structure } = JSON.parse(forPrograms.output);
    expect(structure.issued.value).toBe('2024-08-26');
    expect(structure.tasks).toHaveLength(5);
  });

  test('cleaning shows every change', async () => {
    const dirty = join(folder, 'dirty.txt');
    writeFileSync(dirty, readFileSync(notice, 'utf8').replaceAll('\n', '\r\n').replace('活动主题', '活動主題'));
    const cleaned = await cli('circular', 'clean', dirty);
    expect(cleaned).toMatchObject({ code: 0, errors: '' });
    expect(cleaned.output).toContain('一、活动主题');
    expect(cleaned.output).not.toContain('\r');
    const trace = JSON.parse((await cli('circular', 'clean', dirty, '--trace')).output) as unknown[];
    expect(trace.length).toBeGreaterThan(0);
    expect(JSON.stringify(trace)).toContain('動');
  });

  test('a draw is recomputed from its file', async () => {
    const [, block] = /```json vectors\n([\s\S]*?)\n```/.exec(readFileSync(published, 'utf8'))!;
    const draw = join(folder, 'draw.json');
    const document = drawDocument.parse(JSON.parse(block!).draw);
    writeFileSync(draw, writeDrawDocument(document));
    const right = await cli('draw', 'verify', draw);
    expect(right).toMatchObject({ code: 0, errors: '', output: expect.stringContaining(document.title) });
    expect(right.output).toContain(document.commitment.value);
    writeFileSync(draw, writeDrawDocument(document).replace('"number": 1', '"number": 2'));
    const wrong = await cli('draw', 'verify', draw);
    expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('✗ 第 1 次更换与重算不同') });
  });

  test.each([
    [['draw', 'verify'], '请指明文件'],
    [['draw', 'forge', notice], '没有这个命令'],
    [['circular', 'parse', join(folder, 'gone.docx')], '读不到文件'],
    [['circular', 'parse', folder], '读不到文件'],
    [['circular', 'parse'], '请指明文件'],
    [['circular', 'paint', notice], '没有这个命令'],
    [['dance'], '没有这个命令'],
    [['help', '--loud'], '不认识的选项'],
  ])('%j is refused in words', async (words, message) => {
    expect(await cli(...words)).toMatchObject({ ...refusal, errors: expect.stringContaining(message) });
  });

  test('a file that is no document is refused in words, without a trace', async () => {
    const broken = join(folder, 'broken.docx');
    writeFileSync(broken, Buffer.from('504b0304ffffffffffffffff', 'hex'));
    const { code, errors } = await cli('circular', 'parse', broken);
    expect(code).toBe(1);
    expect(errors).toMatch(/[一-鿿]/);
    expect(errors).not.toMatch(/\bat .*:\d+/);
  });
});

describe('on a data folder', () => {
  test('a notice is taken in, reported on and everything is sound', async () => {
    const imported = await cli('circular', 'import', notice, '--confirm', '--data', data);
    expect(imported).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(imported.output)).toMatchObject({ tasks: 5, requirements: 3 });

    for (const format of ['xlsx', 'docx']) {
      const out = join(folder, `统计表.${format}`);
      const words = ['report', '--year', '2024', '--format', format, '--out', out, '--data', data];
      expect(await cli(...words)).toMatchObject({ code: 0, errors: '', output: expect.stringContaining('已导出') });
      expect(readFileSync(out).toString('latin1', 0, 2)).toBe('PK');
    }

    const check = await cli('check', '--data', data);
    expect(check).toMatchObject({ code: 0, errors: '' });
    expect(check.output.split('\n').filter((line) => line.startsWith('✓')).length).toBeGreaterThanOrEqual(3);
    expect(existsSync(`${dataFolder(data).database}-wal`)).toBe(false);
  });

  test('a list is taken in, its wrong rows come back with the reasons, and it goes out again', async () => {
    const list = join(folder, '名单.csv');
    writeFileSync(list, '名称,信用代码\n云溪县青禾文具店,91350100M000100Y43\n云溪县错码商行,91350100M000100Y44\n');
    const wrong = join(folder, '待更正.xlsx');
    expect(await cli('import', list, '--noun', 'unit', '--data', data, '--out', wrong)).toMatchObject({ code: 0 });
    const imported = await cli('import', list, '--noun', 'subject', '--data', data, '--out', wrong);
    expect(imported).toMatchObject({ code: 1, errors: '' });
    expect(imported.output).toContain('新增 1，更新 0，相同 0，有误 1');
    expect(existsSync(wrong)).toBe(true);
    const out = join(folder, '导出.csv');
    expect(await cli('export', '--noun', 'subject', '--out', out, '--data', data)).toMatchObject({
      code: 0,
      errors: '',
    });
    expect(readFileSync(out, 'utf8')).toContain('云溪县青禾文具店,91350100M000100Y43');
    expect((await cli('import', list, '--noun', 'activity', '--year', '1999', '--data', data)).errors).toContain(
      '没有 1999 年',
    );
  });

  test('without --confirm it waits for a person', async () => {
    const waiting = await cli('circular', 'import', notice, '--data', join(folder, 'waiting'));
    expect(JSON.parse(waiting.output)).toMatchObject({ title: expect.stringContaining('质量月') });
    const { output } = await cli('call', 'circular.list', '--data', join(folder, 'waiting'));
    expect(JSON.parse(output).total).toBe(0);
  });

  test('a history that was tampered with is told, and the check fails', async () => {
    const forged = join(folder, 'forged');
    await cli('call', 'setting.save', '{"bureau":"云溪县局","section":null,"person":null}', '--data', forged);
    const file = new Sqlite(dataFolder(forged).database);
    // Whoever tampers with the file also takes away what guards the table.
    const guards = file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'history'");
    for (const name of guards.pluck().all()) file.exec(`DROP TRIGGER "${name}"`);
    expect(file.prepare("UPDATE history SET title = title || '改'").run().changes).toBeGreaterThan(0);
    file.close();
    const check = await cli('check', '--data', forged);
    expect(check.code).toBe(1);
    expect(check.output).toContain('✗ 操作历史');
  });

  test('bad input of a call ends with 1 and names the field', async () => {
    const input = JSON.stringify({ id: null, revision: null, values: { year: 2024 } });
    const { code, errors } = await cli('call', 'campaign.save', input, '--data', data);
    expect(code).toBe(1);
    expect(errors).toMatch(/「.+」/);
    expect(errors).not.toMatch(/\bat .*:\d+/);
  });

  test.each([
    [['call', 'campaign.dance'], '没有名为「campaign.dance」的操作'],
    [['call', 'campaign.years', '{'], 'JSON 的格式不对'],
    [['report', '--year', '1999', '--format', 'xlsx', '--out', join(folder, 'x')], '没有 1999 年的年度活动'],
    [['report', '--year', '2024', '--format', 'pdf', '--out', join(folder, 'x')], '--format xlsx|docx'],
    [['circular', 'import', join(folder, 'gone.docx')], '读不到文件'],
  ])('%j is refused in words', async (words, message) => {
    expect(await cli(...words, '--data', data)).toMatchObject({ ...refusal, errors: expect.stringContaining(message) });
  });

  test('an export that cannot be written is refused in words', async () => {
    mkdirSync(join(folder, 'taken.xlsx'));
    const words = ['report', '--year', '2024', '--format', 'xlsx', '--out', join(folder, 'taken.xlsx'), '--data', data];
    const { code, errors } = await cli(...words);
    expect(code).toBe(1);
    expect(errors).toMatch(/没有写入|没有保存/);
    expect(errors).not.toMatch(/\bat .*:\d+/);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, openTable, type Row } from '../../../../electron/core/exchange/read/index.ts';
import { writeTable } from '../../../../electron/core/exchange/write/index.ts';
import { allRows } from '../read/samples.ts';

/* Another office program opens what we write, and we read what it writes. Skipped where LibreOffice is not installed. */

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

const titles = ['编号', '名称', '数量', '日期', '时间', '公示'];
const rows: Cell[][] = [
  ['0012', '=1+1', 12.5, { day: '2026-09-05' }, { day: '2026-09-05 08:30' }, true],
  ['91350100M000100Y43', '永丰县“放心”食品<有限>&公司', -3, { day: '1999-12-31' }, null, false],
  ['110101199003071234', '第一行\n第二行', 0, null, null, null],
];

describe.skipIf(!hasOffice)('LibreOffice', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quality-month-office-'));
    const columns = titles.map((title) => ({ title }));
    await writeTable(join(folder, 'list.xlsx'), [{ name: '抽检 结果', columns, rows }]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Has it save our workbook in another form and reads that one. */
  const through = async (format: string, ending: string): Promise<{ kind: string; cells: Row['cells'][] }> => {
    const out = join(folder, ending.replaceAll('.', '-') + format.length);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, 'list.xlsx')]);
    const path = join(out, `list.${ending}`);
    expect(existsSync(path)).toBe(true);
    const table = await openTable(path);
    return { kind: table.info.kind, cells: (await allRows(table)).map(({ cells }) => cells) };
  };

  const whole = [titles, rows[0], rows[1], rows[2]!.slice(0, 3)];

  test.each([
    ['xlsx:Calc MS Excel 2007 XML', 'xlsx', 'xlsx'],
    ['xls:MS Excel 97', 'xls', 'xls'],
  ])('keeps every value of ours in %s', async (format, ending, kind) => {
    expect(await through(format, ending)).toEqual({ kind, cells: whole });
  });

  test('keeps every value of ours in ODS, where it writes yes and no as numbers', async () => {
    const cells = whole.map((row) => row?.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
    expect(await through('ods', 'ods')).toEqual({ kind: 'ods', cells });
  });

  test.each([
    ['html', 'html', 'html'],
    ['csv:Text - txt - csv (StarCalc):44,34,76', 'csv', 'csv'],
    ['xls:MS Excel 95', 'xls', 'xls'],
  ])('keeps the texts of ours in %s', async (format, ending, kind) => {
    const read = await through(format, ending);
    expect(read.kind).toBe(kind);
    expect(read.cells.map((cells) => cells[0])).toEqual(['编号', '0012', '91350100M000100Y43', '110101199003071234']);
    expect(read.cells.map((cells) => cells[1])).toEqual(['名称', ...rows.map((row) => row[1])]);
  });
});

import { describe, expect, test } from 'vitest';
import { exportColumns, exportQuery } from '../../../renderer/components/exportQuery.ts';
import { isTable } from '../../../renderer/components/importHandOver.ts';
import { rateOf } from '../../../renderer/components/rate.ts';
import {
  chooseHeaderRow,
  chooseSheet,
  foundOut,
  letterOf,
  mapColumn,
  missingFields,
  type Preview,
  settled,
  shownFields,
} from '../../../renderer/exchange/reading.ts';
import { hintOf, importedPlace, importedWords, nounWords, undoneWords } from '../../../renderer/exchange/words.ts';
import { importNouns } from '../../../shared/contract/exchange.ts';

const column = (at: number, title: string, field: string | null) => ({
  column: at,
  title,
  samples: [],
  field,
  by: field === null ? null : ('title' as const),
});
const preview: Preview = {
  kind: 'xlsx',
  encoding: null,
  sheets: [{ name: 'Sheet1', hidden: false }],
  sheet: 0,
  headerRow: 2,
  warnings: [],
  fields: [
    { field: 'name', title: '单位名称', required: true, hint: null },
    { field: 'address', title: '地址', required: false, hint: null },
    { field: 'kind', title: '类别', required: true, hint: null },
  ],
  columns: [column(0, '序号', null), column(1, '企业', 'name'), column(2, '住所', 'address'), column(3, '行业', null)],
  rows: [],
};

describe('saying which column is which', () => {
  test('a field that is given to another column leaves its first one', () => {
    const reading = mapColumn(preview, foundOut, 3, 'name');
    expect(reading.mapping).toEqual({ '2': 'address', '3': 'name' });
  });

  test('a column can be left out, and all others stay as they are', () => {
    expect(mapColumn(preview, foundOut, 2, null).mapping).toEqual({ '1': 'name' });
  });

  test('what was chosen holds for the sheet and the titles that it was chosen with', () => {
    expect(mapColumn(preview, foundOut, 3, 'kind')).toMatchObject({ sheet: 0, headerRow: 2 });
    const chosen = mapColumn(preview, foundOut, 3, 'kind');
    expect(chooseHeaderRow(chosen, 1)).toEqual({ sheet: 0, headerRow: 1, mapping: null });
    expect(chooseSheet(1)).toEqual({ sheet: 1, headerRow: null, mapping: null });
  });

  test('a required field without a column is missing', () => {
    expect(missingFields(preview)).toEqual(['类别']);
  });

  test('what is checked and carried out is what is on the screen', () => {
    expect(settled(preview)).toEqual({ sheet: 0, headerRow: 2, mapping: { '1': 'name', '2': 'address' } });
    expect(shownFields(preview).map(({ title }) => title)).toEqual(['单位名称', '地址']);
  });

  test('columns are called as in the spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('pasting onto a list', () => {
  test('several rows of cells are a table', () => {
    expect(isTable('甲店\t城关镇\n乙店\t青石镇')).toBe(true);
    expect(isTable('甲店\r\n乙店\r\n')).toBe(true);
  });

  test('one word, one row and running text are none', () => {
    expect(isTable('甲店')).toBe(false);
    expect(isTable('甲店\t城关镇')).toBe(false);
    expect(isTable(`通知\n${'各市场监管所要认真组织开展质量月活动，'.repeat(4)}`)).toBe(false);
  });
});

describe('exporting what is seen', () => {
  test('filters and order go along; the page of the screen does not', () => {
    const input = {
      text: '店',
      kind: null,
      sort: { by: 'name', descending: false },
      offset: 50,
      limit: 50,
      deleted: false,
    };
    expect(exportQuery(input)).toEqual({ text: '店', sort: { by: 'name', descending: false } });
  });
});

describe('a column that shows two fields', () => {
  test('gives both of them to the file, each under its own title', () => {
    const parts = [
      { key: 'startsOn', title: '开始日期' },
      { key: 'endsOn', title: '结束日期' },
    ];
    expect(
      exportColumns([
        { key: 'title', title: '活动' },
        { key: 'startsOn', title: '日期', parts },
      ]),
    ).toEqual([
      { field: 'title', title: '活动' },
      { field: 'startsOn', title: '开始日期' },
      { field: 'endsOn', title: '结束日期' },
    ]);
  });
});

describe('words of an import', () => {
  test('every list that can be imported has its name, its place, and says what may be at hand for it', () => {
    for (const noun of importNouns) {
      expect(nounWords(noun)).toMatch(/^[一-龥]+$/);
      expect(hintOf(noun)).not.toBe('');
      expect(importedPlace(noun).to).toMatch(/^\/[a-z]+$/);
    }
  });

  test('a rate is said in round figures, and not before there is one', () => {
    expect(rateOf(24_680, 1000)).toBe(25_000);
    expect(rateOf(3, 1000)).toBe(3);
    expect(rateOf(0, 1000)).toBeNull();
    expect(rateOf(100, 20)).toBeNull();
  });

  test('an import says what it added and changed, not what there was none of', () => {
    expect(importedWords('staff', { created: 1100, updated: 0 })).toBe('已导入人员：新增 1,100');
    expect(importedWords('subject', { created: 0, updated: 0 })).toBe('已导入检查对象：没有改动');
  });

  test('what could not be undone is said', () => {
    expect(undoneWords({ undone: 10, kept: 0 })).toBe('已撤销这次导入，共 10 条');
    expect(undoneWords({ undone: 8, kept: 2 })).toContain('2 条导入后又改过');
  });
});

import { expect, test } from 'vitest';
import { allRows, cellsOf, ods, open, refusalOf, zipOf } from './samples.ts';

const textCell = (text: string, more = ''): string =>
  `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;

test('cells come as what they are', async () => {
  const row = [
    textCell('永丰<text:s text:c="2"/>县'),
    '<table:table-cell office:value-type="float" office:value="12.5"><text:p>12.50</text:p></table:table-cell>',
    '<table:table-cell office:value-type="percentage" office:value="0.985"><text:p>98.5%</text:p></table:table-cell>',
    '<table:table-cell office:value-type="date" office:date-value="2026-09-05"><text:p>9月5日</text:p></table:table-cell>',
    '<table:table-cell office:value-type="time" office:time-value="PT09H05M00S"><text:p>9:05</text:p></table:table-cell>',
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>是</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
    '<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>第一行</text:p><text:p>第二行</text:p></table:table-cell>',
  ].join('');
  expect(
    await cellsOf(ods(`<table:table table:name="表"><table:table-row>${row}</table:table-row></table:table>`)),
  ).toEqual([['永丰  县', 12.5, 0.985, { day: '2026-09-05' }, '09:05', true, { error: '#REF!' }, '第一行\n第二行']]);
});

test('what is repeated is repeated, what is empty is passed over', async () => {
  const inside = `<table:table table:name="表"><table:table-row table:number-rows-repeated="2">${textCell('甲', ' table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${textCell('末')}</table:table-row></table:table>`;
  expect(await allRows(await open(ods(inside)))).toEqual([
    { number: 1, cells: ['甲', '甲'] },
    { number: 2, cells: ['甲', '甲'] },
    { number: 1_048_573, cells: ['末'] },
  ]);
});

test('merged regions and hidden sheets are known', async () => {
  const styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
  const inside = `<table:table table:name="抽检"><table:table-row>${textCell('名称', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${textCell('数')}</table:table-row></table:table><table:table table:name="码表" table:style-name="ta2"/>`;
  const table = await open(ods(inside, { styles }));
  expect(table.info).toMatchObject({
    kind: 'ods',
    sheets: [
      { name: '抽检', hidden: false },
      { name: '码表', hidden: true },
    ],
  });
  expect(await table.merges()).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }]);
  expect((await allRows(table))[0]?.cells).toEqual(['名称', null, '数']);
});

test('one with a password, and a text document, are refused in words', async () => {
  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
  expect(await refusalOf(ods('', { more: { 'META-INF/manifest.xml': manifest } }))).toMatchObject({
    detail: 'encrypted',
  });
  expect(
    await refusalOf(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })),
  ).toMatchObject({ detail: 'unknown-kind' });
});

test('one cell said to be repeated over all columns and rows does not fill the memory', async () => {
  const inside = `<table:table table:name="表"><table:table-row table:number-rows-repeated="1048576">${textCell('甲', ' table:number-columns-repeated="16384"')}</table:table-row></table:table>`;
  expect(await refusalOf(ods(inside))).toMatchObject({ detail: 'too-large' });
});

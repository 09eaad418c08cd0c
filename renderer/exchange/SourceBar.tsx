import { Button, Select } from 'antd';
import type { RefObject } from 'react';
import { Tag } from '../components/Tag.tsx';
import { chooseHeaderRow, chooseSheet, foundOut, type Preview, type Reading } from './reading.ts';
import type { Import } from './useImport.ts';
import { kindWords } from './words.ts';

/** What was read, and from where: file, kind, encoding, sheet, row of the titles. */
export function SourceBar({
  preview,
  imports,
  picker,
}: {
  preview: Preview;
  imports: Import;
  picker: RefObject<HTMLInputElement | null>;
}) {
  const { source, reading, read } = imports;
  const asFound: Reading = { ...foundOut, sheet: reading.sheet };
  return (
    <section className="card row source-bar" aria-label="读到的表格">
      <b className="file">{source?.fileName}</b>
      <Tag>{kindWords[preview.kind]}</Tag>
      {preview.encoding && <Tag>{preview.encoding.toUpperCase()}</Tag>}
      {preview.sheets.length > 1 && (
        <Select
          aria-label="工作表"
          prefix={<span className="mute">工作表：</span>}
          popupMatchSelectWidth={false}
          value={preview.sheet}
          options={preview.sheets.map(({ name, hidden }, index) => ({
            value: index,
            label: hidden ? `${name}（隐藏）` : name,
          }))}
          onChange={(sheet) => read(chooseSheet(sheet))}
        />
      )}
      <span>
        <span className="mute">标题：</span>
        {preview.headerRow === 0 ? '没有标题行' : `第 ${preview.headerRow} 行`}
      </span>
      {reading.headerRow === null ? (
        preview.headerRow > 0 && (
          <button type="button" className="link-button" onClick={() => read(chooseHeaderRow(reading, 0))}>
            没有标题行
          </button>
        )
      ) : (
        <button type="button" className="link-button" onClick={() => read(asFound)}>
          改回自动识别
        </button>
      )}
      <span className="end" />
      <Button onClick={() => picker.current?.click()}>换一个文件</Button>
    </section>
  );
}

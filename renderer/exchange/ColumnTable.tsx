import { Select } from 'antd';
import { chooseHeaderRow, letterOf, mapColumn, type Preview } from './reading.ts';
import type { Import } from './useImport.ts';
import { byWords } from './words.ts';

/** The first rows as they stand in the sheet; above each column the field that it fills, and why. */
export function ColumnTable({ preview, imports }: { preview: Preview; imports: Import }) {
  const { reading, read } = imports;
  const columns = preview.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
    <section className="card fill cells" aria-label="对应列" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th className="corner" scope="col">
              行
            </th>
            {columns.map((column) => (
              <th key={column.column} scope="col" className={column.field === null ? 'left-out' : ''}>
                <ColumnField
                  preview={preview}
                  column={column}
                  choose={(field) => read(mapColumn(preview, reading, column.column, field))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ row, cells }) => {
            const isHeader = row === preview.headerRow;
            return (
              <tr key={row} className={isHeader ? 'titles' : row < preview.headerRow ? 'above' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={isHeader}
                    aria-label={`第 ${row} 行作标题`}
                    title={isHeader ? '标题行' : '点这里把这一行作为标题'}
                    onClick={() => read(chooseHeaderRow({ ...reading, sheet: preview.sheet }, row))}
                  >
                    {row}
                  </button>
                </th>
                {columns.map((column) => (
                  <td key={column.column} className={column.field === null ? 'left-out' : ''}>
                    {cells[column.column] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Which field a column fills. */
function ColumnField({
  preview,
  column,
  choose,
}: {
  preview: Preview;
  column: Preview['columns'][number];
  choose: (field: string | null) => void;
}) {
  const taken = new Set(preview.columns.map(({ field }) => field));
  const name = `${letterOf(column.column)} 列${column.title === '' ? '' : `「${column.title}」`}`;
  const hint = preview.fields.find((field) => field.field === column.field)?.hint;
  return (
    <>
      <Select
        size="small"
        className="full"
        allowClear
        popupMatchSelectWidth={false}
        aria-label={`${name}对应的字段`}
        placeholder="不导入"
        value={column.field}
        onChange={(field) => choose(field ?? null)}
        showSearch={{ optionFilterProp: 'label' }}
        options={preview.fields.map(({ field, title, required }) => ({
          value: field,
          label: required ? `${title}（必填）` : title,
          ...(taken.has(field) && field !== column.field ? { className: 'taken' } : {}),
        }))}
      />
      <small title={hint ?? undefined}>
        {letterOf(column.column)} · {column.field === null ? '不导入' : column.by ? byWords[column.by] : ''}
        {hint && ' · ⓘ'}
      </small>
    </>
  );
}

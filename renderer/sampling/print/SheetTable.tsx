import type { ReactNode } from 'react';

/** One labelled cell; `span` 1 to 3: of the three pairs that a row holds. */
export interface SheetCell {
  label: string;
  value: ReactNode;
  span?: 1 | 2 | 3;
}

export interface SheetPart {
  /** Stands upright at the left of its rows. */
  title: string;
  rows: SheetCell[][];
}

/** The table of a sampling sheet: parts with labelled cells, three pairs a row. */
export const SheetTable = ({ parts }: { parts: SheetPart[] }) => (
  <table className="form sampling">
    <colgroup>
      <col className="part" />
      <col className="label" />
      <col />
      <col className="label" />
      <col />
      <col className="label" />
      <col />
    </colgroup>
    <tbody>
      {parts.flatMap(({ title, rows }) =>
        rows.map((cells, index) => (
          <tr key={`${title}-${cells[0]?.label}`}>
            {index === 0 && (
              <th className="part" rowSpan={rows.length} scope="rowgroup">
                <span>{title}</span>
              </th>
            )}
            {cells.map(({ label, value, span = 1 }) => (
              <Cell key={label} label={label} value={value} span={span} />
            ))}
          </tr>
        )),
      )}
    </tbody>
  </table>
);

const Cell = ({ label, value, span }: Required<SheetCell>) => (
  <>
    <th scope="row">{label}</th>
    <td colSpan={2 * span - 1}>{value}</td>
  </>
);

import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Place } from '../../app/places.ts';
import { Figure } from '../Figure.tsx';

/** A group of records: its figures, and the filters that find its records again. */
export interface FigureRow<F, S> {
  key: string;
  label: string;
  figures: F;
  scope: S;
}

interface Kind<F, S> {
  columns: readonly { key: keyof F & string; title: string }[];
  /** The records that a figure counts. */
  placeOf: (key: keyof F & string, scope: S) => Place;
  /** A rate in words, its denominator beside it; `placeOf`: the records that it is a rate of. */
  rate: { title: string; words: (figures: F) => string; placeOf?: (scope: S) => Place };
  /** A picture of the row between its name and its figures. */
  bar?: { title: string; show: (figures: F) => ReactNode };
}

interface Props<F, S> extends Kind<F, S> {
  title: string;
  /** What the rows are groups by. */
  heading: string;
  rows: FigureRow<F, S>[];
  /** Left out where the rows are not all there are. */
  total?: FigureRow<F, S>;
  /** More rows than this are shown when asked for. */
  most?: number;
}

/** One row a group; each figure opens the records that it counts. */
export function FigureTable<F, S>(props: Props<F, S>) {
  const { title, heading, rows, total, most = rows.length, ...kind } = props;
  const [whole, setWhole] = useState(false);
  // One row more takes no more room than the button that shows it.
  const shown = whole || rows.length <= most + 1 ? rows : rows.slice(0, most);
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <table className="plain figure-table">
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {kind.bar && <th scope="col">{kind.bar.title}</th>}
            {kind.columns.map(({ key, title: words }) => (
              <th key={key} scope="col" className="number">
                {words}
              </th>
            ))}
            <th scope="col" className="number">
              {kind.rate.title}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.key} row={row} {...kind} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row row={total} {...kind} />
          </tfoot>
        )}
      </table>
      {shown.length < rows.length && (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          显示全部 {rows.length} 行
        </Button>
      )}
    </section>
  );
}

function Row<F, S>({ row, columns, placeOf, rate, bar }: Kind<F, S> & { row: FigureRow<F, S> }) {
  const { label, figures, scope } = row;
  return (
    <tr>
      <th scope="row" title={label}>
        {label}
      </th>
      {bar && <td className="bar">{bar.show(figures)}</td>}
      {columns.map(({ key, title }) => {
        const value = figures[key] as number;
        return (
          <td key={key} className="number">
            <Figure value={value} place={value === 0 ? null : placeOf(key, scope)} label={`${label} ${title}`} />
          </td>
        );
      })}
      <td className="number">
        <Figure
          value={rate.words(figures)}
          place={rate.placeOf?.(scope) ?? null}
          label={`${label} ${rate.title}`}
          className="rate"
        />
      </td>
    </tr>
  );
}

import type { InspectionFigures } from '../../../shared/contract/inspection.ts';
import { Figure } from '../../components/Figure.tsx';
import { completionInWords, figureColumns, figurePlaceOf, type Scope } from './figures.ts';

export interface FigureRow {
  key: string;
  label: string;
  figures: InspectionFigures;
  scope: Scope;
}

/** One row a group; each figure opens the records that it counts. */
export function FigureTable({
  title,
  heading,
  rows,
  total,
}: {
  title: string;
  /** What the rows are groups by. */
  heading: string;
  rows: FigureRow[];
  total: FigureRow;
}) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <table className="plain figure-table">
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {figureColumns.map(({ key, title: words }) => (
              <th key={key} scope="col" className="number">
                {words}
              </th>
            ))}
            <th scope="col" className="number">
              完成率
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} />
        </tfoot>
      </table>
    </section>
  );
}

const Row = ({ row: { label, figures, scope } }: { row: FigureRow }) => (
  <tr>
    <th scope="row">{label}</th>
    {figureColumns.map(({ key, title }) => (
      <td key={key} className="number">
        <Figure
          value={figures[key]}
          place={figures[key] === 0 ? null : figurePlaceOf(key, scope)}
          label={`${label} ${title}`}
        />
      </td>
    ))}
    <td className="number">{completionInWords(figures)}</td>
  </tr>
);

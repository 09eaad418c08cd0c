import type { CallInput } from '../../../shared/contract/index.ts';
import { inspectionStates } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { useRead, wordsOf } from '../../client.ts';
import { formatNumber } from '../../format.ts';
import type { VisitState } from '../steps.ts';
import { Card, type CardTools } from './Card.tsx';

type Query = CallInput<'inspection.list'>;

/** More cards nobody looks through; the list has them all. */
const most = 50;

/** What the list is narrowed to, in words of the address. */
const filtersOf = ({ campaignId: _, ...query }: Query): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] != null && entry[1] !== ''),
  );

/** The cards of one state: what is still to be done by its day, what is over by the newest. */
export function BoardColumn({
  state,
  query,
  tools,
  refused,
  drop,
}: {
  state: VisitState;
  query: Query;
  tools: CardTools;
  /** Why the card that is being dragged may not come here; null where it may, or none is. */
  refused: string | null;
  drop: () => void;
}) {
  const waiting = state === 'planned' || state === 'running';
  const sort = { by: 'inspectedOn', descending: !waiting };
  const { data, error } = useRead('inspection.list', { ...query, state, sort, limit: most }, { keep: true });
  const rows = data?.rows ?? [];
  const total = data?.total ?? 0;
  return (
    <section
      className={`board-column ${refused === null ? '' : 'refused'}`}
      aria-label={inspectionStates[state]}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2>
        {inspectionStates[state]} <span className="aside">{formatNumber(total)}</span>
      </h2>
      {error && <p className="mute">{wordsOf(error)}</p>}
      <ul data-column={state}>
        {rows.map((inspection, index) => (
          <Card key={inspection.id} inspection={inspection} first={index === 0} tools={tools} />
        ))}
      </ul>
      {data && total === 0 && <p className="mute small">没有</p>}
      {total > rows.length && (
        <PlaceLink place={listPlace('inspection', { ...filtersOf(query), state })}>
          在列表中看全部 {formatNumber(total)} 条
        </PlaceLink>
      )}
    </section>
  );
}

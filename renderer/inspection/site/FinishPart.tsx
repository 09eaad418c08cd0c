import { Button } from 'antd';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import type { Place } from '../../app/places.ts';
import type { Missing, Part } from './missing.ts';

/** What is still missing, each leading to its place; and the end of the visit. */
export function FinishPart({
  missing,
  done,
  finish,
  leave,
  print,
}: {
  missing: Missing[];
  /** Whether the visit is completed already, and is only being corrected. */
  done: boolean;
  finish: () => void;
  leave: () => void;
  print: Place;
}) {
  const needed = missing.filter((one) => one.needed);
  const advised = missing.filter((one) => !one.needed);
  return (
    <section id="finish" className="part" aria-label="完成检查">
      {needed.length > 0 && <MissingList title="还缺" missing={needed} />}
      {advised.length > 0 && <MissingList title="还可以补充" missing={advised} />}
      {missing.length === 0 && <p className="ok-text">都填好了。</p>}
      <div className="row">
        {!done && (
          <Button type="primary" disabled={needed.length > 0} onClick={finish}>
            完成检查<kbd>Ctrl ↵</kbd>
          </Button>
        )}
        <Button onClick={leave}>存入并返回</Button>
        <PlaceLink place={print} className="big-link">
          打印记录
        </PlaceLink>
      </div>
    </section>
  );
}

function MissingList({ title, missing }: { title: string; missing: Missing[] }) {
  return (
    <div className="missing">
      <h2>{title}</h2>
      <ul>
        {missing.map(({ part, words }) => (
          <li key={words}>
            <button type="button" onClick={() => show(part)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings a part into view; of the checklist the first point without an answer. */
function show(part: Part) {
  const place = document.getElementById(part);
  const open = place?.querySelector<HTMLElement>('.point.open') ?? place?.querySelector<HTMLElement>('input,button');
  place?.scrollIntoView({ block: 'start' });
  open?.focus();
}

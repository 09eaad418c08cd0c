import { Alert, Button } from 'antd';
import { z } from 'zod';
import { useFilters } from '../app/filters.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../app/places.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { RecordSheet } from './record/RecordSheet.tsx';
import '../components/paper.css';

const address = z.object({ ids: z.string().default('') });

/** Each of them once, in the order of the address. */
const idsOf = (words: string): number[] => [
  ...new Set(
    words
      .split(',')
      .map(Number)
      .filter((id) => Number.isInteger(id) && id > 0),
  ),
];

/** `/inspection/record?ids=12,13`: records of visits as they go on paper, one after the other. */
export default function RecordScreen() {
  const [{ ids: words }] = useFilters(address);
  const go = useGo();
  const ids = idsOf(words);
  const [only] = ids;
  const back = () => go(ids.length === 1 && only ? recordPlace('inspection', only) : listPlace('inspection'));
  useShortcut('escape', back);
  return (
    <>
      <div className="list-heading no-print">
        <Button onClick={back}>
          返回<kbd>Esc</kbd>
        </Button>
        <h1>现场检查记录</h1>
        <span className="mute">{ids.length} 份</span>
        <div className="end">
          <Button type="primary" disabled={ids.length === 0} onClick={() => window.print()}>
            打印
          </Button>
        </div>
      </div>
      {ids.length === 0 && <Alert type="info" showIcon title="没有指明要打印哪些检查记录。" />}
      <div className={ids.length === 1 ? 'sheets single' : 'sheets'}>
        {ids.map((id) => (
          <RecordSheet key={id} id={id} />
        ))}
      </div>
    </>
  );
}

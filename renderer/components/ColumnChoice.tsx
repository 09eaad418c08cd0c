import { Button, Checkbox, Popover } from 'antd';
import { useScreenState } from '../app/store.ts';
import type { RecordColumn } from './RecordTable.tsx';

const none: Record<string, boolean> = {};

/** Which of a list's columns are shown: the person's choice over the list's own. */
export function useShownColumns<R>(list: string, columns: RecordColumn<R>[]): RecordColumn<R>[] {
  const chosen = useScreenState((state) => state.columns[list]) ?? none;
  return columns.filter((column) => chosen[column.key] ?? !column.hidden);
}

export function ColumnChoice<R>({ list, columns }: { list: string; columns: RecordColumn<R>[] }) {
  const shown = new Set(useShownColumns(list, columns).map((column) => column.key));
  const choose = useScreenState((state) => state.chooseColumn);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="stack" style={{ gap: 6 }}>
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              checked={shown.has(column.key)}
              disabled={shown.size === 1 && shown.has(column.key)}
              onChange={(event) => choose(list, column.key, event.target.checked)}
            >
              {column.title}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button>列</Button>
    </Popover>
  );
}

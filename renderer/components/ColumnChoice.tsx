import { Button, Checkbox, Popover } from 'antd';
import { useScreenState } from '../app/store.ts';
import type { RecordColumn } from './RecordTable.tsx';

const none: Record<string, boolean> = {};

/** Which of a list's columns the person has switched on or off against the list's own. */
export const useChosenColumns = (list: string): Record<string, boolean> =>
  useScreenState((state) => state.columns[list]) ?? none;

/** @param props.shown the columns that are on the screen just now. */
export function ColumnChoice<R>(props: { list: string; columns: RecordColumn<R>[]; shown: RecordColumn<R>[] }) {
  const { list, columns } = props;
  const shown = new Set(props.shown.map((column) => column.key));
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

import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { CellEditor } from './CellEditor.tsx';
import { type CellPatch, type GridColumn, isBlock, patchesOf } from './cells.ts';
import './cellGrid.css';

interface Place {
  row: number;
  column: number;
}
interface Editing extends Place {
  id: number;
  /** Seen when the editing began: what is saved over something newer is refused. */
  revision: number;
  text: string;
  refusal: string | null;
}
interface Props<R> {
  label: string;
  rows: readonly R[];
  columns: readonly GridColumn<R>[];
  /** The row as it was last heard of, perhaps newer than the list. */
  current: (row: R) => R;
  /** @returns why it was refused, in words; null where it is saved. */
  save: (id: number, revision: number, patch: CellPatch['patch']) => Promise<string | null>;
  saveAll: (patches: readonly CellPatch[]) => Promise<void>;
  /** Esc on a cell that is not being edited. */
  leave: () => void;
}

const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/**
 * A table whose cells are edited where they stand: arrows move, Enter, F2 or a double click edit, Enter saves and goes
 * down, Tab saves and edits the next, Esc gives up; a block of Excel or WPS is pasted from the cell on.
 */
export function CellGrid<R extends { id: number; revision: number }>(props: Props<R>) {
  const { label, rows, columns, current, save } = props;
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditingShown] = useState<Editing | null>(null);
  /** The same at once: moving the focus away from an editor that is just being closed must not save it. */
  const open = useRef<Editing | null>(null);
  const setEditing = (cell: Editing | null) => {
    open.current = cell;
    setEditingShown(cell);
  };
  /** What was refused stays until it is put right or given up. */
  const isHeld = editing !== null && editing.refusal !== null;
  const close = (cell: Editing) => {
    if (open.current?.id === cell.id && open.current.column === cell.column) setEditing(null);
  };
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const within = ({ row, column }: Place): Place => ({
    row: Math.min(Math.max(row, 0), rows.length - 1),
    column: Math.min(Math.max(column, 0), columns.length - 1),
  });
  const cellAt = ({ row, column }: Place) => grid.current?.tBodies[0]?.rows[row]?.cells[column];
  const moveTo = (place: Place) => {
    const next = within(place);
    setAt(next);
    cellAt(next)?.focus();
  };
  const edit = (place: Place) => {
    const [row, column] = [rows[place.row], columns[place.column]];
    if (!row || !column) return;
    const newest = current(row);
    setRefusal(null);
    setAt(place);
    setEditing({ ...place, id: row.id, revision: newest.revision, text: column.show(newest), refusal: null });
  };
  /** @returns whether the cell is left with its content saved. */
  const commit = async (cell: Editing): Promise<boolean> => {
    const [row, column] = [rows[cell.row], columns[cell.column]!];
    const refuse = (words: string, revision = cell.revision) => {
      setEditing({ ...cell, revision, refusal: words });
      return false;
    };
    if (row?.id !== cell.id) return refuse('这一行的位置已变动，没有保存；请按 Esc 放弃后再改');
    if (cell.text === column.show(current(row))) {
      close(cell);
      return true;
    }
    const parsed = column.read(cell.text);
    if ('reason' in parsed) return refuse(parsed.reason);
    setBusy(true);
    const words = await save(cell.id, cell.revision, { [column.key]: parsed.value });
    setBusy(false);
    if (words !== null) return refuse(words, current(row).revision);
    close(cell);
    return true;
  };
  const next = (place: Place, step: 1 | -1): Place | null => {
    const index = place.row * columns.length + place.column + step;
    if (index < 0 || index >= rows.length * columns.length) return null;
    return { row: Math.floor(index / columns.length), column: index % columns.length };
  };
  const onEditorKey = async (event: KeyboardEvent) => {
    if (!editing || event.nativeEvent.isComposing || event.altKey) return;
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (busy || !(await commit(editing))) return;
    const place = event.key === 'Tab' ? next(editing, event.shiftKey ? -1 : 1) : null;
    if (place) edit(place);
    else moveTo({ row: editing.row + (event.key === 'Enter' ? 1 : 0), column: editing.column });
  };
  const onCellKey = (event: KeyboardEvent, place: Place) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    if (step) moveTo({ row: place.row + step[0], column: place.column + step[1] });
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (!isHeld) edit(place);
    } else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text === '' || busy || isHeld || (editing && !isBlock(text))) return;
    event.preventDefault();
    setEditing(null);
    const found = patchesOf(text, rows.map(current), columns, at);
    if ('refusal' in found) return setRefusal(found.refusal);
    setRefusal(null);
    if (found.length > 0) void props.saveAll(found);
    cellAt(at)?.focus();
  };
  useShortcut('escape', () => {
    if (!editing) return props.leave();
    setEditing(null);
    moveTo(at);
  });
  // The grid is opened to be edited: the keyboard stands in it at once.
  const opened = rows.length > 0;
  useEffect(() => {
    if (opened) grid.current?.tBodies[0]?.rows[0]?.cells[0]?.focus();
  }, [opened]);
  return (
    <div className="cell-grid fill" onPaste={onPaste}>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of an editable grid */}
      <table ref={grid} role="grid" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, width }) => (
              <th key={key} scope="col" style={{ width: `${width}%` }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={row.id}>
              {columns.map((column, right) => {
                const place = { row: down, column: right };
                const isAt = at.row === down && at.column === right;
                const edited = editing?.id === row.id && editing.column === right ? editing : null;
                return (
                  <td
                    key={column.key}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                    role="gridcell"
                    tabIndex={isAt && !edited ? 0 : -1}
                    onFocus={() => setAt(place)}
                    onKeyDown={(event) => onCellKey(event, place)}
                    onDoubleClick={() => edited || isHeld || edit(place)}
                  >
                    {edited ? (
                      <CellEditor
                        label={column.title}
                        text={edited.text}
                        refusal={edited.refusal}
                        busy={busy}
                        choices={column.choices}
                        change={(text) => setEditing({ ...edited, text })}
                        onKeyDown={(event) => void onEditorKey(event)}
                        onBlur={() => open.current === edited && !busy && !isHeld && void commit(edited)}
                      />
                    ) : (
                      column.show(current(row))
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Button } from 'antd';
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import type { ReviewForm } from '../../../shared/contract/circular.ts';
import type { Doubt } from '../../../shared/contract/parsedCircular.ts';
import { taskKinds } from '../../../shared/domain/labels.ts';
import { isTyping, keysOf } from '../../app/keys.ts';
import { changeItem, includeItem } from '../formEdits.ts';
import { countIncluded, type Items, rowsOfKind, type TaskKind } from '../taskTree.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemRow } from './ItemRow.tsx';
import { itemCommands } from './itemCommands.ts';

const kinds = Object.keys(taskKinds) as TaskKind[];

/** Tasks and requirements as two trees with one keyboard: arrows choose, the keys of `itemCommands` act. */
export function ItemTree({
  tasks,
  doubts,
  selected,
  scrollTo,
  editing,
  onSelect,
  onClose,
  onChange,
  onCommand,
  onAdd,
}: {
  tasks: ReviewForm['tasks'];
  /** The undecided ones. */
  doubts: readonly Doubt[];
  selected: string | null;
  /** Whether the selected row has to be brought into view: the person chose it in the text. */
  scrollTo: boolean;
  editing: string | null;
  onSelect: (key: string) => void;
  onClose: () => void;
  onChange: (change: (items: Items) => Items, label?: string) => void;
  onCommand: (name: string, key: string) => void;
  onAdd: (kind: TaskKind) => void;
}) {
  const tree = useRef<HTMLDivElement>(null);
  const order = kinds.flatMap((kind) => rowsOfKind(tasks, kind).map((row) => row.item.key));
  const include = useCallback(
    (key: string, chosen: boolean) => onChange((items) => includeItem(items, key, chosen)),
    [onChange],
  );

  // A key may remove or move the very row that has the focus: the selected one takes it over, or the next key would be lost.
  const ownsFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit can redraw the row without selecting another
  useEffect(() => {
    if (selected === null) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(selected)}"]`);
    if (scrollTo) row?.scrollIntoView({ block: 'nearest' });
    if (ownsFocus.current && !isTyping(document.activeElement)) row?.focus();
  }, [selected, scrollTo, tasks]);

  const focus = {
    onFocus: (event: FocusEvent) => {
      ownsFocus.current = event.target.getAttribute('role') === 'treeitem';
    },
    onBlur: (event: FocusEvent) => {
      // Without a new place for the focus the row itself has gone.
      if (event.relatedTarget !== null) ownsFocus.current = tree.current?.contains(event.relatedTarget) ?? false;
    },
  };
  const press = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    const key = row.dataset.key;
    if (row.getAttribute('role') !== 'treeitem' || key === undefined) return;
    const keys = keysOf(event.nativeEvent);
    const steps: Record<string, number> = { arrowdown: 1, arrowup: -1, home: -order.length, end: order.length };
    const step = steps[keys];
    const command = itemCommands.find((one) => one.keys === keys);
    if (step === undefined && !command) return;
    event.preventDefault();
    event.stopPropagation();
    if (command) return onCommand(command.name, key);
    const next = order[Math.max(0, Math.min(order.length - 1, order.indexOf(key) + (step ?? 0)))];
    if (next !== undefined) onSelect(next);
  };

  const damaged = (from: number | null, to: number | null) =>
    from !== null &&
    to !== null &&
    doubts.some(
      (doubt) => doubt.kind === 'damaged-text' && doubt.span && doubt.span.from >= from && doubt.span.to <= to,
    );

  return (
    <div ref={tree}>
      {kinds.map((kind) => (
        <section key={kind} aria-label={taskKinds[kind]}>
          <h3 className="items-heading">
            {taskKinds[kind]} {countIncluded(tasks, kind)} 项
            <Button type="link" size="small" onClick={() => onAdd(kind)}>
              新增{taskKinds[kind]}
            </Button>
          </h3>
          <div role="tree" tabIndex={-1} aria-label={`${taskKinds[kind]}列表`} onKeyDown={press} {...focus}>
            {rowsOfKind(tasks, kind).map(({ item, depth }) => (
              <div key={item.key} role="none">
                <ItemRow
                  item={item}
                  depth={depth}
                  selected={item.key === selected}
                  focusable={order.includes(selected ?? '') ? item.key === selected : item.key === order[0]}
                  damaged={damaged(item.from, item.to)}
                  onSelect={onSelect}
                  onInclude={include}
                  onCommand={onCommand}
                />
                {item.key === editing && (
                  <ItemEditor
                    item={item}
                    onChange={(changes, field) =>
                      onChange((items) => changeItem(items, item.key, changes), `${item.key}.${field}`)
                    }
                    onClose={onClose}
                  />
                )}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

import * as edits from '../formEdits.ts';
import { mergeTarget, mergeWithPrevious } from '../splitMerge.ts';
import { type Items, indexOfKey, previousSibling, subtreeRange } from '../taskTree.ts';

/** What can be done with the selected item by key or from its menu. */
export interface ItemCommand {
  name: string;
  label: string;
  /** As `keysOf` writes key presses. */
  keys: string;
  /** As the menu shows it. */
  shown: string;
  /** Answers with the same list where it cannot be done. Missing: the screen opens a dialog or a form for it. */
  run?: (items: Items, key: string) => Items;
  /** Which item is selected afterwards; missing: the same one. */
  selectNext?: (items: Items, key: string) => string | null;
}

const neighbourKey = (items: Items, key: string): string | null => {
  const range = subtreeRange(items, key);
  return range ? ((items[range.end] ?? items[range.start - 1])?.key ?? null) : null;
};

export const itemCommands: readonly ItemCommand[] = [
  { name: 'edit', label: '修改', keys: 'enter', shown: 'Enter' },
  { name: 'add', label: '在后面新增', keys: 'a', shown: 'A' },
  { name: 'split', label: '拆分…', keys: 's', shown: 'S' },
  {
    name: 'merge',
    label: '并入上一项',
    keys: 'm',
    shown: 'M',
    run: mergeWithPrevious,
    selectNext: (items, key) => mergeTarget(items, key)?.key ?? key,
  },
  {
    name: 'up',
    label: '上移',
    keys: 'alt+arrowup',
    shown: 'Alt+↑',
    run: (items, key) => edits.moveItem(items, key, 'up'),
  },
  {
    name: 'down',
    label: '下移',
    keys: 'alt+arrowdown',
    shown: 'Alt+↓',
    run: (items, key) => edits.moveItem(items, key, 'down'),
  },
  { name: 'promote', label: '升一级', keys: 'alt+arrowleft', shown: 'Alt+←', run: edits.promoteItem },
  {
    name: 'demote',
    label: '降一级',
    keys: 'alt+arrowright',
    shown: 'Alt+→',
    run: (items, key) =>
      previousSibling(items, items[indexOfKey(items, key)]!) ? edits.demoteItem(items, key) : items,
  },
  {
    name: 'retype',
    label: '任务⇄要求',
    keys: 't',
    shown: 'T',
    run: (items, key) => {
      const kind = items[indexOfKey(items, key)]?.kind === 'task' ? 'requirement' : 'task';
      return edits.retypeItem(items, key, kind);
    },
  },
  {
    name: 'include',
    label: '采用／不采用',
    keys: ' ',
    shown: '空格',
    run: (items, key) => edits.includeItem(items, key, !items[indexOfKey(items, key)]?.include),
  },
  { name: 'remove', label: '删除', keys: 'delete', shown: 'Delete', run: edits.removeItem, selectNext: neighbourKey },
];

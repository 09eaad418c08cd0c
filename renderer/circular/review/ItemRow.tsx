import { Checkbox, Dropdown } from 'antd';
import { memo } from 'react';
import type { ReviewedTask } from '../../../shared/contract/circular.ts';
import { unitRoleLabels } from '../../../shared/domain/labels.ts';
import { formatDay } from '../../format.ts';
import { itemCommands } from './itemCommands.ts';

/** 牵头 计量科　配合 各县（区）局. */
export function unitsInWords(units: ReviewedTask['units']): string {
  const byRole = new Map<string, string[]>();
  for (const unit of units) byRole.set(unit.role, [...(byRole.get(unit.role) ?? []), unit.name]);
  return [...byRole]
    .map(([role, names]) => `${unitRoleLabels[role as keyof typeof unitRoleLabels]} ${names.join('、')}`)
    .join('　');
}

/** One item of the tree; the selected one shows its units on a second line. */
export const ItemRow = memo(function ItemRow({
  item,
  depth,
  selected,
  focusable,
  damaged,
  onSelect,
  onInclude,
  onCommand,
}: {
  item: ReviewedTask;
  depth: number;
  selected: boolean;
  focusable: boolean;
  damaged: boolean;
  onSelect: (key: string) => void;
  onInclude: (key: string, include: boolean) => void;
  onCommand: (name: string, key: string) => void;
}) {
  const units = unitsInWords(item.units);
  const menu = itemCommands.map((command) => ({
    key: command.name,
    danger: command.name === 'remove',
    label: command.label,
    extra: command.shown,
  }));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it answers the keys
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={selected}
      aria-label={`${item.numberPath} ${item.title}`.trim()}
      tabIndex={focusable ? 0 : -1}
      data-key={item.key}
      className={['review-item', selected ? 'on' : '', item.include ? '' : 'left-out'].join(' ')}
      style={{ paddingLeft: 8 + depth * 20 }}
      onClick={() => onSelect(item.key)}
    >
      <Checkbox
        checked={item.include}
        tabIndex={-1}
        aria-label={`采用 ${item.title}`}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => onInclude(item.key, event.target.checked)}
      />
      <div className="words">
        <span className="title">
          {item.numberPath && <span className="mute">{item.numberPath} </span>}
          {item.title}
        </span>{' '}
        {item.category && <span className="tag plain">{item.category}</span>}{' '}
        {item.quantity !== null && (
          <span className="tag plain">
            ≥ {item.quantity} {item.quantityUnit}
          </span>
        )}{' '}
        {(item.deadline || item.deadlineText) && (
          <span className="tag plain" title={item.deadlineText ?? undefined}>
            {item.deadline ? `${formatDay(item.deadline)}前` : item.deadlineText}
          </span>
        )}{' '}
        {damaged && <span className="tag bad">原文有损坏</span>}
        {selected && units && <div className="mute">{units}</div>}
      </div>
      <Dropdown
        trigger={['click']}
        menu={{
          items: menu,
          onClick: ({ key, domEvent }) => {
            domEvent.stopPropagation();
            onCommand(key, item.key);
          },
        }}
      >
        <button
          type="button"
          className="icon-button"
          tabIndex={-1}
          aria-label={`${item.title} 的操作`}
          onClick={(event) => event.stopPropagation()}
        >
          ⋯
        </button>
      </Dropdown>
    </div>
  );
});

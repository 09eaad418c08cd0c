import { Input, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import { conditionChoices, conditionWord, isLost, readCondition } from './items.ts';

interface Props {
  items: readonly ChecklistItem[];
  index: number;
  change: (item: ChecklistItem) => void;
  add: () => void;
  remove: () => void;
  move: (by: -1 | 1) => void;
  /** The keyboard is in this row. */
  visit: () => void;
}

/** One point of a checklist while it is edited. */
export function ItemRow({ items, index, change, add, remove, move, visit }: Props) {
  const item = items[index]!;
  const number = index + 1;
  const lost = isLost(items, index);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const inWords = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    const inChoice = event.target instanceof Element && event.target.closest('.ant-select') !== null;
    if (event.key === 'Enter' && !event.altKey && !event.shiftKey && inWords && !inChoice) add();
    else if (event.altKey && event.key === 'ArrowUp') move(-1);
    else if (event.altKey && event.key === 'ArrowDown') move(1);
    else if (event.altKey && (event.key === 'Delete' || event.key === 'Backspace')) remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <tr onKeyDown={press} onFocus={visit}>
      <td className="order mute">{number}</td>
      <td>
        <Input
          size="small"
          aria-label={`第 ${number} 条分组`}
          maxLength={60}
          value={item.section ?? ''}
          onChange={(event) => change({ ...item, section: event.target.value || null })}
        />
      </td>
      <td>
        <Input.TextArea
          size="small"
          autoSize={{ minRows: 1, maxRows: 6 }}
          aria-label={`第 ${number} 条检查内容`}
          status={item.text.trim() === '' ? 'error' : ''}
          maxLength={500}
          value={item.text}
          // The text is one line, however long: Enter goes on to the next point.
          onChange={(event) => change({ ...item, text: event.target.value.replace(/\n+/g, '') })}
        />
      </td>
      <td>
        <Input.TextArea
          size="small"
          autoSize={{ minRows: 1, maxRows: 6 }}
          aria-label={`第 ${number} 条依据`}
          maxLength={300}
          value={item.lawReference ?? ''}
          onChange={(event) => change({ ...item, lawReference: event.target.value.replace(/\n+/g, '') || null })}
        />
      </td>
      <td>
        <Select<string>
          size="small"
          className="full"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          aria-label={`第 ${number} 条何时检查`}
          placeholder="总是"
          disabled={index === 0 && item.condition === null}
          status={lost ? 'error' : ''}
          {...(lost ? { title: '条件应指向排在它前面的一条' } : {})}
          value={conditionWord(item.condition)}
          labelRender={({ label }) => label ?? '条件在它后面'}
          onChange={(word) => change({ ...item, condition: readCondition(word) })}
          options={conditionChoices(items, index)}
        />
      </td>
      <td className="tools">
        <button
          type="button"
          className="icon-button"
          aria-label={`第 ${number} 条上移`}
          title="上移（Alt ↑）"
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`第 ${number} 条下移`}
          title="下移（Alt ↓）"
          disabled={index === items.length - 1}
          onClick={() => move(1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`去掉第 ${number} 条`}
          title="去掉（Alt Delete）"
          onClick={remove}
        >
          ✕
        </button>
      </td>
    </tr>
  );
}

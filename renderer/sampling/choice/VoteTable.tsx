import { Button, Input, InputNumber } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { ProductGroupSelect } from '../../components/references.tsx';
import { PasteVotes } from './PasteVotes.tsx';
import type { Choice } from './voteText.ts';
import '../sampling.css';

interface Props {
  id?: string;
  value?: Choice[];
  onChange?: (choices: Choice[]) => void;
  disabled?: boolean;
}

/** The products that could be chosen, with their votes; rows may be pasted from a spreadsheet. */
export function VoteTable({ id, value, onChange, disabled = false }: Props) {
  const choices = value ?? [];
  const [pasting, setPasting] = useState<string | null>(null);
  const change = (index: number, patch: Partial<Choice>) =>
    onChange?.(choices.map((choice, at) => (at === index ? { ...choice, ...patch } : choice)));
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (disabled || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasting(text);
  };
  return (
    <div id={id} onPaste={paste}>
      {choices.length > 0 && (
        <table className="plain quotas" aria-label="征集结果">
          <thead>
            <tr>
              <th>产品</th>
              <th style={{ width: '36%' }}>产品类别</th>
              <th style={{ width: 90 }}>票数</th>
              <th style={{ width: 22 }} aria-label="去掉" />
            </tr>
          </thead>
          <tbody>
            {choices.map((choice, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the row must stay the same element while its name is typed
              <tr key={index}>
                <td>
                  <Input
                    aria-label={`第 ${index + 1} 行产品`}
                    disabled={disabled}
                    status={choice.name.trim() === '' ? 'error' : ''}
                    value={choice.name}
                    onChange={(event) => change(index, { name: event.target.value })}
                  />
                </td>
                <td>
                  <ProductGroupSelect
                    label={`第 ${index + 1} 行产品类别`}
                    value={choice.productGroupId}
                    onChange={(productGroupId) => change(index, { productGroupId })}
                  />
                </td>
                <td>
                  <InputNumber
                    aria-label={`第 ${index + 1} 行票数`}
                    className="full"
                    min={0}
                    precision={0}
                    disabled={disabled}
                    value={choice.votes}
                    onChange={(votes) => change(index, { votes: votes ?? 0 })}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`去掉第 ${index + 1} 行`}
                    onClick={() => onChange?.(choices.filter((_, at) => at !== index))}
                  >
                    ✕
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button
          size="small"
          disabled={disabled}
          onClick={() => onChange?.([...choices, { name: '', productGroupId: null, votes: 0 }])}
        >
          加一种产品
        </Button>
        <Button size="small" disabled={disabled} onClick={() => setPasting('')}>
          从表格粘贴…
        </Button>
        <span className="mute small">可直接粘贴 Excel/WPS 的多行</span>
      </div>
      {pasting !== null && (
        <PasteVotes
          choices={choices}
          start={pasting}
          close={() => setPasting(null)}
          take={(merged) => {
            onChange?.(merged);
            setPasting(null);
          }}
        />
      )}
    </div>
  );
}

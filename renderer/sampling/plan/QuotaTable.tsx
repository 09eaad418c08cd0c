import { Button, Input, InputNumber, Select } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { samplingStages } from '../../../shared/domain/labels.ts';
import { LaboratorySelect, ProductGroupSelect } from '../../components/references.tsx';
import { PasteQuotas } from './PasteQuotas.tsx';
import type { Quota } from './quotaText.ts';
import '../sampling.css';

const blank: Quota = { productGroupId: null, stage: null, township: null, laboratoryId: null, batches: 1 };
const stages = Object.entries(samplingStages).map(([value, label]) => ({ value: value as Quota['stage'], label }));

interface Props {
  id?: string;
  value?: Quota[];
  onChange?: (quotas: Quota[]) => void;
  disabled?: boolean;
}

/** How the batches of a plan are shared out; what a row leaves open fits every batch. Rows may be pasted from a spreadsheet. */
export function QuotaTable({ id, value, onChange, disabled = false }: Props) {
  const quotas = value ?? [];
  const [pasting, setPasting] = useState<string | null>(null);
  const change = (index: number, patch: Partial<Quota>) =>
    onChange?.(quotas.map((quota, at) => (at === index ? { ...quota, ...patch } : quota)));
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (disabled || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasting(text);
  };
  const total = quotas.reduce((sum, { batches }) => sum + (batches ?? 0), 0);
  return (
    <div id={id} onPaste={paste}>
      {quotas.length > 0 && (
        <table className="plain quotas" aria-label="分解指标">
          <thead>
            <tr>
              <th style={{ width: '26%' }}>产品类别</th>
              <th style={{ width: '16%' }}>环节</th>
              <th style={{ width: '20%' }}>乡镇街道</th>
              <th>检验机构</th>
              <th style={{ width: 72 }}>批次</th>
              <th style={{ width: 22 }} aria-label="去掉" />
            </tr>
          </thead>
          <tbody>
            {quotas.map((quota, index) => (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: quotas have no identity of their own
                key={index}
                name={`第 ${index + 1} 行`}
                quota={quota}
                disabled={disabled}
                change={(patch) => change(index, patch)}
                remove={() => onChange?.(quotas.filter((_, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button
          size="small"
          disabled={disabled}
          onClick={() => onChange?.([...quotas, { ...blank, ...lastOf(quotas), batches: 1 }])}
        >
          加一行
        </Button>
        <Button size="small" disabled={disabled} onClick={() => setPasting('')}>
          从表格粘贴…
        </Button>
        <span className="mute small">留空的列不限；合计 {total} 批次</span>
      </div>
      {pasting !== null && (
        <PasteQuotas
          start={pasting}
          close={() => setPasting(null)}
          take={(more) => {
            onChange?.([...quotas, ...more]);
            setPasting(null);
          }}
        />
      )}
    </div>
  );
}

/** A next row usually differs in one column only. */
const lastOf = (quotas: Quota[]): Partial<Quota> => quotas.at(-1) ?? {};

function Row({
  name,
  quota,
  disabled,
  change,
  remove,
}: {
  name: string;
  quota: Quota;
  disabled: boolean;
  change: (patch: Partial<Quota>) => void;
  remove: () => void;
}) {
  return (
    <tr>
      <td>
        <ProductGroupSelect
          label={`${name}产品类别`}
          placeholder="不限"
          value={quota.productGroupId}
          onChange={(productGroupId) => change({ productGroupId })}
        />
      </td>
      <td>
        <Select
          aria-label={`${name}环节`}
          className="full"
          allowClear
          placeholder="不限"
          disabled={disabled}
          value={quota.stage}
          onChange={(stage) => change({ stage: stage ?? null })}
          options={stages}
        />
      </td>
      <td>
        <Input
          aria-label={`${name}乡镇街道`}
          placeholder="不限"
          disabled={disabled}
          value={quota.township ?? ''}
          onChange={(event) => change({ township: event.target.value })}
        />
      </td>
      <td>
        <LaboratorySelect
          label={`${name}检验机构`}
          placeholder="不限"
          value={quota.laboratoryId}
          onChange={(laboratoryId) => change({ laboratoryId })}
        />
      </td>
      <td>
        <InputNumber
          aria-label={`${name}批次`}
          className="full"
          min={0}
          precision={0}
          disabled={disabled}
          value={quota.batches}
          onChange={(batches) => change({ batches: batches ?? 0 })}
        />
      </td>
      <td>
        <button type="button" className="icon-button" aria-label={`去掉${name}`} onClick={remove}>
          ✕
        </button>
      </td>
    </tr>
  );
}

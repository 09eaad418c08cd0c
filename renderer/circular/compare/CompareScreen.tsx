import { Alert, Button } from 'antd';
import { z } from 'zod';
import type { Comparison, ItemChange } from '../../../shared/contract/circularLibrary.ts';
import { circularLevels } from '../../../shared/domain/labels.ts';
import { useFilters } from '../../app/filters.ts';
import { useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ReferenceSelect } from '../../components/ReferenceSelect.tsx';
import { ComparisonTable, changeLabels } from './ComparisonTable.tsx';
import './compare.css';

const id = z.number().int().positive().nullable().default(null);
const address = z.object({ a: id, b: id, show: z.enum(['same', 'changed', 'new', 'gone']).nullable().default(null) });

/** 对比: two circulars of any years and levels, side by side. */
export function CompareScreen() {
  const [{ a, b, show }, change] = useFilters(address);
  const ready = a !== null && b !== null;
  const { data, error } = useRead('circular.compare', { aId: a ?? 1, bId: b ?? 1 }, { enabled: ready });
  return (
    <>
      <search className="filter-bar" aria-label="选择两份通知">
        <Choice label="对比的通知（左）" value={a} onChange={(next) => change({ a: next })} />
        <Button aria-label="左右互换" title="左右互换" disabled={!ready} onClick={() => change({ a: b, b: a })}>
          ⇄
        </Button>
        <Choice label="对比的通知（右）" value={b} onChange={(next) => change({ b: next })} />
        {data && ready && <Button onClick={() => window.print()}>打印</Button>}
      </search>
      {error && <Alert type="warning" showIcon title={wordsOf(error)} />}
      {!ready && (
        <div className="card fill">
          <EmptyState title="选择两份通知">
            例如今年和去年的通知，或国家通知和省里的转发通知。相同、改动、新增、取消的任务会并排列出，改动的字词会标出来。
          </EmptyState>
        </div>
      )}
      {ready && data && (
        <>
          <ChangeFilter comparison={data} value={show} onChange={(next) => change({ show: next })} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
          <section className="card fill comparison-scroll" tabIndex={0} aria-label="对比结果">
            <ComparisonTable comparison={data} show={show} />
          </section>
        </>
      )}
    </>
  );
}

function Choice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (id: number | null) => void;
}) {
  return (
    <span className="compare-choice">
      <ReferenceSelect
        noun="circular"
        label={label}
        placeholder="选择通知"
        value={value}
        onChange={onChange}
        show={(one) => `${one.year} ${circularLevels[one.level]} ${one.title}`}
      />
    </span>
  );
}

/** 相同 n · 改动 n · 新增 n · 取消 n; one of them can be shown alone. */
function ChangeFilter({
  comparison,
  value,
  onChange,
}: {
  comparison: Comparison;
  value: ItemChange | null;
  onChange: (change: ItemChange | null) => void;
}) {
  const changes = Object.keys(changeLabels) as ItemChange[];
  return (
    <fieldset className="change-filter" aria-label="只看">
      {changes.map((change) => (
        <button
          key={change}
          type="button"
          className={value === change ? 'chip on' : 'chip'}
          aria-pressed={value === change}
          onClick={() => onChange(value === change ? null : change)}
        >
          {changeLabels[change]} {comparison.counts[change]}
        </button>
      ))}
      <span className="mute">按任务和要求逐项计数</span>
    </fieldset>
  );
}

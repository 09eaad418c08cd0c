import { App } from 'antd';
import { useState } from 'react';
import type { InspectionPlan } from '../../../shared/contract/inspection.ts';
import { call, wordsOf } from '../../client.ts';
import { valuesOf } from '../../nouns.ts';
import { moved } from './order.ts';

/** The number of a row, with which it moves up and down in the plan. */
export function OrderButtons({ plan, rows }: { plan: InspectionPlan; rows: readonly InspectionPlan[] }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const move = async (step: -1 | 1) => {
    setBusy(true);
    try {
      for (const { row, position } of moved(rows, plan.id, step)) {
        const values = { ...valuesOf('inspection-plan', row), position };
        await call('inspection-plan.save', { id: row.id, revision: row.revision, values });
      }
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
    setBusy(false);
  };
  const button = (step: -1 | 1, words: string, sign: string) => (
    <button
      type="button"
      className="icon-button"
      tabIndex={-1}
      aria-label={`${plan.name}${words}`}
      title={words}
      disabled={busy || moved(rows, plan.id, step).length === 0}
      onClick={(event) => {
        // The row itself is not meant.
        event.stopPropagation();
        void move(step);
      }}
    >
      {sign}
    </button>
  );
  return (
    <span className="plan-order">
      <span>{plan.position}</span>
      {button(-1, '上移', '↑')}
      {button(1, '下移', '↓')}
    </span>
  );
}

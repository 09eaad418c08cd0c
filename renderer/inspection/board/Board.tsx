import { App } from 'antd';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { inspectionFilters } from '../../../shared/contract/inspection.ts';
import { inspectionTransitions } from '../../../shared/domain/inspectionStates.ts';
import { inspectionKinds } from '../../../shared/domain/labels.ts';
import type { CampaignYear } from '../../app/campaign.ts';
import { useFilters } from '../../app/filters.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useDue } from '../../app/useDue.ts';
import { FilterChoice, FilterReference, FilterText } from '../../components/FilterBar.tsx';
import { PeriodFilter } from '../../components/PeriodFilter.tsx';
import { FilterUnit } from '../FilterUnit.tsx';
import { sitePlace } from '../places.ts';
import { InspectorSelect } from '../references.tsx';
import { type VisitState, type VisitStep, visitSteps } from '../steps.ts';
import { useVisitStep, VisitStepDrawer } from '../VisitSteps.tsx';
import { WithVisits } from '../WithVisits.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import type { CardTools } from './Card.tsx';
import { columns, stepBeside } from './moves.ts';
import './board.css';

const { kind, unitId, inspectorId, from, to } = inspectionFilters;
const address = z.object({ text: z.string().default(''), kind, unitId, inspectorId, from, to });

/** The visits as cards, one column a state; a card goes where the table of states lets it. */
export const Board = ({ campaign }: { campaign: CampaignYear }) => (
  <WithVisits campaign={campaign}>
    <Cards campaign={campaign} />
  </WithVisits>
);

function Cards({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [filters, change] = useFilters(address);
  const [dragged, setDragged] = useState<Parameters<CardTools['drag']>[0]>(null);
  const { message } = App.useApp();
  const { take, asking, close } = useVisitStep();
  const go = useGo();
  const moved = useRef<number | null>(null);

  const carryOut: CardTools['take'] = (inspection, step) => {
    moved.current = inspection.id;
    // The points of a checklist are gone through on its own form.
    if (isChecked(inspection.checklistVersionId, step)) go(sitePlace(inspection.id));
    else take(inspection, step);
  };
  const tools: CardTools = {
    today,
    open: (inspection) => go(recordPlace('inspection', inspection.id)),
    take: carryOut,
    push: (inspection, by) => {
      const step = stepBeside(inspection, visitSteps(inspection, today), by);
      if (step) carryOut(inspection, step);
    },
    drag: setDragged,
    // The card that was moved keeps the keyboard, wherever it stands now.
    takesFocus: (inspection) => {
      const takes = moved.current === inspection.id;
      if (takes) moved.current = null;
      return takes;
    },
  };
  const drop = (state: VisitState) => {
    setDragged(null);
    if (dragged === null || dragged.state === state) return;
    const step = visitSteps(dragged, today).find((one) => one.to === state);
    if (step) carryOut(dragged, step);
    else message.warning(inspectionTransitions[dragged.state][state], 5);
  };
  return (
    <>
      <div className="list-heading">
        <h1>看板</h1>
        <span className="mute small">拖动卡片，或 Ctrl+←→ 换状态；方向键走动，回车打开</span>
      </div>
      <search className="filter-bar" aria-label="筛选">
        <FilterText value={filters.text} placeholder="编号、对象、事项…" onChange={(text) => change({ text })} />
        <FilterChoice
          label="类型"
          labels={inspectionKinds}
          value={filters.kind}
          onChange={(kind) => change({ kind })}
        />
        <FilterUnit value={filters.unitId} onChange={(unitId) => change({ unitId })} />
        <FilterReference label="人员" width={150}>
          <InspectorSelect
            label="检查人员"
            value={filters.inspectorId}
            onChange={(inspectorId) => change({ inspectorId })}
          />
        </FilterReference>
        <PeriodFilter period={filters} change={change} />
      </search>
      <div className="board">
        {columns.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            query={{ ...filters, campaignId: campaign.id }}
            tools={tools}
            refused={dragged === null ? null : inspectionTransitions[dragged.state][state]}
            drop={() => drop(state)}
          />
        ))}
      </div>
      {asking && <VisitStepDrawer inspection={asking.inspection} step={asking.step} close={close} />}
    </>
  );
}

const isChecked = (checklistVersionId: number | null, step: VisitStep) =>
  checklistVersionId !== null && step.to === 'done' && step.forward;

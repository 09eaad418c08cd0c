import { Dropdown } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import { inspectionKinds } from '../../../shared/domain/labels.ts';
import { dueWords } from '../../app/due.ts';
import { Tag } from '../../components/Tag.tsx';
import { type VisitStep, visitSteps } from '../steps.ts';

export interface CardTools {
  today: string;
  open: (inspection: Inspection) => void;
  take: (inspection: Inspection, step: VisitStep) => void;
  /** Moves the card by one column, where it may go. */
  push: (inspection: Inspection, by: 1 | -1) => void;
  drag: (inspection: Inspection | null) => void;
  /** Whether the card has just been moved to where it appears; asked once. */
  takesFocus: (inspection: Inspection) => boolean;
}

/** Up and down within the column, left and right to the same height of the next column that has cards. */
function walk(card: HTMLElement, key: string): HTMLElement | null {
  if (key === 'ArrowDown') return card.nextElementSibling as HTMLElement | null;
  if (key === 'ArrowUp') return card.previousElementSibling as HTMLElement | null;
  const lists = [...document.querySelectorAll<HTMLElement>('[data-column]')];
  const here = lists.findIndex((list) => list.contains(card));
  const row = [...(card.parentElement?.children ?? [])].indexOf(card);
  const beside = key === 'ArrowRight' ? lists.slice(here + 1) : lists.slice(0, here).reverse();
  const cards = beside.find((list) => list.children.length > 0)?.children;
  return cards ? (cards[Math.min(row, cards.length - 1)] as HTMLElement) : null;
}

/** One visit: who, when, by whom, and what is late about it. */
export function Card({ inspection, first, tools }: { inspection: Inspection; first: boolean; tools: CardTools }) {
  const { today } = tools;
  const place = useRef<HTMLLIElement>(null);
  const appeared = useRef({ inspection, tools });
  useEffect(() => {
    const { inspection: card, tools: first } = appeared.current;
    if (first.takesFocus(card)) place.current?.focus();
  }, []);
  const steps = visitSteps(inspection, today);
  const steer = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (event.key === 'Enter') tools.open(inspection);
    else if (sideways !== null && event.ctrlKey) tools.push(inspection, sideways);
    else if (event.key.startsWith('Arrow')) walk(event.currentTarget, event.key)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={place}
      className="visit-card"
      tabIndex={first ? 0 : -1}
      data-card={inspection.id}
      aria-label={`${inspection.number} ${inspection.subjectName}`}
      draggable
      onDragStart={() => tools.drag(inspection)}
      onDragEnd={() => tools.drag(null)}
      onDoubleClick={() => tools.open(inspection)}
      onKeyDown={steer}
    >
      <div className="row nowrap">
        <button type="button" className="link-button subject" tabIndex={-1} onClick={() => tools.open(inspection)}>
          {inspection.subjectName}
        </button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: steps.map(({ to, label }) => ({ key: to, label })),
            onClick: ({ key }) => {
              const step = steps.find(({ to }) => to === key);
              if (step) tools.take(inspection, step);
            },
          }}
        >
          <button type="button" className="icon-button" aria-label={`${inspection.number} 换状态`} title="换状态">
            ⋯
          </button>
        </Dropdown>
      </div>
      <div className="mute small circumstances">
        {inspection.inspectedOn.slice(5)} · {inspectionKinds[inspection.kind]}
        {inspection.unitName && ` · ${inspection.unitName}`}
      </div>
      <div className="small">{inspection.inspectorNames.join('、') || <span className="mute">还没有分派</span>}</div>
      <Late inspection={inspection} today={today} />
    </li>
  );
}

/** Red where a day is past, amber where something is open. */
function Late({ inspection, today }: { inspection: Inspection; today: string }) {
  const { state, inspectedOn, publicationDue, findingsOpen } = inspection;
  const left = publicationDue === null ? null : daysBetween(today, publicationDue);
  const waited = state === 'planned' ? daysBetween(inspectedOn, today) : 0;
  if (waited <= 0 && left === null && findingsOpen === 0) return null;
  return (
    <div className="row" style={{ gap: 4 }}>
      {waited > 0 && <Tag tone="bad">已过计划 {waited} 天</Tag>}
      {left !== null && <Tag tone={left < 0 ? 'bad' : left <= 5 ? 'warn' : 'plain'}>公示{dueWords(left)}</Tag>}
      {findingsOpen > 0 && <Tag tone="warn">未整改 {findingsOpen}</Tag>}
    </div>
  );
}

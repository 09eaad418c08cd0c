import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Task } from '../../../shared/contract/campaign.ts';
import { align } from '../align.ts';
import { layOut } from '../marks.ts';
import { attributeOf, ParagraphView } from '../review/ParagraphView.tsx';
import { findPlaces, foundTarget } from './findPlaces.ts';
import { placeTasks, targetOf } from './placeTasks.ts';

/** The id of the innermost task at a clicked place; null where there is none. */
function taskAt(element: HTMLElement): number | null {
  const targets = element.dataset.targets?.split(' ').map(decodeURIComponent) ?? [];
  const item = targets.findLast((target) => target.startsWith('item:'));
  return item === undefined ? null : Number(item.split(':')[1]);
}

/** The cleaned text of a stored circular with its tasks, and the words that were looked for, marked. */
export function MarkedText({
  cleaned,
  tasks,
  selected,
  onSelect,
  find,
}: {
  cleaned: string;
  tasks: readonly Task[];
  selected: number | null;
  onSelect: (id: number) => void;
  find: string;
}) {
  const text = useRef<HTMLElement>(null);
  const places = useMemo(() => findPlaces(cleaned, find), [cleaned, find]);
  const [place, setPlace] = useState<number | null>(null);
  const paragraphs = useMemo(
    () => layOut('cleaned', cleaned, cleaned, align(cleaned, cleaned, []), [...placeTasks(cleaned, tasks), ...places]),
    [cleaned, tasks, places],
  );
  // Whatever was asked for last is shown: the words that were looked for, or a task of the list.
  useEffect(() => setPlace(places.length > 0 ? 0 : null), [places]);
  useEffect(() => {
    if (selected !== null) setPlace(null);
  }, [selected]);
  const target = place !== null ? foundTarget(place) : selected === null ? null : targetOf(selected);
  useEffect(() => {
    if (target === null || paragraphs.length === 0) return;
    const found = text.current?.querySelector<HTMLElement>(`[data-targets~="${attributeOf(target)}"]`);
    if (place !== null) found?.scrollIntoView({ block: 'center' });
    // Only the text itself scrolls: the list in which the task was clicked stays where it is.
    else if (found && text.current) text.current.scrollTop = found.offsetTop - 8;
  }, [target, place, paragraphs]);
  if (cleaned === '') return null;
  return (
    <>
      <div className="panel-heading">
        <h2>原文（净化后）</h2>
        {places.length > 0 && (
          <FoundBar find={find} count={places.length} place={place} onStep={(next) => setPlace(next)} />
        )}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the same is reached from the list of tasks */}
      <article
        ref={text}
        className="notice stored"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
        tabIndex={0}
        aria-label="通知文本"
        onClick={(event) => {
          const hit = taskAt(event.target as HTMLElement);
          if (hit !== null) onSelect(hit);
        }}
      >
        {paragraphs.map((paragraph) => (
          <ParagraphView
            key={paragraph.key}
            paragraph={paragraph}
            selected={target !== null && paragraph.targets.has(target) ? target : null}
          />
        ))}
      </article>
    </>
  );
}

/** How often the words stand in the text, and the way from one place to the next. */
function FoundBar({
  find,
  count,
  place,
  onStep,
}: {
  find: string;
  count: number;
  place: number | null;
  onStep: (place: number) => void;
}) {
  const step = (by: number) => onStep(((place ?? -by) + by + count) % count);
  return (
    <span className="row nowrap small" role="status">
      “{find.trim()}” {place === null ? `${count} 处` : `${place + 1}/${count}`}
      <Button size="small" aria-label="上一处" onClick={() => step(-1)}>
        ‹
      </Button>
      <Button size="small" aria-label="下一处" onClick={() => step(1)}>
        ›
      </Button>
    </span>
  );
}

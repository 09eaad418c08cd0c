import { Segmented } from 'antd';
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CircularReview, ReviewForm } from '../../../shared/contract/circular.ts';
import type { Doubt } from '../../../shared/contract/parsedCircular.ts';
import { align } from '../align.ts';
import type { Decisions } from '../doubts.ts';
import { layOut, type TextView } from '../marks.ts';
import { marksOf } from '../reviewFields.ts';
import { attributeOf, ParagraphView } from './ParagraphView.tsx';
import type { SelectionState } from './selection.ts';

const views: { value: TextView; label: string }[] = [
  { value: 'cleaned', label: '净化后' },
  { value: 'original', label: '原始' },
  { value: 'compare', label: '对照' },
];

/** Where in the cleaned text the person clicked, found from the browser's caret. */
function clickedOffset(): number | null {
  const caret = window.getSelection();
  const from = caret?.anchorNode?.parentElement?.dataset.from;
  return caret && from !== undefined ? Number(from) + caret.anchorOffset : null;
}

/** The notice's text with everything that was found in it. */
export function TextPane({
  review,
  form,
  doubts,
  decisions,
  selection,
  summary,
  onPlace,
}: {
  review: CircularReview;
  form: ReviewForm;
  doubts: readonly Doubt[];
  decisions: Decisions;
  selection: SelectionState;
  summary: ReactNode;
  /** Told where in the cleaned text the person has clicked: an item can be split there. */
  onPlace: (offset: number | null) => void;
}) {
  const { parse } = review;
  const [view, setView] = useState<TextView>('cleaned');
  const pane = useRef<HTMLElement>(null);
  const segments = useMemo(() => align(parse.original, parse.cleaned, parse.changes), [parse]);
  // Only places count here: typing a title must not lay the whole text out again.
  const places = form.tasks.map((task) => `${task.key} ${task.from} ${task.to}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` stands for the tasks of the form
  const paragraphs = useMemo(
    () => layOut(view, parse.original, parse.cleaned, segments, marksOf(parse, form, doubts, decisions)),
    [view, parse, segments, places, doubts, decisions],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a change of view the place is looked up anew
  useEffect(() => {
    if (selection.target === null || selection.side === 'text') return;
    const found = pane.current?.querySelector(`[data-targets~="${attributeOf(selection.target)}"]`);
    found?.scrollIntoView({ block: 'center' });
  }, [selection, view]);

  const click = (event: MouseEvent) => {
    onPlace(clickedOffset());
    const targets = (event.target as HTMLElement).dataset.targets?.split(' ').map(decodeURIComponent) ?? [];
    // A doubt before a field, a field before its task: the smallest thing under the pointer.
    const hit = targets.find((one) => one.startsWith('doubt:')) ?? targets.at(-1);
    if (hit !== undefined) selection.select(hit, 'text');
  };

  return (
    <section className="card review-text" aria-label="原文">
      <div className="panel-heading">
        <h2>原文</h2>
        <Segmented size="small" options={views} value={view} onChange={setView} aria-label="原文的显示方式" />
        <span className="aside">{summary}</span>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the same is reached from the list beside it */}
      <article
        ref={pane}
        className={`notice ${view}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
        tabIndex={0}
        aria-label="通知文本"
        onClick={click}
      >
        {paragraphs.map((paragraph) => (
          <ParagraphView
            key={paragraph.key}
            paragraph={paragraph}
            selected={selection.target !== null && paragraph.targets.has(selection.target) ? selection.target : null}
          />
        ))}
      </article>
    </section>
  );
}

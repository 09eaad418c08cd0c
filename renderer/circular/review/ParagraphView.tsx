import { memo } from 'react';
import type { Paragraph, Run } from '../marks.ts';
import { stepLabels } from '../stepLabels.ts';
import '../notice.css';

/** A target as an attribute value that a selector can find without quoting. */
export const attributeOf = (target: string): string => encodeURIComponent(target).replaceAll("'", '%27');

const tagOf = { removed: 'del', added: 'ins', plain: 'span', changed: 'span' } as const;

function classesOf(run: Run, selected: string | null): string {
  const on = selected !== null && (run.items.includes(selected) || run.field === selected || run.doubt === selected);
  return [
    run.items.length > 0 ? 'item' : '',
    run.field !== null ? 'found' : '',
    run.doubt !== null ? 'doubt' : '',
    run.look === 'changed' ? 'changed' : '',
    on ? 'on' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** One paragraph of the text. Drawn anew only when its own marks change or one of them is selected. */
export const ParagraphView = memo(function ParagraphView({
  paragraph,
  selected,
}: {
  paragraph: Paragraph;
  selected: string | null;
}) {
  const heading = isHeading(paragraph);
  return (
    <p className={heading ? 'heading' : undefined}>
      {paragraph.runs.map((run, index) => {
        const Tag = tagOf[run.look];
        const targets = [...run.items, run.field, run.doubt].filter((target) => target !== null);
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
            key={index}
            className={classesOf(run, selected) || undefined}
            data-targets={targets.length > 0 ? targets.map(attributeOf).join(' ') : undefined}
            data-from={run.from}
            title={run.steps.length > 0 ? run.steps.map((step) => stepLabels[step]).join('、') : undefined}
          >
            {run.text}
          </Tag>
        );
      })}
    </p>
  );
});

/** A short line that begins with 一、 and has no full stop is a heading of the notice. */
function isHeading(paragraph: Paragraph): boolean {
  const text = paragraph.runs.map((run) => (run.look === 'removed' ? '' : run.text)).join('');
  return text.length <= 40 && /^[一二三四五六七八九十]{1,3}、[^。；]+$/.test(text.trim());
}

import { useEffect, useRef, useState } from 'react';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import type { Evidence } from '../../../shared/contract/evidence.ts';
import type { Finding, Inspection } from '../../../shared/contract/inspection.ts';
import { shownItems } from '../../../shared/domain/checklistPoints.ts';
import { Point } from './Point.tsx';
import { type Answer, answerOf, progressOf, withAnswer, withNote } from './points.ts';
import type { Site } from './useSite.ts';
import { leaving } from './VisitPart.tsx';

interface Props {
  inspection: Inspection;
  name: string;
  items: ChecklistItem[];
  site: Site;
  findings: Finding[];
  photos: Evidence[];
  today: string;
  addFinding: (item: ChecklistItem) => void;
  openFinding: (finding: Finding) => void;
}

/** The checklist, one point after the other; points that an answer calls for appear as they are called for. */
export function PointsPart(props: Props) {
  const { inspection, items, site, findings, photos } = props;
  const { answers } = site.values;
  const shown = shownItems(items, answers);
  const [visited, visit] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);
  const goal = useRef<{ from: string; by: 1 | -1 } | null>(null);
  const stop = shown.some(({ key }) => key === visited) ? visited : shown[0]?.key;

  // Moves after the answer is drawn: it may have called for the very point that comes next.
  useEffect(() => {
    if (goal.current === null) return;
    const { from, by } = goal.current;
    goal.current = null;
    const next = shown[shown.findIndex(({ key }) => key === from) + by];
    const place = next
      ? list.current?.querySelector<HTMLElement>(`[data-point="${CSS.escape(next.key)}"]`)
      : by === 1
        ? document.querySelector<HTMLElement>('#results button')
        : null;
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  });

  const [, redraw] = useState(0);
  const move = (from: string, by: 1 | -1) => {
    goal.current = { from, by };
    redraw((count) => count + 1);
  };
  const give = (key: string, answer: Answer, goOn: boolean) => {
    const same = answerOf(answers, key)?.answer === answer;
    // The key of the answer that is there already only goes on; a press on it takes it back.
    if (!(same && goOn)) {
      const given = withAnswer(answers, key, answer);
      site.change({ answers: given });
      // The last point is a step of the visit.
      const { asked, answered } = progressOf(items, given);
      if (asked === answered) void site.save();
    }
    if (goOn) move(key, 1);
  };
  return (
    <section id="points" ref={list} className="part" aria-label="检查项" onBlur={leaving(site)}>
      <h2>
        {props.name} <small className="mute keys">数字键 1 合格、2 不合格、3 不适用；↑↓ 或回车换项</small>
      </h2>
      <ol className="points">
        {shown.map((item, index) => (
          <PointWithHeading key={item.key} item={item} before={shown[index - 1] ?? null}>
            <Point
              item={item}
              number={index + 1}
              answer={answerOf(answers, item.key)}
              findings={findings.filter((finding) => finding.checklistKey === item.key)}
              photos={photos.filter((photo) => photo.part === item.key)}
              owner={{
                campaignId: inspection.campaignId,
                inspectionId: inspection.id,
                part: item.key,
                caption: item.text.slice(0, 100),
                today: props.today,
              }}
              stop={item.key === stop}
              give={(answer, goOn) => give(item.key, answer, goOn)}
              write={(note) => site.change((values) => ({ answers: withNote(values.answers, item.key, note) }))}
              move={(by) => move(item.key, by)}
              visit={() => visit(item.key)}
              step={() => void site.save()}
              addFinding={() => props.addFinding(item)}
              openFinding={props.openFinding}
            />
          </PointWithHeading>
        ))}
      </ol>
    </section>
  );
}

/** A section's heading stands before its first point. */
function PointWithHeading({
  item,
  before,
  children,
}: {
  item: ChecklistItem;
  before: ChecklistItem | null;
  children: React.ReactNode;
}) {
  return (
    <>
      {item.section && item.section !== before?.section && <li className="site-heading">{item.section}</li>}
      {children}
    </>
  );
}

import type { ReviewedTask, ReviewForm } from '../../shared/contract/circular.ts';
import type { CircularParse, Span } from '../../shared/contract/parsedCircular.ts';
import { align, type Segment, toCleaned, toOriginal } from './align.ts';

export interface Carrier {
  form: (form: ReviewForm) => ReviewForm;
  place: (span: Span) => Span;
}
type Texts = Pick<CircularParse, 'original' | 'cleaned' | 'changes'>;

/**
 * Takes forms that a person has corrected over to a text that was cleaned anew: every correction stays.
 *
 * Both texts come from the same original, so a place is carried over through it.
 * Words that read differently now are replaced in titles, texts and fields too.
 */
export function editsCarrier(before: Texts, after: Texts): Carrier {
  const was = align(before.original, before.cleaned, before.changes);
  const fresh = align(after.original, after.cleaned, after.changes);
  const move = (offset: number) => toCleaned(fresh, toOriginal(was, offset));
  const moveEnd = (offset: number) => (offset === 0 ? 0 : Math.min(after.cleaned.length, endOf(was, fresh, offset)));
  const replaced = rewording(before.cleaned, after.cleaned, was, fresh);
  const orNull = (text: string | null | undefined) => (text == null ? null : replaced(text));
  const carryTask = (task: ReviewedTask): ReviewedTask => ({
    ...task,
    title: replaced(task.title),
    text: orNull(task.text),
    from: task.from === null ? null : move(task.from),
    to: task.to === null ? null : moveEnd(task.to),
  });
  const form = (old: ReviewForm): ReviewForm => ({
    ...old,
    title: orNull(old.title),
    theme: orNull(old.theme),
    reportTo: orNull(old.reportTo),
    issuers: old.issuers.map(replaced),
    tasks: old.tasks.map(carryTask),
  });
  return { form, place: (span) => ({ from: move(span.from), to: moveEnd(span.to) }) };
}

/** The end of a range goes behind its last character, so that a lengthened replacement stays inside. */
function endOf(old: readonly Segment[], fresh: readonly Segment[], offset: number): number {
  const segment = old.find((one) => one.at < offset && offset <= one.end);
  if (!segment) return toCleaned(fresh, toOriginal(old, offset));
  const last = segment.same ? segment.from + (offset - 1 - segment.at) : Math.max(segment.from, segment.to - 1);
  const around = fresh.find((one) => one.from <= last && last < one.to);
  if (!around) return toCleaned(fresh, last);
  return around.same ? around.at + (last - around.from) + 1 : around.end;
}

/** Replaces in a text the words that read differently after the new cleaning. Single characters are left alone. */
function rewording(before: string, after: string, old: readonly Segment[], fresh: readonly Segment[]) {
  const pairs = new Map<string, string>();
  const changed = [...old.filter((one) => !one.same), ...fresh.filter((one) => !one.same)];
  for (const { from, to } of changed) {
    const was = before.slice(toCleaned(old, from), Math.max(toCleaned(old, from), toCleaned(old, to)));
    const now = after.slice(toCleaned(fresh, from), Math.max(toCleaned(fresh, from), toCleaned(fresh, to)));
    if (was !== now && was.length > 1) pairs.set(was, now);
  }
  return (text: string): string => {
    let said = text;
    for (const [was, now] of pairs) said = said.replaceAll(was, now);
    return said;
  };
}

import { type CircularReview, type ReviewForm, reviewForm } from '../../shared/contract/circular.ts';
import type { Doubt } from '../../shared/contract/parsedCircular.ts';
import { circularKindLabels, circularLevels } from '../../shared/domain/labels.ts';
import { type FieldName, fieldOfPath, reviewFields } from './reviewFields.ts';

export type Decision = CircularReview['decisions'][string];
export type Decisions = CircularReview['decisions'];

/** At most so many candidates are offered by number: 9 is left for one's own words. */
export const mostChoices = 8;

/** The number key that opens the field for one's own words: the one behind the last candidate. */
export const ownInputKey = (doubt: Doubt): number => Math.min(doubt.candidates.length, mostChoices) + 1;

/** What a candidate is called: removed noise has no words to show. */
export const candidateInWords = (candidate: Doubt['candidates'][number]): string =>
  candidate.text.trim() === '' ? candidate.reason : candidate.text;

/** What Enter decides: the best candidate; where there is none, that the finding is right as it stands. */
export function acceptDecision(doubt: Doubt): Decision {
  const best = doubt.candidates[0];
  return best ? { action: 'change', text: best.text } : { action: 'accept', text: null };
}

/** What a number key decides; null for a key that offers nothing here. */
export function keyDecision(doubt: Doubt, digit: number): Decision | null {
  if (digit === 0) return { action: 'ignore', text: null };
  const candidate = doubt.candidates[Math.min(digit, mostChoices + 1) - 1];
  return candidate && digit <= mostChoices ? { action: 'change', text: candidate.text } : null;
}

/** Whether the text itself has to be read again: only such doubts change what was cleaned. */
export const changesText = (doubt: Doubt): boolean => doubt.kind === 'damaged-text' || doubt.kind === 'noise-removed';

/**
 * Whether a decision needs the notice to be read again: it puts other words into the text,
 * or takes back words that an earlier decision has put there.
 */
export function needsReparse(doubt: Doubt, before: Decision | undefined, now: Decision): boolean {
  if (!changesText(doubt)) return false;
  // Removed noise is out of the text already: its first candidate is what stands there now.
  const standing = doubt.kind === 'noise-removed' ? (doubt.candidates[0]?.text ?? null) : null;
  const wordsOf = (decision: Decision | undefined) => (decision?.action === 'change' ? decision.text : standing);
  return wordsOf(before) !== wordsOf(now);
}

/** Whether words of one's own can answer the doubt: they go into the text or into a field of the form. */
export const takesWords = (doubt: Doubt): boolean => changesText(doubt) || fieldOfPath(doubt.path) !== null;

/** Whether the words fit the field that the doubt is about: a date must be one. */
export function fits(doubt: Doubt, text: string): boolean {
  const name = changesText(doubt) ? null : fieldOfPath(doubt.path);
  return text.trim() !== '' && (name === null || valueFor(name, text) !== undefined);
}

/** What a doubt is about, as a target on the right-hand side; null where it is about the text alone. */
export function subjectOf(doubt: Doubt, form: ReviewForm): { target: string; label: string } | null {
  const name = doubt.kind === 'issuer-count' ? 'issuers' : fieldOfPath(doubt.path);
  if (name !== null) {
    return { target: `field:${name}`, label: reviewFields.find((field) => field.name === name)?.label ?? '' };
  }
  const { span } = doubt;
  const around = form.tasks
    .filter((task) => span && task.from !== null && task.to !== null && task.from <= span.from && span.to <= task.to)
    .sort((a, b) => a.to! - a.from! - (b.to! - b.from!))[0];
  return around ? { target: `item:${around.key}`, label: around.title } : null;
}

/** Puts decided words into the form's field that the doubt is about; the same form where there is none. */
export function applyToForm(form: ReviewForm, doubt: Doubt, decision: Decision): ReviewForm {
  if (decision.action !== 'change' || decision.text === null || changesText(doubt)) return form;
  const name = fieldOfPath(doubt.path);
  const value = name === null ? undefined : valueFor(name, decision.text);
  return name === null || value === undefined ? form : { ...form, [name]: value };
}

/** The words of a decision as a value of the field; undefined where they do not fit it. */
function valueFor(name: FieldName, text: string): unknown {
  const said = text.trim();
  switch (name) {
    case 'issuers':
      return said.split(/[、，,；;\s]+/).filter((part) => part !== '');
    case 'year':
      return /^\d{4}$/.test(said) ? Number(said) : undefined;
    case 'level':
      return codeOf(circularLevels, said);
    case 'kind':
      return codeOf(circularKindLabels, said);
    case 'issued':
    case 'periodFrom':
    case 'periodTo':
    case 'reportDue':
      return dateOf(said);
    default:
      return said === '' ? null : said;
  }
}

const codeOf = (labels: Readonly<Record<string, string>>, said: string): string | undefined =>
  said in labels ? said : Object.keys(labels).find((code) => labels[code] === said);

/** 2026年9月1日, 2026-9-1 and the like as `YYYY-MM-DD`; undefined where it is no day of the calendar. */
export function dateOf(said: string): string | undefined {
  const match = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?$/.exec(said);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return reviewForm.shape.issued.safeParse(date).success ? date : undefined;
}

/** The next (or previous) doubt behind `current`, undecided ones first; null where there are no doubts. */
export function neighbour(
  doubts: readonly Doubt[],
  decisions: Decisions,
  current: string | null,
  step: 1 | -1,
): string | null {
  if (doubts.length === 0) return null;
  const start = doubts.findIndex((doubt) => doubt.key === current);
  const round = doubts.map((_, index) => doubts[(start + step * (index + 1) + doubts.length * 2) % doubts.length]!);
  const open = round.find((doubt) => !(doubt.key in decisions) && doubt.key !== current);
  return (open ?? round[0]!).key;
}

export const undecided = (doubts: readonly Doubt[], decisions: Decisions): number =>
  doubts.filter((doubt) => !(doubt.key in decisions)).length;

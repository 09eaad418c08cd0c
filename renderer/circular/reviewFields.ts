import type { CircularReview, ReviewForm } from '../../shared/contract/circular.ts';
import type { CircularParse, Doubt, ParsedCircular, Sourced, Span } from '../../shared/contract/parsedCircular.ts';
import { circularKindLabels, circularLevels } from '../../shared/domain/labels.ts';
import type { Mark } from './marks.ts';

/** A field of the form that stands above the tasks. */
export type FieldName = Exclude<keyof ReviewForm, 'tasks'>;

export interface FieldSource {
  /** Where the text says so; empty where the rules found nothing. */
  spans: Span[];
  /** 0–1; null where nothing was found. */
  confidence: number | null;
  reason: string;
}
export interface ReviewField {
  name: FieldName;
  label: string;
  control: 'text' | 'date' | 'year' | 'names' | { options: Readonly<Record<string, string>> };
  source: (structure: ParsedCircular) => FieldSource;
  /** Two short fields share a line. */
  short?: boolean;
}

/** From here on a finding is shown as sure. */
export const sureFrom = 0.8;

const nothingFound: FieldSource = { spans: [], confidence: null, reason: '原文中没有找到' };
const one = (found: Sourced<unknown> | null | undefined): FieldSource =>
  found ? { spans: found.span ? [found.span] : [], confidence: found.confidence, reason: found.reason } : nothingFound;
const several = (found: Sourced<unknown>[]): FieldSource =>
  found.length === 0
    ? nothingFound
    : {
        spans: found.flatMap((each) => (each.span ? [each.span] : [])),
        confidence: Math.min(...found.map((each) => each.confidence)),
        reason: found[0]?.reason ?? '',
      };
const report = (
  structure: ParsedCircular,
  has: (back: ParsedCircular['reportBack'][number]) => boolean,
): FieldSource => {
  const found = structure.reportBack.find(has);
  if (!found) return nothingFound;
  const what = found.what.length > 0 ? `报送内容：${found.what.join('、')}` : '原文的报送要求';
  const vague = found.deadline && found.deadline.date === null ? `期限写的是“${found.deadline.text}”，没有日期；` : '';
  return { spans: [found.span], confidence: vague === '' ? sureFrom : 0.5, reason: `${vague}${what}` };
};

/** The fields in the order in which they are checked. */
export const reviewFields: readonly ReviewField[] = [
  { name: 'title', label: '标题', control: 'text', source: (found) => one(found.title) },
  { name: 'number', label: '文号', control: 'text', source: (found) => one(found.number) },
  {
    name: 'theme',
    label: '主题',
    control: 'text',
    source: (found) => several(found.themes.filter((theme) => theme.role === 'main')),
  },
  { name: 'issued', label: '印发日期', control: 'date', short: true, source: (found) => one(found.issued) },
  { name: 'year', label: '年度', control: 'year', short: true, source: (found) => one(found.year) },
  {
    name: 'level',
    label: '级别',
    control: { options: circularLevels },
    short: true,
    source: (found) => one(found.level),
  },
  {
    name: 'kind',
    label: '种类',
    control: { options: circularKindLabels },
    short: true,
    source: (found) => one(found.kind),
  },
  { name: 'periodFrom', label: '活动开始', control: 'date', short: true, source: (found) => one(found.period) },
  { name: 'periodTo', label: '活动结束', control: 'date', short: true, source: (found) => one(found.period) },
  { name: 'issuers', label: '发文单位', control: 'names', source: (found) => several(found.issuers) },
  {
    name: 'reportDue',
    label: '报送期限',
    control: 'date',
    short: true,
    source: (found) => report(found, (back) => back.deadline !== null),
  },
  {
    name: 'reportTo',
    label: '报送单位',
    control: 'text',
    short: true,
    source: (found) => report(found, (back) => back.to !== null),
  },
];

/** The form's field that a doubt's path leads to, such as `theme` for `themes.0`. */
export function fieldOfPath(path: string | null): FieldName | null {
  const head = path?.split('.')[0] ?? '';
  const names: Readonly<Record<string, FieldName>> = {
    themes: 'theme',
    issuersClaimed: 'issuers',
    period: 'periodFrom',
    reportBack: 'reportDue',
  };
  return names[head] ?? reviewFields.find((field) => field.name === head)?.name ?? null;
}

/**
 * What can be clicked in the text: fields, tasks with their details, doubts. Spans outside the text are left out.
 * A decided doubt is marked like a finding: it can be come back to, but nothing is wrong any more.
 */
export function marksOf(
  parse: CircularParse,
  form: ReviewForm,
  doubts: readonly Doubt[],
  decisions: CircularReview['decisions'],
): Mark[] {
  const fields = reviewFields.flatMap((field) =>
    field
      .source(parse.structure)
      .spans.map((span) => ({ target: `field:${field.name}`, kind: 'field' as const, ...span })),
  );
  const items = form.tasks.flatMap((task) =>
    task.from === null || task.to === null
      ? []
      : [{ target: `item:${task.key}`, kind: 'item' as const, from: task.from, to: task.to }],
  );
  const doubtful = doubts.flatMap((doubt) =>
    doubt.span
      ? [
          {
            target: `doubt:${doubt.key}`,
            kind: doubt.key in decisions ? ('field' as const) : ('doubt' as const),
            ...doubt.span,
          },
        ]
      : [],
  );
  return [...fields, ...items, ...detailMarks(parse.structure, items), ...doubtful].filter(
    (mark) => mark.from < mark.to && mark.to <= parse.cleaned.length,
  );
}

/** Deadlines, quantities and units, each leading to the smallest task around it. */
function detailMarks(structure: ParsedCircular, items: readonly Mark[]): Mark[] {
  const smallestFirst = [...items].sort((a, b) => a.to - a.from - (b.to - b.from));
  return allSpans([...structure.tasks, ...structure.requirements]).flatMap((span) => {
    const around = smallestFirst.find((item) => item.from <= span.from && span.to <= item.to);
    return around ? [{ target: around.target, kind: 'detail' as const, ...span }] : [];
  });
}

const allSpans = (tasks: ParsedCircular['tasks']): Span[] =>
  tasks.flatMap((task) => [
    ...task.units.flatMap((unit) => (unit.span && !unit.inherited ? [unit.span] : [])),
    ...task.quantities.map((quantity) => quantity.span),
    ...task.deadlines.map((deadline) => deadline.span),
    ...allSpans(task.children),
  ]);

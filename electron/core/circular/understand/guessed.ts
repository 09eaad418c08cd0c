import type { Doubt, ParsedCircular, Span } from '../../../../shared/contract/parsedCircular.ts';
import { lastBefore, type Reading, type Repair } from './reading.ts';

/** How sure a value can be that was read across a destroyed character: low enough for the reviewer to be asked. */
const guessedConfidence = 0.7;

const names: Partial<Record<keyof ParsedCircular, string>> = {
  title: '标题',
  circularTitle: '通知标题',
  number: '发文字号',
  numbersCited: '引用文号',
  issued: '成文日期',
  issuersClaimed: '发文单位数',
  issuers: '发文单位',
  recipients: '主送机关',
  themes: '活动主题',
  period: '活动时间',
  prohibitions: '禁止事项',
  deadlines: '时限',
  reportBack: '报送要求',
  contacts: '联系人',
  annexes: '附件',
  slogans: '口号',
  departmentActivities: '部门活动',
  emphases: '强调的重点',
  figures: '数据',
  claims: '文中计数',
};

/**
 * Brings a structure that was read with repairs back to the cleaned text: spans and quoted texts are those of the
 * cleaned text again, and what was read across a repair is less sure and says why.
 */
export function withoutRepairs(
  structure: ParsedCircular,
  reading: Reading,
  cleaned: string,
  repairs: readonly Repair[],
): ParsedCircular {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const made = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part)]));
    if (!isSpan(value.span)) return made;
    const { span } = value;
    made.span = { from: reading.back(span.from), to: reading.back(span.to) };
    if (typeof value.text === 'string') made.text = quoted(value.text, span, reading, cleaned);
    return withGuess(made, cleaned, repairs);
  };
  return visit(structure) as ParsedCircular;
}

/** What a person is asked about values without children that were read across a repair; items say it themselves. */
export function guessDoubts(structure: ParsedCircular, cleaned: string, repairs: readonly Repair[]): Doubt[] {
  return Object.entries(structure).flatMap(([key, value]) => {
    const name = names[key as keyof ParsedCircular];
    if (name === undefined) return [];
    const places = (Array.isArray(value) ? value : [value]).map((entry: unknown, index) => ({
      path: Array.isArray(value) ? `${key}.${index}` : key,
      span: isObject(entry) && isSpan(entry.span) ? entry.span : null,
    }));
    return places.flatMap(({ path, span }): Doubt[] => {
      const repair = span ? touched(span, repairs) : undefined;
      if (!repair) return [];
      const message = `${name}：${reasonOf(repair, cleaned)}，请核对。`;
      return [{ key: `guessed-${path}`, kind: 'low-confidence', message, span, path, candidates: [] }];
    });
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isSpan = (value: unknown): value is Span =>
  isObject(value) && typeof value.from === 'number' && typeof value.to === 'number';

/** The last repair inside a span; one tells enough. */
function touched(span: Span, repairs: readonly Repair[]): Repair | undefined {
  const repair = lastBefore(repairs, span.to, (other) => other.span.from);
  return repair && span.from < repair.span.to ? repair : undefined;
}

const reasonOf = ({ span, text }: Repair, cleaned: string): string =>
  `其中“${cleaned.slice(span.from, span.to)}”处编码损坏，按最可能的“${text}”读出`;

/** A quoted text as it stands in the cleaned one. */
function quoted(text: string, span: Span, reading: Reading, cleaned: string): string {
  const at = reading.text.slice(span.from, span.to).indexOf(text);
  if (at < 0) return text;
  return cleaned.slice(reading.back(span.from + at), reading.back(span.from + at + text.length));
}

function withGuess(
  entry: Record<string, unknown>,
  cleaned: string,
  repairs: readonly Repair[],
): Record<string, unknown> {
  const { span, confidence, reason } = entry;
  if (!isSpan(span) || typeof confidence !== 'number' || typeof reason !== 'string') return entry;
  const repair = touched(span, repairs);
  if (!repair) return entry;
  return {
    ...entry,
    confidence: Math.min(confidence, guessedConfidence),
    reason: `${reason}；${reasonOf(repair, cleaned)}`,
  };
}

import type { Doubt, ParsedCircular, ParsedTask, Sourced } from '../../../../shared/contract/parsedCircular.ts';
import type { DocumentBlock } from '../readDocument.ts';
import { findAnnexes } from './annexes.ts';
import { type Body, readBody } from './body.ts';
import { findClaims } from './claims.ts';
import { findContacts } from './contacts.ts';
import { findDeadlines } from './deadlines.ts';
import { type Dissected, dissect } from './dissect.ts';
import { findDoubts } from './doubts.ts';
import { guessDoubts, withoutRepairs } from './guessed.ts';
import { findLevel, findNumbers, findRecipients, findTitle, ownNumber } from './head.ts';
import { announcesSlogans, findKind, isRelay } from './kind.ts';
import { announcedTasks, findDepartmentActivities, findEmphases, findFigures, reportedIssue } from './news.ts';
import { parseNumber } from './numbers.ts';
import { findPeriod } from './period.ts';
import { findProhibitions } from './prohibitions.ts';
import { type Repair, readingOf } from './reading.ts';
import { findReportBack } from './reportBack.ts';
import { claimedIssuers, findIssued, findIssuers } from './signature.ts';
import { findSlogans } from './slogans.ts';
import { type Line, type Source, sourced, sourceOf } from './source.ts';
import { markBlankTables, splitRunOnRows } from './tables.ts';
import { findThemes } from './themes.ts';
import { findYears } from './years.ts';

/** What {@link understand} answers. */
export interface Understood {
  structure: ParsedCircular;
  doubts: Doubt[];
}

/**
 * Reads the structure of a notice out of its cleaned text by rules alone. Pure: same text, same answer. Spans count
 * UTF-16 code units of `cleaned`; what the text does not say stays null or empty. Damaged runs are read by `repairs`,
 * the likeliest candidate of each; whatever lies across one is less sure and raises a doubt.
 */
export function understand(
  cleaned: string,
  blocks: readonly DocumentBlock[],
  repairs: readonly Repair[] = [],
): Understood {
  const reading = readingOf(cleaned, blocks, repairs);
  const plain = sourceOf(reading.text, reading.blocks);
  const source = { ...plain, lines: markBlankTables(plain.lines.flatMap(splitRunOnRows)) };
  const read = structureOf(source, dissect(source));
  if (repairs.length === 0) return { structure: read, doubts: findDoubts(read) };
  const structure = withoutRepairs(read, reading, cleaned, repairs);
  return { structure, doubts: [...findDoubts(structure), ...guessDoubts(structure, cleaned, repairs)] };
}

function structureOf(source: Source, parts: Dissected): ParsedCircular {
  const title = findTitle(parts);
  const issuers = findIssuers(parts);
  const signed = findIssued(parts);
  const years = findYears(title?.value ?? null, source.text, signed?.value ?? null);
  const year = years.year?.value ?? null;
  const planned =
    parts.recipients.length > 0 || /(?:安排|方案|计划|通知|任务|要点)(?:（[^）]*）)?$/.test(title?.value ?? '');
  const recipients = findRecipients(parts, source);
  const relayed = isRelay(title?.value ?? null, source.text, recipients.length > 0);
  const told = /(?:总结|小结|汇报|报告)(?:（[^）]*）)?$/.test(title?.value ?? '');
  const body = readBody(source, parts, { year, planned, relayed, told });
  const annexes = findAnnexes(parts);
  const slogans = slogansOf(source, parts, body, title?.value ?? null);
  const kind = findKind({
    text: source.text,
    title: title?.value ?? null,
    hasRecipients: recipients.length > 0,
    hasSignature: issuers.length > 0,
    hasAnnexBody: annexes.some(({ present }) => present),
    numbered: body.tasks.length + body.sections.length > 0,
    ownNumbered: body.ownNumbered,
    sloganLines: slogans.length,
    lineCount: source.lines.length,
  });
  const news = kind.value === 'news' || kind.value === 'news-with-annex';
  const past = news || kind.value === 'summary' || kind.value === 'slogans' || kind.value === 'other';
  const plain = kind.value === 'news' || kind.value === 'summary' || kind.value === 'slogans' || kind.value === 'other';
  const own = paragraphsOf(parts);
  const announced = kind.value === 'news' ? announcedTasks(source.lines, body) : [];
  const tasks = plain ? announced : body.tasks;
  const requirements =
    kind.value === 'news' || kind.value === 'summary' || kind.value === 'slogans' ? [] : body.requirements;
  const departmentActivities = past
    ? []
    : findDepartmentActivities([...body.opening, ...body.closing, ...looseLines(parts, body)], departmentLines(body));
  const reported = findReported(source);
  const ownTitle = title !== null && !title.value.includes('转发') ? title.span : null;
  const claimed = claimedIssuers(source.text, news, ownTitle);
  const sections = body.sections.map(({ section }) => section);
  return {
    kind,
    level: findLevel(
      issuers.map(({ value }) => value),
      title?.value ?? (news ? (reported.title?.value ?? null) : null),
      recipients.map(({ value }) => value).join('，'),
      source.text.slice(0, 240),
    ),
    title,
    circularTitle: news || kind.value === 'relay' ? reported.title : null,
    number: ownNumber(parts) ?? (news ? reported.number : null),
    numbersCited: citedNumbers(source, ownNumber(parts) ?? (news ? reported.number : null)),
    ...years,
    issued: signed ?? (news ? reportedIssue(source.text, year) : null),
    issuersClaimed: claimed
      ? sourced(
          parseNumber(claimed.written) ?? 0,
          { from: claimed.match.index, to: claimed.match.index + claimed.match[0].length },
          0.95,
          '文中所称的部门数',
        )
      : null,
    issuers,
    recipients,
    themes: kind.value === 'other' ? [] : findThemes(sectionText(source, body, /主题/), own),
    period: kind.value === 'other' ? null : findPeriod(sectionText(source, body, /时间|期限/), own, year),
    sections,
    tasks,
    requirements,
    prohibitions: news || past ? newsProhibitions(source, kind.value === 'other') : findProhibitions(source.text, 0),
    deadlines: past ? [] : documentDeadlines(source, [...tasks, ...requirements], year),
    reportBack: past && kind.value !== 'other' ? [] : findReportBack(bodyText(source, parts), 0, year),
    contacts: findContacts(source.text, 0),
    annexes,
    slogans,
    departmentActivities,
    emphases: news ? findEmphases(source.text, 0) : [],
    figures: news || kind.value === 'summary' ? parts.body.flatMap((line) => findFigures(line.text, line.from)) : [],
    claims: findClaims(source.text, { issuers, tasks, sections, departmentActivities, requirements }, claimed),
  };
}

/** Paragraphs in which the notice speaks of itself, in their order, with their offsets. */
function paragraphsOf(parts: Dissected): Line[] {
  return [
    ...parts.body,
    ...parts.attachments
      .filter(({ annex, title }) => !annex || /方案|通知|计划/.test(title))
      .flatMap(({ lines }) => lines),
    ...parts.head,
  ];
}

/** The text up to the signature and, for a plan printed behind it, all of it: annexes are left out, offsets kept. */
function bodyText(source: Source, parts: Dissected): string {
  const forms = parts.attachments.find(({ annex, title }) => annex && !/方案|通知|计划/.test(title));
  return forms ? source.text.slice(0, forms.heading.from) : source.text;
}

function sectionText(source: Source, body: Body, name: RegExp): { text: string; from: number } | null {
  for (const { section, item } of body.sections) {
    const ranges = [
      { title: section.title, item },
      ...item.children.map((child) => ({
        title: source.text.slice(child.head.from, child.head.from + 10),
        item: child,
      })),
    ];
    const found = ranges.find(
      ({ title }) => name.test(title.split(/[。：\n]/)[0] ?? '') && (title.split(/[。：\n]/)[0] ?? '').length <= 10,
    );
    if (!found) continue;
    const head = source.text.slice(found.item.head.from, found.item.to);
    const skip = /^[^。：\n]{2,10}[。：\n\s]+/.exec(head)?.[0].length ?? 0;
    return { text: head.slice(skip), from: found.item.head.from + skip };
  }
  return null;
}

/** Lines of the sections that are named after what departments do on their own. */
function departmentLines(body: Body): Set<Line> {
  const named = body.sections.filter(
    ({ section, kind }) => kind === 'other' && /(?:部门|单位).*活动|活动.*(?:部门|单位)/.test(section.title),
  );
  return new Set(named.flatMap(({ lines, item }) => lines.filter((line) => line.from > item.head.from)));
}

/** Lines of the body that belong to no numbered item: departments' paragraphs often follow the last task. */
function looseLines(parts: Dissected, body: Body): Line[] {
  const known = new Set([...body.opening, ...body.closing]);
  const taken = [...body.tasks, ...body.requirements];
  return parts.body.filter(
    (line) => !known.has(line) && !taken.some(({ span }) => holds(span, line) && span.from === line.from),
  );
}

const holds = (span: { from: number; to: number }, line: Line) => span.from <= line.from && line.to <= span.to;

function slogansOf(source: Source, parts: Dissected, body: Body, title: string | null): Sourced<string>[] {
  const annex = parts.attachments.find((attachment) => /口号|标语/.test(attachment.title));
  if (annex) return findSlogans(source.text, annex.lines);
  const section = body.sections.find(({ kind }) => kind === 'slogans');
  if (section)
    return findSlogans(
      source.text,
      section.lines.filter((line) => line.from > section.item.head.from),
    );
  if (title && /(?:口号|标语)(?:（[^）]*）)?$/.test(title))
    return findSlogans(source.text, [...parts.body, ...parts.head.slice(1)]);
  // 关于发布……标语的公告: what it makes known are the slogans, where they are most of its lines.
  if (!title || !announcesSlogans.test(title)) return [];
  const announced = findSlogans(source.text, parts.body);
  return announced.length * 2 > parts.body.length ? announced : [];
}

interface Reported {
  title: Sourced<string> | null;
  number: Sourced<string> | null;
}

/** `《…通知》（国市监质〔2019〕162号）`: the notice a story tells of or a relay passes on. */
function findReported(source: Source): Reported {
  const match = [/质量月[^《》\n]*通知/, /质量[^《》\n]*(?:通知|方案|计划)/]
    .map(
      (name) =>
        new RegExp(`《([^《》\\n]*?${name.source}(?:（[^）]*）)?)》(?:的通知)?\\s*（?([^）\\n]{0,30}?号)?`, 'd'),
    )
    .map((form) => form.exec(source.text))
    .find((found) => found !== null);
  if (!match) return { title: null, number: null };
  const range = match.indices?.[1] ?? [match.index, match.index];
  const title = sourced(match[1] ?? '', { from: range[0], to: range[1] }, 0.93, '书名号中的通知名称');
  const at = match.indices?.[2];
  const [number] = at ? findNumbers(match[2] ?? '', at[0]) : [];
  return {
    title,
    number: number ? sourced(number.value, { from: number.from, to: number.to }, 0.93, '紧跟通知名称的文号') : null,
  };
}

function citedNumbers(source: Source, own: Sourced<string> | null): Sourced<string>[] {
  const seen = new Set(own ? [own.value] : []);
  return findNumbers(source.text, 0)
    .filter(({ value }) => (seen.has(value) ? false : seen.add(value)))
    .map(({ value, from, to }) => sourced(value, { from, to }, 0.95, '文中引用的文号'));
}

/** In a story only what 通知 forbids counts, not what somebody else forbade. */
function newsProhibitions(source: Source, all: boolean): Sourced<string>[] {
  return source.lines
    .filter(({ text }) => all || /通知(?:还|同时|特别|并)?(?:要求|强调|指出|明确)/.test(text))
    .flatMap((line) => findProhibitions(line.text, line.from));
}

function documentDeadlines(
  source: Source,
  items: readonly ParsedTask[],
  year: number | null,
): ParsedCircular['deadlines'] {
  return findDeadlines(source.text, 0, year).filter(
    ({ span }) =>
      !items.some((item) => item.span.from <= span.from && span.to <= (item.children.at(-1)?.span.to ?? item.span.to)),
  );
}

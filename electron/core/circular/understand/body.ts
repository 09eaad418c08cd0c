import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { type Assembled, assemble, type ReadSection } from './assemble.ts';
import { parseDateLine } from './dates.ts';
import { type Attachment, type Dissected, signatureLine } from './dissect.ts';
import type { ItemContext } from './items.ts';
import type { Line, Source } from './source.ts';

/** Sections, tasks and requirements of the whole document. */
export interface Body {
  sections: ReadSection[];
  tasks: ParsedTask[];
  requirements: ParsedTask[];
  /** Lines of the notice or the plan that lie in no item: the opening and the closing paragraphs. */
  opening: Line[];
  /** Whether the notice's own part, before anything printed behind it, numbers its items. */
  ownNumbered: boolean;
  closing: Line[];
}

const formOnly = /表$|口号|标语|名单|回执|清单$|样式|模板|要点目录/;

/**
 * Reads the notice's own body first and then what is printed behind it. A plan always counts; an annex restarts the
 * numbering and counts only for what the body lacks, so that a table of the same tasks does not double them.
 */
export function readBody(
  source: Source,
  parts: Dissected,
  known: Pick<ItemContext, 'year' | 'planned' | 'relayed' | 'told'>,
): Body {
  const context: ItemContext = { cleaned: source.cleaned, text: source.text, ...known, inherited: [] };
  const own = assemble(context, parts.body);
  const body: Body = {
    ...own,
    opening: openingOf(parts.body, own),
    closing: own.closing,
    ownNumbered: own.numbered,
  };
  for (const attachment of parts.attachments) {
    const read = assemble(context, withoutSignature(attachment.lines));
    if (!counts(attachment, body, read)) continue;
    body.sections = [...body.sections, ...read.sections];
    body.requirements = [...body.requirements, ...read.requirements];
    body.tasks = [...body.tasks, ...read.tasks];
    body.opening = [...body.opening, ...openingOf(attachment.lines, read)];
    body.closing = [...body.closing, ...read.closing];
  }
  return body;
}

/** A notice printed behind another one ends with names and a date of its own. */
function withoutSignature(lines: readonly Line[]): Line[] {
  const dated = lines.findIndex(({ text }) => parseDateLine(text) !== null);
  if (dated < 0 || dated < lines.length - 3) return [...lines];
  let end = dated;
  while (end > 0 && signatureLine(lines[end - 1]?.text ?? '。')) end--;
  return lines.slice(0, end);
}

function counts(attachment: Attachment, body: Body, read: Assembled): boolean {
  if (!attachment.annex) return true;
  if (/口号|标语/.test(attachment.title)) return false;
  const tasked = /任务|分工|安排|方案|计划|活动/.test(attachment.title) && read.tasks.length > 0;
  return body.tasks.length === 0 && (tasked || !formOnly.test(attachment.title));
}

function openingOf(lines: readonly Line[], read: Assembled): Line[] {
  const first = Math.min(
    read.sections[0]?.item.from ?? Number.POSITIVE_INFINITY,
    read.tasks[0]?.span.from ?? Number.POSITIVE_INFINITY,
    read.requirements[0]?.span.from ?? Number.POSITIVE_INFINITY,
  );
  return lines.filter((line) => line.from < first);
}

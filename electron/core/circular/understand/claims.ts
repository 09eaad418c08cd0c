import type { ParsedCircular, ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { parseNumber } from './numbers.ts';
import type { claimedIssuers } from './signature.ts';

type Claim = ParsedCircular['claims'][number];
type Parts = Pick<ParsedCircular, 'issuers' | 'tasks' | 'sections' | 'departmentActivities' | 'requirements'>;

const items =
  /(?:(具体实施|共安排|共部署|共包括|共有|共计|安排|部署|明确|提出|抓好|做好|办好|落实|分为|包括|实施|开展|涉及|以下|下列|如下|完成|列出|确定|推出|共|等)了?(?:以下|下列|如下|“[^“”\n]{1,20}”)?\s*)(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*(?:个方面\s*(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*)?(项|条|个方面的?|个?大?板块|大类?|类)(重点|主要|具体|工作|主题|专项|系列)*(任务|活动|工作|措施|举措|要求|内容|行动)?|(具体实施)\s*(\d{1,3})\s*项/g;

/** `共22项`, `具体实施6项`, `等22项活动`: what the text counts of itself, beside what was found. */
export function findClaims(text: string, parts: Parts, issuers: ReturnType<typeof claimedIssuers>): Claim[] {
  const found: Claim[] = [];
  if (issuers) {
    const claimed = parseNumber(issuers.written) ?? 0;
    const signed = parts.issuers.length > 0 ? parts.issuers.length : null;
    const { match } = issuers;
    found.push(claimOf(match[0], null, claimed, signed, match.index));
  }
  for (const match of text.matchAll(items)) {
    const claim = countedItems(match, text, parts);
    if (claim) found.push(claim);
  }
  return found;
}

function countedItems(match: RegExpMatchArray & { index: number }, text: string, parts: Parts): Claim | null {
  const written = match[3] ?? match[2] ?? match[8] ?? '';
  const claimed = parseNumber(written) ?? 0;
  const words = match[0].slice(match[0].indexOf(written));
  if (claimed < 2 || (match[4] !== '项' && match[4] !== '条' && !match[7] && !/^个方面|板块$/.test(match[4] ?? '')))
    return null;
  if (!match[6] && !match[9] && !/^(?:[。，；：、\n（）]|$)/.test(text.slice(match.index + match[0].length)))
    return null;
  const department = parts.departmentActivities.find(({ span }) => span.from <= match.index && match.index < span.to);
  if (department) return claimOf(words, department.department, claimed, null, match.index + match[0].indexOf(written));
  const task = innermost(parts.tasks, match.index);
  if (task && task.children.length === 0) return null;
  const inside = task ?? (/活动|任务/.test(match[6] ?? '') ? null : innermost(parts.requirements, match.index));
  if (inside && inside.children.length === 0) return null;
  const count = inside
    ? inside.children.length
    : match[6] === '要求'
      ? parts.requirements.length
      : tasksCounted(parts.tasks, claimed, match[4] ?? '');
  if (count === 0) return null;
  return claimOf(words, null, claimed, count, match.index + match[0].indexOf(written));
}

/** 5大板块14项活动: groups are the highest tasks, 项 may count either these or what stands below them. */
function tasksCounted(tasks: readonly ParsedTask[], claimed: number, word: string): number {
  const lowest = leavesOf(tasks);
  return /项|条/.test(word) && lowest === claimed ? lowest : tasks.length;
}

const leavesOf = (tasks: readonly ParsedTask[]): number =>
  tasks.reduce((sum, { children }) => sum + (children.length === 0 ? 1 : leavesOf(children)), 0);

function innermost(tasks: readonly ParsedTask[], at: number): ParsedTask | null {
  const holder = tasks.find(({ span }) => span.from <= at && at < span.to);
  return holder
    ? holder
    : (tasks.map(({ children }) => innermost(children, at)).find((child) => child !== null) ?? null);
}

function claimOf(text: string, by: string | null, claimed: number, found: number | null, at: number): Claim {
  return {
    text,
    by,
    claimed,
    found,
    agrees: found === null ? null : found === claimed,
    span: { from: at, to: at + text.length },
  };
}

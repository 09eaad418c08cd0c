import type { ParsedCircular, ParsedTask, Sourced } from '../../../../shared/contract/parsedCircular.ts';
import { findDepartments } from '../vocabulary/departments.ts';
import type { Body } from './body.ts';
import { isoDate } from './dates.ts';
import { parseNumber } from './numbers.ts';
import { departmentAtStart } from './openingUnits.ts';
import { findQuantities } from './quantities.ts';
import { type Line, sourced } from './source.ts';

const stress =
  /(?:重点(?:部署|安排|突出|强调|聚焦|围绕)|着重(?:部署|强调)|部署(?:了|安排)?|强调|突出|聚焦)(?:要|了|：|，)?((?:“[^“”]*”[、，和及]?){2,})/g;

/** What a news story says the notice stresses: the “quoted phrases” right behind 重点部署 and the like. */
export function findEmphases(text: string, offset: number): Sourced<string>[] {
  const found: Sourced<string>[] = [];
  for (const match of text.matchAll(stress)) {
    const list = match[1] ?? '';
    const start = offset + match.index + match[0].length - list.length;
    for (const phrase of list.matchAll(/“([^“”]+)”/g)) {
      const from = start + phrase.index + 1;
      const value = phrase[1] ?? '';
      found.push(sourced(value, { from, to: from + value.length }, 0.9, '报道中以引号列出的部署重点'));
    }
  }
  return found;
}

const announcing = /(?:通知|方案|意见)[^。\n]*(?:明确|部署|提出|安排|要求|确定|包括|分为|列出)[^。\n]*[。：]$/;

/**
 * Tasks of a notice that a story lists one a line (`通知明确了四项任务。` 一是……): only behind a sentence that says so,
 * for in a story 一是……二是…… mostly tells what was done.
 */
export function announcedTasks(lines: readonly Line[], body: Pick<Body, 'tasks' | 'opening'>): ParsedTask[] {
  if (!announcing.test(body.opening.at(-1)?.text ?? '')) return [];
  const starts = new Set(lines.map(({ from }) => from));
  return body.tasks.filter(({ span }) => starts.has(span.from));
}

const issuing = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?!电|讯)[^。\n]{0,60}?(?:印发|发出|下发|发布|出台|公布|制发)/;

/** The day on which, as the story tells, the notice was issued. */
export function reportedIssue(text: string, year: number | null): Sourced<string> | null {
  const match = issuing.exec(text);
  const used = match?.[1] ? Number(match[1]) : year;
  const date = match && used !== null ? isoDate(used, Number(match[2]), Number(match[3])) : null;
  if (!match || !date) return null;
  return sourced(date, { from: match.index, to: match.index + match[0].length }, 0.85, '报道中所说的印发日期');
}

type Figure = ParsedCircular['figures'][number];

const verbs =
  '参加|参与|抽检|抽查|检查|发放|悬挂|张贴|制作|接受|解答|出动|受理|责令改正|责令整改|责令|查处|立案|查办|办结|结案|罚没|帮扶|走访|培训|举办|开展|组织|设立|设置|检定|免费检定|扣押|下架|召回|发送|推送|播放|发布|刊发|摆放|展出|召开|排查|整改|移送|解决|提供|接待|吸引|覆盖|服务|曝光|处理|处置|调解|挽回|印发|投入|检测|没收';
const behindNoun = new RegExp(`(${verbs})(?:了|各类|各种)*(?:[^，。；]*?等|[^，。；]*?活动的)?([^，。；、“”]{1,12})$`);

/** Figures a summary or a story reports, each labelled with its verb and noun: 发放宣传资料, 参加企业, 抽检学生用具. */
export function findFigures(text: string, offset: number): Figure[] {
  const found: Figure[] = [];
  for (const clause of text.matchAll(/[^，。；\n！？]+/g)) {
    const at = offset + clause.index;
    let last = 0;
    for (const quantity of findQuantities(clause[0], at)) {
      const from = quantity.span.from - at;
      const label = labelOf(clause[0].slice(last, from), clause[0].slice(quantity.span.to - at));
      last = quantity.span.to - at;
      const [value] = quantity.values;
      if (!plausible(label) || value === undefined || /^(?:%|小时|分钟|个百分点)$/.test(quantity.unit)) continue;
      found.push({ label, value, unit: quantity.unit, text: quantity.text, span: quantity.span });
    }
  }
  return found;
}

/** A label names what was counted; a piece of a sentence (向包括, 来自……) is none. */
function plausible(label: string): boolean {
  return label.length >= 2 && label.length <= 14 && !/的|在|向|来自|由|以|其中|包括|聚焦|第|等$/.test(label);
}

function labelOf(before: string, after: string): string {
  const plain = before
    .replace(/[、和及]$/, '')
    .replace(/(?:共计?|累计|总计|合计|达到?|超过|突破|不少于|近|约|先后|已|共有|去年|今年|全年|全县|全市|全省)+$/, '')
    .replace(
      /^.*(?:期间|以来|截至目前|截至|共计?|累计|先后|全县|全市|全省|已|现场|组织开展了?)(?=[\u4e00-\u9fff]{4})/,
      '',
    )
    .replace(/“[^”]*”/g, '');
  const named = behindNoun.exec(plain);
  if (named) return `${named[1]}${(named[2] ?? '').replace(/^(?:了|的)/, '')}`;
  const verb = new RegExp(`(${verbs})了?$`).exec(plain);
  const noun = /^(?:的)?([\u4e00-\u9fff]{2,8}?)(?=$|[，。；、（])/.exec(after)?.[1] ?? '';
  if (verb) return `${verb[1]}${noun}`;
  const joining = /^([\u4e00-\u9fff]{2,4}?)(参加|参与)/.exec(after);
  if (plain === '' && joining) return `${joining[2]}${joining[1]}`;
  const tail = /([\u4e00-\u9fff]{2,12})$/.exec(plain)?.[1] ?? '';
  return tail.replace(/^(?:的|了|和|及|每年)/, '');
}

type DepartmentActivity = ParsedCircular['departmentActivities'][number];

/**
 * Paragraphs headed by one department and a colon: what it does on its own. Under a heading that promises as much
 * (各部门专项活动: `own` are its lines) the name may also open the sentence.
 */
export function findDepartmentActivities(
  lines: readonly Line[],
  own: ReadonlySet<Line> = new Set(),
): DepartmentActivity[] {
  const found: DepartmentActivity[] = [];
  for (const line of lines) {
    const head = headedByDepartment(line, own.has(line));
    if (!head) continue;
    const [name, text] = head;
    const number = /等(?:共)?(\d{1,3}|[一二三四五六七八九十]{1,3})项(?:重点|主题|具体)?活动/.exec(text)?.[1];
    found.push({
      department: name,
      title: /^[^；。]+/.exec(text)?.[0] ?? '',
      text,
      span: { from: line.from, to: line.to },
      claimed: number ? parseNumber(number) : null,
    });
  }
  return found;
}

function headedByDepartment(line: Line, opens: boolean): [string, string] | null {
  const head = /^([^，。；：“（]{2,24})：(.+)$/.exec(line.text);
  if (head && isDepartment(head[1] ?? '')) return [head[1] ?? '', head[2] ?? ''];
  const length = opens ? departmentAtStart(line.text) : 0;
  return length > 0 && /^[\u4e00-\u9fff]/.test(line.text.slice(length))
    ? [line.text.slice(0, length), line.text.slice(length)]
    : null;
}

function isDepartment(name: string): boolean {
  if (/单位|电话|联系|时间|地点|主题|责任|邮箱|附件|要求|内容|对象/.test(name)) return false;
  return (
    findDepartments(name).some(({ to }) => to === name.length) ||
    /(?:局|委|办|总署|股|科|所|部门|银行|团委|妇联|工会|工商联)$/.test(name)
  );
}

import type { ParsedCircular, ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { findActivityKinds } from '../vocabulary/activityKinds.ts';
import { type ItemContext, itemOf } from './items.ts';
import { enumeratedItems, headedParagraphs, looseItems, spokenItems } from './loose.ts';
import { parseNumber } from './numbers.ts';
import { buildOutline, type OutlineItem } from './outline.ts';
import { isGenericName, type SectionKind, sectionKindOf } from './sectionKinds.ts';
import { type Line, linesWithin } from './source.ts';
import { tableTasks } from './tables.ts';
import { runsOn, titleOf } from './titles.ts';
import { trimClosing } from './trimClosing.ts';

type Section = ParsedCircular['sections'][number];

/** A section while the document is being read: what it is, and what stands in it. */
export interface ReadSection {
  section: Section;
  kind: SectionKind;
  item: OutlineItem;
  lines: Line[];
}

/** What one part of a document (its body, a plan, an annex) holds. */
export interface Assembled {
  sections: ReadSection[];
  tasks: ParsedTask[];
  requirements: ParsedTask[];
  /** Whether any line begins with a number; 一是…二是… is how a story counts as well. */
  numbered: boolean;
  /** Ranges behind the last item that belong to no item. */
  closing: Line[];
}

/** Reads the sections, tasks and requirements of one run of lines. */
export function assemble(context: ItemContext, lines: readonly Line[]): Assembled {
  const outline = buildOutline(context.text, lines);
  const closing = trimClosing(context.text, outline, lines);
  const part: Assembled = {
    sections: [],
    tasks: [],
    requirements: [],
    numbered: outline.items.some(({ marker }) => marker.style !== 'spoken'),
    closing,
  };
  if (hasSections(context, outline.items)) readSections(context, outline.items, lines, part);
  else readPlainItems(context, outline.items, lines, part);
  const rows = tableTasks(context, lines);
  if (part.tasks.length === 0) part.tasks = rows;
  if (part.tasks.length === 0 && part.sections.length === 0) part.tasks = unnumbered(context, lines);
  return part;
}

/** Paragraphs of a text that numbers nothing: what departments do on their own (`商务部：…`) is read elsewhere. */
function unnumbered(context: ItemContext, lines: readonly Line[]): ParsedTask[] {
  const own = lines.filter((line) => !/^[^，。；：“（]{2,24}：/.test(line.text));
  return context.planned ? looseItems(context, own, []) : spokenItems(context, lines, []);
}

const titleIn = (context: ItemContext, item: OutlineItem) => titleOf(context.text.slice(item.head.from, item.head.to));

/** 一、 makes sections; where a notice numbers its sections 1. or （一）, their names tell. */
function hasSections(context: ItemContext, items: readonly OutlineItem[]): boolean {
  const [first] = items;
  if (!first) return false;
  if (context.told && items.length > 1) return true;
  if (first.marker.style === 'part' || first.marker.style === 'section') return true;
  return items.filter((item) => isGenericName(titleIn(context, item))).length > 1;
}

function readSections(
  context: ItemContext,
  items: readonly OutlineItem[],
  lines: readonly Line[],
  part: Assembled,
): void {
  let lastNumber = 0;
  const demands = onlyDemands(context, items, lines);
  for (const item of items) {
    const title = titleIn(context, item);
    const inside = linesWithin(lines, item.head.from, item.to);
    const likely = kindOf(context, item, title, inside);
    const open = likely === 'tasks' || (likely === 'other' && runsOn(context.text.slice(item.head.from, item.head.to)));
    const demand = demands && open && isDemand(context, item, title);
    const kind = demand ? 'requirements' : likely;
    const first = item.children[0];
    const goesOn =
      part.tasks.length > 0 &&
      first !== undefined &&
      first.marker.style === 'bracketed' &&
      numberOf(first) === lastNumber + 1 &&
      lastNumber > 0;
    part.sections.push({ section: sectionOf(item, title, kind), kind, item, lines: inside });
    if (kind === 'tasks' || goesOn) {
      part.tasks.push(...sectionItems(context, item, title, inside, true));
      const last = item.children.at(-1);
      lastNumber = last ? numberOf(last) : 0;
    } else if (kind === 'requirements' || kind === 'safeguards') {
      // What an earlier clause gave to all later tasks does not hold for how they are organised.
      part.requirements.push(...sectionItems({ ...context, inherited: [] }, item, title, inside, false));
    }
  }
}

/** `现提出如下要求：` in front of the items of a relay; what still names an activity is a task all the same. */
function onlyDemands(context: ItemContext, items: readonly OutlineItem[], lines: readonly Line[]): boolean {
  const opening = context.text.slice(lines[0]?.from ?? 0, items[0]?.from ?? 0);
  return context.relayed && /要求[^。；\n]{0,12}[：。]?\s*$/.test(opening);
}

/** Whether an item without children is only a demand: it names nothing that is held. */
function isDemand(context: ItemContext, item: OutlineItem, title: string): boolean {
  const held = /(?:开展|举办|举行|组织).*(?:活动|行动|仪式|宣传周|开放日)|重点|任务|内容/.test(title);
  const text = context.text.slice(item.head.from, item.to);
  return item.children.length === 0 && !held && findActivityKinds(text).length === 0;
}

const numberOf = (item: OutlineItem) => parseNumber(item.marker.written) ?? item.marker.value;

function sectionOf(item: OutlineItem, title: string, kind: SectionKind): Section {
  return {
    number: item.marker.written,
    title,
    kind: kind === 'slogans' ? 'other' : kind,
    span: { from: item.from, to: item.to },
    items: item.children.length,
  };
}

const doing =
  /^(?:深入|广泛|大力|积极|全面|持续|切实|着力|扎实|严格|集中|精心|认真|进一步|统筹|联合|重点)*(?:开展|加强|加大|推动|推进|强化|组织|举办|实施|提升|提高|落实|严守|夯实|改善|优化|深化|聚焦|围绕|促进|引导|增强|完善|健全|打造|营造|做好|抓好|宣传|整治|打击|规范|建立|构建|创新|弘扬|树立|倡导|服务|走进|以|突出|发挥|激发|净化|保障|维护|培育|压实|帮扶|破解|助力|守护|拓展|丰富|启动|召开|召集|动员|用好)/;
const demanding =
  /组织领导|思想认识|工作纪律|廉洁|舆论引导|信息报送|报送|上报|反馈情况|信息反馈|总结|安全防范|严明|督(?:促|导)检查|压实责任|协[同调]配合|加强宣传报道|厉行节约|勤俭|注重实效|务求实效|确保.{0,6}实效|形成合力|强化(?:组织|责任|督导|协作|宣传引导)|统筹协调|高度重视|精心组织/;

function kindOf(context: ItemContext, item: OutlineItem, title: string, lines: readonly Line[]): SectionKind {
  const known = sectionKindOf(title);
  if (known && (isGenericName(title) || item.children.length > 0 || known !== 'tasks')) return known;
  if (item.children.length === 0 && demanding.test(title)) return 'requirements';
  if (item.children.length > 0 || doing.test(title) || headedWithin(item, lines)) return 'tasks';
  return runsOn(context.text.slice(item.head.from, item.head.to)) && title.length > 8 ? 'tasks' : 'other';
}

/** Whether a section numbers nothing but heads each of its paragraphs. */
const headedWithin = (item: OutlineItem, lines: readonly Line[]): boolean =>
  item.children.length === 0 && headedParagraphs(lines.filter((line) => line.from > item.head.from)).length > 0;

/** The items of a section; a section without items that says itself what to do is one item. */
function sectionItems(
  context: ItemContext,
  item: OutlineItem,
  title: string,
  lines: readonly Line[],
  tasks: boolean,
): ParsedTask[] {
  const path = [item.marker.written];
  if (item.children.length > 0) return item.children.map((child) => itemOf(context, child, path));
  if (!isGenericName(title) && !headedWithin(item, lines)) return [itemOf(context, item, [])];
  const body = lines.filter((line) => line.from > item.head.from && !line.row);
  const rows = tasks ? tableTasks(context, lines) : [];
  if (rows.length > 0) return rows.map((row) => ({ ...row, path: [...path, ...row.path] }));
  const loose = looseItems(context, body.length > 0 ? body : lines, path);
  return loose.length > 0 || !tasks ? loose : enumeratedItems(context, lines, path);
}

/** A text whose highest numbers are items themselves. */
function readPlainItems(
  context: ItemContext,
  items: readonly OutlineItem[],
  lines: readonly Line[],
  part: Assembled,
): void {
  const relayed = onlyDemands(context, items, lines);
  for (const item of items) {
    const title = titleIn(context, item);
    const known = sectionKindOf(title);
    const demands =
      item.children.length === 0 &&
      ((part.tasks.length > 0 && demanding.test(title)) || (relayed && isDemand(context, item, title)));
    const read = itemOf(context, item, []);
    if (known === 'requirements' || demands) part.requirements.push(read);
    else if (known !== 'theme' && known !== 'other' && known !== 'background' && known !== 'slogans')
      part.tasks.push(read);
  }
}

import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { findActivityKinds } from '../vocabulary/activityKinds.ts';
import { categoryOf } from '../vocabulary/categories.ts';
import { findProductGroups } from '../vocabulary/productGroups.ts';
import { findDeadlines } from './deadlines.ts';
import { inheritedUnits } from './inheritedUnits.ts';
import type { OutlineItem } from './outline.ts';
import { findQuantities } from './quantities.ts';
import { titleOf } from './titles.ts';
import { type CircularUnits, findUnits } from './units.ts';

/** What holds for the items of one document while they are read from top to bottom. */
export interface ItemContext {
  /** The text that items show; `text` is the same with folded punctuation. */
  cleaned: string;
  text: string;
  year: number | null;
  /** Whether the document sets tasks at all, by its title or its addressees: then paragraphs without numbers count. */
  planned: boolean;
  /** Whether it passes on another notice: then what it adds are mostly demands on how to carry that out. */
  relayed: boolean;
  /** Whether its title says that it tells of what was done: then its highest numbers are sections. */
  told: boolean;
  /** Units that an earlier clause gave to all later items. */
  inherited: CircularUnits;
}

/** The fields of one item, from any range of the text; `head` is where its words begin behind the number. */
export function readItem(
  context: ItemContext,
  range: { from: number; to: number; head: number; path: string[]; title: string },
  confidence: number,
  reason: string,
): ParsedTask {
  const { from, to, head, path, title } = range;
  const text = context.cleaned.slice(from, to).trim();
  const named = findUnits(context.text.slice(from, to), from, head);
  const units = [...named, ...context.inherited.filter(({ name }) => !named.some((own) => own.name === name))];
  context.inherited = [...context.inherited, ...inheritedUnits(context.text.slice(from, to), from)];
  return {
    path,
    title,
    text,
    span: { from, to },
    category: categoryOf(title, text),
    units,
    quantities: findQuantities(context.text.slice(from, to), from),
    deadlines: findDeadlines(context.text.slice(from, to), from, context.year),
    activityKinds: findActivityKinds(text),
    productGroups: findProductGroups(text),
    confidence,
    reason,
    children: [],
  };
}

/** A numbered item and all below it. */
export function itemOf(context: ItemContext, item: OutlineItem, above: readonly string[]): ParsedTask {
  const path = item.marker.written === '' ? [...above] : [...above, item.marker.written];
  const title = titleOf(context.text.slice(item.head.from, item.head.to));
  const sure = item.marker.style === 'bullet' || item.marker.style === 'spoken' ? 0.85 : 0.97;
  const range = { from: item.own.from, to: item.own.to, head: item.head.from, path, title };
  const read = readItem(
    context,
    range,
    sure,
    sure > 0.9 ? `序号“${item.marker.written}”引出的一项` : '无序号标记引出的一项',
  );
  read.children = item.children.map((child) => itemOf(context, child, path));
  // What holds for all later tasks falls to those that are done, not to the headings above them.
  if (read.children.length > 0) read.units = read.units.filter(({ inherited }) => !inherited);
  return read;
}

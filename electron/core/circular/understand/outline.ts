import type { Span } from '../../../../shared/contract/parsedCircular.ts';
import { innerMarkers, type Marker, markerAt, rankOf } from './numbering.ts';
import type { Line } from './source.ts';

/** A numbered item with everything up to the next number of its own or a higher level. */
export interface OutlineItem extends Span {
  marker: Marker;
  /** First line of the item without its number. */
  head: Span;
  /** The item's own text, number included, children excluded: the head and the lines up to the first child. */
  own: Span;
  bold: boolean;
  children: OutlineItem[];
}

/** A piece of a line: a whole line, or a part of it that begins with a number. */
interface Piece {
  marker: Marker | null;
  from: number;
  to: number;
  bold: boolean;
}

export interface Outline {
  /** Text before the first number. */
  before: Line[];
  items: OutlineItem[];
}

const sentenceEnd = /[。；：！？”）)：;]$/;

/** Builds the tree of numbered items out of lines; lines before the first number come back as they are. */
export function buildOutline(text: string, lines: readonly Line[]): Outline {
  const items: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  const before: Line[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    for (const piece of piecesOf(text, line, previous, open)) {
      if (piece.marker) place(items, open, piece, piece.marker);
      else if (open.length > 0) extend(open, piece.from, piece.to);
      else before.push(line);
    }
    previous = line;
  }
  return { before, items };
}

function piecesOf(text: string, line: Line, previous: Line | null, open: readonly OutlineItem[]): Piece[] {
  if (line.row) return [{ marker: null, from: line.from, to: line.to, bold: false }];
  const first = markerAt(text, line.from, line.to);
  const start = first && fits(first, text, previous, open) ? first : null;
  const pieces: Piece[] = [{ marker: start, from: line.from, to: line.to, bold: line.bold }];
  const expected = new Map(open.map((item) => [item.marker.style, item.marker.value + 1]));
  if (start) expected.set(start.style, start.value + 1);
  const inside = innerMarkers(text, start ? start.to : line.from, line.to);
  const lastSecond = new Map(
    inside.flatMap(({ style, value }, index) => (value === 2 ? [[style, index] as const] : [])),
  );
  for (const [index, marker] of inside.entries()) {
    const next = expected.get(marker.style);
    // 一是…二是… inside a paragraph is how a sentence goes on; only a line that begins so is a list.
    const begins = marker.value === 1 && marker.style !== 'spoken' && !expected.has(marker.style);
    const continued = (lastSecond.get(marker.style) ?? -1) > index;
    if (marker.value !== next && !(begins && continued)) continue;
    const last = pieces.at(-1);
    if (last) last.to = marker.from;
    pieces.push({ marker, from: marker.from, to: line.to, bold: false });
    expected.set(marker.style, marker.value + 1);
  }
  return pieces;
}

/** Whether a number at the head of a line counts on; one out of turn may be a broken line such as `（三）项规定`. */
function fits(marker: Marker, text: string, previous: Line | null, open: readonly OutlineItem[]): boolean {
  if (marker.style === 'bullet') return true;
  const peer = open.find((item) => item.marker.style === marker.style);
  if (marker.value === 1 || (peer && marker.value === peer.marker.value + 1)) return true;
  if (/^(?:项|款|条|部分|类|所|中)/.test(text.slice(marker.to, marker.to + 2))) return false;
  if (marker.style === 'arabic' && marker.value > 40) return false;
  return previous === null || sentenceEnd.test(previous.text) || previous.text.length < 40;
}

function place(items: OutlineItem[], open: OutlineItem[], piece: Piece, marker: Marker): void {
  const rank = rankOf(marker.style);
  const peer = open.findIndex((item) => item.marker.style === marker.style);
  if (peer >= 0) open.length = peer;
  else while (open.length > 0 && rankOf(open.at(-1)?.marker.style ?? 'part') > rank) open.pop();
  const head = { from: marker.to, to: piece.to };
  const item: OutlineItem = {
    marker,
    head,
    own: { from: piece.from, to: piece.to },
    from: piece.from,
    to: piece.to,
    bold: piece.bold,
    children: [],
  };
  for (const parent of open) parent.to = piece.to;
  (open.at(-1)?.children ?? items).push(item);
  open.push(item);
}

function extend(open: readonly OutlineItem[], from: number, to: number): void {
  const last = open.at(-1);
  if (!last) return;
  if (last.head.from >= last.head.to) last.head = { from, to };
  for (const item of open) item.to = to;
  last.own.to = to;
}

import type { PlacedText, Segment } from './placedText.ts';

/** Baselines closer than this share of the font size are one line. */
const sameLine = 0.45;
/** Gaps in shares of the font size: from here on a blank, and from here on a new segment. */
const blankGap = 0.45;
const wideGap = 1.8;

/** Bold print is sometimes made by printing twice: the second copy is dropped. */
const withoutCopies = (texts: PlacedText[]): PlacedText[] => {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const step = Math.max(text.size / 4, 0.01);
    const places = [-1, 0, 1].map(
      (shift) => `${text.text}/${Math.round(text.x / step) + shift}/${Math.round(text.y / step)}`,
    );
    if (places.some((place) => seen.has(place))) {
      return text.text.trim() === '';
    }
    seen.add(places[1] ?? '');
    return true;
  });
};

/** Groups texts by baseline, from the top down. */
const byLine = (texts: PlacedText[]): PlacedText[][] => {
  const sorted = [...texts].sort((first, second) => first.y - second.y || first.x - second.x);
  const lines: PlacedText[][] = [];
  let baseline = 0;
  for (const text of sorted) {
    const current = lines.at(-1);
    const size = current ? Math.max(text.size, current[0]?.size ?? 0) : text.size;
    if (current && text.y - baseline <= sameLine * size) {
      current.push(text);
    } else {
      lines.push([text]);
      baseline = text.y;
    }
  }
  return lines;
};

/** Typesetters put a narrow gap between Chinese and Latin; only a wider one is a blank that somebody typed. */
const isScriptGap = (before: string, after: string): boolean =>
  (/[\u2e80-\u9fff]$/.test(before) && /^[A-Za-z0-9]/.test(after)) ||
  (/[A-Za-z0-9]$/.test(before) && /^[\u2e80-\u9fff]/.test(after));

const isBlank = (text: string): boolean => text.trim() === '';

const segmentsOfLine = (texts: PlacedText[]): Segment[] => {
  const segments: Segment[] = [];
  let current: Segment | null = null;
  let parts: string[] = [];
  let blankPending = false;
  const close = (): void => {
    if (current) {
      segments.push({ ...current, text: parts.join('') });
    }
  };
  for (const text of texts.sort((first, second) => first.x - second.x)) {
    if (isBlank(text.text)) {
      blankPending = true;
      continue;
    }
    const right = text.x + text.width;
    const gap: number = current === null ? Number.POSITIVE_INFINITY : text.x - (current as Segment).right;
    if (current === null || gap > wideGap * text.size) {
      close();
      current = { text: '', left: text.x, right, y: text.y, size: text.size };
      parts = [text.text];
    } else {
      const segment: Segment = current;
      const narrow = gap <= blankGap * text.size;
      if (!narrow || (blankPending && !isScriptGap(parts.at(-1) ?? '', text.text))) {
        parts.push(' ');
      }
      parts.push(text.text);
      segment.right = Math.max(segment.right, right);
      segment.size = Math.max(segment.size, text.size);
    }
    blankPending = false;
  }
  close();
  return segments;
};

/** The lines of one page, from the top down, each cut at its wide gaps. */
export const segmentLines = (texts: PlacedText[]): Segment[][] =>
  byLine(withoutCopies(texts))
    .map(segmentsOfLine)
    .filter((segments) => segments.length > 0);

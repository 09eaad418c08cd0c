import type { PageLine, PlacedPage } from './placedText.ts';

/** Headers and footers stand in these outer shares of the page's height. */
const zone = 0.12;

/** A header stands off from the text by more than this many usual line distances. */
const standsOff = 1.25;

const pageNumber =
  /^[\s\-—–―─·•|]*(第\s*)?(\d{1,4}|[一二三四五六七八九十百]{1,5}|[ivxlc]{1,6})(\s*页)?(\s*[/／,，]?\s*(共\s*)?\d{1,4}\s*页?)?[\s\-—–―─·•|]*$/i;

const isPageNumber = (text: string): boolean =>
  text.length < 40 && pageNumber.test(text) && !/^[一二三四五六七八九十]+$/.test(text.trim());

/** The same header differs from page to page only by its numbers. */
const pattern = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, '');

const usualGap = (lines: PageLine[]): number => {
  const gaps = lines
    .flatMap((line, index) => {
      const gap = line.y - (lines[index - 1]?.y ?? line.y);
      return gap > line.size * 0.5 ? [gap] : [];
    })
    .sort((first, second) => first - second);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
};

/** The lines at one edge of a page that stand off from the rest; `lines` run from the edge inwards. */
const edgeGroup = (lines: PageLine[], gap: number, inZone: (line: PageLine) => boolean): PageLine[] => {
  const group: PageLine[] = [];
  for (const line of lines) {
    const before = group.at(-1);
    if (before && Math.abs(line.y - before.y) > standsOff * gap) {
      return group;
    }
    if (!inZone(line)) {
      return [];
    }
    group.push(line);
  }
  return group;
};

interface Edges {
  top: PageLine[];
  bottom: PageLine[];
  outermost: PageLine[];
}

const edgesOf = (page: PlacedPage, lines: PageLine[]): Edges => {
  const down = [...lines].sort((first, second) => first.y - second.y);
  const up = [...down].reverse();
  const gap = usualGap(down);
  const isTop = (line: PageLine): boolean => line.y < page.height * zone;
  const isBottom = (line: PageLine): boolean => line.y > page.height * (1 - zone);
  return {
    top: edgeGroup(down, gap, isTop),
    bottom: edgeGroup(up, gap, isBottom),
    outermost: [down[0], up[0]].filter((line) => line !== undefined).filter((line) => isTop(line) || isBottom(line)),
  };
};

/** Tells page numbers, and headers and footers that come again, from the text. Pages are numbered from 0. */
export const pageFurniture = (pages: PlacedPage[], lines: PageLine[]): Set<PageLine> => {
  const byPage = new Map<number, PageLine[]>();
  for (const line of lines) {
    const onPage = byPage.get(line.page) ?? [];
    onPage.push(line);
    byPage.set(line.page, onPage);
  }
  const edges = [...byPage].map(([number, onPage]) => edgesOf(pages[number] as PlacedPage, onPage));
  const seenOn = new Map<string, number>();
  for (const { top, bottom } of edges) {
    for (const key of new Set([...top, ...bottom].map((line) => pattern(line.text)))) {
      seenOn.set(key, (seenOn.get(key) ?? 0) + 1);
    }
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const repeated = edges.flatMap(({ top, bottom }) =>
    [...top, ...bottom].filter((line) => (seenOn.get(pattern(line.text)) ?? 0) >= often && line.text.length < 80),
  );
  const numbers = edges.flatMap(({ outermost }) => outermost.filter((line) => isPageNumber(line.text)));
  return new Set([...repeated, ...numbers]);
};

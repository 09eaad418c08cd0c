import type { PageLine, PlacedPage } from './placedText.ts';

/** Headers and footers stand in these outer shares of the page's height. */
const zone = 0.12;

const pageNumber =
  /^[\s\-—–―─·•|]*(第\s*)?(\d{1,4}|[一二三四五六七八九十百]{1,5}|[ivxlc]{1,6})(\s*页)?(\s*[/／,，]?\s*(共\s*)?\d{1,4}\s*页?)?[\s\-—–―─·•|]*$/i;

const isPageNumber = (text: string): boolean => pageNumber.test(text) && !/^[一二三四五六七八九十]+$/.test(text.trim());

/** The same header differs from page to page only by its numbers. */
const pattern = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, '');

const inZone = (line: PageLine, page: PlacedPage | undefined): boolean =>
  page !== undefined && (line.y < page.height * zone || line.y > page.height * (1 - zone));

/** Tells page numbers, and headers and footers that come again, from the text. Pages are numbered from 0. */
export const pageFurniture = (pages: PlacedPage[], lines: PageLine[]): Set<PageLine> => {
  const outer = lines.filter((line) => inZone(line, pages[line.page]));
  const outermost = new Set<PageLine>();
  const seenOn = new Map<string, Set<number>>();
  const first = new Map<number, PageLine>();
  const last = new Map<number, PageLine>();
  for (const line of outer) {
    if ((first.get(line.page)?.y ?? Number.POSITIVE_INFINITY) > line.y) {
      first.set(line.page, line);
    }
    if ((last.get(line.page)?.y ?? Number.NEGATIVE_INFINITY) <= line.y) {
      last.set(line.page, line);
    }
    const key = pattern(line.text);
    seenOn.set(key, (seenOn.get(key) ?? new Set()).add(line.page));
  }
  for (const line of [...first.values(), ...last.values()]) {
    outermost.add(line);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  return new Set(
    outer.filter(
      (line) =>
        (outermost.has(line) && isPageNumber(line.text)) ||
        ((seenOn.get(pattern(line.text))?.size ?? 0) >= often && line.text.length < 80),
    ),
  );
};

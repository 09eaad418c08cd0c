import type { PDFDocumentProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { ReadDocument } from '../../readDocument.ts';
import { DocumentBuilder } from '../documentBuilder.ts';
import { layoutParagraphs } from '../layout/paragraphs.ts';
import type { PlacedPage, PlacedText } from '../layout/placedText.ts';
import { limits } from '../limits.ts';
import { damaged, encrypted, noText, ReadError, tooLarge } from '../readError.ts';
import { BuiltInCharacterMaps, loadPdfLibrary } from './loadPdfLibrary.ts';

/** A page turned into the viewer's position: `a b c d e f` from the PDF's to the page's coordinates. */
type Transform = number[];

const apply = (outer: Transform, inner: Transform): Transform => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** Slanted text is a watermark or a stamp; what lies flat is read. */
const isFlat = (transform: Transform): boolean => Math.abs(transform[1] ?? 0) <= 0.1 * Math.abs(transform[0] ?? 0);

const place = (item: TextItem, view: Transform): PlacedText | null => {
  const transform = apply(view, item.transform as Transform);
  const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
  return item.str === '' || size === 0 || !isFlat(transform)
    ? null
    : { text: item.str, x: transform[4] ?? 0, y: transform[5] ?? 0, width: item.width, size };
};

/** What all pages together may still bring. */
interface Budget {
  texts: number;
}

const readPage = async (pdf: PDFDocumentProxy, number: number, budget: Budget): Promise<PlacedPage> => {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const texts: PlacedText[] = [];
  // Streamed, so that a page with far too much can be left.
  const stream = page.streamTextContent().getReader();
  for (let chunk = await stream.read(); !chunk.done; chunk = await stream.read()) {
    const { items } = chunk.value as TextContent;
    budget.texts -= items.length;
    if (budget.texts < 0) {
      await stream.cancel(new Error('too large'));
      throw tooLarge(`第 ${number} 页内容过多`);
    }
    for (const item of items) {
      const placed = 'str' in item ? place(item, viewport.transform) : null;
      if (placed) {
        texts.push(placed);
      }
    }
  }
  page.cleanup();
  return { width: viewport.width, height: viewport.height, texts };
};

const readPages = async (pdf: PDFDocumentProxy, onProgress: () => void): Promise<PlacedPage[]> => {
  if (pdf.numPages > limits.pages) {
    throw tooLarge(`${pdf.numPages} 页`);
  }
  const pages: PlacedPage[] = [];
  const budget: Budget = { texts: limits.nodes };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(pdf, number, budget));
    onProgress();
  }
  return pages;
};

const toReadError = (error: unknown): ReadError => {
  if (error instanceof ReadError) {
    return error;
  }
  return (error as { name?: string } | null)?.name === 'PasswordException'
    ? encrypted()
    : damaged('PDF 无法打开', error);
};

/**
 * Reads a PDF's text layer in this thread, which pdf.js holds for as long as a page takes; see readPdf for the way
 * around that. Throws ReadError: `no-text` for scans, `encrypted`, `too-large`, `damaged`.
 */
export const extractPdf = async (bytes: Uint8Array, onProgress: () => void): Promise<ReadDocument> => {
  const { getDocument } = await loadPdfLibrary();
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: BuiltInCharacterMaps,
    cMapUrl: 'built-in:/',
    cMapPacked: true,
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const pages = await readPages(await task.promise, onProgress);
    const builder = new DocumentBuilder();
    for (const line of layoutParagraphs(pages)) {
      builder.add(line);
    }
    const blank = pages.filter((page) => page.texts.length === 0).length;
    if (blank > 0 && blank < pages.length) {
      builder.note(`有 ${blank} 页没有文字（可能是扫描图片），没有读取。`);
    }
    const document = builder.finish('pdf');
    if (document.blocks.every((block) => block.kind === 'clutter')) {
      throw noText('这个 PDF（可能是扫描件）');
    }
    return document;
  } catch (error) {
    throw toReadError(error);
  } finally {
    await task.destroy();
  }
};

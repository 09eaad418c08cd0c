import characterMaps from './characterMaps.json' with { type: 'json' };

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * Gives pdf.js the predefined CJK character maps that it asks for by name, out of this program: older Chinese files
 * name a font such as 宋体 with the encoding GBK-EUC-H and embed neither. `characterMaps.json` holds pdfjs-dist's
 * own `cmaps/` for Chinese in base64, so that nothing is read from disk or network, also after bundling.
 */
export class BuiltInCharacterMaps {
  async fetch(request: { kind: string; filename: string }): Promise<Uint8Array> {
    const data = request.kind === 'cMapUrl' ? (characterMaps as Record<string, string>)[request.filename] : undefined;
    if (data === undefined) {
      throw new Error(`No built-in data: ${request.filename}`);
    }
    return new Uint8Array(Buffer.from(data, 'base64'));
  }
}

/** pdf.js names these drawing classes while it loads, but text needs none of them. */
class NotForDrawing {}

let library: Promise<PdfLibrary> | null = null;

const load = async (): Promise<PdfLibrary> => {
  const global = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    global[name] ??= NotForDrawing;
  }
  // With its worker at hand pdf.js runs in this thread and starts no other; the core has a thread of its own.
  global.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
  return import('pdfjs-dist/legacy/build/pdf.mjs');
};

/** Loads pdf.js on first use: it is large and most notices are no PDF. */
export const loadPdfLibrary = (): Promise<PdfLibrary> => {
  library ??= load();
  return library;
};

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

/**
 * While it loads, pdf.js asks Node for a native canvas and prints a warning where there is none. Text needs no canvas:
 * loading it takes a tenth of a second and would put native code into the thread that opens files of strangers. So it
 * is given an empty one. Only the thread of the PDF reader comes here, and it does nothing else meanwhile.
 */
const withoutCanvas = async (loading: () => Promise<PdfLibrary>): Promise<PdfLibrary> => {
  const original = process.getBuiltinModule;
  const withEmptyModules = { createRequire: () => () => ({}) };
  const replaced = (name: string): unknown => (name === 'module' ? withEmptyModules : original.call(process, name));
  process.getBuiltinModule = replaced as typeof process.getBuiltinModule;
  try {
    return await loading();
  } finally {
    process.getBuiltinModule = original;
  }
};

const load = async (): Promise<PdfLibrary> => {
  const global = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    global[name] ??= NotForDrawing;
  }
  // With its worker at hand pdf.js runs in this thread and starts no other; the core has a thread of its own.
  global.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
  return withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
};

/** Loads pdf.js on first use: it is large and most notices are no PDF. */
export const loadPdfLibrary = (): Promise<PdfLibrary> => {
  library ??= load();
  return library;
};

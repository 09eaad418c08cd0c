import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDocx } from '../../build/data/documents.ts';
import { readDocument } from '../../electron/core/circular/read/index.ts';
import { convertWithOffice, isInstalled, runProcess } from './circularPeers.ts';
import { temporaryBenchFolder } from './loaded.ts';
import { type BenchOptions, inTurns, type Print, rounded } from './measure.ts';

const readOnce = fileURLToPath(new URL('./circularReadOnce.ts', import.meta.url));
const pagesOfDocuments = [30, 100, 300];

/** Another program that makes text of the same file; null where the machine has none. */
interface Peer {
  name: string;
  run: () => Promise<unknown>;
}

interface Document {
  kind: 'docx' | 'pdf';
  file: string;
  pages: number;
}

/**
 * Prints three figures of one document: the reader as a whole process and inside one that runs already (as in the
 * application), both beside the peer's whole process, and the most memory that the reader's process held.
 */
async function benchDocument(document: Document, peer: Peer | null, runs: number, print: Print): Promise<void> {
  const bytes = readFileSync(document.file);
  let said = '';
  const ownProcess = async () => {
    said = await runProcess(process.execPath, [readOnce, document.file]);
  };
  const warm = () => readDocument(bytes);
  const works = peer === null ? [ownProcess, warm] : [ownProcess, warm, peer.run];
  const [processTime = Number.NaN, warmTime = Number.NaN, peerTime = null] = await inTurns(works, { runs, warmUp: 2 });
  const { peakBytes } = JSON.parse(said) as { peakBytes: number };
  const figure = (name: string, value: number, unit: 'ms' | 'MB', peerValue: number | null) =>
    print({
      name: `document.${document.kind}.${name}`,
      value: rounded(value),
      unit,
      peer: peerValue === null ? null : (peer?.name ?? null),
      peerValue: peerValue === null ? null : rounded(peerValue),
      ratio: peerValue === null ? null : rounded(value / peerValue),
      size: document.pages,
    });
  figure('process', processTime, 'ms', peerTime);
  figure('warm', warmTime, 'ms', peerTime);
  figure('memory', peakBytes / 1024 ** 2, 'MB', null);
}

/** Reading long Word and PDF documents of varied text beside LibreOffice and pdftotext, over growing numbers of pages. */
export async function benchCircularDocuments(options: BenchOptions, print: Print): Promise<void> {
  const folder = temporaryBenchFolder();
  const hasOffice = isInstalled('soffice', '--version');
  const hasPdfToText = isInstalled('pdftotext', '-v');
  if (!hasOffice) {
    print({ name: 'document.docx', skipped: 'LibreOffice (soffice) is not installed: the peer is left out' });
    print({ name: 'document.pdf', skipped: 'LibreOffice (soffice), which makes the PDF, is not installed' });
  } else if (!hasPdfToText) {
    print({ name: 'document.pdf', skipped: 'pdftotext is not installed: the peer is left out' });
  }
  const runs = Math.min(options.runs, 7);
  try {
    for (const pages of pagesOfDocuments) {
      const docx = join(folder, `${pages}.docx`);
      writeFileSync(docx, await generateDocx({ pages }));
      const toText = { name: 'soffice --convert-to txt:Text', run: () => convertWithOffice(folder, docx, 'txt:Text') };
      await benchDocument({ kind: 'docx', file: docx, pages }, hasOffice ? toText : null, runs, print);
      if (!hasOffice) continue;
      await convertWithOffice(folder, docx, 'pdf');
      const pdf = join(folder, `${pages}.pdf`);
      const peer = { name: 'pdftotext', run: () => runProcess('pdftotext', [pdf, '-']) };
      await benchDocument({ kind: 'pdf', file: pdf, pages }, hasPdfToText ? peer : null, runs, print);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

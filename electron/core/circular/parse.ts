import { createHash } from 'node:crypto';
import type { CircularParse, CleaningStep, Doubt } from '../../../shared/contract/parsedCircular.ts';
import { cleanDocument } from './clean/index.ts';
import { readDocument } from './read/index.ts';
import { understand } from './understand/index.ts';
import type { Repair } from './understand/reading.ts';

/** A file as it was picked: its name is shown, never trusted. */
export interface CircularFile {
  name: string;
  bytes: Uint8Array;
}

export interface ParseOptions {
  /** Cleaning steps that the reviewer switched off. */
  disabled?: readonly CleaningStep[];
  /** The reviewer's decisions: key of a doubt → the text that shall stand at its place. */
  chosen?: Record<string, string>;
}

/**
 * Reads, cleans and understands one notice. Throws the reader's error, whose message is Chinese and for a person,
 * where the file cannot be read; whatever can be read gives a structure, if a poor one with doubts.
 */
export async function parseCircular(file: CircularFile, options: ParseOptions = {}): Promise<CircularParse> {
  const document = await readDocument(file.bytes);
  const { cleaned, changes, doubts, blocks } = cleanDocument(document, options);
  const understood = understand(cleaned, blocks, repairsOf(doubts, options.chosen ?? {}));
  return {
    file: {
      name: file.name,
      kind: document.kind,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      bytes: file.bytes.byteLength,
    },
    original: document.text,
    cleaned,
    changes,
    structure: understood.structure,
    doubts: [...doubts, ...understood.doubts],
  };
}

/** The best candidate of every damaged run that nobody has decided on: rules read by it, the texts keep the damage. */
function repairsOf(doubts: readonly Doubt[], chosen: Readonly<Record<string, string>>): Repair[] {
  return doubts.flatMap(({ kind, key, span, candidates: [best] }) =>
    kind === 'damaged-text' && span && best && !(key in chosen) ? [{ span, text: best.text }] : [],
  );
}

import { createHash } from 'node:crypto';
import type { CircularParse, CleaningStep } from '../../../shared/contract/parsedCircular.ts';
import { cleanDocument } from './clean/index.ts';
import { readDocument } from './read/index.ts';
import { understand } from './understand/index.ts';

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
  const understood = understand(cleaned, blocks);
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

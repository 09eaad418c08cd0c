import { existsSync, readFileSync } from 'node:fs';
import { type CleanOptions, cleanDocument } from '../../../../electron/core/circular/clean/index.ts';
import type { DocumentBlock, ReadDocument } from '../../../../electron/core/circular/readDocument.ts';
import type { CleaningStep } from '../../../../shared/contract/parsedCircular.ts';
import { cleaningSteps } from '../../../../shared/contract/parsedCircular.ts';

/** A document as the reader of plain text would give it. */
export const documentOf = (text: string, blocks: DocumentBlock[] = []): ReadDocument => ({
  kind: 'txt',
  text,
  blocks,
  notes: [],
});

export const clean = (text: string, options: CleanOptions = {}) => cleanDocument(documentOf(text), options);

/** The text after one step alone (and its rounds). */
export const cleanBy = (step: CleaningStep, text: string, blocks: DocumentBlock[] = []): string =>
  cleanDocument(documentOf(text, blocks), { disabled: cleaningSteps.filter((other) => other !== step) }).cleaned;

const circulars = new URL('../../../../../shared/circulars/', import.meta.url);

/** Whether the real notices lie beside the repository; tests that need them are skipped where they do not. */
export const hasCirculars = existsSync(circulars);

/** One of the real notices. */
export const circular = (name: string): string => readFileSync(new URL(name, circulars), 'utf8');

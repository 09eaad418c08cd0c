import type { CleaningChange, CleaningStep, Doubt } from '../../../../shared/contract/parsedCircular.ts';
import type { DocumentBlock, ReadDocument } from '../readDocument.ts';
import { changesOf } from './changes.ts';
import { doubtsOf } from './doubts.ts';
import { type Chosen, mapBlocks, runSteps } from './engine.ts';
import { type OffsetMap, offsetMapOf } from './offsetMap.ts';
import { joinPieces } from './pieces.ts';

export type { OffsetMap } from './offsetMap.ts';

export interface CleanOptions {
  /** Steps that are left out. */
  disabled?: readonly CleaningStep[];
  /** The reviewer's decisions: key of a doubt → the text that shall stand at its place. */
  chosen?: Chosen;
}

/** The second layer of a notice, with every change on the way and what must be asked. Offsets are UTF-16 code units. */
export interface CleanedDocument {
  cleaned: string;
  /** In order; offsets in the original and in the cleaned text. */
  changes: CleaningChange[];
  /** `damaged-text` and `noise-removed`; spans in the cleaned text. */
  doubts: Doubt[];
  map: OffsetMap;
  /** The reader's blocks in offsets of the cleaned text; a paragraph that was split is split here too. */
  blocks: DocumentBlock[];
}

/**
 * Cleans a read document: one named step after the other, until none finds anything more. Damaged text is only marked
 * and offered for repair; `chosen` applies a decision. Cleaning a cleaned text changes nothing.
 */
export function cleanDocument(document: ReadDocument, options: CleanOptions = {}): CleanedDocument {
  const disabled = options.disabled ?? [];
  const pieces = runSteps(document, disabled, options.chosen ?? {});
  const cleaned = joinPieces(pieces, document.text);
  const map = offsetMapOf(pieces);
  return {
    cleaned,
    changes: changesOf(pieces, document.text),
    doubts: doubtsOf(pieces, cleaned, document.text, map, disabled),
    map,
    blocks: mapBlocks(document.blocks, map).flatMap((block) => splitAtBreaks(block, cleaned)),
  };
}

function splitAtBreaks(block: DocumentBlock, text: string): DocumentBlock[] {
  if (block.kind === 'table-row' || !text.slice(block.from, block.to).includes('\n')) return [block];
  const parts: DocumentBlock[] = [];
  let from = block.from;
  for (const part of text.slice(block.from, block.to).split('\n')) {
    if (part !== '') parts.push({ ...block, from, to: from + part.length });
    from += part.length + 1;
  }
  return parts;
}

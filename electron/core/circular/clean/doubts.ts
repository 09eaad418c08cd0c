import type { CleaningStep, Doubt } from '../../../../shared/contract/parsedCircular.ts';
import { damageCandidates } from './damage/candidates.ts';
import { findDamage } from './damage/findDamage.ts';
import { doubtKey } from './engine.ts';
import type { OffsetMap } from './offsetMap.ts';
import { lengthOf, type Piece } from './pieces.ts';

/** What the reviewer is asked after cleaning, in order of place. */
export function doubtsOf(
  pieces: readonly Piece[],
  cleaned: string,
  original: string,
  map: OffsetMap,
  disabled: readonly CleaningStep[],
): Doubt[] {
  const damaged = disabled.includes('lossy-encoding') ? [] : damageDoubts(cleaned, map);
  const doubts = [...damaged, ...removalDoubts(pieces, original)];
  return doubts.toSorted((a, b) => a.span!.from - b.span!.from);
}

function damageDoubts(cleaned: string, map: OffsetMap): Doubt[] {
  const runs = findDamage(cleaned);
  if (runs.length === 0) return [];
  const rank = damageCandidates(cleaned, runs);
  return runs.map((run) => ({
    key: doubtKey('damaged-text', map.toOriginal(run.from)),
    kind: 'damaged-text',
    message: `“${cleaned.slice(run.from, run.to)}”像是编码损坏，请选择原文`,
    span: { from: run.from, to: run.to },
    path: null,
    candidates: rank(run),
  }));
}

function removalDoubts(pieces: readonly Piece[], original: string): Doubt[] {
  const doubts: Doubt[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.text !== null && piece.doubt !== null) {
      doubts.push({
        key: doubtKey('noise-removed', piece.from),
        kind: 'noise-removed',
        message: piece.doubt,
        span: { from: at, to: at + piece.text.length },
        path: null,
        candidates: [
          { text: piece.text, score: 1, reason: '删去' },
          { text: original.slice(piece.from, piece.to), score: 0, reason: '保留原文' },
        ],
      });
    }
    at += lengthOf(piece);
  }
  return doubts;
}

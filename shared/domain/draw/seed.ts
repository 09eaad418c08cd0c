import { hexToBytes } from '@noble/hashes/utils.js';
import { type DrawInspector, type DrawSubject, inspectorsHash, subjectsHash } from './lists.ts';
import { type DrawRules, rulesHash } from './rules.ts';
import { canonicalText, sha256Hex } from './text.ts';

/** The algorithm and the format of draw.json; any change of either is a new name. */
export const drawAlgorithm = 'qmd-draw-1';

/** What a draw is made of before chance comes in. */
export interface DrawPlan {
  subjects: readonly DrawSubject[];
  inspectors: readonly DrawInspector[];
  rules: DrawRules;
}

/** What is shown before the draw: nothing of it can be changed afterwards without being seen. Hashes as 64 hex digits. */
export interface DrawCommitment {
  subjectsHash: string;
  inspectorsHash: string;
  rulesHash: string;
  /** Which public number will be taken, such as 福彩3D 2026年9月15日开奖号码; '' where none is. */
  publicSource: string;
  /** SHA-256 of the own entropy, which itself stays secret until the draw. */
  entropyHash: string;
  value: string;
}

/** The commitment's value from its other parts: SHA-256 over six lines, LF between them. */
export const commitmentValue = (parts: Omit<DrawCommitment, 'value'>): string =>
  sha256Hex(
    [
      `${drawAlgorithm} commitment`,
      parts.subjectsHash,
      parts.inspectorsHash,
      parts.rulesHash,
      canonicalText(parts.publicSource),
      parts.entropyHash,
    ].join('\n'),
  );

/**
 * Commits to a plan.
 * @param entropy 32 random bytes as 64 lower-case hex digits.
 */
export function commitDraw(plan: DrawPlan, entropy: string, publicSource: string): DrawCommitment {
  const parts = {
    subjectsHash: subjectsHash(plan.subjects),
    inspectorsHash: inspectorsHash(plan.inspectors),
    rulesHash: rulesHash(plan.rules),
    publicSource: canonicalText(publicSource),
    entropyHash: sha256Hex(hexToBytes(entropy)),
  };
  return { ...parts, value: commitmentValue(parts) };
}

/** The seed: SHA-256 over four lines, LF between them; as 64 hex digits. */
export const drawSeed = (entropy: string, publicNumber: string, commitment: string): string =>
  sha256Hex([`${drawAlgorithm} seed`, entropy, canonicalText(publicNumber), commitment].join('\n'));

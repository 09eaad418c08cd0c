import type { Step } from '../edit.ts';

/**
 * Edits nothing by itself: damage is found and marked before any step that changes characters, candidates become a
 * doubt, and the engine applies the one that the reviewer chose.
 */
export const lossyEncoding: Step = () => [];

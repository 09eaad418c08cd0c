/* The random draw (随机抽取): docs/draw.md. Pure and the same in the core, in the page and on the command line. */

export { carryOutDraw, RunningDraw } from './carryOut.ts';
export { recusalOf } from './choose.ts';
export {
  type DrawDocument,
  type DrawRecord,
  type DrawStep,
  documentHash,
  drawDocument,
  drawDocumentOf,
  writeDrawDocument,
} from './document.ts';
export {
  canonicalInspectors,
  canonicalSubjects,
  type DrawInspector,
  type DrawSubject,
  drawInspector,
  drawRiskClass,
  drawSubject,
  inspectorLines,
  inspectorsHash,
  subjectLines,
  subjectsHash,
} from './lists.ts';
export { type DrawProblem, drawProblems } from './problems.ts';
export {
  DrawError,
  type DrawnStratum,
  type DrawnVisit,
  type DrawReplacement,
  type DrawReplacementRequest,
  type DrawResult,
} from './results.ts';
export {
  canonicalRules,
  type DrawRecusal,
  type DrawRules,
  type DrawStratum,
  type DrawVisitRules,
  drawNeed,
  drawRecusal,
  drawRules,
  drawStratum,
  drawVisit,
  rulesHash,
  takeOf,
} from './rules.ts';
export { commitDraw, commitmentValue, type DrawCommitment, type DrawPlan, drawAlgorithm, drawSeed } from './seed.ts';
export { shuffled, uniform, type Words, wordStream } from './stream.ts';
export { canonicalJson, canonicalText, sha256Hex } from './text.ts';
export { type DrawVerification, verifyDraw, verifyDrawText } from './verify.ts';

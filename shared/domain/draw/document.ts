import { z } from 'zod';
import { carryOutDraw } from './carryOut.ts';
import { canonicalInspectors, canonicalSubjects, drawInspector, drawSubject } from './lists.ts';
import type { DrawReplacementRequest } from './results.ts';
import { canonicalRules, drawRules } from './rules.ts';
import { commitDraw, type DrawPlan, drawAlgorithm, drawSeed } from './seed.ts';
import { canonicalJson, canonicalText, readableJson, sha256Hex } from './text.ts';

/* draw.json: one draw with everything that is needed to recompute it. Documented in docs/draw.md. */

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const uid = z.string().max(64);
const text = z.string().max(2000);
/** Who did a step and when: a UTC ISO 8601 instant. */
const step = { at: z.iso.datetime(), by: text };
const visit = z.strictObject({ subject: uid, inspectors: z.array(uid) });

export const drawDocument = z.strictObject({
  format: z.literal(drawAlgorithm),
  title: text,
  /** The bureau that draws. */
  bureau: text,
  subjects: z.array(drawSubject),
  inspectors: z.array(drawInspector),
  rules: drawRules,
  commitment: z.strictObject({
    subjectsHash: hash,
    inspectorsHash: hash,
    rulesHash: hash,
    publicSource: text,
    entropyHash: hash,
    value: hash,
    ...step,
  }),
  seed: z.strictObject({ entropy: hash, publicNumber: text, value: hash, ...step }),
  result: z.strictObject({
    strata: z.array(
      z.strictObject({ name: text, population: z.int().min(0), take: z.int().min(0), drawn: z.array(uid) }),
    ),
    visits: z.array(visit),
  }),
  replacements: z.array(
    z.strictObject({
      number: z.int().min(1),
      kind: z.enum(['subject', 'inspector']),
      subject: uid,
      inspector: uid,
      reason: text,
      visit,
      ...step,
    }),
  ),
  /** 作废 with its reason; null for a draw that stands. */
  voided: z.strictObject({ reason: text, ...step }).nullable(),
  /** SHA-256 over the canonical JSON of all the rest. */
  hash,
});
export type DrawDocument = z.infer<typeof drawDocument>;

/** Who did a step of the draw and when (UTC ISO 8601). */
export interface DrawStep {
  at: string;
  by: string;
}

/** What a document is made of beside what is computed. */
export interface DrawRecord {
  title: string;
  bureau: string;
  plan: DrawPlan;
  /** 64 hex digits, see `commitDraw`. */
  entropy: string;
  publicSource: string;
  publicNumber: string;
  committed: DrawStep;
  drawn: DrawStep;
  replacements: readonly (DrawReplacementRequest & DrawStep)[];
  voided: ({ reason: string } & DrawStep) | null;
}

/** The hash over a document, whatever its `hash` says. */
export function documentHash({ hash: _, ...rest }: DrawDocument): string {
  return sha256Hex(canonicalJson(rest));
}

const stepOf = ({ at, by }: DrawStep): DrawStep => ({ at, by: canonicalText(by) });

/**
 * Computes a draw from what it was made of.
 * @throws DrawError where a replacement cannot be made.
 */
export function drawDocumentOf(record: DrawRecord): DrawDocument {
  const { plan, entropy } = record;
  const publicNumber = canonicalText(record.publicNumber);
  const commitment = commitDraw(plan, entropy, record.publicSource);
  const seed = drawSeed(entropy, publicNumber, commitment.value);
  const running = carryOutDraw(plan, seed);
  const document: DrawDocument = {
    format: drawAlgorithm,
    title: canonicalText(record.title),
    bureau: canonicalText(record.bureau),
    subjects: canonicalSubjects(plan.subjects),
    inspectors: canonicalInspectors(plan.inspectors),
    rules: canonicalRules(plan.rules),
    commitment: { ...commitment, ...stepOf(record.committed) },
    seed: { entropy, publicNumber, value: seed, ...stepOf(record.drawn) },
    result: running.result,
    replacements: record.replacements.map((request) => {
      const replacement = running.replace({ ...request, reason: canonicalText(request.reason) });
      return { ...replacement, ...stepOf(request) };
    }),
    voided: record.voided && { reason: canonicalText(record.voided.reason), ...stepOf(record.voided) },
    hash: '',
  };
  return { ...document, hash: documentHash(document) };
}

/** The text of draw.json: sorted keys, two blanks an indentation, a line break at the end; exactly this form verifies. */
export const writeDrawDocument = (document: DrawDocument): string => readableJson(document);

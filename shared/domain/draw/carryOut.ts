import { hexToBytes } from '@noble/hashes/utils.js';
import { type DrawGroup, eligibleGroups, firstFit, groupsOf, orderByChance, takingPart } from './choose.ts';
import { canonicalInspectors, canonicalSubjects, type DrawInspector, type DrawSubject } from './lists.ts';
import {
  DrawError,
  type DrawnStratum,
  type DrawnVisit,
  type DrawReplacement,
  type DrawReplacementRequest,
  type DrawResult,
} from './results.ts';
import { canonicalRules, type DrawRules, type DrawStratum, takeOf } from './rules.ts';
import type { DrawPlan } from './seed.ts';
import { shuffled, wordStream } from './stream.ts';

/** A stratum with all its subjects in the order of chance, and how many of them have been used. */
interface OrderedStratum extends DrawnStratum {
  order: string[];
  used: number;
}

const uidsOf = (inspectors: readonly DrawInspector[]): string[] => inspectors.map(({ uid }) => uid);

/** A draw that has been carried out, with its replacements so far. */
export class RunningDraw {
  /** As it was drawn; replacements do not change it. */
  readonly result: DrawResult;
  readonly #seed: Uint8Array;
  readonly #rules: DrawRules;
  readonly #subjects: Map<string, DrawSubject>;
  readonly #groups: DrawGroup[];
  readonly #strata: OrderedStratum[];
  /** Visits so far of each inspector. */
  readonly #loads = new Map<string, number>();
  /** The visits as they stand, by subject. */
  readonly #visits = new Map<string, DrawInspector[]>();
  /** Who was replaced at which visit: nobody comes back to it. */
  readonly #barred = new Map<string, Set<string>>();
  #replacements = 0;

  constructor(plan: DrawPlan, seed: string) {
    this.#seed = hexToBytes(seed);
    this.#rules = canonicalRules(plan.rules);
    const subjects = canonicalSubjects(plan.subjects);
    this.#subjects = new Map(subjects.map((subject) => [subject.uid, subject]));
    const { visit } = this.#rules;
    this.#groups = groupsOf(takingPart(canonicalInspectors(plan.inspectors), visit), visit);
    this.#strata = this.#rules.strata.map((stratum) => this.#orderStratum(subjects, stratum));
    this.result = {
      strata: this.#strata.map(({ name, population, take, drawn }) => ({ name, population, take, drawn })),
      visits: this.#strata.flatMap(({ drawn }) => drawn.map((subject) => this.#assign(subject))),
    };
  }

  /** The visits as they are after the replacements. */
  visits(): DrawnVisit[] {
    return [...this.#visits].map(([subject, inspectors]) => ({ subject, inspectors: uidsOf(inspectors) }));
  }

  /** @throws DrawError where it is not drawn, nothing is left to draw, or no reason is given; nothing is changed then. */
  replace(request: DrawReplacementRequest): DrawReplacement {
    const { kind, subject, inspector, reason } = request;
    if (reason.trim() === '') throw new DrawError('no-reason', '更换必须写明理由。');
    const visit = kind === 'subject' ? this.#replaceSubject(subject) : this.#replaceInspector(subject, inspector);
    this.#replacements += 1;
    return { number: this.#replacements, kind, subject, inspector, reason, visit };
  }

  #orderStratum(subjects: readonly DrawSubject[], stratum: DrawStratum): OrderedStratum {
    const population = subjects.filter(
      ({ excluded, riskClass }) => excluded === '' && stratum.riskClasses.includes(riskClass),
    );
    const uids = population.map(({ uid }) => uid);
    const order = shuffled(wordStream(this.#seed, `subjects/${stratum.name}`), uids);
    const take = takeOf(stratum, order.length);
    return { name: stratum.name, population: order.length, take, drawn: order.slice(0, take), order, used: take };
  }

  #eligible(subject: string): DrawGroup[] {
    return eligibleGroups(this.#groups, this.#rules.recusals, this.#subjects.get(subject)!);
  }

  /** The first `count` of these groups, in the order of chance, that fit; null where none do. */
  #choose(label: string, groups: DrawGroup[], count: number, kept: DrawInspector[]): DrawInspector[] | null {
    const { visit } = this.#rules;
    const order = orderByChance(wordStream(this.#seed, label), groups, this.#loads, visit.balance);
    return firstFit(order, count, kept, visit);
  }

  #addLoad(inspectors: readonly DrawInspector[], change: number): void {
    for (const { uid } of inspectors) this.#loads.set(uid, (this.#loads.get(uid) ?? 0) + change);
  }

  #assign(subject: string): DrawnVisit {
    const { inspectors: number, teams } = this.#rules.visit;
    const inspectors = this.#choose(`visit/${subject}`, this.#eligible(subject), teams ? 1 : number, []);
    if (!inspectors) {
      const { name } = this.#subjects.get(subject)!;
      throw new DrawError('no-inspector', `「${name}」没有可以派出的检查人员，请核对回避、科室和专业要求。`);
    }
    this.#addLoad(inspectors, 1);
    this.#visits.set(subject, inspectors);
    return { subject, inspectors: uidsOf(inspectors) };
  }

  #visitTo(subject: string): DrawInspector[] {
    const inspectors = this.#visits.get(subject);
    if (!inspectors) throw new DrawError('not-drawn', '这个检查对象没有被抽中，或者已经更换。');
    return inspectors;
  }

  #replaceSubject(subject: string): DrawnVisit {
    const inspectors = this.#visitTo(subject);
    const stratum = this.#strata.find(({ order }) => order.includes(subject))!;
    const next = stratum.order[stratum.used];
    if (next === undefined)
      throw new DrawError('no-reserve', `「${stratum.name}」的检查对象已全部抽出，没有可以替补的。`);
    stratum.used += 1;
    this.#addLoad(inspectors, -1);
    this.#visits.delete(subject);
    return this.#assign(next);
  }

  #replaceInspector(subject: string, inspector: string): DrawnVisit {
    const before = this.#visitTo(subject);
    if (!uidsOf(before).includes(inspector))
      throw new DrawError('not-drawn', '这名检查人员不在这次检查的名单上，或者已经更换。');
    const kept = this.#rules.visit.teams ? [] : before.filter(({ uid }) => uid !== inspector);
    const closed = new Set([...(this.#barred.get(subject) ?? []), ...uidsOf(before)]);
    const open = this.#eligible(subject).filter((group) => group.every(({ uid }) => !closed.has(uid)));
    const after = this.#choose(`replace/${this.#replacements + 1}`, open, 1, kept);
    if (!after) throw new DrawError('no-inspector', '没有符合条件、又不需回避的其他检查人员可以替补。');
    const leaving = before.filter((one) => !kept.includes(one));
    this.#barred.set(subject, new Set([...(this.#barred.get(subject) ?? []), ...uidsOf(leaving)]));
    this.#addLoad(before, -1);
    this.#addLoad(after, 1);
    this.#visits.set(subject, after);
    return { subject, inspectors: uidsOf(after) };
  }
}

/**
 * Carries out a draw: docs/draw.md, steps 5 to 8. The same plan and seed give the same result everywhere.
 * @param plan one without problems (`drawProblems`): then every drawn subject gets its inspectors.
 * @param seed 64 hex digits.
 * @throws DrawError `no-inspector` where the plan has problems all the same.
 */
export const carryOutDraw = (plan: DrawPlan, seed: string): RunningDraw => new RunningDraw(plan, seed);

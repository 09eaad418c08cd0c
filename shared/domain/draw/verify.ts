import { hexToBytes } from '@noble/hashes/utils.js';
import { carryOutDraw, type RunningDraw } from './carryOut.ts';
import { type DrawDocument, documentHash, drawDocument, writeDrawDocument } from './document.ts';
import { canonicalInspectors, canonicalSubjects, inspectorsHash, subjectsHash } from './lists.ts';
import { drawProblems } from './problems.ts';
import { DrawError } from './results.ts';
import { canonicalRules, rulesHash } from './rules.ts';
import { commitmentValue, drawSeed } from './seed.ts';
import { canonicalJson, sha256Hex } from './text.ts';

/** What recomputing a draw has shown; `differences` are Chinese sentences, empty where all is right. */
export interface DrawVerification {
  ok: boolean;
  /** Of the draw; null where the file is none. */
  title: string | null;
  /** 封存码: has to be the one that was shown before the draw, which no file can prove. Null where the file is no draw. */
  commitment: string | null;
  differences: string[];
}

const noDraw = (difference: string): DrawVerification => ({
  ok: false,
  title: null,
  commitment: null,
  differences: [difference],
});

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
const say = (right: boolean, difference: string): string[] => (right ? [] : [difference]);

function listDifferences(document: DrawDocument): string[] {
  const { subjects, inspectors, rules, commitment } = document;
  return [
    ...say(same(subjects, canonicalSubjects(subjects)), '检查对象名单不是规定的形式（排序或空白不对）。'),
    ...say(same(inspectors, canonicalInspectors(inspectors)), '检查人员名单不是规定的形式（排序或空白不对）。'),
    ...say(same(rules, canonicalRules(rules)), '抽取规则不是规定的形式（空白不对）。'),
    ...say(subjectsHash(subjects) === commitment.subjectsHash, '检查对象名单与哈希不符。'),
    ...say(inspectorsHash(inspectors) === commitment.inspectorsHash, '检查人员名单与哈希不符。'),
    ...say(rulesHash(rules) === commitment.rulesHash, '抽取规则与哈希不符。'),
    ...drawProblems(document).map(({ message }) => `名单或规则有问题：${message}`),
  ];
}

function seedDifferences({ commitment, seed }: DrawDocument): string[] {
  const entropyHash = sha256Hex(hexToBytes(seed.entropy));
  const expected = drawSeed(seed.entropy, seed.publicNumber, commitment.value);
  return [
    ...say(entropyHash === commitment.entropyHash, '本机随机数与封存的哈希不符。'),
    ...say(commitmentValue(commitment) === commitment.value, '封存码与重算不同。'),
    ...say(
      (commitment.publicSource === '') === (seed.publicNumber === ''),
      commitment.publicSource === ''
        ? '封存时没有说明采用公开数字，却用了公开数字。'
        : '封存时说明采用公开数字，却没有公开数字。',
    ),
    ...say(expected === seed.value, '种子与重算不同。'),
    ...say(seed.at >= commitment.at, '抽取时间早于封存时间。'),
  ];
}

function resultDifferences(document: DrawDocument, running: RunningDraw): string[] {
  const { strata, visits } = document.result;
  const expected = running.result;
  const differences = expected.strata.flatMap((stratum, index) =>
    say(same(stratum, strata[index] ?? null), `「${stratum.name}」的抽取结果与重算不同。`),
  );
  const longer = Math.max(visits.length, expected.visits.length);
  for (let index = 0; index < longer; index += 1) {
    const [found, right] = [visits[index], expected.visits[index]];
    if (found?.subject !== right?.subject) differences.push(`第 ${index + 1} 户与重算不同。`);
    else if (!same(found?.inspectors, right?.inspectors)) differences.push(`第 ${index + 1} 户的检查人员与重算不同。`);
  }
  if (strata.length > expected.strata.length) differences.push('抽取结果的分级多于规则。');
  return differences;
}

function replacementDifferences(document: DrawDocument, running: RunningDraw): string[] {
  const differences: string[] = [];
  for (const [index, { at, by, ...found }] of document.replacements.entries()) {
    const { kind, subject, inspector, reason } = found;
    try {
      const right = running.replace({ kind, subject, inspector, reason });
      if (!same(found, right)) differences.push(`第 ${index + 1} 次更换与重算不同。`);
    } catch (error) {
      if (!(error instanceof DrawError)) throw error;
      // Later replacements stand on this one: they cannot be recomputed any more.
      return [...differences, `第 ${index + 1} 次更换不成立：${error.message}`];
    }
  }
  return differences;
}

function recomputed(document: DrawDocument): string[] {
  try {
    const running = carryOutDraw(document, document.seed.value);
    return [...resultDifferences(document, running), ...replacementDifferences(document, running)];
  } catch (error) {
    if (!(error instanceof DrawError)) throw error;
    return [`按文件中的名单和规则无法重算：${error.message}`];
  }
}

/** Recomputes everything in a draw's document, given as parsed JSON from anywhere. */
export function verifyDraw(value: unknown): DrawVerification {
  const parsed = drawDocument.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue && issue.path.length > 0 ? `（${issue.path.join('.')}）` : '';
    return noDraw(`这不是一份完整的抽取文件${place}。`);
  }
  const document = parsed.data;
  const differences = [
    ...listDifferences(document),
    ...seedDifferences(document),
    ...recomputed(document),
    ...say(documentHash(document) === document.hash, '文件内容与文件末尾的校验值不符，文件被改动过。'),
  ];
  const { title, commitment } = document;
  return { ok: differences.length === 0, title, commitment: commitment.value, differences };
}

/** The same for the text of a draw.json; its form counts as well, so that no byte can be changed unnoticed. */
export function verifyDrawText(text: string): DrawVerification {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return noDraw('这不是抽取文件：不是 JSON 格式。');
  }
  const verification = verifyDraw(value);
  if (!verification.ok || writeDrawDocument(value as DrawDocument) === text) return verification;
  const difference = '文件的书写形式被改动过（空白、顺序或写法），内容没有变。';
  return { ...verification, ok: false, differences: [difference] };
}

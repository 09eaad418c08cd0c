import { statSync } from 'node:fs';
import type { CallOutput, CallValues } from '../../../../shared/contract/index.ts';
import type { MatchedReport } from '../../../../shared/contract/sampleReports.ts';
import { type ReportMatch, reportMatcher } from '../../../../shared/domain/reportFile.ts';
import type { ReadContext } from '../../context.ts';
import { asCallError } from '../../errors.ts';
import { fileOfToken, hashOfFile } from '../../files/index.ts';
import { batchesOf, batchesWith, inShort, type ReportedBatch } from './batches.ts';
import { whyNoReport } from './reportFile.ts';

type Judgement = Omit<MatchedReport, 'token' | 'fileName' | 'bytes'>;

/** A laboratory may have given a whole lot one number; more than these nobody ticks one by one. */
const mostInQuestion = 20;

const judgement = (
  outcome: MatchedReport['outcome'],
  batches: readonly ReportedBatch[],
  note: string | null,
  by: MatchedReport['by'] = null,
): Judgement => ({ outcome, batches: batches.map(inShort), by, note });

const numbers = (batches: readonly ReportedBatch[]): string => batches.map(({ number }) => number).join('、');

/** Goes over the files one after the other; two of the same content for the same batch are one. */
class Matching {
  readonly #context: ReadContext;
  readonly #batches: Map<number, ReportedBatch>;
  readonly #match: (fileName: string) => ReportMatch;
  /** Content and batch → the file further up. */
  readonly #seen = new Map<string, string>();

  constructor(context: ReadContext, campaignId: number) {
    this.#context = context;
    const batches = batchesOf(context.db, campaignId);
    this.#batches = new Map(batches.map((batch) => [batch.id, batch]));
    this.#match = reportMatcher(batches);
  }

  judge(path: string, fileName: string): Judgement {
    const why = whyNoReport(path);
    if (why !== null) return judgement('unfit', [], why);
    const { batches, others } = this.#match(fileName);
    const meant = batches.map(({ id }) => this.#batches.get(id)!);
    const sha256 = hashOfFile(path);
    const there = batchesWith(this.#context.db, sha256);
    // Where nothing is clear from the name, the file itself tells where it is already.
    const already = meant.length === 0 ? there : there.filter(({ id }) => meant.some((batch) => batch.id === id));
    if (already.length > 0) return judgement('already', already, `同一文件已附在 ${numbers(already)}`);
    const [batch] = meant;
    if (!batch) return judgement('unmatched', [], '文件名里没有本年度批次的报告编号或抽样单编号');
    if (meant.length > 1) {
      const more = meant.length > mostInQuestion ? `，列出前 ${mostInQuestion} 个，其余可用「改选」查找` : '';
      return judgement('unclear', meant.slice(0, mostInQuestion), `文件名对得上 ${meant.length} 个批次${more}`);
    }
    const before = this.#seen.get(`${sha256} ${batch.id}`);
    if (before !== undefined) return judgement('already', [batch], `与“${before}”内容相同`);
    this.#seen.set(`${sha256} ${batch.id}`, fileName);
    const notes = [
      ...(others.length > 0
        ? [`文件名里还有 ${numbers(others.map((id) => this.#batches.get(id)!))} 的编号，请核对`]
        : []),
      ...(there.length > 0 ? [`同一文件已附在 ${numbers(there)}`] : []),
    ];
    return judgement('matched', meant, notes.join('；') || null, batches[0]!.by);
  }
}

/**
 * Finds the batch of each file by its name. Stores nothing; a file that cannot be read is said to be unfit, and the
 * others are matched.
 * @throws CoreError `cancelled` where the person stopped it.
 */
export async function matchReports(
  context: ReadContext,
  { campaignId, tokens }: CallValues<'sample.matchReports'>,
): Promise<CallOutput<'sample.matchReports'>> {
  const matching = new Matching(context, campaignId);
  const files: MatchedReport[] = [];
  for (const [index, token] of tokens.entries()) {
    await context.job.step(index, tokens.length);
    const file = fileOfToken(context.folder.inbox, token);
    if (!file) {
      files.push({ token, fileName: '', bytes: 0, ...judgement('unfit', [], '没有收到这个文件，请重新选择') });
      continue;
    }
    let judged: Judgement;
    let bytes = 0;
    try {
      bytes = statSync(file.path).size;
      judged = matching.judge(file.path, file.name);
    } catch (error) {
      judged = judgement('unfit', [], asCallError(error).message);
    }
    files.push({ token, fileName: file.name, bytes, ...judged });
  }
  return { files };
}

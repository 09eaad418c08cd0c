import type { CallOutput, CallValues } from '../../../../shared/contract/index.ts';
import type { AttachedReport } from '../../../../shared/contract/sampleReports.ts';
import { reportMatcher } from '../../../../shared/domain/reportFile.ts';
import type { WriteContext } from '../../context.ts';
import { asCallError, CoreError } from '../../errors.ts';
import { keepEvidence } from '../../evidence/index.ts';
import { fileOfToken } from '../../files/index.ts';
import { batchOf, type ReportedBatch } from './batches.ts';
import { whyNoReport } from './reportFile.ts';

/** What stands below the file: 检验报告 WJ-0012, or 复检报告 where its name has that number. */
function captionOf(batch: ReportedBatch, fileName: string): string {
  const isRetest = reportMatcher([batch])(fileName).batches[0]?.by === 'retest';
  return isRetest ? `复检报告 ${batch.retestReportNumber}` : `检验报告 ${batch.reportNumber ?? ''}`.trim();
}

/** Keeps one file as evidence of one batch, in a transaction of its own. @throws CoreError in words. */
function attach(context: WriteContext, token: string, sampleId: number): 'attached' | 'already' {
  const file = fileOfToken(context.folder.inbox, token);
  if (!file) throw new CoreError('file', '这个文件已经不在，请重新选择。');
  const why = whyNoReport(file.path);
  if (why !== null) throw new CoreError('file', why);
  return context.transaction(() => {
    const batch = batchOf(context.db, sampleId);
    if (!batch) throw new CoreError('not-found', '这个批次已被移除，请先从回收站恢复，或改选别的批次。');
    const { isNew } = keepEvidence(context, file, {
      campaignId: batch.campaignId,
      ownerNoun: 'sample',
      ownerId: batch.id,
      part: null,
      caption: captionOf(batch, file.name),
      takenOn: null,
    });
    return isNew ? 'attached' : 'already';
  });
}

/** Whether the person wants it to stop; what is attached by then stays. */
async function isStopped(context: WriteContext, done: number, total: number): Promise<boolean> {
  try {
    await context.job.step(done, total);
    return false;
  } catch (error) {
    if (error instanceof CoreError && error.code === 'cancelled') return true;
    throw error;
  }
}

/** Attaches one file after the other. One that is refused is rolled back alone and says why; the others go on. */
export async function attachReports(
  context: WriteContext,
  input: CallValues<'sample.attachReports'>,
): Promise<CallOutput<'sample.attachReports'>> {
  const files: AttachedReport[] = [];
  let stopped = false;
  for (const [index, { token, sampleId }] of input.files.entries()) {
    stopped ||= await isStopped(context, index, input.files.length);
    if (stopped) {
      files.push({ token, sampleId, outcome: 'left', message: '已取消，没有附上' });
      continue;
    }
    try {
      files.push({ token, sampleId, outcome: attach(context, token, sampleId), message: null });
    } catch (error) {
      files.push({ token, sampleId, outcome: 'refused', message: asCallError(error).message });
    }
  }
  return { files };
}

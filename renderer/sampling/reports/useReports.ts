import { App } from 'antd';
import { useRef, useState } from 'react';
import { mostReports } from '../../../shared/contract/sampleReports.ts';
import { CallFailure, call, importFile, useProgress, wordsOf } from '../../client.ts';
import { afterAttaching, matched, newRow, type ReportRow, toAttach } from './reportRows.ts';

/** What is under way, in words, with files done and in all where they are counted here. */
export interface Work {
  words: string;
  job: string;
  done: number;
  total: number;
}

/** The picked reports, from the disk to their batches. Nothing is stored before `attach`. */
export function useReports(campaignId: number) {
  const [rows, setRows] = useState<ReportRow[]>([]);
  const [work, setWork] = useState<Work | null>(null);
  const progress = useProgress(work?.job ?? null);
  const stopped = useRef(false);
  const queue = useRef(Promise.resolve());
  const { message } = App.useApp();
  const change = (key: string, patch: (row: ReportRow) => ReportRow) =>
    setRows((all) => all.map((row) => (row.key === key ? patch(row) : row)));

  const begin = (words: string, total: number): string => {
    const job = crypto.randomUUID();
    setWork({ words, job, done: 0, total });
    return job;
  };

  /** One after the other: many scans together may be larger than the memory at hand. */
  const readIn = async (picked: readonly { row: ReportRow; file: File }[]): Promise<Map<string, string>> => {
    const keys = new Map<string, string>();
    begin('正在读入', picked.length);
    for (const [index, { row, file }] of picked.entries()) {
      setWork((before) => before && { ...before, done: index });
      if (stopped.current) break;
      try {
        const token = await importFile(file);
        keys.set(token, row.key);
        change(row.key, (one) => ({ ...one, token }));
      } catch (error) {
        change(row.key, (one) => ({ ...one, refusal: wordsOf(error) }));
      }
    }
    return keys;
  };

  const matchAll = async (keys: ReadonlyMap<string, string>): Promise<void> => {
    if (keys.size === 0 || stopped.current) return;
    const job = begin('正在按文件名对批次', keys.size);
    const { files } = await call('sample.matchReports', { campaignId, tokens: [...keys.keys()] }, job);
    const matches = new Map(files.map((match) => [keys.get(match.token)!, match]));
    setRows((all) => all.map((row) => (matches.has(row.key) ? matched(row, matches.get(row.key)!) : row)));
  };

  const take = async (files: readonly File[]): Promise<void> => {
    stopped.current = false;
    const picked = files.map((file) => ({ row: newRow(crypto.randomUUID(), file.name), file }));
    const added = new Set(picked.map(({ row }) => row.key));
    setRows((all) => [...all, ...picked.map(({ row }) => row)]);
    try {
      await matchAll(await readIn(picked));
    } catch (error) {
      if (!(error instanceof CallFailure && error.error.code === 'cancelled')) message.error(wordsOf(error), 6);
    } finally {
      // What was stopped on its way is not in the list; the person's files are where they were.
      setRows((all) => all.filter((row) => !added.has(row.key) || row.match !== null || row.refusal !== null));
      setWork(null);
    }
  };

  return {
    rows,
    work: work && { ...work, ...(progress ? { done: progress.done, total: progress.total } : {}) },
    add(files: readonly File[]) {
      if (rows.length + files.length > mostReports) {
        message.warning(`一次最多 ${mostReports} 个文件，请分几次附。`, 6);
        return;
      }
      queue.current = queue.current.then(() => take(files));
    },
    choose: (key: string, chosen: number[]) => change(key, (row) => ({ ...row, chosen, refusal: null })),
    leaveOut: (key: string) => setRows((all) => all.filter((row) => row.key !== key)),
    clear: () => setRows([]),
    stop() {
      stopped.current = true;
      if (work) void call('job.cancel', { job: work.job });
    },
    async attach() {
      const files = toAttach(rows);
      const job = begin('正在附上', files.length);
      try {
        const answer = await call('sample.attachReports', { files }, job);
        setRows((all) => afterAttaching(all, answer.files));
      } catch (error) {
        message.error(wordsOf(error), 6);
      } finally {
        setWork(null);
      }
    },
  };
}
export type Reports = ReturnType<typeof useReports>;

import { useState } from 'react';
import { useGo } from '../../app/PlaceLink.tsx';
import { CallFailure, call, importFile, useProgress, wordsOf } from '../../client.ts';

export interface ImportFailure {
  name: string;
  message: string;
  /** A file without text, which can be attached while its structure is typed in; null for any other refusal. */
  scan: File | null;
}
interface Reading {
  name: string;
  job: string;
  place: number;
  of: number;
}

/** Something to be read: a file, or text that was pasted. */
export type ImportSource = File | { name: string; text: string };

/** Reads notices one after the other. A single one is opened for review at once; of several each waits in the list. */
export function useImport() {
  const [reading, setReading] = useState<Reading | null>(null);
  const [failures, setFailures] = useState<ImportFailure[]>([]);
  const progress = useProgress(reading?.job ?? null);
  const go = useGo();

  const start = async (sources: readonly ImportSource[]) => {
    if (reading || sources.length === 0) return;
    setFailures([]);
    const refused: ImportFailure[] = [];
    const opened: number[] = [];
    for (const [index, source] of sources.entries()) {
      const job = crypto.randomUUID();
      setReading({ name: source.name, job, place: index + 1, of: sources.length });
      try {
        opened.push(await readOne(source, job));
      } catch (error) {
        if (error instanceof CallFailure && error.error.code === 'cancelled') break;
        refused.push({
          name: source.name,
          message: wordsOf(error),
          scan: holdsNoText(error) ? (source as File) : null,
        });
      }
    }
    setReading(null);
    setFailures(refused);
    if (sources.length === 1 && opened[0] !== undefined) go({ to: `/circular/review/${opened[0]}`, search: {} });
  };
  /** Opens a review to be filled in by hand, with the file attached as its original where there is one. */
  const byHand = async (scan: File | null) => {
    const token = scan && (await importFile(scan));
    const review = await call('circular.startReviewByHand', {
      token,
      name: scan?.name.slice(0, 100) ?? '手工登记的通知',
    });
    go({ to: `/circular/review/${review.id}`, search: {} });
  };
  const cancel = () => {
    if (reading) void call('job.cancel', { job: reading.job });
  };
  return { reading, progress, failures, start, byHand, cancel, dismiss: () => setFailures([]) };
}

const holdsNoText = (error: unknown): boolean =>
  error instanceof CallFailure && (error.error.detail as { reason?: string } | undefined)?.reason === 'no-text';

async function readOne(source: ImportSource, job: string): Promise<number> {
  if (!(source instanceof File)) return (await call('circular.startReviewOfText', source, job)).id;
  return (await call('circular.startReview', { token: await importFile(source) }, job)).id;
}

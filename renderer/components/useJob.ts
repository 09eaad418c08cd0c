import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { CallFailure, call, useProgress, wordsOf } from '../client.ts';

/** A long piece of work that shows how far it is and can be cancelled; a newer one takes the place of a running one. */
export function useJob<W extends string>(failed: (words: string | null) => void) {
  const [running, setRunning] = useState<{ work: W; job: string; since: number } | null>(null);
  const latest = useRef<string | null>(null);
  const progress = useProgress(running?.job ?? null);
  const { message } = App.useApp();
  // Whoever has left the page is not taken anywhere by what comes of it.
  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );

  const stop = () => {
    if (latest.current) void call('job.cancel', { job: latest.current });
  };
  /** @returns null where it was refused, cancelled or overtaken. */
  async function run<T>(work: W, ask: (job: string) => Promise<T>): Promise<T | null> {
    stop();
    const job = crypto.randomUUID();
    latest.current = job;
    setRunning({ work, job, since: Date.now() });
    failed(null);
    try {
      const answer = await ask(job);
      return latest.current === job ? answer : null;
    } catch (error) {
      if (latest.current !== job) return null;
      if (error instanceof CallFailure && error.error.code === 'cancelled') message.info('已取消，没有写入任何数据');
      else failed(wordsOf(error));
      return null;
    } finally {
      if (latest.current === job) {
        latest.current = null;
        setRunning(null);
      }
    }
  }
  return { running, progress, stop, run };
}

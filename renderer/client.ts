import {
  keepPreviousData,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import type { OfferedFile } from '../shared/contract/bridge.ts';
import type { CallError, CallInput, CallName, CallOutput, CoreEvent } from '../shared/contract/index.ts';
import { desk } from './bridge.ts';
import { isOutdated } from './freshness.ts';
import type { ReadName, WriteName } from './nouns.ts';

/** A refusal of the core; `message` is Chinese and meant for the person. */
export class CallFailure extends Error {
  readonly error: CallError;
  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/**
 * Asks the core.
 * @param job names a long call, for its progress events and `job.cancel`.
 * @throws CallFailure
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>, job?: string): Promise<CallOutput<N>> {
  const answer = await desk.call(name, input, job);
  if ('error' in answer) throw new CallFailure(answer.error);
  return answer.value;
}

/** What the core knows. Stays fresh by the core's events, never by time. `keep`: show the old answer while a new one comes. */
export function useRead<N extends ReadName>(
  name: N,
  input: CallInput<N>,
  options: { enabled?: boolean; keep?: boolean } = {},
): UseQueryResult<CallOutput<N>, Error> {
  return useQuery<CallOutput<N>, Error>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<CallOutput<N>, Error>>[0]);
}

/** Words for a person, whatever was thrown. */
export const wordsOf = (error: unknown): string =>
  error instanceof CallFailure ? error.message : '程序出现意外情况，已保存的内容不受影响。请重试。';

/** Writes to the core. A refusal is shown as a message; `quiet` leaves that to the caller. */
export function useWrite<N extends WriteName>(
  name: N,
  options: { quiet?: boolean } = {},
): UseMutationResult<CallOutput<N>, Error, CallInput<N>> {
  const { message } = App.useApp();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    onError: (error) => {
      if (!options.quiet) message.error(wordsOf(error), 6);
    },
  });
}

/** Keeps the answers fresh: what has changed is asked for again. @returns a function that stops it. */
export function followChanges(queries: QueryClient): () => void {
  return desk.onEvent((event) => {
    if (event.type !== 'changed') return;
    void queries.invalidateQueries({ predicate: (query) => isOutdated(String(query.queryKey[0]), event.nouns) });
  });
}

/** Hands a file to the host. @returns its token. @throws CallFailure */
export async function importFile(file: OfferedFile): Promise<string> {
  const answer = await desk.offerFile(file);
  if ('error' in answer) throw new CallFailure(answer.error);
  return answer.token;
}

/** Lets the person save a file. @returns false when the person thought better of it. @throws CallFailure */
export async function saveFile(outgoing: { token: string; name: string }): Promise<boolean> {
  const answer = await desk.deliverFile(outgoing.token, outgoing.name);
  if ('error' in answer) throw new CallFailure(answer.error);
  return answer.delivered;
}

type Progress = Extract<CoreEvent, { type: 'progress' }>;

/** How far a long call is: rows done and in all; null before the first news. */
export function useProgress(job: string | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (job === null) return;
    return desk.onEvent((event) => {
      if (event.type === 'progress' && event.job === job) setProgress(event);
    });
  }, [job]);
  return progress;
}

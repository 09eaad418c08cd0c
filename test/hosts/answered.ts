import type { CallError } from '../../shared/contract/index.ts';

/** The value of an answer. @throws with the words of the refusal where there is none. */
export function answered<T>(answer: { value: T } | { error: CallError }): T {
  if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

import type { z } from 'zod';
import { type CallInput, type CallName, type CallOutput, type Contract, contract } from '../shared/contract/index.ts';

export type ReadName = { [N in CallName]: Contract[N]['kind'] extends 'read' ? N : never }[CallName];
export type WriteName = { [N in CallName]: Contract[N]['kind'] extends 'write' ? N : never }[CallName];

/** Nouns that have all five calls: list, get, save, remove, restore. */
export type RecordNoun = { [N in CallName]: N extends `${infer Name}.restore` ? Name : never }[CallName];

type Named<N extends RecordNoun, Verb extends string> = Extract<`${N}.${Verb}`, CallName>;
interface Page {
  rows: unknown[];
  totals: unknown;
}

/** What every record has, whatever its noun. */
export interface AnyRecord {
  id: number;
  revision: number;
  createdAt: string;
  updatedAt: string;
}
export type RecordOf<N extends RecordNoun> = CallOutput<Named<N, 'get'>> & AnyRecord;
export type ListInputOf<N extends RecordNoun> = CallInput<Named<N, 'list'>>;
export type ValuesOf<N extends RecordNoun> = CallInput<Named<N, 'save'>> extends { values: infer V } ? V : never;
export type TotalsOf<N extends RecordNoun> =
  CallOutput<Named<N, 'list'>> extends infer P extends Page ? P['totals'] : never;
export interface PageOf<N extends RecordNoun> {
  rows: RecordOf<N>[];
  total: number;
  totals: TotalsOf<N>;
}

export type RecordVerb = 'list' | 'get' | 'save' | 'remove' | 'restore';

/** The name of one of a noun's five calls, for components that serve every noun. */
export const callOf = <N extends RecordNoun, V extends RecordVerb>(noun: N, verb: V): Named<N, V> =>
  `${noun}.${verb}` as Named<N, V>;

export const isRecordNoun = (noun: string): noun is RecordNoun => `${noun}.restore` in contract;

/** The fields a person fills in, as the contract states them. */
export const fieldsOf = (noun: RecordNoun): z.ZodObject =>
  (contract[callOf(noun, 'save')].input as unknown as { shape: { values: z.ZodObject } }).shape.values;

/** The schema of a list's input: text, sort, page and the noun's own filters. */
export const listInputOf = (noun: RecordNoun): z.ZodObject =>
  contract[callOf(noun, 'list')].input as unknown as z.ZodObject;

/** The fields of a stored record alone, as a save takes them: a step changes one or two and sends the rest as they are. */
export const valuesOf = <N extends RecordNoun>(noun: N, record: RecordOf<N>): ValuesOf<N> =>
  Object.fromEntries(
    Object.keys(fieldsOf(noun).shape).map((key) => [key, (record as unknown as Record<string, unknown>)[key] ?? null]),
  ) as ValuesOf<N>;

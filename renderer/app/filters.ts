import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';

/** The address's search part: plain words, so that a person can read and share it. */
export type Search = Record<string, string>;

export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));

export const stringifySearch = (search: Record<string, unknown>): string => {
  // An empty word stays: `township=` is «without a township». A filter that is switched off has no word at all.
  const words = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(words.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

/** The first reading of an address word that the schema accepts: as text, as number, as yes. */
function readWord(schema: z.ZodType, word: string | undefined): unknown {
  if (word !== undefined) {
    for (const reading of [word, Number(word), word === 'true']) {
      const parsed = schema.safeParse(reading);
      if (parsed.success) return parsed.data;
    }
  }
  const absent = schema.safeParse(undefined);
  return absent.success ? (absent.data ?? null) : null;
}

/** Filters from the address. What the schema does not accept is left out: an old link must still open. */
export function readFilters<S extends z.ZodObject>(schema: S, search: Search): z.output<S> {
  const entries = Object.entries(schema.shape).map(([key, field]) => [key, readWord(field as z.ZodType, search[key])]);
  return Object.fromEntries(entries) as z.output<S>;
}

/** The address after a change of filters; null and defaults are not written out. */
export function writeFilters<S extends z.ZodObject>(
  schema: S,
  search: Search,
  patch: { [K in keyof z.output<S>]?: z.output<S>[K] | null },
): Search {
  const written: Search = { ...search };
  for (const [key, value] of Object.entries(patch)) {
    const usual = readWord(schema.shape[key] as z.ZodType, undefined);
    if (value === null || value === undefined || value === '' || value === usual) delete written[key];
    else written[key] = String(value);
  }
  return written;
}

/** Reads and changes the address's search part as a whole; other parts of the address stay. */
export function useAddress(): [Search, (next: Search, options?: { replace?: boolean }) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const go = useCallback(
    (next: Search, options?: { replace?: boolean }) =>
      void navigate({ to: '.', search: next, replace: options?.replace ?? false } as unknown as Parameters<
        typeof navigate
      >[0]),
    [navigate],
  );
  return [search, go];
}

/** A screen's filters, kept in the address: they survive a reload and can be linked to. */
export function useFilters<S extends z.ZodObject>(
  schema: S,
): [z.output<S>, (patch: { [K in keyof z.output<S>]?: z.output<S>[K] | null }) => void] {
  const [search, go] = useAddress();
  const filters = useMemo(() => readFilters(schema, search), [schema, search]);
  const change = useCallback(
    (patch: { [K in keyof z.output<S>]?: z.output<S>[K] | null }) => {
      // A page number belongs to the filters it was reached with.
      const { page: _, ...rest } = writeFilters(schema, search, patch);
      go(rest, { replace: true });
    },
    [schema, search, go],
  );
  return [filters, change];
}

import { useRef } from 'react';
import { type Draft, useScreenState } from '../app/store.ts';
import type { AnyRecord } from '../nouns.ts';

type Values = Record<string, unknown>;

/**
 * What a form starts with, and where its unsaved content is kept. A draft outlives a reload and a crash.
 * The revision stays the one the person began with: a refetch in between must not hide a foreign change.
 */
export function useDraft(key: string, record: AnyRecord | null, usual: Values) {
  const keep = useScreenState((state) => state.keepDraft);
  const drop = useScreenState((state) => state.dropDraft);
  const first = useRef<{ draft: Draft | null; values: Values } | null>(null);
  if (first.current === null) {
    const draft = useScreenState.getState().drafts[key] ?? null;
    first.current = { draft, values: { ...usual, ...draft?.values } };
  }
  const { draft, values } = first.current;
  const revision = useRef(draft ? draft.revision : (record?.revision ?? null));
  return {
    /** A draft of an earlier visit, now in the form. */
    restored: draft,
    values,
    revision,
    keep: (content: Values) =>
      keep(key, { values: content, revision: revision.current, startedAt: new Date().toISOString() }),
    drop: () => drop(key),
  };
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import { type Inspection, type InspectionFields, inspectionFields } from '../../../shared/contract/inspection.ts';
import { useScreenState } from '../../app/store.ts';
import { CallFailure, call, wordsOf } from '../../client.ts';
import { useDraft } from '../../components/useDraft.ts';
import { askedAnswers } from './points.ts';
import { fieldsOf, type OnItsWay, refusalOf, sendVisit, siteDraft } from './sending.ts';

/** What was refused: in words, and which field it is about where that is known. */
export interface Refusal {
  words: string;
  field: string | null;
}

/** Of a save: where it stands, for the line that says so. */
export type Saving = { state: 'saved'; at: string | null } | { state: 'unsaved' } | { state: 'saving' };

/** The points of a version of a checklist. */
type ItemsOf = (versionId: number) => Promise<readonly ChecklistItem[]>;

export interface Site {
  values: InspectionFields;
  change: (patch: Partial<InspectionFields> | ((values: InspectionFields) => Partial<InspectionFields>)) => void;
  /** Stores what was changed, and `patch` with it. Answers whether everything is stored now. */
  save: (patch?: Partial<InspectionFields>) => Promise<boolean>;
  saving: Saving;
  refusal: Refusal | null;
  /** Somebody stored the visit meanwhile: the record as it is now. */
  stale: Inspection | null;
  takeTheirs: () => void;
  keepMine: () => void;
}

/**
 * The content of the form at hand. Every change is kept on this machine at once, and stored at every step; a visit that is
 * planned is under way from its first change on. What is stored elsewhere meanwhile is taken over while nothing was changed
 * here, and shown for a decision otherwise.
 */
export function useSite(inspection: Inspection, today: string, itemsOf: ItemsOf): Site {
  const stored = useMemo(() => fieldsOf(inspection), [inspection]);
  const draft = useDraft(siteDraft(inspection.id), inspection, stored);
  const [values, setValues] = useState(() => draft.values as unknown as InspectionFields);
  const [saving, setSaving] = useState<Saving>(draft.restored ? { state: 'unsaved' } : { state: 'saved', at: null });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [stale, setStale] = useState<Inspection | null>(null);
  const latest = useRef(values);
  const changed = useRef(draft.restored !== null);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const waiting = useRef(0);
  const onItsWay = useOnItsWay(inspection.id);

  const show = useCallback((next: InspectionFields) => {
    latest.current = next;
    setValues(next);
  }, []);

  const change: Site['change'] = (patch) => {
    const before = latest.current;
    const next = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
    if (next.state === 'planned') {
      next.state = 'running';
      // A visit that is under way is not one of a day to come.
      if (next.inspectedOn > today) next.inspectedOn = today;
    }
    show(next);
    changed.current = true;
    setSaving({ state: 'unsaved' });
    draft.keep({ ...next });
  };

  const store = async (): Promise<boolean> => {
    if (!changed.current) return true;
    const sent = latest.current;
    setSaving({ state: 'saving' });
    try {
      const items = sent.checklistVersionId === null ? [] : await itemsOf(sent.checklistVersionId);
      const values = parse({ ...sent, answers: askedAnswers(items, sent.answers) });
      const saved = await sendVisit(inspection.id, values, draft.revision, onItsWay, (input) =>
        call('inspection.save', input),
      );
      setRefusal(null);
      changed.current = latest.current !== sent;
      if (changed.current) draft.keep({ ...latest.current });
      else draft.drop();
      setSaving(changed.current ? { state: 'unsaved' } : { state: 'saved', at: saved.updatedAt });
      return true;
    } catch (error) {
      setSaving({ state: 'unsaved' });
      const failure = refusalOf(error);
      if (failure?.code === 'stale' && failure.detail) setStale(failure.detail as Inspection);
      else setRefusal({ words: wordsOf(error), field: failure?.field?.split('.')[1] ?? null });
      return false;
    }
  };

  // One after the other: each save names the revision that the one before it made.
  const save: Site['save'] = (patch) => {
    const before = latest.current;
    if (patch) change(patch);
    waiting.current += 1;
    queue.current = queue.current.then(async () => {
      const stored = await store();
      waiting.current -= 1;
      // A step that was refused is not taken: the form goes on as it was.
      if (!stored && patch?.state) change({ state: before.state === 'planned' ? 'running' : before.state });
      return stored;
    });
    return queue.current;
  };

  useEffect(() => {
    const known = draft.revision.current ?? 0;
    if (inspection.revision <= known || changed.current || waiting.current > 0) return;
    draft.revision.current = inspection.revision;
    show(stored);
  }, [inspection, stored, show, draft.revision]);

  return {
    values,
    change,
    save,
    saving,
    refusal,
    stale,
    takeTheirs: () => {
      if (!stale) return;
      draft.revision.current = stale.revision;
      draft.drop();
      changed.current = false;
      show(fieldsOf(stale));
      setStale(null);
      setRefusal(null);
      setSaving({ state: 'saved', at: stale.updatedAt });
    },
    keepMine: () => {
      if (!stale) return;
      draft.revision.current = stale.revision;
      draft.keep({ ...latest.current });
      setStale(null);
    },
  };
}

/** The contract's own rules first: what they refuse is said without asking the core. */
function parse(values: InspectionFields): InspectionFields {
  const parsed = inspectionFields.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CallFailure({
    code: 'input',
    message: issue?.message ?? '有内容填写不对，请检查',
    field: `values.${String(issue?.path[0] ?? '')}`,
  });
}

/** What is on its way to the core is kept beside the drafts. */
function useOnItsWay(id: number): OnItsWay {
  return useMemo(() => {
    const key = `inspection-site-sent:${id}`;
    const drafts = useScreenState.getState;
    return {
      read: () => drafts().drafts[key]?.values,
      keep: (values, revision) =>
        drafts().keepDraft(key, { values: { ...values }, revision, startedAt: new Date().toISOString() }),
      drop: () => drafts().dropDraft(key),
    };
  }, [id]);
}

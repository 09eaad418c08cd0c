import type { Inspection, InspectionFields } from '../../../shared/contract/inspection.ts';
import { useScreenState } from '../../app/store.ts';
import { CallFailure, call } from '../../client.ts';
import { valuesOf } from '../../nouns.ts';

export const fieldsOf = (inspection: Inspection) => valuesOf('inspection', inspection) as InspectionFields;

/** Whether a stored visit holds exactly these fields. */
export const holds = (inspection: Inspection, fields: unknown): boolean =>
  JSON.stringify(fieldsOf(inspection)) === JSON.stringify(fields);

/**
 * Sends a visit to the core, and keeps on this machine what is on its way. Where the window is closed before the answer comes,
 * the next save meets a newer revision; that it is our own can be told by what was on its way, and nobody need be asked.
 */
export function useSending(id: number) {
  const key = `inspection-site-sent:${id}`;
  const { keepDraft, dropDraft } = useScreenState.getState();
  const send = async (values: InspectionFields, revision: { current: number | null }): Promise<Inspection> => {
    keepDraft(key, { values: { ...values }, revision: revision.current, startedAt: new Date().toISOString() });
    return await call('inspection.save', { id, revision: revision.current, values });
  };
  /** @param revision the one to name; moved on where the newer one turns out to be our own. @throws CallFailure */
  const save = async (values: InspectionFields, revision: { current: number | null }): Promise<Inspection> => {
    const onItsWay = useScreenState.getState().drafts[key]?.values;
    let saved: Inspection;
    try {
      saved = await send(values, revision);
    } catch (error) {
      // A refusal is an answer; only where there was none it is not known what became of it.
      if (error instanceof CallFailure && error.error.code !== 'internal') dropDraft(key);
      const newer =
        error instanceof CallFailure && error.error.code === 'stale' ? (error.error.detail as Inspection) : null;
      if (!newer || !onItsWay || !holds(newer, onItsWay)) throw error;
      revision.current = newer.revision;
      saved = await send(values, revision);
    }
    dropDraft(key);
    return saved;
  };
  return { save };
}

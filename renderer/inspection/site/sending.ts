import type { CallError, CallInput } from '../../../shared/contract/index.ts';
import type { Inspection, InspectionFields } from '../../../shared/contract/inspection.ts';
import { valuesOf } from '../../nouns.ts';

export const fieldsOf = (inspection: Inspection) => valuesOf('inspection', inspection) as InspectionFields;

/** Under which name the unsaved form of a visit is kept. */
export const siteDraft = (id: number): string => `inspection-site:${id}`;

/** Whether a stored visit holds exactly these fields. */
const holds = (inspection: Inspection, fields: unknown): boolean =>
  JSON.stringify(fieldsOf(inspection)) === JSON.stringify(fields);

/** What the core refused, of what a call threw; null where it was no refusal. */
export function refusalOf(failure: unknown): CallError | null {
  const { error } = (failure ?? {}) as { error?: CallError };
  return error && typeof error.code === 'string' ? error : null;
}

export interface Revision {
  current: number | null;
}

/** Where the machine keeps what is on its way to the core; it outlives the window. */
export interface OnItsWay {
  read: () => unknown;
  keep: (values: InspectionFields, revision: number | null) => void;
  drop: () => void;
}

/**
 * Sends a visit to the core. Where the window was closed before an answer came, the next save meets a newer revision; that it is
 * our own can be told by what was on its way, and nobody need be asked.
 * @param revision the one to name; moved on to what is stored.
 * @throws what `call` throws.
 */
export async function sendVisit(
  id: number,
  values: InspectionFields,
  revision: Revision,
  onItsWay: OnItsWay,
  call: (input: CallInput<'inspection.save'>) => Promise<Inspection>,
): Promise<Inspection> {
  const before = onItsWay.read();
  const send = async (): Promise<Inspection> => {
    onItsWay.keep(values, revision.current);
    const saved = await call({ id, revision: revision.current, values });
    onItsWay.drop();
    revision.current = saved.revision;
    return saved;
  };
  try {
    return await send();
  } catch (failure) {
    const refusal = refusalOf(failure);
    // A refusal is an answer; only where there was none it is not known what became of it.
    if (refusal && refusal.code !== 'internal') onItsWay.drop();
    const newer = refusal?.code === 'stale' ? (refusal.detail as Inspection | undefined) : undefined;
    if (!newer || !before || !holds(newer, before)) throw failure;
    revision.current = newer.revision;
    return await send();
  }
}

import { type CallInput, contract } from '../../../shared/contract/index.ts';

export type EnterInput = CallInput<'draw.enter'>;

export interface EnterRow {
  subjectId: number | null;
  inspectorIds: number[];
}
export interface EnterForm {
  title: string;
  matter: string | null;
  inspectionPlanId: number | null;
  taskId: number | null;
  unitId: number | null;
  drawnOn: string | null;
  platform: string | null;
  picks: EnterRow[];
}

const emptyRow = (): EnterRow => ({ subjectId: null, inspectorIds: [] });
export const emptyEntry = (drawnOn: string | null): EnterForm => ({
  title: '',
  matter: null,
  inspectionPlanId: null,
  taskId: null,
  unitId: null,
  drawnOn,
  platform: null,
  picks: [emptyRow(), emptyRow(), emptyRow()],
});

const isEmpty = (row: EnterRow): boolean => row.subjectId === null && row.inspectorIds.length === 0;

/** The form as the contract takes it. Rows without anything are no picks. */
export const entryOf = (form: EnterForm, campaignId: number): EnterInput => ({
  ...form,
  campaignId,
  picks: form.picks.filter((row) => !isEmpty(row)) as EnterInput['picks'],
});

/** What is not as it should be, each once and with the row it is in, counted as on the screen. */
export function entryRefusals(form: EnterForm, campaignId: number): string[] {
  const rowNumbers = form.picks.flatMap((row, index) => (isEmpty(row) ? [] : [index + 1]));
  const parsed = contract['draw.enter'].input.safeParse(entryOf(form, campaignId));
  const words = (parsed.error?.issues ?? []).map(({ path, message }) =>
    path[0] === 'picks' && typeof path[1] === 'number' ? `第 ${rowNumbers[path[1]]} 行：${message}` : message,
  );
  form.picks.forEach(({ inspectorIds }, index) => {
    // 行政处罚法 第四十二条: two at least; who they are may be settled later.
    if (inspectorIds.length === 1) words.push(`第 ${index + 1} 行：检查人员不得少于两人，未定的可以先不填`);
  });
  const chosen = form.picks.flatMap(({ subjectId }) => subjectId ?? []);
  if (new Set(chosen).size < chosen.length) words.push('同一个检查对象填了两行');
  return [...new Set(words)];
}

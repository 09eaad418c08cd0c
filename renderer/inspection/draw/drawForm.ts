import type { DrawRules } from '../../../shared/contract/draw.ts';
import { type CallInput, contract } from '../../../shared/contract/index.ts';
import type { InspectionPlan } from '../../../shared/contract/inspection.ts';

export type DrawInput = CallInput<'draw.commit'>;
export type RiskClass = 'A' | 'B' | 'C' | 'D';
type Filter = DrawInput['filter'];

/** A share in percent or a number; null: not filled in, which by classes means that none of this class is drawn. */
export interface Amount {
  by: 'ratio' | 'number';
  value: number | null;
}
/** The classes as the form lists them; `none`: subjects without a class. */
export const classKeys = ['A', 'B', 'C', 'D', 'none'] as const;
export type ClassKey = (typeof classKeys)[number];
export const classWords = (riskClass: RiskClass | 'none' | null): string =>
  riskClass === null || riskClass === 'none' ? '未分级' : `${riskClass} 级`;

/** What the form of a new draw holds. */
export interface DrawForm {
  title: string;
  matter: string | null;
  inspectionPlanId: number | null;
  taskId: number | null;
  unitId: number | null;
  publicSource: string | null;
  filter: Required<Filter>;
  strata: DrawRules['strata'];
  together: Amount;
  classes: Record<ClassKey, Amount>;
  inspectorIds: number[];
  rules: Omit<DrawRules, 'strata' | 'amounts'>;
}

const ratio = (value: number | null): Amount => ({ by: 'ratio', value });

/** An empty form: classes by the shares that a credit-risk system usually asks for. */
export const emptyForm = (): DrawForm => ({
  title: '',
  matter: null,
  inspectionPlanId: null,
  taskId: null,
  unitId: null,
  publicSource: null,
  filter: { kinds: [], townships: [], riskClasses: [], productGroupIds: [], subjectIds: [], notDrawnForMonths: 0 },
  strata: 'together',
  together: ratio(5),
  classes: { A: ratio(1), B: ratio(3), C: ratio(10), D: ratio(30), none: ratio(5) },
  inspectorIds: [],
  rules: {
    inspectorsPerVisit: 2,
    inspectorMode: 'single',
    teams: [],
    skills: [],
    leadUnitId: null,
    onlyUnitIds: [],
    mixedUnits: false,
    avoidOwnTownship: false,
    recusals: [],
    balanceLoad: true,
  },
});

/** 比例/数量 of a plan row as people write it: 3%, ３％, 10 户, 不少于20家. Null: it says neither. */
export function amountOf(words: string | null): Amount | null {
  const text = (words ?? '').normalize('NFKC');
  const share = /(\d+(?:\.\d+)?)\s*%/.exec(text);
  if (share && Number(share[1]) > 0 && Number(share[1]) <= 100) return ratio(Number(share[1]));
  const count = /(\d+)\s*(?:户|家|个|批|所|处)?/.exec(text);
  return count && !share && Number(count[1]) > 0 ? { by: 'number', value: Number(count[1]) } : null;
}

/** Amounts by class as people write them: A 类 1%，B 类 3%，D级 4 户. Null: fewer than two classes are named. */
export function classAmountsOf(words: string | null): DrawForm['classes'] | null {
  const text = (words ?? '').normalize('NFKC').toUpperCase();
  const found = [...text.matchAll(/([ABCD])\s*[类级]?[^0-9A-D%]*(\d+(?:\.\d+)?)\s*(%|户|家|个)/g)];
  if (found.length < 2) return null;
  const classes = { A: ratio(null), B: ratio(null), C: ratio(null), D: ratio(null), none: ratio(null) };
  for (const [, riskClass, value, unit] of found) {
    classes[riskClass as RiskClass] = { by: unit === '%' ? 'ratio' : 'number', value: Number(value) };
  }
  return classes;
}

type PlanRow = Pick<InspectionPlan, 'id' | 'name' | 'matter' | 'amount' | 'unitId' | 'taskId'>;

function amountsOf(form: DrawForm, words: string | null): Pick<DrawForm, 'strata' | 'classes' | 'together'> {
  const classes = classAmountsOf(words);
  if (classes) return { strata: 'by-risk-class', classes, together: form.together };
  return { strata: form.strata, classes: form.classes, together: amountOf(words) ?? form.together };
}

/** What a row of the yearly plan says about a draw; what the person has written stays. */
export const fromPlan = (form: DrawForm, plan: PlanRow): DrawForm => ({
  ...form,
  ...amountsOf(form, plan.amount),
  inspectionPlanId: plan.id,
  title: form.title.trim() === '' ? plan.name.slice(0, 120) : form.title,
  matter: form.matter || (plan.matter?.slice(0, 500) ?? null),
  unitId: form.unitId ?? plan.unitId,
  taskId: form.taskId ?? plan.taskId,
});

const written = (riskClass: RiskClass | null, { by, value }: Amount) => ({
  riskClass,
  ratio: by === 'ratio' ? value : null,
  number: by === 'number' ? value : null,
});

/** The form as the contract takes it. Classes without an amount are not drawn from. */
export function inputOf(form: DrawForm, campaignId: number): DrawInput {
  const { filter, strata, together, classes, rules } = form;
  const amounts =
    strata === 'together'
      ? [written(null, together)]
      : classKeys
          .filter((key) => classes[key].value !== null)
          .map((key) => written(key === 'none' ? null : key, classes[key]));
  return {
    campaignId,
    title: form.title,
    matter: form.matter,
    inspectionPlanId: form.inspectionPlanId,
    taskId: form.taskId,
    unitId: form.unitId,
    publicSource: form.publicSource,
    filter,
    inspectorIds: form.inspectorIds,
    rules: { ...rules, teams: rules.inspectorMode === 'team' ? rules.teams : [], strata, amounts },
  };
}

/** The lists and rules alone: what a preview depends on. A title need not be there yet. */
export const previewInput = (input: DrawInput): DrawInput => ({ ...input, title: '预览', publicSource: null });

/** What the contract refuses, in words for the person; each once. */
export function refusalsOf(input: DrawInput): string[] {
  const parsed = contract['draw.commit'].input.safeParse(input);
  return [...new Set(parsed.error?.issues.map((issue) => issue.message) ?? [])];
}

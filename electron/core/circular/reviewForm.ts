import type { ReviewedTask, ReviewForm } from '../../../shared/contract/circular.ts';
import type { ParsedCircular, ParsedTask } from '../../../shared/contract/parsedCircular.ts';

const levelOf = { national: 'national', provincial: 'provincial', city: 'city', county: 'own' } as const;

/** The least that the item asks for, where it names one number of something that can be counted. */
function leastQuantity(task: ParsedTask): Pick<ReviewedTask, 'quantity' | 'quantityUnit'> {
  const least = task.quantities.find(
    (quantity) =>
      ['at-least', 'more-than'].includes(quantity.comparison) &&
      quantity.values.length === 1 &&
      Number.isInteger(quantity.values[0]),
  );
  return { quantity: least?.values[0] ?? null, quantityUnit: least?.unit.slice(0, 20) ?? null };
}

function reviewedTasks(
  tasks: readonly ParsedTask[],
  kind: 'task' | 'requirement',
  prefix: string,
  parentKey: string | null,
): ReviewedTask[] {
  return tasks.flatMap((task, index) => {
    const key = `${prefix}${index}`;
    const deadline = task.deadlines[0];
    const item: ReviewedTask = {
      key,
      parentKey,
      kind,
      include: true,
      numberPath: numberText(task.path).slice(0, 60),
      title: task.title.slice(0, 500),
      text: task.text.slice(0, 20_000),
      category: task.category === '' ? null : task.category,
      units: task.units.slice(0, 60).map((unit) => ({ name: unit.name.slice(0, 100), role: unit.role })),
      ...leastQuantity(task),
      deadline: deadline?.date ?? null,
      deadlineText: deadline?.text.slice(0, 100) ?? null,
      from: task.span.from,
      to: task.span.to,
    };
    return [item, ...reviewedTasks(task.children, kind, `${key}.`, key)];
  });
}

/** `['二','三']` → `二（三）`, as people write it. */
const numberText = (path: readonly string[]): string =>
  path.map((number, depth) => (depth === 1 ? `（${number}）` : number)).join('');

/** A month of the year as the period where the text names none: the Quality Month is September (质量月). */
const september = (year: number | null) =>
  year === null ? { periodFrom: null, periodTo: null } : { periodFrom: `${year}-09-01`, periodTo: `${year}-09-30` };

/** The form of the review as the parse fills it; everything in it can be corrected. */
export function formOfParse(structure: ParsedCircular): ReviewForm {
  const year = structure.year?.value ?? null;
  const period = structure.period?.value;
  const reportBack = structure.reportBack[0];
  return {
    year,
    level: levelOf[structure.level?.value ?? 'national'],
    kind: structure.kind.value,
    title: structure.title?.value.slice(0, 300) ?? null,
    number: structure.number?.value.slice(0, 80) ?? null,
    issued: structure.issued?.value ?? null,
    theme: structure.themes[0]?.value.slice(0, 500) ?? null,
    ...(period ? { periodFrom: period.from, periodTo: period.to } : september(year)),
    reportDue: reportBack?.deadline?.date ?? null,
    reportTo: reportBack?.to?.slice(0, 500) ?? null,
    issuers: structure.issuers.slice(0, 80).map((issuer) => issuer.value.slice(0, 100)),
    tasks: [
      ...reviewedTasks(structure.tasks, 'task', 't', null),
      ...reviewedTasks(structure.requirements, 'requirement', 'r', null),
    ],
  };
}

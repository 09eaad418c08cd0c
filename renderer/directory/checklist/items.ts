import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import { checklistAnswers } from '../../../shared/domain/labels.ts';

type Condition = NonNullable<ChecklistItem['condition']>;
type Answer = Condition['answer'];

/** A key that no other item has; it stays with the item over all versions. */
export function newKey(items: readonly ChecklistItem[]): string {
  const key = crypto.randomUUID().slice(0, 8);
  return items.some((item) => item.key === key) ? newKey(items) : key;
}

/** A new item, under the heading of the one before it: items are mostly written section by section. */
export const blankItem = (items: readonly ChecklistItem[], above?: ChecklistItem): ChecklistItem => ({
  key: newKey(items),
  section: above?.section ?? null,
  text: '',
  lawReference: null,
  condition: null,
});

/** Whether somebody has written anything into it. */
export const isBlank = (item: ChecklistItem): boolean => item.text.trim() === '' && (item.lawReference ?? '') === '';

/** The items with one moved up (−1) or down (+1); as they are where it cannot go further. */
export function moveItem(items: readonly ChecklistItem[], index: number, by: -1 | 1): ChecklistItem[] {
  const moved = [...items];
  const [item, neighbour] = [moved[index], moved[index + by]];
  if (!item || !neighbour) return moved;
  moved[index] = neighbour;
  moved[index + by] = item;
  return moved;
}

/** Without this item; conditions that looked at it go with it. */
export const removeItem = (items: readonly ChecklistItem[], index: number): ChecklistItem[] =>
  items
    .filter((_, at) => at !== index)
    .map((item) => (item.condition?.key === items[index]?.key ? { ...item, condition: null } : item));

/** With these put in behind `index`; -1 puts them first. */
export const insertItems = (
  items: readonly ChecklistItem[],
  index: number,
  added: readonly ChecklistItem[],
): ChecklistItem[] => [...items.slice(0, index + 1), ...added, ...items.slice(index + 1)];

/** 第 2 条不合格时. @returns null where the condition names no item further up. */
export function conditionWords(items: readonly ChecklistItem[], index: number): string | null {
  const condition = items[index]?.condition;
  if (!condition) return null;
  const at = items.findIndex((item) => item.key === condition.key);
  return at < 0 || at >= index ? null : `第 ${at + 1} 条${checklistAnswers[condition.answer]}时`;
}

/** Whether its condition looks at an item that does not stand further up (any more). */
export const isLost = (items: readonly ChecklistItem[], index: number): boolean =>
  items[index]?.condition != null && conditionWords(items, index) === null;

/** One word for a condition, as a choice needs it. */
export const conditionWord = (condition: Condition | null): string | null =>
  condition && `${condition.answer}:${condition.key}`;
export function readCondition(word: string | null | undefined): Condition | null {
  const [answer, ...key] = (word ?? '').split(':');
  return answer !== undefined && answer in checklistAnswers ? { answer: answer as Answer, key: key.join(':') } : null;
}

/** What an item can depend on: each one further up, with each answer. */
export const conditionChoices = (items: readonly ChecklistItem[], index: number): { value: string; label: string }[] =>
  items.slice(0, index).flatMap((item, at) =>
    (['failed', 'passed', 'not-applicable'] as const).map((answer) => ({
      value: conditionWord({ key: item.key, answer })!,
      label: `第 ${at + 1} 条${checklistAnswers[answer]}时`,
    })),
  );

/** A section heading with its items and their numbers, in order; a heading that comes again later begins a new part. */
export function sectionsOf(
  items: readonly ChecklistItem[],
): { section: string | null; items: { item: ChecklistItem; number: number }[] }[] {
  const sections: ReturnType<typeof sectionsOf> = [];
  for (const [index, item] of items.entries()) {
    const last = sections.at(-1);
    const entry = { item, number: index + 1 };
    if (last && last.section === item.section) last.items.push(entry);
    else sections.push({ section: item.section, items: [entry] });
  }
  return sections;
}

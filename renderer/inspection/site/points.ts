import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import type { ChecklistAnswer } from '../../../shared/contract/inspection.ts';
import { shownItems } from '../../../shared/domain/checklistPoints.ts';

export type Answer = ChecklistAnswer['answer'];

/** Keys that answer a point: 1 2 3, or the first letter of 合格 (h), 不合格 (b), 不适用 (s). */
const answerKeys: Record<string, Answer> = {
  1: 'passed',
  2: 'failed',
  3: 'not-applicable',
  h: 'passed',
  b: 'failed',
  s: 'not-applicable',
};
export const answerOfKey = (key: string): Answer | null => answerKeys[key.toLowerCase()] ?? null;

export const answerOf = (answers: readonly ChecklistAnswer[], key: string): ChecklistAnswer | null =>
  answers.find((answer) => answer.key === key) ?? null;

/** The answers with one point answered otherwise; its note stays. The same answer once more takes it back. */
export function withAnswer(answers: readonly ChecklistAnswer[], key: string, answer: Answer): ChecklistAnswer[] {
  const before = answerOf(answers, key);
  if (before === null) return [...answers, { key, answer, note: null }];
  if (before.answer === answer) return answers.filter((one) => one !== before);
  return answers.map((one) => (one === before ? { ...one, answer } : one));
}

/** The answers with the note of a point that has been answered; without an answer there is nothing to note. */
export const withNote = (answers: readonly ChecklistAnswer[], key: string, note: string): ChecklistAnswer[] =>
  answers.map((one) => (one.key === key ? { ...one, note: note === '' ? null : note } : one));

/** The answers to points that are asked for, in the order of the checklist: what a changed answer hid is left out. */
export const askedAnswers = (items: readonly ChecklistItem[], answers: readonly ChecklistAnswer[]): ChecklistAnswer[] =>
  shownItems(items, answers).flatMap((item) => {
    const answer = answerOf(answers, item.key);
    return answer === null ? [] : [answer];
  });

export interface Progress {
  answered: number;
  asked: number;
  failed: number;
}

/** How far the checklist is: of the points asked for just now. */
export function progressOf(items: readonly ChecklistItem[], answers: readonly ChecklistAnswer[]): Progress {
  const asked = askedAnswers(items, answers);
  return {
    answered: asked.length,
    asked: shownItems(items, answers).length,
    failed: asked.filter(({ answer }) => answer === 'failed').length,
  };
}

/** 合格 12、不合格 1、不适用 2; what nobody answered with is left out. */
export function answersInWords(answers: readonly ChecklistAnswer[]): string {
  const count = (answer: Answer) => answers.filter((one) => one.answer === answer).length;
  const parts = [
    { words: '合格', count: count('passed') },
    { words: '不合格', count: count('failed') },
    { words: '不适用', count: count('not-applicable') },
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? '未填' : parts.map((part) => `${part.words} ${part.count}`).join('、');
}

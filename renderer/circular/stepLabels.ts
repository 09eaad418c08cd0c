import { type CleaningChange, type CleaningStep, cleaningSteps } from '../../shared/contract/parsedCircular.ts';

/** What the screen calls each cleaning step. */
export const stepLabels: Record<CleaningStep, string> = {
  'line-endings': '换行与空白',
  'spam-lines': '垃圾信息',
  'web-clutter': '网页杂项',
  'page-counters': '页码',
  pinyin: '拼音',
  'private-use': '私用字符',
  simplified: '繁简',
  'punctuation-width': '标点全半角',
  'spaced-names': '名称空格',
  'joined-names': '连写名称',
  'doubled-punctuation': '重复标点',
  'hard-line-breaks': '硬换行',
  'run-on-text': '补回分段',
  'lossy-encoding': '编码损坏',
};

export interface StepCount {
  step: CleaningStep;
  label: string;
  count: number;
}

/** How many places each step has changed, most first; steps that found nothing come last, in their own order. */
export function countSteps(changes: readonly CleaningChange[]): StepCount[] {
  const counts = new Map<CleaningStep, number>();
  for (const change of changes) counts.set(change.step, (counts.get(change.step) ?? 0) + 1);
  return cleaningSteps
    .map((step) => ({ step, label: stepLabels[step], count: counts.get(step) ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

/** 已净化 214 处：拼音 188 · 繁简 21 · 网页杂项 5. At most `shown` steps are named, the rest is summed up. */
export function cleaningSummary(changes: readonly CleaningChange[], shown = 3): string {
  if (changes.length === 0) return '原文无需净化';
  const found = countSteps(changes).filter((one) => one.count > 0);
  const named = found.slice(0, shown).map((one) => `${one.label} ${one.count}`);
  const rest = found.slice(shown).reduce((sum, one) => sum + one.count, 0);
  return `已净化 ${changes.length} 处：${[...named, ...(rest > 0 ? [`其他 ${rest}`] : [])].join(' · ')}`;
}

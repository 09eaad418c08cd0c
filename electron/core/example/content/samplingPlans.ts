import type { samplingSources } from '../../../../shared/domain/labels.ts';

/** A sampling plan of the example: `batches` are asked for, `sampled` are there. */
export interface ExamplePlan {
  name: string;
  group: string;
  source: keyof typeof samplingSources;
  task: string | null;
  /** Index into the example's laboratories. */
  laboratory: number;
  batches: number;
  sampled: number;
  days: readonly [from: string, to: string];
}

const plan = (
  name: string,
  group: string,
  source: ExamplePlan['source'],
  task: string | null,
  laboratory: number,
  [sampled, batches]: readonly [number, number],
  days: readonly [string, string],
): ExamplePlan => ({ name, group, source, task, laboratory, batches, sampled, days });

export const samplingPlans: Readonly<Record<2025 | 2026, readonly ExamplePlan[]>> = {
  2025: [
    plan('学生文具监督抽查', '学生文具', 'own', 'own/儿童用品', 1, [20, 20], ['2025-08-25', '2025-09-20']),
    plan('儿童玩具监督抽查', '儿童玩具', 'own', 'own/儿童用品', 1, [20, 20], ['2025-08-25', '2025-09-20']),
    plan('插座监督抽查', '插座', 'provincial', 'provincial/消费品监督抽检', 1, [15, 15], ['2025-08-25', '2025-09-26']),
    plan(
      '电线电缆监督抽查',
      '电线电缆',
      'provincial',
      'provincial/消费品监督抽检',
      1,
      [15, 15],
      ['2025-08-25', '2025-09-26'],
    ),
    plan('中秋糕点抽检', '糕点', 'own', null, 0, [20, 20], ['2025-08-25', '2025-09-18']),
    plan('食用植物油抽检', '食用植物油', 'city', null, 2, [15, 15], ['2025-08-25', '2025-09-26']),
    plan('粮食加工品抽检', '粮食加工品', 'own', null, 0, [15, 15], ['2025-08-25', '2025-09-26']),
  ],
  2026: [
    plan('开学季学生文具监督抽查', '学生文具', 'own', 'own/儿童和学生用品', 1, [18, 20], ['2026-08-20', '2026-09-20']),
    plan('儿童玩具监督抽查', '儿童玩具', 'own', 'own/儿童和学生用品', 1, [16, 20], ['2026-08-20', '2026-09-20']),
    plan('校服监督抽查', '校服', 'own', 'own/儿童和学生用品', 1, [10, 10], ['2026-08-18', '2026-09-10']),
    plan('插座监督抽查', '插座', 'provincial', 'provincial/消费品监督抽检', 1, [14, 16], ['2026-08-20', '2026-09-26']),
    plan(
      '电线电缆监督抽查',
      '电线电缆',
      'provincial',
      'provincial/消费品监督抽检',
      1,
      [14, 16],
      ['2026-08-20', '2026-09-26'],
    ),
    plan(
      '电动自行车头盔监督抽查',
      '电动自行车头盔',
      'provincial',
      'provincial/消费品监督抽检',
      1,
      [12, 15],
      ['2026-08-20', '2026-09-26'],
    ),
    plan('复合肥料监督抽查', '复合肥料', 'own', 'own/农资打假', 1, [12, 15], ['2026-08-24', '2026-09-22']),
    plan('车用汽油监督抽查', '车用汽油', 'own', 'own/成品油', 1, [8, 8], ['2026-08-24', '2026-09-18']),
    plan('“你选我检”糕点专场', '糕点', 'public-choice', 'city/你选我检', 0, [12, 15], ['2026-08-24', '2026-09-25']),
    plan('食用植物油抽检', '食用植物油', 'city', null, 2, [10, 12], ['2026-08-20', '2026-09-26']),
    plan('校园及周边粮食加工品抽检', '粮食加工品', 'own', 'own/校园食品安全', 0, [8, 10], ['2026-08-24', '2026-09-20']),
    plan('校园周边饮料抽检', '饮料', 'own', 'own/校园食品安全', 0, [6, 10], ['2026-08-24', '2026-09-20']),
  ],
};

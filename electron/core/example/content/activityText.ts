import type { activityStates } from '../../../../shared/domain/labels.ts';

/** An activity of the example; `days` are month and day of the campaign's year. */
export interface ExampleActivity {
  title: string;
  kind: string | null;
  state: keyof typeof activityStates;
  days: readonly [from: string, to: string];
  place: string;
  unit: string;
  description: string;
  /** `level/part of the task's title`. */
  tasks: readonly string[];
  /** What was reached, by the name of the indicator. */
  figures: Readonly<Record<string, number>>;
  /** How many pictures were taken. */
  pictures: number;
}

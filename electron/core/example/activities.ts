import { activityRecord } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { all } from '../database/index.ts';
import type { TaskFinder } from './circulars.ts';
import { activities2025 } from './content/activities2025.ts';
import { activities2026 } from './content/activities2026.ts';
import type { ExampleActivity } from './content/activityText.ts';
import type { ExampleDirectory } from './directory.ts';
import { createExample } from './exampleWriter.ts';

/** A stored activity and how many pictures it shall get. */
export interface StoredActivity {
  id: number;
  title: string;
  startsOn: string;
  pictures: number;
}

/** Figures by indicator; one that the person has removed or renamed is left out. */
function figuresOf(
  context: WriteContext,
  figures: ExampleActivity['figures'],
): { indicatorId: number; value: number }[] {
  const indicators = all<{ id: number; name: string }>(
    context.db,
    `SELECT id, name FROM indicator WHERE basis = 'activity' AND deleted_at IS NULL`,
  );
  return indicators.flatMap(({ id, name }) =>
    figures[name] === undefined ? [] : [{ indicatorId: id, value: figures[name] }],
  );
}

/** Stores the activities of one year with their tasks and figures. */
export function createActivities(
  context: WriteContext,
  year: 2025 | 2026,
  campaignId: number,
  directory: ExampleDirectory,
  findTask: TaskFinder,
): StoredActivity[] {
  return (year === 2025 ? activities2025 : activities2026).map((activity) => {
    const leadUnitId = directory.unitId(activity.unit);
    const startsOn = `${year}-${activity.days[0]}`;
    const { id } = createExample(context, activityRecord, {
      campaignId,
      title: activity.title,
      kind: activity.kind,
      state: activity.state,
      startsOn,
      endsOn: `${year}-${activity.days[1]}`,
      place: activity.place,
      leadUnitId,
      contact: directory.contactOf(leadUnitId),
      description: activity.description,
      taskIds: activity.tasks.map((mention) => findTask(year, mention)),
      figures: figuresOf(context, activity.figures),
    });
    return { id, title: activity.title, startsOn, pictures: activity.pictures };
  });
}

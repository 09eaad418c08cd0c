import type { CallOutput } from '../../../shared/contract/index.ts';
import { campaignRecord } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { all, count } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { appendHistory } from '../history/index.ts';
import { readSettings } from '../setting/index.ts';
import { createActivities } from './activities.ts';
import { createCases } from './cases.ts';
import { createCirculars, type ReadCircular, readCirculars, type TaskFinder } from './circulars.ts';
import { createDirectory, type ExampleDirectory } from './directory.ts';
import { activityOwners, createEvidence, type PictureOwner, type StoredPicture, storePictures } from './evidence.ts';
import { setExampleSettings } from './exampleSettings.ts';
import { createExample } from './exampleWriter.ts';
import { type ChecklistFinder, createChecklists } from './inspectionPlans.ts';
import { createInspections, type FoundSomething } from './inspections.ts';
import { chanceOf } from './random.ts';
import { deleteUnusedFiles } from './remove.ts';
import { createReport, enterFigures } from './reports.ts';
import { createSamples } from './samples.ts';
import { withInbox } from './storeBytes.ts';

const exampleYears = [2025, 2026] as const;
/** Each part has its own chance, so that a change of one leaves the others as they are. */
const seeds = { pictures: 11, directory: 12, inspections: 13, samples: 14, cases: 15 };

/** Cases that are made of failed batches in each year; most failed batches end with an order. */
const casesOfSamples = { 2025: 4, 2026: 2 };

/** @throws CoreError `conflict` where the example is loaded already or one of its years is taken. */
function refuseOccupied(context: WriteContext): void {
  if (count(context.db, 'SELECT count(*) FROM example_record') > 0) {
    throw new CoreError('conflict', '示例数据已经载入，无需再次载入。如需重新载入，请先移除示例数据。');
  }
  const taken = all<{ year: number }>(
    context.db,
    `SELECT year FROM campaign WHERE year IN (${exampleYears.join(', ')}) AND deleted_at IS NULL ORDER BY year`,
  ).map((row) => row.year);
  if (taken.length === 0) return;
  throw new CoreError(
    'conflict',
    `已有 ${taken.join('、')} 年的年度活动，而示例数据要用 ${exampleYears.join('、')} 年，因此没有载入，现有数据未改动。请换一个数据文件夹载入示例，或先把这个年度活动移入回收站。`,
  );
}

/** The campaign of a year as its county's plan and the notice from above describe it. */
function createCampaign(context: WriteContext, year: number, read: readonly ReadCircular[]): number {
  const own = read.find((one) => one.year === year && one.circular.level === 'own')!.form;
  const above = read.filter((one) => one.year === year && one.circular.level !== 'own').at(-1)!.form;
  return createExample(context, campaignRecord, {
    year,
    theme: own.theme,
    periodFrom: own.periodFrom ?? `${year}-09-01`,
    periodTo: own.periodTo ?? `${year}-09-30`,
    reportDue: above.reportDue,
    reportTo: above.reportTo,
    note: '示例数据：地名、单位、人名和数字均为虚构。',
  }).id;
}

interface Pictures {
  event: StoredPicture[];
  goods: StoredPicture[];
}

/** Every other picture shows the finding itself, the others the point of the checklist at the visit. */
const pictureOf = ({ inspectionId, findingId, point, caption, day }: FoundSomething, index: number): PictureOwner =>
  index % 2 === 0
    ? { noun: 'finding', id: findingId, part: null, caption, day }
    : { noun: 'inspection', id: inspectionId, part: point, caption, day };

function createYear(
  context: WriteContext,
  year: 2025 | 2026,
  campaignId: number,
  directory: ExampleDirectory,
  findTask: TaskFinder,
  findChecklist: ChecklistFinder,
  pictures: Pictures,
): void {
  const activities = createActivities(context, year, campaignId, directory, findTask);
  const inspections = createInspections(
    context,
    chanceOf(seeds.inspections + year),
    year,
    campaignId,
    directory,
    findTask,
    findChecklist,
  );
  const failed = createSamples(context, chanceOf(seeds.samples + year), year, campaignId, directory, findTask);
  createCases(context, chanceOf(seeds.cases + year), year, campaignId, [
    ...inspections.cases,
    ...failed.slice(0, casesOfSamples[year]),
  ]);
  createEvidence(context, campaignId, activityOwners(activities), pictures.event);
  createEvidence(
    context,
    campaignId,
    [
      ...inspections.found.slice(0, 4).map(pictureOf),
      ...failed.slice(0, 3).map(({ sampleId, what, day }) => ({
        noun: 'sample' as const,
        id: sampleId,
        part: null,
        caption: `${what}外包装`,
        day,
      })),
    ],
    pictures.goods,
  );
  enterFigures(context, year, campaignId);
  if (year === 2025) createReport(context, campaignId);
}

function createEverything(context: WriteContext, read: readonly ReadCircular[], pictures: Pictures): number {
  const directory = createDirectory(context, chanceOf(seeds.directory));
  const campaignIds = new Map(exampleYears.map((year) => [year as number, createCampaign(context, year, read)]));
  const findTask = createCirculars(context, read, campaignIds);
  const findChecklist = createChecklists(context);
  for (const year of exampleYears) {
    createYear(context, year, campaignIds.get(year)!, directory, findTask, findChecklist, pictures);
  }
  return count(context.db, 'SELECT count(*) FROM example_record');
}

/**
 * Loads the example campaign (云溪县, 2025 and 2026 as of the 14th of September 2026): all of it or nothing.
 * The same seeds give the same records each time, but for their uids.
 * @returns the number of records.
 * @throws CoreError `conflict` where it is loaded already or one of its years is taken.
 */
export async function loadExample(context: WriteContext): Promise<CallOutput<'example.load'>> {
  refuseOccupied(context);
  const { read, pictures } = await withInbox(context.folder, async (store) => ({
    read: await readCirculars(store),
    pictures: storePictures(store, chanceOf(seeds.pictures)),
  }));
  const files = [...read, ...pictures.event, ...pictures.goods].map((file) => file.sha256);
  try {
    return context.transaction(() => {
      // Again: another call may have come in while the notices were read.
      refuseOccupied(context);
      const { person } = readSettings(context.db);
      const settings = setExampleSettings(context);
      const records = createEverything(context, read, pictures);
      appendHistory(context.db, {
        at: context.now(),
        person,
        noun: 'example',
        recordId: null,
        recordUid: null,
        action: 'load',
        title: '载入示例数据',
        before: null,
        after: { records, settings },
      });
      context.changed('example');
      return { records };
    });
  } finally {
    // After a failure all of them go; after a success only pictures that found no owner.
    deleteUnusedFiles(context.db, context.folder, files);
  }
}

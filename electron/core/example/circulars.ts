import type { ReviewForm } from '../../../shared/contract/circular.ts';
import type { CircularParse } from '../../../shared/contract/parsedCircular.ts';
import {
  confirmMatches,
  formOfParse,
  importedCircular,
  parseCircular,
  storeTasks,
  suggestMatches,
} from '../circular/index.ts';
import type { WriteContext } from '../context.ts';
import { all } from '../database/index.ts';
import { circulars2025 } from './content/circulars2025.ts';
import { circulars2026 } from './content/circulars2026.ts';
import type { ExampleCircular } from './content/circularText.ts';
import { createExample, noteExample } from './exampleWriter.ts';
import type { StoreBytes } from './storeBytes.ts';

/** A notice of the example, read and understood by the real importer, its file stored. */
export interface ReadCircular {
  circular: ExampleCircular;
  year: number;
  parse: CircularParse;
  form: ReviewForm;
  sha256: string;
}

async function readCircular(store: StoreBytes, year: number, circular: ExampleCircular): Promise<ReadCircular> {
  const bytes = new TextEncoder().encode(circular.text);
  const parse = await parseCircular({ name: circular.fileName, bytes });
  return {
    circular,
    year,
    parse,
    // A person would set the level right where the invented authorities do not tell it.
    form: { ...formOfParse(parse.structure), year, level: circular.level },
    sha256: store(bytes).sha256,
  };
}

/** Reads all notices of the example; outside the transaction, since reading a file takes turns with other calls. */
export async function readCirculars(store: StoreBytes): Promise<ReadCircular[]> {
  const read: ReadCircular[] = [];
  for (const circular of circulars2025) read.push(await readCircular(store, 2025, circular));
  for (const circular of circulars2026) read.push(await readCircular(store, 2026, circular));
  return read;
}

/** Tasks by `year`, level and a part of their title. @throws Error where no task or several fit. */
export type TaskFinder = (year: number, mention: string) => number;

/** Matches the tasks of each year's own plan with those of every notice above it, as a person would accept the suggestions. */
function matchOwnPlans(context: WriteContext, read: readonly ReadCircular[], ids: ReadonlyMap<string, number>): void {
  for (const own of read.filter(({ circular }) => circular.level === 'own')) {
    for (const upper of read.filter(({ circular, year }) => year === own.year && circular.level !== 'own')) {
      const [circularId, upperCircularId] = [ids.get(own.circular.key)!, ids.get(upper.circular.key)!];
      const { pairs, circular } = suggestMatches(context.db, { circularId, upperCircularId });
      if (pairs.length === 0) continue;
      confirmMatches(context, { circularId, upperCircularId, revision: circular.revision, pairs });
    }
  }
}

/** Stores the notices with their tasks, as `circular.confirm` does. */
export function createCirculars(
  context: WriteContext,
  read: readonly ReadCircular[],
  campaignIds: ReadonlyMap<number, number>,
): TaskFinder {
  const ids = new Map<string, number>();
  const tasks: { year: number; level: string; id: number; title: string }[] = [];
  for (const { circular, year, parse, form, sha256 } of read) {
    const campaignId = campaignIds.get(year)!;
    const { id } = createExample(context, importedCircular, {
      campaignId,
      level: form.level,
      kind: form.kind,
      title: form.title ?? circular.fileName,
      number: form.number,
      issued: form.issued,
      theme: form.theme,
      issuers: form.issuers,
      relaysCircularId: circular.relays === null ? null : ids.get(circular.relays)!,
      fileName: circular.fileName,
      fileSha256: sha256,
      original: parse.original,
      cleaned: parse.cleaned,
      parse: { changes: parse.changes, doubts: parse.doubts, structure: parse.structure, decisions: {} },
    });
    ids.set(circular.key, id);
    storeTasks(context, form, campaignId, id);
    for (const task of all<{ id: number; title: string }>(
      context.db,
      'SELECT id, title FROM task WHERE circular_id = ? ORDER BY id',
      [id],
    )) {
      noteExample(context, 'task', task.id);
      tasks.push({ year, level: circular.level, ...task });
    }
  }
  matchOwnPlans(context, read, ids);
  return (year, mention) => {
    const [level, part] = mention.split('/');
    const found = tasks.filter((task) => task.year === year && task.level === level && task.title.includes(part ?? ''));
    if (found.length !== 1) throw new Error(`the example finds ${found.length} tasks for ${year} ${mention}`);
    return found[0]!.id;
  };
}

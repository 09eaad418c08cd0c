import type { Circular } from '../../../shared/contract/circular.ts';
import type { MatchSuggestions } from '../../../shared/contract/circularLibrary.ts';
import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import { similarityOf, suggestFrom } from '../../../shared/domain/similarity.ts';
import type { WriteContext } from '../context.ts';
import { all, type Connection, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { appendHistory } from '../history/index.ts';
import { updateRecord } from '../record/index.ts';
import { readSettings } from '../setting/index.ts';
import { circularRecord } from './circular.ts';
import { depthOf, itemsOf, requireCircular, type StoredItem, yearOf } from './stored.ts';

interface Match {
  taskId: number;
  upperTaskId: number;
  confirmedAt: string;
}

/** Tasks without tasks below them: what stands above is done through these. */
function leafTasks(db: Connection, circularId: number): StoredItem[] {
  const items = itemsOf(db, circularId);
  const parents = new Set(items.map((item) => item.parentId));
  return items.filter((item) => item.kind === 'task' && !parents.has(item.taskId));
}

/** @throws CoreError where the second is not above the first, or is of another year. */
function requirePair(
  db: Connection,
  circularId: number,
  upperCircularId: number,
): { lower: Circular; upper: Circular } {
  const [lower, upper] = [requireCircular(db, circularId), requireCircular(db, upperCircularId)];
  if (depthOf(upper.level) >= depthOf(lower.level)) {
    throw new CoreError('input', '「上级通知」的级别应高于本通知，请先核对两份通知的级别', {
      field: 'upperCircularId',
    });
  }
  if (upper.campaignId !== lower.campaignId) {
    throw new CoreError('input', '两份通知不属于同一年度，不能对应任务', { field: 'upperCircularId' });
  }
  return { lower, upper };
}

/** What a person has confirmed between tasks that can still be matched: not of one that was removed or divided since. */
function confirmedMatches(
  db: Connection,
  [lower, upper]: readonly [Circular, Circular],
  [tasks, upperTasks]: readonly [StoredItem[], StoredItem[]],
): Match[] {
  const open = new Set([...tasks, ...upperTasks].map((task) => task.taskId));
  return storedMatches(db, lower.id, upper.id).filter((match) => open.has(match.taskId) && open.has(match.upperTaskId));
}

const storedMatches = (db: Connection, circularId: number, upperCircularId: number): Match[] =>
  all(
    db,
    `SELECT task_match.task_id AS taskId, task_match.upper_task_id AS upperTaskId, task_match.confirmed_at AS confirmedAt
     FROM task_match JOIN task ON task.id = task_match.task_id JOIN task AS upper ON upper.id = task_match.upper_task_id
     WHERE task.circular_id = ? AND upper.circular_id = ? ORDER BY task_match.task_id, task_match.upper_task_id`,
    [circularId, upperCircularId],
  );

const shown = ({ taskId, numberPath, title, text }: StoredItem) => ({ taskId, numberPath, title, text });

/** For each task of a circular, which of an upper circular's it may serve, and what a person has confirmed before. */
export function suggestMatches(db: Connection, input: CallValues<'circular.suggestMatches'>): MatchSuggestions {
  const { lower, upper } = requirePair(db, input.circularId, input.upperCircularId);
  const [tasks, upperTasks] = [leafTasks(db, lower.id), leafTasks(db, upper.id)];
  const score = similarityOf(tasks, upperTasks);
  const matches = confirmedMatches(db, [lower, upper], [tasks, upperTasks]);
  const year = yearOf(db, lower.campaignId);
  const rows = tasks.map((task, left) => {
    const candidates = upperTasks
      .map((one, right) => ({ upperTaskId: one.taskId, similarity: Math.min(1, score(left, right)) }))
      .sort((a, b) => b.similarity - a.similarity);
    const best = candidates[0];
    return {
      ...shown(task),
      candidates,
      suggestedId: best && best.similarity >= suggestFrom ? best.upperTaskId : null,
      confirmedIds: matches.filter((match) => match.taskId === task.taskId).map((match) => match.upperTaskId),
    };
  });
  const titles = new Map(upperTasks.map((one) => [one.taskId, one.title]));
  return {
    circular: { circularId: lower.id, title: lower.title, year, level: lower.level, revision: lower.revision },
    upper: { circularId: upper.id, title: upper.title, year, level: upper.level },
    tasks: rows,
    upperTasks: upperTasks.map(shown),
    pairs: rows
      .flatMap(({ taskId, title, suggestedId, candidates }) =>
        suggestedId === null ? [] : [{ taskId, title, ...candidates[0]!, upperTitle: titles.get(suggestedId)! }],
      )
      .sort((a, b) => b.similarity - a.similarity),
    confirmedAt: matches.reduce<string | null>(
      (last, one) => (last && last > one.confirmedAt ? last : one.confirmedAt),
      null,
    ),
  };
}

type Pair = CallValues<'circular.confirmMatches'>['pairs'][number];

/** How alike the two tasks of a pair are. @throws CoreError where one is not a task of its circular. */
function similarityOfPairs(db: Connection, lower: Circular, upper: Circular): (pair: Pair) => number {
  const [tasks, upperTasks] = [leafTasks(db, lower.id), leafTasks(db, upper.id)];
  const score = similarityOf(tasks, upperTasks);
  return ({ taskId, upperTaskId }) => {
    const left = tasks.findIndex((task) => task.taskId === taskId);
    const right = upperTasks.findIndex((task) => task.taskId === upperTaskId);
    if (left < 0 || right < 0) {
      throw new CoreError('conflict', '有任务已被移除或改动，没有保存。请刷新后再对应。', { field: 'pairs' });
    }
    return Math.min(1, score(left, right));
  };
}

/** In the words of the history: what serves what. */
const inWords = (db: Connection, circularId: number, upperCircularId: number): { matches: string[] } => ({
  matches: all<{ words: string }>(
    db,
    `SELECT task.title || ' → ' || upper.title AS words FROM task_match
     JOIN task ON task.id = task_match.task_id JOIN task AS upper ON upper.id = task_match.upper_task_id
     WHERE task.circular_id = ? AND upper.circular_id = ? ORDER BY task.position, upper.position`,
    [circularId, upperCircularId],
  ).map((row) => row.words),
});

function replaceMatches(context: WriteContext, lower: Circular, upper: Circular, pairs: readonly Pair[]): void {
  const { db } = context;
  run(
    db,
    `DELETE FROM task_match WHERE task_id IN (SELECT id FROM task WHERE circular_id = ?)
       AND upper_task_id IN (SELECT id FROM task WHERE circular_id = ?)`,
    [lower.id, upper.id],
  );
  const similarity = similarityOfPairs(db, lower, upper);
  for (const pair of pairs) {
    run(db, 'INSERT OR IGNORE INTO task_match (task_id, upper_task_id, similarity, confirmed_at) VALUES (?, ?, ?, ?)', [
      pair.taskId,
      pair.upperTaskId,
      similarity(pair),
      context.now(),
    ]);
  }
}

/**
 * Keeps exactly these matches between the two circulars; a circular that is not said to pass on any is from now on said
 * to pass on this one.
 * @throws CoreError `stale` where the lower circular or its matches were changed elsewhere meanwhile.
 */
export const confirmMatches = (
  context: WriteContext,
  input: CallValues<'circular.confirmMatches'>,
): CallOutput<'circular.confirmMatches'> =>
  context.transaction(() => {
    const { db } = context;
    const { lower, upper } = requirePair(db, input.circularId, input.upperCircularId);
    // Also where nothing of the circular itself changes: its revision guards its matches.
    updateRecord(context, circularRecord, lower.id, input.revision, {
      ...lower,
      relaysCircularId: lower.relaysCircularId ?? upper.id,
    });
    const before = inWords(db, lower.id, upper.id);
    replaceMatches(context, lower, upper, input.pairs);
    const after = inWords(db, lower.id, upper.id);
    appendHistory(db, {
      at: context.now(),
      person: readSettings(db).person,
      noun: 'circular',
      recordId: lower.id,
      recordUid: lower.uid,
      action: 'update',
      title: `${lower.title}：对应上级任务 ${after.matches.length} 项`,
      before,
      after,
    });
    context.changed('task');
    return { matched: after.matches.length };
  });

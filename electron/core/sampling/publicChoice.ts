import type { z } from 'zod';
import type { CallName, CallValues } from '../../../shared/contract/index.ts';
import { type PublicChoice, publicChoiceFields } from '../../../shared/contract/publicChoice.ts';
import type { SamplingPlan } from '../../../shared/contract/sampling.ts';
import { requireCampaign } from '../campaign/index.ts';
import type { Handlers, WriteContext } from '../context.ts';
import { type Connection, first, fromRow, isId, pageOf, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { keepEvidence } from '../evidence/index.ts';
import { fileOfToken } from '../files/index.ts';
import {
  createRecord,
  fieldNames,
  type RecordDefinition,
  recordHandlers,
  requireRecord,
  updateRecord,
} from '../record/index.ts';
import { samplingPlanRecord } from './samplingPlan.ts';

type PublicChoiceFields = z.infer<typeof publicChoiceFields>;

// The ranking: most votes first, and of equal votes the one that stands higher in the imported list.
const select = `public_choice.*, sampling_plan.name AS sampling_plan_name,
  (SELECT json_group_array(json_object('name', name, 'productGroupId', product_group_id, 'votes', votes)
     ORDER BY votes DESC, position) FROM public_choice_item WHERE public_choice_id = public_choice.id) AS items,
  (SELECT ifnull(sum(votes), 0) FROM public_choice_item WHERE public_choice_id = public_choice.id) AS votes,
  (SELECT count(*) FROM evidence WHERE evidence.owner_noun = 'public-choice' AND evidence.owner_id = public_choice.id
   AND evidence.deleted_at IS NULL) AS evidence`;
const from = 'public_choice LEFT JOIN sampling_plan ON sampling_plan.id = public_choice.sampling_plan_id';
const toChoice = (row: object): PublicChoice => ({
  ...fromRow<Omit<PublicChoice, 'voteFiles'>>(row, { json: ['items'] }),
  voteFiles: [],
});

function writeItems(db: Connection, id: number, values: PublicChoiceFields): void {
  run(db, 'DELETE FROM public_choice_item WHERE public_choice_id = ?', [id]);
  for (const [position, item] of values.items.entries()) {
    run(
      db,
      `INSERT INTO public_choice_item (public_choice_id, position, name, product_group_id, votes)
       VALUES (:id, :position, :name, :productGroupId, :votes)`,
      { id, position, ...item },
    );
  }
}

export const publicChoiceRecord: RecordDefinition<PublicChoiceFields, PublicChoice> = {
  noun: 'public-choice',
  table: 'public_choice',
  columns: ['campaignId', 'title', 'channel', 'startsOn', 'endsOn', 'note'],
  // Files are evidence, which has a history of its own.
  fields: fieldNames(publicChoiceFields).filter((field) => field !== 'voteFiles'),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('public_choice')}`, [id]);
    return row && toChoice(row);
  },
  prepare(context, values) {
    requireCampaign(context.db, values.campaignId);
    if (values.startsOn !== null && values.endsOn !== null && values.endsOn < values.startsOn) {
      throw new CoreError('input', '「结束日期」不能早于「开始日期」', { field: 'values.endsOn' });
    }
    const names = new Set<string>();
    for (const [index, { name }] of values.items.entries()) {
      if (names.has(name)) {
        throw new CoreError('input', `「${name}」重复出现，请合并票数`, { field: `values.items.${index}.name` });
      }
      names.add(name);
    }
    return values;
  },
  writeRelated: writeItems,
  title: (choice) => choice.title,
  campaignId: (choice) => choice.campaignId,
  searchText: (choice) => [choice.channel, ...choice.items.map((item) => item.name)].filter(Boolean).join('\n'),
};

/** Keeps the files that the votes were read from. @throws CoreError `file` where the host has one no more. */
function keepVoteFiles(context: WriteContext, choice: PublicChoice, files: PublicChoiceFields['voteFiles']): void {
  for (const { token, name } of files) {
    const file = fileOfToken(context.folder.inbox, token);
    if (!file) {
      throw new CoreError(
        'file',
        `结果文件“${name}”已经不在，本次没有保存。请重新选择这个文件，或在表格下面去掉它，再保存。`,
        { field: 'values.voteFiles' },
      );
    }
    keepEvidence(context, file, {
      campaignId: choice.campaignId,
      ownerNoun: 'public-choice',
      ownerId: choice.id,
      part: null,
      caption: '投票结果文件',
      takenOn: null,
    });
  }
}

/** A poll and the files it was read from are stored together or not at all. */
function saveChoice(context: WriteContext, { id, revision, values }: CallValues<'public-choice.save'>): PublicChoice {
  return context.transaction(() => {
    const choice =
      id === null
        ? createRecord(context, publicChoiceRecord, values)
        : updateRecord(context, publicChoiceRecord, id, revision, values);
    keepVoteFiles(context, choice, values.voteFiles);
    return requireRecord(context.db, publicChoiceRecord, choice.id);
  });
}

/**
 * Takes the products with the most votes into a new sampling plan, one quota a product.
 * @throws CoreError where votes are missing, or its top was already taken into a plan that is still there.
 */
function takeTop(context: WriteContext, input: CallValues<'public-choice.takeTop'>): SamplingPlan {
  return context.transaction(() => {
    const choice = requireRecord(context.db, publicChoiceRecord, input.id);
    if (choice.deletedAt !== null) throw new CoreError('conflict', '这次征集已在回收站，请先恢复再生成抽检任务。');
    if (choice.revision !== input.revision) {
      throw new CoreError('stale', '征集结果在别处已被修改，请刷新后再生成抽检任务。', { detail: choice });
    }
    const taken =
      choice.samplingPlanId === null ? undefined : samplingPlanRecord.get(context.db, choice.samplingPlanId);
    if (taken && taken.deletedAt === null) {
      throw new CoreError('conflict', `已经生成过抽检任务「${taken.name}」，请在该任务中修改`);
    }
    const top = choice.items.filter((item) => item.votes > 0).slice(0, input.top);
    if (top.length === 0) throw new CoreError('input', '还没有得票的产品，请先录入或导入征集结果');
    const plan = createRecord(context, samplingPlanRecord, {
      campaignId: choice.campaignId,
      taskId: null,
      name: `${choice.title}抽检`,
      source: 'public-choice',
      productGroupId: null,
      laboratoryId: input.laboratoryId,
      batches: top.length * input.batchesEach,
      budget: null,
      startsOn: null,
      endsOn: null,
      quotas: top.map((item) => ({
        productGroupId: item.productGroupId,
        stage: null,
        township: null,
        laboratoryId: input.laboratoryId,
        batches: input.batchesEach,
      })),
      note: `得票前 ${top.length} 位：${top.map((item) => `${item.name}（${item.votes} 票）`).join('、')}`,
    });
    run(
      context.db,
      'UPDATE public_choice SET sampling_plan_id = ?, updated_at = ?, revision = revision + 1 WHERE id = ?',
      [plan.id, context.now(), choice.id],
    );
    context.changed('public-choice');
    return plan;
  });
}

const recordCalls = recordHandlers('public-choice', publicChoiceRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`public_choice.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['public_choice.campaign_id = ?', input.campaignId],
      ],
      searched: ['public_choice.title', 'public_choice.channel'],
      sorts: { title: 'public_choice.title', startsOn: 'public_choice.starts_on' },
      defaultSort: 'public_choice.starts_on DESC, public_choice.id DESC',
    },
    input,
  );
  return { rows: page.rows.map(toChoice), total: page.total, totals: {} };
});

export const publicChoiceHandlers: Handlers<
  Exclude<Extract<CallName, `public-choice.${string}`>, 'public-choice.readVotes'>
> = {
  ...recordCalls,
  'public-choice.save': saveChoice,
  'public-choice.takeTop': takeTop,
};

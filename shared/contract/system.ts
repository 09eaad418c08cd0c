import { z } from 'zod';
import { type Noun, nounLabels } from '../domain/labels.ts';
import { done, nothing, outgoingFile, read, write } from './call.ts';
import { optionalText } from './fields.ts';

const noun = z.enum(Object.keys(nounLabels) as [Noun]);

/** Who uses this machine; shown at the foot of every page and written into the history. */
export const settings = z.strictObject({
  bureau: optionalText('单位名称', 60),
  section: optionalText('科室', 60),
  person: optionalText('使用人', 40),
});
export type Settings = z.infer<typeof settings>;

export const systemCalls = {
  'setting.get': read(nothing, settings),
  'setting.save': write(settings, settings),

  /** For the status line. */
  'system.state': read(
    nothing,
    z.object({
      version: z.string(),
      databaseVersion: z.number().int(),
      lastSaved: z.string().nullable(),
      lastBackup: z.string().nullable(),
      records: z.number().int(),
      exampleLoaded: z.boolean(),
    }),
  ),
  /** Integrity of the database, its foreign keys, the history's chain and the stored files. */
  'system.check': read(
    nothing,
    z.object({
      sound: z.boolean(),
      parts: z.array(z.object({ name: z.string(), sound: z.boolean(), message: z.string() })),
    }),
  ),
  /** A verified copy of the database, in the backups folder. */
  'system.backup': write(nothing, z.object({ file: z.string(), at: z.string() })),
  'system.exportBackup': write(nothing, outgoingFile),

  /** Loads the sample campaign (示例数据). */
  'example.load': write(nothing, z.object({ records: z.number().int() })),
  /** Removes exactly what was loaded; kept is what own records refer to. */
  'example.remove': write(nothing, z.object({ removed: z.number().int(), kept: z.number().int() })),

  'search.query': read(
    z.strictObject({
      text: z
        .string({ error: '请输入要搜索的文字' })
        .trim()
        .min(1, '请输入要搜索的文字')
        .max(200, '「搜索」最多 200 个字'),
      limit: z.number().int().min(1).max(100).default(30),
    }),
    z.array(
      z.object({
        noun,
        id: z.number().int(),
        title: z.string(),
        excerpt: z.string(),
        campaignId: z.number().int().nullable(),
      }),
    ),
  ),

  'history.list': read(
    z.strictObject({
      noun: noun.nullable().default(null),
      recordId: z.number().int().nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({
      total: z.number().int(),
      rows: z.array(
        z.object({
          id: z.number().int(),
          at: z.string(),
          person: z.string().nullable(),
          noun,
          recordId: z.number().int().nullable(),
          action: z.enum(['create', 'update', 'remove', 'restore', 'load', 'unload', 'freeze', 'enter']),
          title: z.string(),
          before: z.record(z.string(), z.json()).nullable(),
          after: z.record(z.string(), z.json()).nullable(),
        }),
      ),
    }),
  ),
  /** The recycle bin, newest first. */
  'history.removed': read(
    nothing,
    z.array(z.object({ noun, id: z.number().int(), title: z.string(), deletedAt: z.string() })),
  ),

  /** Asks a long call to stop at its next step; `job` is what the page gave when it started it. */
  'job.cancel': write(z.strictObject({ job: z.string().max(60) }), done),
};

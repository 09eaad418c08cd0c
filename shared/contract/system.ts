import { z } from 'zod';
import { type ClockUnit, clockUnits, inspectionResults, type Noun, nounLabels } from '../domain/labels.ts';
import { done, nothing, outgoingFile, read, write } from './call.ts';
import { optionalText, requiredText } from './fields.ts';

const noun = z.enum(Object.keys(nounLabels) as [Noun]);

/** Who uses this machine; shown at the foot of every page and written into the history. */
export const settings = z.strictObject({
  bureau: optionalText('单位名称', 60),
  section: optionalText('科室', 60),
  person: optionalText('使用人', 40),
});
export type Settings = z.infer<typeof settings>;

/** A clock of the field: so many days, working days, months or years (DOMAIN.md: all are settings with these defaults). */
const clock = (label: string, count: number, unit: ClockUnit) =>
  z
    .strictObject({
      count: z.number().int(`「${label}」应为整数`).min(1, `「${label}」至少为 1`).max(3650, `「${label}」过大`),
      unit: z.enum(Object.keys(clockUnits) as [ClockUnit]),
    })
    .default({ count, unit })
    .meta({ title: label });
const words = (label: string, most: number) =>
  z.array(requiredText(label, 100)).min(1, `请至少保留一条「${label}」`).max(most).meta({ title: label });

/** How numbers of sampling sheets are made: prefix, year, machine letter, running number, such as CJ2026-A0007. */
const sampleNumbering = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[A-Z]{1,6}$/, '「编号前缀」应为 1 至 6 个大写字母')
      .default('CJ'),
    /** Tells machines apart that give numbers without a network between them. */
    machine: z
      .string()
      .regex(/^[A-Z]$/, '「本机代号」应为一个大写字母')
      .nullable()
      .default(null),
    digits: z
      .number()
      .int('「序号位数」应为整数')
      .min(3, '「序号位数」应为 3 至 8')
      .max(8, '「序号位数」应为 3 至 8')
      .default(4),
  })
  .prefault({});

/** Each with its label on the screen. */
export const ruleClocks = z.strictObject({
  publication: clock('检查结果公示', 20, 'working-day'),
  samplePublication: clock('抽检结果公示', 20, 'working-day'),
  foodSubmission: clock('食品样品送检', 5, 'working-day'),
  foodReport: clock('食品检验报告', 20, 'working-day'),
  objection: clock('异议申请', 15, 'day'),
  spareAfterPass: clock('合格备样保存', 3, 'month'),
  spareAfterFail: clock('不合格备样保存', 6, 'month'),
  papers: clock('抽样文书保存', 2, 'year'),
});

/** Rules of the field that a bureau may word or time differently. */
export const rules = z.strictObject({
  /** Result wordings of a check, in the order of the screen. */
  inspectionResults: words('检查结果用语', 60).default([...inspectionResults]),
  sampleNumbering,
  clocks: ruleClocks.prefault({}),
});
export type Rules = z.infer<typeof rules>;

export const systemCalls = {
  'rules.get': read(nothing, rules),
  'rules.save': write(rules, rules),
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
          action: z.enum([
            'create',
            'update',
            'remove',
            'restore',
            'load',
            'unload',
            'freeze',
            'enter',
            'import',
            'undo',
            'merge',
            'draw',
          ]),
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

import { z } from 'zod';
import { indicatorBases } from '../domain/labels.ts';
import { outgoingFile, read, write } from './call.ts';
import {
  oneOf,
  optionalCount,
  optionalText,
  requiredCount,
  requiredReference,
  requiredText,
  yesOrNo,
} from './fields.ts';
import { recordBase, recordCalls, recordId } from './record.ts';

// Indicator 指标: forms differ from year to year, so indicators are data

export const indicatorFields = z.strictObject({
  name: requiredText('指标', 60),
  unit: optionalText('单位', 20),
  basis: oneOf('来源', indicatorBases),
  /** Of a computed indicator: the rule's name in core/report/computedRules; else null. */
  rule: optionalText('规则', 60),
  section: optionalText('分组', 40),
  position: requiredCount('次序'),
  inReport: yesOrNo('列入统计表'),
});
export const indicator = recordBase.extend(indicatorFields.shape);
export type Indicator = z.infer<typeof indicator>;

/** Where the records behind a figure are: a screen and its filter. */
export const figureRecords = z.object({
  screen: z.enum(['activity', 'inspection', 'finding', 'sample', 'case', 'evidence', 'none']),
  filter: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** One figure of a report. Rates are in percent with two decimals, money in 分; `value` is null where there is nothing to divide. */
export const figure = z.object({
  indicatorId: z.number().int(),
  name: z.string(),
  unit: z.string().nullable(),
  section: z.string().nullable(),
  basis: z.enum(['computed', 'activity', 'entered']),
  rule: z.string().nullable(),
  value: z.number().nullable(),
  /** As it is printed, such as 96.49%. */
  text: z.string(),
  /** Of a rate, the numbers it comes of: the denominator is always shown. */
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  /** The same figure of the year before; null where there is none. */
  lastYear: z.number().nullable(),
  lastYearText: z.string().nullable(),
  records: figureRecords,
});
export type Figure = z.infer<typeof figure>;

/** A passage of the summary; `{指标名}` in the text stands for that indicator's figure. */
export const reportSection = z.strictObject({
  heading: requiredText('小标题', 100),
  text: z.string().max(20_000, '「正文」最多 20000 个字'),
});
export type ReportSection = z.infer<typeof reportSection>;

export const reportFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  title: requiredText('标题', 200),
  recipient: optionalText('报送单位'),
  sections: z.array(reportSection).max(40),
});
export const report = recordBase.extend({
  ...reportFields.shape,
  year: z.number().int(),
  frozenAt: z.string(),
  figures: z.array(figure),
});
export type Report = z.infer<typeof report>;

export const reportCalls = {
  ...recordCalls('indicator', indicatorFields, indicator, {}),
  /** All figures of a campaign as of now. */
  'report.figures': read(z.strictObject({ campaignId: requiredReference('年度活动') }), z.array(figure)),
  /** Enters a figure by hand; null takes it out again. */
  'report.enterFigure': write(
    z.strictObject({
      campaignId: requiredReference('年度活动'),
      indicatorId: requiredReference('指标'),
      value: optionalCount('数值'),
    }),
    figure,
  ),
  /** A first text of the summary from what is recorded; nothing is stored. */
  'report.draft': read(z.strictObject({ campaignId: requiredReference('年度活动') }), reportFields),
  'report.list': read(
    z.strictObject({ campaignId: requiredReference('年度活动') }),
    z.array(report.pick({ id: true, title: true, frozenAt: true, campaignId: true })),
  ),
  'report.get': read(recordId, report),
  /** Freezes text and figures as they are now; a frozen report never changes. */
  'report.freeze': write(reportFields, report),
  'report.export': write(
    recordId.extend({ format: z.enum(['xlsx', 'docx'], { error: '「格式」应为 xlsx 或 docx' }) }),
    outgoingFile,
  ),
};

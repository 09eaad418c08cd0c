import type { WriteContext } from '../context.ts';
import { all, run } from '../database/index.ts';
import { draftReport, enterFigure, freezeReport } from '../report/index.ts';
import { noteExample } from './exampleWriter.ts';

/** Figures that no record tells of, by indicator. */
const entered: Readonly<Record<2025 | 2026, Readonly<Record<string, number>>>> = {
  2025: { 受理投诉举报: 38, 解答问题: 256 },
  2026: { 受理投诉举报: 17, 解答问题: 142 },
};

/** When the report of 2025 went up. */
const frozenAt = '2025-10-09T02:20:00.000Z';

const outlook =
  '一是乡镇一级活动形式还不够多，群众参与面有待扩大；二是小微企业质量基础薄弱，检验检测能力不足。下一步将把“质量门诊”固定到每个季度，并加大对农村市场电线电缆、插座和儿童用品的抽检力度。';

/** Enters the figures that are kept by hand; an indicator that the person has removed is passed over. */
export function enterFigures(context: WriteContext, year: 2025 | 2026, campaignId: number): void {
  const indicators = all<{ id: number; name: string }>(
    context.db,
    `SELECT id, name FROM indicator WHERE basis = 'entered' AND deleted_at IS NULL ORDER BY position`,
  );
  for (const { id, name } of indicators) {
    const value = entered[year][name];
    if (value !== undefined) enterFigure(context, { campaignId, indicatorId: id, value });
  }
}

/** Freezes the report of the year that is over, drafted as the program drafts it and finished by hand. */
export function createReport(context: WriteContext, campaignId: number): void {
  const draft = draftReport(context.db, campaignId);
  const sections = draft.sections.map((section) => (section.text === '' ? { ...section, text: outlook } : section));
  const { id } = freezeReport(context, { ...draft, sections });
  // The history tells when the example was loaded; the report itself is one of last October.
  run(context.db, 'UPDATE report SET frozen_at = ? WHERE id = ?', [frozenAt, id]);
  noteExample(context, 'report', id);
}

import { inspectionPlanKinds } from '../../../shared/domain/labels.ts';
import { all, type Connection, first } from '../database/index.ts';
import { chineseDate, type WideColumn, type WideTable } from '../document/index.ts';
import { CoreError } from '../errors.ts';
import { readSettings } from '../setting/index.ts';

interface PlanRow {
  name: string;
  kind: keyof typeof inspectionPlanKinds;
  matter: string | null;
  subjectScope: string | null;
  amount: string | null;
  frequency: string | null;
  startsOn: string | null;
  endsOn: string | null;
  unitName: string | null;
  partners: string | null;
  method: string | null;
}

const columns: readonly WideColumn[] = [
  { title: '序号', share: 4, align: 'center' },
  { title: '任务名称', share: 12, align: 'left' },
  { title: '抽查类型', share: 6, align: 'center' },
  { title: '抽查事项', share: 16, align: 'left' },
  { title: '检查对象范围', share: 13, align: 'left' },
  { title: '比例/数量', share: 9, align: 'center' },
  { title: '频次', share: 6, align: 'center' },
  { title: '起止时间', share: 12, align: 'center' },
  { title: '发起科室', share: 8, align: 'center' },
  { title: '参与部门', share: 8, align: 'center' },
  { title: '检查方式', share: 6, align: 'center' },
];

/** 2026年9月1日至9月30日; open ends are said in words. */
export function periodText(startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null) return endsOn === null ? '' : `${chineseDate(endsOn)}前`;
  if (endsOn === null) return `${chineseDate(startsOn)}起`;
  if (startsOn === endsOn) return chineseDate(startsOn);
  const end = chineseDate(endsOn);
  return `${chineseDate(startsOn)}至${startsOn.slice(0, 4) === endsOn.slice(0, 4) ? end.slice(5) : end}`;
}

const cells = (row: PlanRow, index: number): string[] => [
  // Counted anew, so that a table with removed rows has no gaps.
  String(index + 1),
  row.name,
  inspectionPlanKinds[row.kind],
  row.matter ?? '',
  row.subjectScope ?? '',
  row.amount ?? '',
  row.frequency ?? '',
  periodText(row.startsOn, row.endsOn),
  row.unitName ?? '',
  row.partners ?? '',
  row.method ?? '',
];

/** The yearly plan table as it goes to the level above, in the columns of real county plans (DOMAIN.md). @throws CoreError `not-found` where the campaign is gone, `input` where its plan is empty. */
export function planTable(db: Connection, campaignId: number): WideTable {
  const campaign = first<{ year: number }>(db, 'SELECT year FROM campaign WHERE id = ?', [campaignId]);
  if (!campaign) throw new CoreError('not-found', '没有找到这个「年度活动」，它可能已被彻底移除。');
  const rows = all<PlanRow>(
    db,
    `SELECT inspection_plan.name, inspection_plan.kind, matter, subject_scope AS subjectScope, amount, frequency,
       starts_on AS startsOn, ends_on AS endsOn, unit.name AS unitName, partners, method
     FROM inspection_plan LEFT JOIN unit ON unit.id = inspection_plan.unit_id
     WHERE campaign_id = ? AND inspection_plan.deleted_at IS NULL ORDER BY position, inspection_plan.id`,
    [campaignId],
  );
  if (rows.length === 0) throw new CoreError('input', '抽查计划还没有内容，没有可导出的表。请先添加抽查计划。');
  const { bureau } = readSettings(db);
  return {
    title: `${bureau ?? ''}${campaign.year}年度“双随机、一公开”抽查计划表`,
    bureau,
    columns,
    rows: rows.map(cells),
  };
}

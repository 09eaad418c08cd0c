import type { z } from 'zod';
import type { Figure, ReportSection, reportFields } from '../../../shared/contract/report.ts';
import { chineseNumber } from '../../../shared/domain/chineseNumber.ts';
import { campaignRecord } from '../campaign/index.ts';
import { all, type Connection } from '../database/index.ts';
import { requireRecord } from '../record/index.ts';
import { readSettings } from '../setting/index.ts';
import { rateRules } from './computedRules.ts';
import { figuresOf } from './figures.ts';

const worthTelling = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined && figure.value !== null && figure.value > 0;

/** `发放宣传资料{发放宣传资料}份` for each figure that has a value: the name is kept, so that the number stays traceable. */
function phrases(figures: ReadonlyMap<string, Figure>, names: readonly string[]): string[] {
  return names
    .map((name) => figures.get(name))
    .filter(worthTelling)
    .map(
      (figure) =>
        `${figure.name}{${figure.name}}${figure.rule !== null && rateRules.has(figure.rule) ? '' : (figure.unit ?? '')}`,
    );
}

interface DoneActivity {
  task: string | null;
  title: string;
  starts_on: string;
  place: string | null;
  lead: string | null;
}

const day = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

function doneActivities(db: Connection, campaignId: number): Map<string, DoneActivity[]> {
  const rows = all<DoneActivity>(
    db,
    `SELECT (SELECT task.title FROM activity_task JOIN task ON task.id = activity_task.task_id
         WHERE activity_task.activity_id = activity.id AND task.deleted_at IS NULL ORDER BY task.position, task.id LIMIT 1) AS task,
       activity.title, activity.starts_on, activity.place, unit.name AS lead
     FROM activity LEFT JOIN unit ON unit.id = activity.lead_unit_id
     WHERE activity.campaign_id = ? AND activity.state = 'done' AND activity.deleted_at IS NULL
     ORDER BY activity.starts_on, activity.id`,
    [campaignId],
  );
  const byTask = new Map<string, DoneActivity[]>();
  for (const row of rows) {
    const task = row.task ?? '其他活动';
    byTask.set(task, [...(byTask.get(task) ?? []), row]);
  }
  return byTask;
}

function tell(activity: DoneActivity): string {
  const where = activity.place ? `在${activity.place}` : '';
  const who = activity.lead ?? '';
  return `${day(activity.starts_on)}，${who}${where}开展${activity.title}。`;
}

function practice(db: Connection, campaignId: number): string {
  const paragraphs = [...doneActivities(db, campaignId)].map(
    ([task, activities], index) =>
      `（${chineseNumber(index + 1)}）${task.replace(/。$/, '')}。${activities.map(tell).join('')}`,
  );
  return paragraphs.length > 0 ? paragraphs.join('\n') : '（本年度尚无已完成的活动。）';
}

const sentence = (lead: string, parts: string[]): string => (parts.length > 0 ? `${lead}${parts.join('，')}。` : '');

function results(figures: ReadonlyMap<string, Figure>): string {
  const of = (names: readonly string[]) => phrases(figures, names);
  return [
    sentence(
      '宣传方面，共',
      of(['开展活动', '参与人数', '发放宣传资料', '悬挂横幅标语', '展板', '接受咨询', '公益短信', '媒体报道']),
    ),
    sentence('服务方面，共', of(['帮扶企业', '培训人数', '免费检定', '解决质量问题'])),
    sentence('监督检查方面，共', of(['检查市场主体', '出动执法人员', '发现问题', '责令改正', '完成整改'])),
    sentence('监督抽检方面，共', of(['抽检批次', '合格批次', '不合格批次', '待检批次', '批次合格率'])),
    sentence('案件查办方面，共', of(['立案', '结案'])),
    sentence('消费维权方面，共', of(['受理投诉举报', '解答问题'])),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** A first text of the summary (活动总结) from what is recorded; `{指标名}` stands for the figure. Nothing is stored. */
export function draftReport(db: Connection, campaignId: number): z.infer<typeof reportFields> {
  const campaign = requireRecord(db, campaignRecord, campaignId);
  const settings = readSettings(db);
  const bureau = settings.bureau ?? '本局';
  const figures = new Map(figuresOf(db, campaignId).map((figure) => [figure.name, figure]));
  const theme = campaign.theme ? `围绕“${campaign.theme}”主题，` : '';
  const sections: ReportSection[] = [
    {
      heading: '基本情况',
      text: `${campaign.year}年全国“质量月”活动期间，${bureau}${theme}精心组织、周密安排，${sentence('共', phrases(figures, ['开展活动', '参与人数', '参与单位和企业'])) || '有序推进各项活动。'}`,
    },
    { heading: '主要做法', text: practice(db, campaignId) },
    { heading: '取得成效', text: results(figures) || '（本年度尚无可汇总的数据。）' },
    { heading: '存在问题和下一步打算', text: '' },
  ];
  return { campaignId, title: `${bureau}${campaign.year}年“质量月”活动总结`, recipient: campaign.reportTo, sections };
}

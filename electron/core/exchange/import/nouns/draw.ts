import type { CallValues } from '../../../../../shared/contract/index.ts';
import { cellText } from '../../../../../shared/domain/cellValues.ts';
import type { WriteContext } from '../../../context.ts';
import { first } from '../../../database/index.ts';
import { CoreError } from '../../../errors.ts';
import { inspectionHandlers } from '../../../inspection/index.ts';
import type {
  ImportField,
  ImportRow,
  ImportSetting,
  ImportWriter,
  Judged,
  ListImport,
  Noted,
  Reason,
  RowRun,
  Undone,
} from '../definition.ts';
import { dateField, textField } from '../fields.ts';
import { type Matches, matchesBy } from '../matches.ts';
import { recordsThere } from '../records.ts';
import { readCells } from '../rowValues.ts';
import { peopleOf, readPeople } from './people.ts';
import { type SubjectKeys, subjectFieldsFor, subjectMatching } from './subject.ts';

type Pick = CallValues<'draw.enter'>['picks'][number];

/** What a row of a platform's list says. */
interface DrawRow extends Partial<SubjectKeys> {
  inspectorIds?: number[];
  inspectorIds2?: number[];
  title?: string;
  matter?: string;
  drawnOn?: string;
  platform?: string;
}

function fieldsOf({ db, campaign, names }: ImportSetting): ImportField<DrawRow>[] {
  const staff = peopleOf(db);
  const inspectors = (
    field: 'inspectorIds' | 'inspectorIds2',
    title: string,
    aliases: string[],
  ): ImportField<DrawRow> => ({
    field,
    title,
    aliases,
    hint: '名录里的姓名，有几人的用、隔开；重名的在后面用括号写执法证号',
    parse: (cell) => readPeople(cell, staff, '检查人员'),
    show: (row) => row[field]?.map((id) => names.show('staff', id)).join('、') || null,
  });
  return [
    ...subjectFieldsFor(names, ['name', 'creditCode', 'address']),
    inspectors('inspectorIds', '检查人员', [
      '执法人员',
      '检查人员姓名',
      '执法检查人员',
      '抽取人员',
      '检查人',
      '检查人员1',
      '执法人员1',
      '主检人员',
      '检查人员一',
    ]),
    inspectors('inspectorIds2', '检查人员2', ['执法人员2', '协检人员', '检查人员二', '辅助人员']),
    textField('title', '抽取名称', (row) => row.title ?? null, {
      aliases: ['抽查任务名称', '任务名称', '抽查任务', '抽查计划名称', '计划名称'],
    }),
    textField('matter', '检查事项', (row) => row.matter ?? null, {
      aliases: ['抽查事项', '事项', '检查内容', '抽查内容'],
    }),
    dateField('drawnOn', '抽取日期', (row) => row.drawnOn ?? null, campaign?.year ?? null, {
      aliases: ['抽取时间', '抽查日期', '随机抽取日期', '匹配时间'],
    }),
    textField('platform', '抽取平台', (row) => row.platform ?? null, { aliases: ['平台', '来源平台', '数据来源'] }),
  ];
}

/** Goes over a list drawn in a state platform; all of it becomes one draw. */
class DrawRun implements RowRun {
  readonly #setting: ImportSetting;
  readonly #fields: ImportField<DrawRow>[];
  readonly #matches: Matches<SubjectKeys> = matchesBy(subjectMatching.keys);
  readonly #picks = new Map<number, Pick & { row: number }>();
  #head: DrawRow = {};
  #bad: { count: number; first: string } = { count: 0, first: '' };

  constructor(setting: ImportSetting) {
    this.#setting = setting;
    this.#fields = fieldsOf(setting);
    recordsThere(setting, subjectMatching.existing, this.#matches);
  }

  judge(row: ImportRow): Judged {
    const { values, reasons } = readCells(this.#fields as ImportField<never>[], row);
    const read = values as DrawRow;
    const texts = () => Object.fromEntries([...row.cells].map(([field, cell]) => [field, cellText(cell)] as const));
    const subject = this.#subjectOf(read, reasons);
    if (subject === null || reasons.length > 0) {
      this.#bad = {
        count: this.#bad.count + 1,
        first: this.#bad.first || `第 ${row.number} 行：${reasons[0]!.message}`,
      };
      return { outcome: 'bad', reasons, texts, deed: null };
    }
    this.#head = { ...read, ...this.#head };
    this.#take(subject, [...(read.inspectorIds ?? []), ...(read.inspectorIds2 ?? [])], row.number);
    return { outcome: 'new', reasons: [], texts, deed: null };
  }

  #subjectOf(row: DrawRow, reasons: Reason[]): number | null {
    if (row.name === undefined && row.creditCode === undefined) {
      if (reasons.length === 0) reasons.push({ field: 'name', message: '请填写「单位名称」或「统一社会信用代码」' });
      return null;
    }
    const match = this.#matches.find(subjectMatching.keyData(row as never));
    if (match.kind === 'record') return match.candidate.id;
    reasons.push(
      match.kind === 'none'
        ? { field: 'name', message: '名录里没有这家检查对象，请先把它导入或添加到名录' }
        : { field: 'name', message: `名录里有不止一家这样的检查对象（${match.words}），请补充统一社会信用代码` },
    );
    return null;
  }

  /** Platforms give one row a visit, or one row for each of its inspectors. */
  #take(subjectId: number, inspectorIds: number[], row: number): void {
    const known = this.#picks.get(subjectId);
    if (known) known.inspectorIds = [...new Set([...known.inspectorIds, ...inspectorIds])];
    else this.#picks.set(subjectId, { subjectId, inspectorIds: [...new Set(inspectorIds)], row });
  }

  async finish(writer: ImportWriter): Promise<void> {
    if (this.#bad.count > 0) {
      throw new CoreError(
        'input',
        `抽取结果要整份登记，有 ${this.#bad.count} 行有误，没有保存任何内容。请在表格中更正后重新导入。${this.#bad.first}`,
      );
    }
    if (this.#picks.size === 0) return;
    const { campaign, fileName } = this.#setting;
    const drawn = await inspectionHandlers['draw.enter'](writer.context, {
      campaignId: campaign!.id,
      title: (this.#head.title ?? fileName.replace(/\.[^.]{1,5}$/, '')).slice(0, 120),
      matter: this.#head.matter?.slice(0, 500) ?? null,
      inspectionPlanId: null,
      taskId: null,
      unitId: null,
      drawnOn: this.#head.drawnOn ?? null,
      platform: this.#head.platform?.slice(0, 100) ?? null,
      picks: [...this.#picks.values()].map(({ subjectId, inspectorIds }) => ({ subjectId, inspectorIds })),
    });
    writer.note('create', drawn, null);
  }
}

/** A draw is never deleted: taking its import back declares it void, unless visits were made of it. */
async function undoDraw(context: WriteContext, { id, revision }: Noted): Promise<Undone> {
  const draw = first<{ revision: number; state: string; inspections: number }>(
    context.db,
    `SELECT revision, state, (SELECT count(*) FROM inspection WHERE draw_id = draw.id AND deleted_at IS NULL) AS inspections
     FROM draw WHERE id = ? AND deleted_at IS NULL`,
    [id],
  );
  if (!draw || draw.state === 'void') return 'gone';
  if (draw.revision !== revision || draw.inspections > 0) return 'kept';
  await inspectionHandlers['draw.void'](context, { id, revision, reason: '撤销导入' });
  return 'undone';
}

/** What a state platform drew, as it exports it. */
export const drawList: ListImport = {
  title: '随机抽取',
  belongsToYear: true,
  fields: (setting) => fieldsOf(setting) as ImportField<never>[],
  start: (setting) => new DrawRun(setting),
  undo: undoDraw,
};

import type { Sample, SampleFields } from '../../../../../../shared/contract/sampling.ts';
import { cellText, saysNothing, shortened } from '../../../../../../shared/domain/cellValues.ts';
import { all, first } from '../../../../database/index.ts';
import type { ImportField, ImportSetting, Reason } from '../../definition.ts';
import { textField } from '../../fields.ts';
import { type Matches, matchesBy } from '../../matches.ts';
import { recordsThere } from '../../records.ts';
import { peopleOf, readPeople } from '../people.ts';
import { type SubjectKeys, subjectFieldsFor, subjectMatching } from '../subject.ts';

type Field = ImportField<Sample>;

/** What columns of a sheet name the batch's subject and samplers by; none of it is a field of the batch. */
interface Named {
  name?: string;
  creditCode?: string;
  samplerIds2?: number[];
}

const subjectTitles: Record<string, { title: string; aliases: string[] }> = {
  name: {
    title: '受检单位',
    aliases: [
      '受检单位名称',
      '被抽样单位',
      '被抽样单位名称',
      '被抽检单位',
      '被抽检单位名称',
      '受检企业',
      '受检企业名称',
      '被抽样者',
      '经营者名称',
      '抽样场所名称',
      '单位名称',
    ],
  },
  creditCode: {
    title: '统一社会信用代码',
    aliases: [
      '受检单位信用代码',
      '受检单位统一社会信用代码',
      '被抽样单位信用代码',
      '信用代码',
      '社会信用代码',
      '营业执照号',
      '被抽样单位统一社会信用代码',
      '社会信用代码/营业执照号',
    ],
  },
};

/** The subject by code or name. An export names both, so that its own file finds the same subject again. */
export function subjectFields({ db, names }: ImportSetting): Field[] {
  const shown = new Map<number, { name: string; creditCode: string | null }>();
  const subjectOf = (id: number) => {
    const known =
      shown.get(id) ??
      first<{ name: string; creditCode: string | null }>(
        db,
        'SELECT name, credit_code AS creditCode FROM subject WHERE id = ?',
        [id],
      );
    // One page of a list at a time: all of a county's subjects would take their room.
    if (shown.size > 1000) shown.clear();
    if (known) shown.set(id, known);
    return known ?? null;
  };
  const titled = subjectFieldsFor<Sample>(names, ['name', 'creditCode']).map((field) => ({
    ...field,
    ...subjectTitles[field.field]!,
  }));
  return titled.map((field) => ({
    ...field,
    required: field.field === 'name',
    show: ({ subjectId, subjectName }: Sample) => {
      if (subjectId == null) return null;
      return field.field === 'name'
        ? (subjectName ?? subjectOf(subjectId)?.name ?? null)
        : (subjectOf(subjectId)?.creditCode ?? null);
    },
  }));
}

/** Two samplers, in one column or in two. */
export function samplerFields({ db, names }: ImportSetting): Field[] {
  const people = peopleOf(db);
  const hint = '名录里的姓名，有几人的用、隔开；重名的在后面用括号写执法证号';
  return [
    {
      field: 'samplerIds',
      title: '抽样人员',
      aliases: ['抽样人', '抽样人1', '抽样人员1', '采样人', '采样人员', '抽样人一', '抽样员', '主抽样人'],
      hint,
      width: 18,
      parse: (cell) => readPeople(cell, people, '抽样人员'),
      show: (sample) => sample.samplerIds?.map((id) => names.show('staff', id)).join('、') || null,
    },
    {
      field: 'samplerIds2',
      title: '抽样人2',
      aliases: ['抽样人员2', '抽样人二', '采样人2', '陪同抽样人', '副抽样人'],
      hint,
      parse: (cell) => readPeople(cell, people, '抽样人2'),
      show: () => null,
    },
  ];
}

/** The plan by its name; of several years' plans of one name the one of this year. */
export function planField({ db, campaign }: ImportSetting): Field {
  const plans = all<{ id: number; name: string; own: number }>(
    db,
    'SELECT id, name, campaign_id = ? AND deleted_at IS NULL AS own FROM sampling_plan ORDER BY id',
    [campaign?.id ?? 0],
  );
  const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, '');
  const byName = new Map(plans.filter(({ own }) => own === 1).map((plan) => [plain(plan.name), plan.id]));
  const byId = new Map(plans.map((plan) => [plan.id, plan.name]));
  return {
    ...textField<Sample>(
      'samplingPlanId',
      '抽检任务',
      ({ samplingPlanId }) => (samplingPlanId == null ? null : (byId.get(samplingPlanId) ?? null)),
      {
        aliases: ['任务名称', '抽检任务名称', '抽样任务', '计划名称', '抽检计划', '任务'],
        hint: '本年度已有的抽检任务名称',
        width: 24,
      },
    ),
    parse(cell) {
      const text = cellText(cell);
      if (saysNothing(text)) return { value: null };
      const id = byName.get(plain(text));
      return id === undefined
        ? { reason: `「抽检任务」“${shortened(text)}”不在本年度的抽检任务里，请先添加，或改成已有的任务名称` }
        : { value: id };
    },
  };
}

/** Puts the subject in the place of its code and name, and both columns of samplers together. */
export function resolver(
  setting: ImportSetting,
): (
  values: Partial<SampleFields>,
  changes: Partial<SampleFields>,
) => { changes: Partial<SampleFields> } | { reason: Reason } {
  const matches: Matches<SubjectKeys> = matchesBy(subjectMatching.keys);
  recordsThere(setting, subjectMatching.existing, matches);
  return (values, changes) => {
    const { name, creditCode } = values as Named;
    const { name: newName, creditCode: newCode, samplerIds2, ...rest } = changes as Partial<SampleFields> & Named;
    const samplers =
      samplerIds2 === undefined ? {} : { samplerIds: [...new Set([...(rest.samplerIds ?? []), ...samplerIds2])] };
    if (newName === undefined && newCode === undefined) return { changes: { ...rest, ...samplers } };
    // By the code, else by the name: the sheet's address is where the sample was taken, not always the registered one.
    const match = matches.find({ name: name ?? null, creditCode: creditCode ?? null, address: null });
    if (match.kind === 'record') return { changes: { ...rest, ...samplers, subjectId: match.candidate.id! } };
    const message =
      match.kind === 'none'
        ? `名录里没有“${shortened(name ?? creditCode!)}”，请先在名录中添加，或用这份表格先导入一次“检查对象”`
        : `名录里有不止一家“${shortened(name ?? creditCode!)}”，请补充统一社会信用代码`;
    return { reason: { field: name === undefined ? 'creditCode' : 'name', message } };
  };
}

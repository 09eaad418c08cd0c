import type { z } from 'zod';
import { type Subject, subjectFields } from '../../../../../shared/contract/directory.ts';
import { parseCreditCode } from '../../../../../shared/domain/cellCodes.ts';
import { cellText, saysNothing } from '../../../../../shared/domain/cellValues.ts';
import { isCreditCode } from '../../../../../shared/domain/creditCode.ts';
import { riskClasses, subjectKinds, subjectStates } from '../../../../../shared/domain/labels.ts';
import { subjectAddressKey, subjectNameKey } from '../../../../../shared/domain/subjectKeys.ts';
import { subjectRecord } from '../../../directory/index.ts';
import type { Cell } from '../../read/index.ts';
import type { CellReading, ImportField, RecordImport } from '../definition.ts';
import { choiceField, codeField, linesField, phoneField, textField } from '../fields.ts';
import type { Names } from '../names.ts';
import { recordList, recordsOf } from '../records.ts';
import { kindWords, riskWords, stateWords } from './subjectWords.ts';

type SubjectFields = z.infer<typeof subjectFields>;

/** What rows and records are matched by. */
export interface SubjectKeys {
  name: string | null;
  creditCode: string | null;
  address: string | null;
}

const codeTitle = '统一社会信用代码';

/** A credit code; what small traders have in its place goes to the licence numbers. */
function readCode(cell: Cell): CellReading {
  const read = parseCreditCode(cell, codeTitle);
  return 'other' in read ? { values: { licenceNumber: read.other } } : read;
}

function readGroups(cell: Cell, names: Names): CellReading {
  const text = cellText(cell);
  if (saysNothing(text)) return { value: null };
  const { ids, unknown } = names.split('product_group', text);
  return unknown.length === 0
    ? { value: ids }
    : { reason: `「产品类别」“${unknown.join('、')}”不在产品类别里，请先在名录中添加，或改成已有的类别` };
}

function fields(names: Names): ImportField<Subject>[] {
  return [
    textField('name', '单位名称', (subject) => subject.name, {
      required: true,
      width: 34,
      example: '云溪县青禾文具店',
      aliases: [
        '名称',
        '企业名称',
        '市场主体名称',
        '经营主体名称',
        '主体名称',
        '单位',
        '经营者名称',
        '商户名称',
        '店铺名称',
        '门店名称',
        '字号名称',
        '企业',
        '受检单位',
        '被检查单位',
        '检查对象',
        '检查对象名称',
        '被抽样单位',
        '生产企业名称',
        '公司名称',
        '店名',
        '字号',
        '经营者',
        '商户',
        '食品经营者名称',
        '使用单位',
        '使用单位名称',
        '机构名称',
        '学校名称',
        '市场名称',
      ],
      looksLike: (text) =>
        /(公司|厂|店|超市|商行|合作社|经营部|门市部|幼儿园|学校|中心|市场|酒楼|饭庄|食府)([（(].*[）)])?$/.test(text),
    }),
    {
      field: 'creditCode',
      title: codeTitle,
      aliases: [
        '信用代码',
        '社会信用代码',
        '统一代码',
        '信用代码证',
        '统一信用代码',
        '代码',
        '营业执照号',
        '营业执照编号',
        '执照号',
        '注册号',
        '工商注册号',
        '统一社会信用代码/注册号',
        '统一社会信用代码注册号',
      ],
      hint: '18 位，末位为校验码；个体户没有的可以不填',
      format: 'text',
      width: 22,
      example: '91350100M000100Y43',
      parse: readCode,
      show: (subject) => subject.creditCode,
      looksLike: isCreditCode,
    },
    codeField('licenceNumber', '许可证号', (subject) => subject.licenceNumber, {
      aliases: [
        '许可证编号',
        '许可证',
        '食品经营许可证',
        '食品经营许可证编号',
        '食品生产许可证编号',
        '生产许可证编号',
        '经营许可证号',
        '备案号',
        '备案编号',
        '证号',
        '登记证编号',
      ],
      hint: '有几个的用、隔开',
      looksLike: (text) => /^(JY|SC|XK|JC)[\d-]{8,}$/.test(text),
      width: 22,
    }),
    choiceField('kind', '类别', subjectKinds, (subject) => subject.kind, kindWords, {
      aliases: [
        '主体类别',
        '对象类别',
        '企业类别',
        '环节',
        '经营环节',
        '业态',
        '主体业态',
        '经营业态',
        '行业',
        '行业类别',
        '所属行业',
      ],
    }),
    textField('address', '地址', (subject) => subject.address, {
      width: 34,
      example: '云溪县城关镇解放路 18 号',
      aliases: [
        '住所',
        '经营场所',
        '住所(经营场所)',
        '经营地址',
        '生产地址',
        '详细地址',
        '单位地址',
        '企业地址',
        '注册地址',
        '住址',
        '地点',
        '所在地',
        '通讯地址',
        '场所',
      ],
      looksLike: (text) => /(县|市|区|镇|乡|街道).*(路|街|村|巷|号|社区|组|大道)/.test(text),
    }),
    textField('township', '乡镇街道', (subject) => subject.township, {
      aliases: ['乡镇', '街道', '镇街', '所属乡镇', '所在乡镇', '乡镇(街道)', '所属镇街', '辖区', '所属辖区'],
      looksLike: (text) => /^[\u4e00-\u9fff]{1,6}(镇|乡|街道)$/.test(text),
      width: 14,
    }),
    textField('contact', '联系人', (subject) => subject.contact, {
      aliases: [
        '负责人',
        '法定代表人',
        '法人',
        '法人代表',
        '法定代表人(负责人)',
        '单位负责人',
        '企业负责人',
        '经营者姓名',
        '联络人',
        '负责人姓名',
        '联系人姓名',
      ],
      width: 12,
    }),
    phoneField('phone', '电话', (subject) => subject.phone, {
      aliases: ['联系电话', '联系方式', '手机', '手机号', '手机号码', '电话号码', '联系手机', '固定电话'],
      example: '13800138000',
    }),
    choiceField('riskClass', '信用风险', riskClasses, (subject) => subject.riskClass, riskWords, {
      aliases: ['信用风险等级', '信用风险分类', '信用风险类别', '风险等级', '信用等级', '风险分类', '风险类别'],
      width: 10,
    }),
    choiceField('state', '状态', subjectStates, (subject) => subject.state, stateWords, {
      aliases: ['经营状态', '登记状态', '企业状态', '存续状态', '主体状态', '营业状态'],
      width: 10,
    }),
    {
      field: 'productGroupIds',
      title: '产品类别',
      aliases: ['产品类别名称', '主要产品', '产品种类', '产品', '主营产品'],
      hint: '名录里已有的产品类别，有几个的用、隔开',
      format: 'text',
      width: 20,
      parse: (cell) => readGroups(cell, names),
      show: (subject) => subject.productGroupIds?.map((id) => names.show('product_group', id)).join('、') || null,
    },
    linesField('note', '备注', (subject) => subject.note, { aliases: ['说明', '附注', '其他'], width: 24 }),
  ];
}

const addressKeys = ({ address }: SubjectKeys): string | null => subjectAddressKey(address);

/** How a row finds the subject that it is about, in this list and in others that name subjects. */
export const subjectMatching: Pick<RecordImport<SubjectFields, Subject, SubjectKeys>, 'keyData' | 'keys'> & {
  existing: { sql: string; parameters: readonly unknown[] };
} = {
  existing: { sql: recordsOf('subject', ['name', 'creditCode', 'address']), parameters: [] },
  keyData: ({ name = null, creditCode = null, address = null }) => ({ name, creditCode, address }),
  keys: [
    { words: `${codeTitle}相同`, of: ({ creditCode }) => creditCode },
    {
      words: '名称和地址相同',
      of: ({ name }) => (name === null ? null : subjectNameKey(name)),
      fit(row, other) {
        if (row.creditCode !== null && other.creditCode !== null && row.creditCode !== other.creditCode) return 0;
        const [here, there] = [addressKeys(row), addressKeys(other)];
        if (here === there) return row.creditCode === other.creditCode ? 3 : 2;
        return here === null || there === null ? 1 : 0;
      },
    },
  ],
};

const subjects: RecordImport<SubjectFields, Subject, SubjectKeys> = {
  kind: 'records',
  record: subjectRecord,
  schema: subjectFields,
  fields: ({ names }) => fields(names),
  defaults: () => ({ kind: 'other', state: 'active' }),
  existing: () => subjectMatching.existing,
  keyData: subjectMatching.keyData,
  keys: subjectMatching.keys,
  fresh: (base, values) => ({
    ...base,
    ...values,
    productGroupIds: [...new Set(values.productGroupIds)].sort((a, b) => a - b),
    productGroupNames: [],
    inspections: 0,
    samples: 0,
    mergedIntoId: null,
  }),
};

export const subjectList = recordList('检查对象', false, subjects);

/** Some of the fields of a subject, for lists that name one. */
export const subjectFieldsFor = <R>(names: Names, wanted: readonly string[]): ImportField<R>[] =>
  fields(names)
    .filter(({ field }) => wanted.includes(field))
    .map((field) => ({ ...field, show: () => null }) as unknown as ImportField<R>);

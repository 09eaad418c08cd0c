import type { z } from 'zod';
import {
  type laboratory,
  laboratoryFields,
  type productGroup,
  productGroupFields,
  type Staff,
  staffFields,
  type Unit,
  unitFields,
} from '../../../../../shared/contract/directory.ts';
import { cellText, parseYesOrNo, saysNothing } from '../../../../../shared/domain/cellValues.ts';
import { unitKinds } from '../../../../../shared/domain/labels.ts';
import { laboratoryRecord, productGroupRecord, staffRecord, unitRecord } from '../../../directory/index.ts';
import { choiceField, codeField, phoneField, textField, unitField } from '../fields.ts';
import { recordList, recordsOf } from '../records.ts';

interface ByName {
  name: string | null;
}

const plainName = (name: string | null): string | null =>
  name === null ? null : name.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
const nameKey = { words: '名称相同', of: ({ name }: ByName) => plainName(name) };
const byName = { keyData: ({ name = null }: Partial<ByName>) => ({ name }), keys: [nameKey] };
const contactAliases = ['负责人', '联络人', '联系人姓名'];
const phoneAliases = ['联系电话', '联系方式', '手机', '手机号', '手机号码', '电话号码', '办公电话'];

const unitKindWords: readonly (readonly [string, keyof typeof unitKinds])[] = [
  ['股室', 'section'],
  ['内设机构', 'section'],
  ['所', 'station'],
  ['派出机构', 'station'],
  ['分局', 'station'],
  ['技术机构', 'institution'],
  ['事业单位', 'institution'],
  ['部门', 'department'],
  ['局', 'department'],
];

export const unitList = recordList<z.infer<typeof unitFields>, Unit, ByName>('单位', false, {
  kind: 'records',
  record: unitRecord,
  schema: unitFields,
  fields: () => [
    textField('name', '单位名称', (unit) => unit.name, {
      required: true,
      width: 28,
      example: '质量发展股',
      aliases: ['名称', '科室', '部门', '单位', '科室名称', '部门名称', '股室', '股室名称', '机构', '机构名称'],
    }),
    choiceField('kind', '单位类别', unitKinds, (unit) => unit.kind, unitKindWords, {
      aliases: ['类别', '性质', '机构类别'],
    }),
    textField('contact', '联系人', (unit) => unit.contact, { aliases: contactAliases, width: 12 }),
    phoneField('phone', '电话', (unit) => unit.phone, { aliases: phoneAliases }),
  ],
  defaults: () => ({}),
  // A name tells what it is where the list does not: 城关市场监管所 is a station.
  complete: (values) => ({
    ...values,
    kind: values.kind ?? (/所$|分局$/.test(values.name ?? '') ? 'station' : 'section'),
  }),
  existing: () => ({ sql: recordsOf('unit', ['name']), parameters: [] }),
  ...byName,
});

export const laboratoryList = recordList<z.infer<typeof laboratoryFields>, z.infer<typeof laboratory>, ByName>(
  '检验机构',
  false,
  {
    kind: 'records',
    record: laboratoryRecord,
    schema: laboratoryFields,
    fields: () => [
      textField('name', '机构名称', (one) => one.name, {
        required: true,
        width: 34,
        aliases: [
          '名称',
          '检验机构',
          '检验机构名称',
          '承检机构',
          '承检机构名称',
          '实验室',
          '实验室名称',
          '单位名称',
          '检测机构',
        ],
      }),
      codeField('qualification', '资质编号', (one) => one.qualification, {
        aliases: ['资质证书编号', 'CMA证书编号', 'CMA编号', 'CMA', '资质认定证书编号', '证书编号', '资质'],
        width: 20,
      }),
      textField('address', '地址', (one) => one.address, { aliases: ['机构地址', '联系地址', '通讯地址'], width: 34 }),
      textField('contact', '联系人', (one) => one.contact, { aliases: contactAliases, width: 12 }),
      phoneField('phone', '电话', (one) => one.phone, { aliases: phoneAliases }),
    ],
    defaults: () => ({}),
    existing: () => ({ sql: recordsOf('laboratory', ['name']), parameters: [] }),
    ...byName,
  },
);

export const productGroupList = recordList<z.infer<typeof productGroupFields>, z.infer<typeof productGroup>, ByName>(
  '产品类别',
  false,
  {
    kind: 'records',
    record: productGroupRecord,
    schema: productGroupFields,
    fields: ({ names, db }) => [
      textField('name', '产品类别', (group) => group.name, {
        required: true,
        width: 24,
        example: '学生文具',
        aliases: ['名称', '类别', '类别名称', '产品类别名称', '产品', '产品名称', '二级类别', '小类'],
      }),
      {
        field: 'parentId',
        title: '上级类别',
        aliases: ['上级', '一级类别', '大类', '所属大类', '父类'],
        hint: '已有的，或在同一张表里排在前面的类别',
        format: 'text',
        width: 24,
        parse(cell) {
          const text = cellText(cell);
          if (saysNothing(text)) return { value: null };
          // Asked anew for each row: the group above may have come with an earlier row of this table.
          const [known] = names.find('product_group', text);
          const parent =
            known ??
            (
              db.prepare('SELECT id FROM product_group WHERE name = ? AND deleted_at IS NULL').get(text) as
                | { id: number }
                | undefined
            )?.id;
          return parent === undefined
            ? { reason: `「上级类别」“${text}”还没有，请把它单独作为一行排在前面` }
            : { value: parent };
        },
        show: (group) =>
          names.show('product_group', group.parentId) || ('parentName' in group ? group.parentName : null) || null,
      },
    ],
    defaults: () => ({}),
    existing: () => ({ sql: recordsOf('product_group', ['name']), parameters: [] }),
    ...byName,
  },
);

interface StaffKeys extends ByName {
  certificateNumber: string | null;
  unitId: number | null;
}

export const staffList = recordList<z.infer<typeof staffFields>, Staff, StaffKeys>('人员', false, {
  kind: 'records',
  record: staffRecord,
  schema: staffFields,
  fields: ({ names }) => [
    textField('name', '姓名', (one) => one.name, {
      required: true,
      width: 12,
      example: '赵甲',
      aliases: ['名字', '人员姓名', '执法人员', '执法人员姓名', '检查人员'],
    }),
    unitField('unitId', '科室', (one) => one.unitId, names, {
      aliases: [
        '单位',
        '部门',
        '所在科室',
        '所属科室',
        '所在单位',
        '工作单位',
        '所属部门',
        '股室',
        '科室名称',
        '所在部门',
        '单位名称',
      ],
      width: 20,
    }),
    codeField('certificateNumber', '执法证号', (one) => one.certificateNumber, {
      aliases: [
        '执法证',
        '执法证编号',
        '执法证件号',
        '行政执法证号',
        '执法证号码',
        '证号',
        '证件编号',
        '行政执法证件号码',
      ],
      width: 18,
    }),
    phoneField('phone', '电话', (one) => one.phone, { aliases: phoneAliases }),
    {
      field: 'skills',
      title: '专业',
      aliases: ['业务专长', '专长', '执法领域', '执法类别', '擅长领域', '特长'],
      hint: '有几项的用、隔开',
      format: 'text',
      width: 20,
      parse: (cell) => ({
        value: [
          ...new Set(
            cellText(cell)
              .split(/[、，,;；/\n]+/)
              .map((skill) => skill.trim())
              .filter(Boolean),
          ),
        ],
      }),
      show: (one) => one.skills?.join('、') || null,
    },
    {
      field: 'active',
      title: '在岗',
      aliases: ['是否在岗', '在岗状态', '在职', '是否在职', '状态', '人员状态'],
      hint: '是、否；不填为是',
      example: '是',
      width: 8,
      parse: (cell) =>
        parseYesOrNo(cell, '在岗', {
          yes: ['在岗', '在职', '在编'],
          no: ['离岗', '退休', '调离', '离职', '不在岗', '调出'],
        }),
      show: (one) => (one.active ? '是' : '否'),
    },
  ],
  defaults: () => ({ active: true }),
  existing: () => ({ sql: recordsOf('staff', ['name', 'certificateNumber', 'unitId']), parameters: [] }),
  keyData: ({ name = null, certificateNumber = null, unitId = null }) => ({ name, certificateNumber, unitId }),
  keys: [
    { words: '执法证号相同', of: ({ certificateNumber }) => certificateNumber?.toUpperCase() ?? null },
    {
      words: '姓名和科室相同',
      of: ({ name }) => plainName(name),
      fit(row, other) {
        if (row.certificateNumber !== null && other.certificateNumber !== null)
          return row.certificateNumber === other.certificateNumber ? 3 : 0;
        if (row.unitId === other.unitId) return 2;
        return row.unitId === null || other.unitId === null ? 1 : 0;
      },
    },
  ],
});

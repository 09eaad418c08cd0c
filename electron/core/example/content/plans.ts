import type { inspectionPlanKinds } from '../../../../shared/domain/labels.ts';

/** A row of the example's yearly plan of random checks. */
export interface ExamplePlanRow {
  name: string;
  kind: keyof typeof inspectionPlanKinds;
  matter: string;
  subjectScope: string;
  amount: string;
  /** Month and day of the year. */
  days: readonly [from: string, to: string];
  unit: string;
  partners: string | null;
  method: string;
}

export const planRows: readonly ExamplePlanRow[] = [
  {
    name: '企业公示信息抽查',
    kind: 'undirected',
    matter: '公示信息和住所（经营场所）',
    subjectScope: '全县在营企业、个体工商户',
    amount: 'A 类 1%，B 类 3%，C 类 10%，D 类 30%',
    days: ['09-01', '10-31'],
    unit: '质量发展股',
    partners: null,
    method: '实地核查、书面检查',
  },
  {
    name: '学校食堂食品安全抽查',
    kind: 'directed',
    matter: '学校食堂进货查验、留样和明厨亮灶',
    subjectScope: '中小学校、幼儿园食堂',
    amount: '50%',
    days: ['09-01', '09-30'],
    unit: '食品安全监督股',
    partners: '县教育局',
    method: '现场检查',
  },
  {
    name: '儿童和学生用品质量安全抽查',
    kind: 'directed',
    matter: '学生文具、儿童玩具标识和进货查验',
    subjectScope: '校园周边文具店、母婴店、商场超市',
    amount: '不少于 40 户',
    days: ['08-25', '09-30'],
    unit: '产品质量监督股',
    partners: '县教育局、县妇联',
    method: '现场检查、抽样检验',
  },
  {
    name: '在用电梯安全抽查',
    kind: 'directed',
    matter: '电梯使用管理和维保记录',
    subjectScope: '住宅小区、商场、医院在用电梯使用单位',
    amount: '20%',
    days: ['09-01', '11-30'],
    unit: '特种设备安全监察股',
    partners: '县住建局',
    method: '现场检查',
  },
  {
    name: '加油站计量和油品质量抽查',
    kind: 'undirected',
    matter: '加油机检定标志和成品油进货凭证',
    subjectScope: '全县加油站',
    amount: '7 户',
    days: ['09-10', '10-20'],
    unit: '执法大队',
    partners: '县商务局、县应急管理局',
    method: '现场检查、快速检测',
  },
];

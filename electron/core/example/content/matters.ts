import type { findingMeasures, findingSeverities, inspectionKinds } from '../../../../shared/domain/labels.ts';
import type { SubjectKind } from './names.ts';

/** Something that inspectors find at such a place. */
export interface TypicalFinding {
  description: string;
  severity: keyof typeof findingSeverities;
  measure: keyof typeof findingMeasures;
  /** The point of the matter's checklist (content/checklists.ts) that it breaks. */
  point?: string;
  /** What a case made of it is called. */
  offence?: string;
}

/** One matter of inspection: where, by whom, how often in each year, and what is typically found. */
export interface Matter {
  matter: string;
  kind: keyof typeof inspectionKinds;
  subjectKinds: readonly SubjectKind[];
  /** Words in the subject's name. */
  at: RegExp;
  /** The section that checks; null: the station of the district. */
  unit: string | null;
  /** Task of the county's plan by a part of its title, and visits of each year. */
  years: Readonly<Record<2025 | 2026, { task: string | null; visits: number }>>;
  findings: readonly TypicalFinding[];
}

const any = /./;

export const matters: readonly Matter[] = [
  {
    matter: '学生文具、儿童玩具标识和进货查验',
    kind: 'special',
    subjectKinds: ['circulation'],
    at: /文具|母婴|超市|百货|便利/,
    unit: null,
    years: { 2025: { task: 'own/儿童用品', visits: 34 }, 2026: { task: 'own/儿童和学生用品', visits: 42 } },
    findings: [
      {
        description: '在售塑料玩具未标注适用年龄和警示说明',
        severity: 'general',
        measure: 'ordered',
        point: 'warning',
      },
      { description: '未能提供修正带供货商资质和进货票据', severity: 'general', measure: 'ordered', point: 'purchase' },
      { description: '彩泥外包装无生产厂名厂址', severity: 'general', measure: 'ordered', point: 'label' },
      { description: '两盒水彩笔超过保质期仍摆放在货架', severity: 'minor', measure: 'on-the-spot', point: 'expiry' },
      {
        description: '电玩具未获强制性产品认证',
        severity: 'serious',
        measure: 'case',
        point: 'certification',
        offence: '涉嫌销售未经强制性认证的电玩具案',
      },
    ],
  },
  {
    matter: '学校食堂进货查验、留样和明厨亮灶',
    kind: 'special',
    subjectKinds: ['canteen'],
    at: any,
    unit: '食品安全监督股',
    years: { 2025: { task: null, visits: 14 }, 2026: { task: 'own/校园食品安全', visits: 24 } },
    findings: [
      { description: '留样记录缺少留样时间和留样人签字', severity: 'minor', measure: 'on-the-spot', point: 'sample' },
      { description: '冷藏柜生熟食品混放', severity: 'general', measure: 'ordered', point: 'storage' },
      { description: '三名从业人员健康证明过期', severity: 'general', measure: 'ordered', point: 'health' },
      { description: '明厨亮灶摄像头一路离线', severity: 'minor', measure: 'ordered', point: 'kitchen' },
    ],
  },
  {
    matter: '农资产品标签和购销台账',
    kind: 'special',
    subjectKinds: ['circulation'],
    at: /农资/,
    unit: '执法大队',
    years: { 2025: { task: 'own/农资打假', visits: 12 }, 2026: { task: 'own/农资打假', visits: 13 } },
    findings: [
      { description: '购销台账登记不全，缺少六月以后记录', severity: 'minor', measure: 'ordered' },
      {
        description: '复合肥料包装标注的总养分与登记证不一致',
        severity: 'serious',
        measure: 'case',
        offence: '涉嫌销售标签不实的复合肥料案',
      },
      { description: '过期农药未下架', severity: 'general', measure: 'seized' },
    ],
  },
  {
    matter: '加油机检定标志和成品油进货凭证',
    kind: 'special',
    subjectKinds: ['circulation'],
    at: /加油站/,
    unit: '执法大队',
    years: { 2025: { task: null, visits: 5 }, 2026: { task: 'own/成品油', visits: 7 } },
    findings: [
      { description: '一支加油枪的强制检定标志超过有效期', severity: 'general', measure: 'ordered' },
      { description: '油品质量报告未随批次更新', severity: 'minor', measure: 'ordered' },
    ],
  },
  {
    matter: '公示信息和住所（经营场所）',
    kind: 'double-random',
    subjectKinds: ['production', 'online', 'special-equipment', 'testing', 'other'],
    at: any,
    unit: null,
    years: { 2025: { task: null, visits: 17 }, 2026: { task: null, visits: 15 } },
    findings: [
      { description: '年度报告填报的从业人数与实际不符', severity: 'minor', measure: 'ordered', point: 'report' },
      { description: '登记联系电话停用，未及时变更', severity: 'minor', measure: 'ordered', point: 'contact' },
    ],
  },
  {
    matter: '投诉举报核查',
    kind: 'complaint',
    subjectKinds: ['catering', 'circulation'],
    at: any,
    unit: null,
    years: { 2025: { task: null, visits: 5 }, 2026: { task: null, visits: 6 } },
    findings: [
      { description: '未按规定明码标价', severity: 'minor', measure: 'on-the-spot' },
      {
        description: '销售超过保质期的预包装食品',
        severity: 'serious',
        measure: 'case',
        offence: '涉嫌经营超过保质期的食品案',
      },
    ],
  },
  {
    matter: '电梯使用管理和维保记录',
    kind: 'daily',
    subjectKinds: ['special-equipment'],
    at: any,
    unit: '特种设备安全监察股',
    years: { 2025: { task: null, visits: 3 }, 2026: { task: 'own/电梯和特种设备', visits: 3 } },
    findings: [
      { description: '八月份维保记录缺少使用单位签字', severity: 'minor', measure: 'ordered', point: 'maintenance' },
      { description: '轿厢紧急呼叫装置无人应答', severity: 'serious', measure: 'ordered', point: 'alarm' },
    ],
  },
];

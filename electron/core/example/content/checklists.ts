import type { ChecklistItem } from '../../../../shared/contract/directory.ts';

/** A checklist of the example and the matter that is checked with it. */
export interface ExampleChecklist {
  name: string;
  /** The matter of `matters`. */
  matter: string;
  items: readonly ChecklistItem[];
}

type Point = Omit<ChecklistItem, 'condition'> & Partial<Pick<ChecklistItem, 'condition'>>;
const point = (item: Point): ChecklistItem => ({ condition: null, ...item });

export const checklists: readonly ExampleChecklist[] = [
  {
    name: '学生用品和儿童玩具销售检查表',
    matter: '学生文具、儿童玩具标识和进货查验',
    items: [
      { key: 'licence', section: '主体资格', text: '营业执照在醒目位置，登记事项与实际一致', lawReference: null },
      {
        key: 'purchase',
        section: '进货查验',
        text: '能提供供货商资质和进货票据',
        lawReference: '《产品质量法》第三十三条',
      },
      {
        key: 'label',
        section: '产品标识',
        text: '有中文产品名称、生产厂名和厂址',
        lawReference: '《产品质量法》第二十七条',
      },
      {
        key: 'warning',
        section: '产品标识',
        text: '玩具标明适用年龄和警示说明',
        lawReference: '《产品质量法》第二十七条',
      },
      {
        key: 'electric',
        section: '强制性认证',
        text: '在售电玩具、塑胶玩具等属于强制性认证目录的产品',
        lawReference: null,
      },
      {
        key: 'certification',
        section: '强制性认证',
        text: '目录内产品有认证标志，能查到有效证书',
        lawReference: '《认证认可条例》',
        condition: { key: 'electric', answer: 'passed' as const },
      },
      {
        key: 'expiry',
        section: '经营过程',
        text: '没有超过保质期或安全使用期的商品',
        lawReference: '《产品质量法》第三十五条',
      },
    ].map(point),
  },
  {
    name: '学校食堂食品安全检查表',
    matter: '学校食堂进货查验、留样和明厨亮灶',
    items: [
      {
        key: 'licence',
        section: '主体资格',
        text: '食品经营许可证在有效期内，项目与经营一致',
        lawReference: '《食品安全法》第三十五条',
      },
      {
        key: 'health',
        section: '人员管理',
        text: '从业人员健康证明齐全有效',
        lawReference: '《食品安全法》第四十五条',
      },
      {
        key: 'purchase',
        section: '采购贮存',
        text: '进货查验记录齐全，票据可追溯',
        lawReference: '《食品安全法》第五十三条',
      },
      {
        key: 'storage',
        section: '采购贮存',
        text: '生熟食品分开存放，冷藏冷冻温度符合要求',
        lawReference: '《食品安全法》第三十三条',
      },
      {
        key: 'sample',
        section: '加工供餐',
        text: '每餐每样食品留样，留样记录完整',
        lawReference: '《学校食品安全与营养健康管理规定》',
      },
      {
        key: 'disinfection',
        section: '加工供餐',
        text: '餐饮具清洗消毒并有记录',
        lawReference: '《食品安全法》第五十六条',
      },
      {
        key: 'kitchen',
        section: '明厨亮灶',
        text: '明厨亮灶设备在线，画面清晰',
        lawReference: '《学校食品安全与营养健康管理规定》',
      },
    ].map(point),
  },
  {
    name: '企业公示信息检查表',
    matter: '公示信息和住所（经营场所）',
    items: [
      {
        key: 'address',
        section: '登记事项',
        text: '在登记的住所（经营场所）能联系到企业',
        lawReference: '《企业信息公示暂行条例》',
      },
      {
        key: 'report',
        section: '公示信息',
        text: '年度报告如期公示，内容与实际一致',
        lawReference: '《企业信息公示暂行条例》第八条',
      },
      {
        key: 'instant',
        section: '公示信息',
        text: '应当即时公示的信息已经公示',
        lawReference: '《企业信息公示暂行条例》第十条',
      },
      {
        key: 'contact',
        section: '公示信息',
        text: '联系电话、电子邮箱可用',
        lawReference: '《企业信息公示暂行条例》第九条',
      },
    ].map(point),
  },
  {
    name: '电梯使用管理检查表',
    matter: '电梯使用管理和维保记录',
    items: [
      {
        key: 'registration',
        section: '使用登记',
        text: '使用登记标志在轿厢内，内容齐全',
        lawReference: '《特种设备安全法》第三十三条',
      },
      { key: 'inspection', section: '检验检测', text: '在检验有效期内', lawReference: '《特种设备安全法》第四十条' },
      {
        key: 'maintenance',
        section: '维护保养',
        text: '维保记录完整，使用单位签字确认',
        lawReference: '《特种设备安全法》第四十五条',
      },
      { key: 'alarm', section: '应急救援', text: '紧急呼叫装置有效，有人应答', lawReference: null },
    ].map(point),
  },
];

import type { ExampleActivity } from './activityText.ts';

const done = { state: 'done' } as const;

/** The activities of 2025, all of them over. */
export const activities2025: readonly ExampleActivity[] = [
  {
    title: '2025年“质量月”启动仪式', kind: '启动仪式', ...done, days: ['09-02', '09-02'], place: '城关街道人民广场', unit: '质量发展股',
    description: '集中宣传，企业签署质量承诺书。', tasks: ['own/启动仪式'],
    figures: { 参与人数: 160, 参与单位和企业: 28, 发放宣传资料: 1000, 悬挂横幅标语: 6, 展板: 18, 接受咨询: 240, 媒体报道: 2 }, pictures: 2,
  },
  {
    title: '走进粮油企业', kind: '质量开放日', ...done, days: ['09-05', '09-05'], place: '石桥镇', unit: '质量发展股',
    description: '居民代表参观精炼车间和留样室。', tasks: ['own/质量开放日', 'provincial/质量开放日'],
    figures: { 参与人数: 45, 参与单位和企业: 1, 发放宣传资料: 80, 接受咨询: 17 }, pictures: 1,
  },
  {
    title: '检验检测中心开放日', kind: '检验检测机构开放日', ...done, days: ['09-10', '09-10'], place: '县检验检测中心', unit: '质量发展股',
    description: '演示食品快检和电器安全试验。', tasks: ['own/质量开放日', 'provincial/质量开放日'],
    figures: { 参与人数: 92, 参与单位和企业: 4, 发放宣传资料: 200, 接受咨询: 51 }, pictures: 1,
  },
  {
    title: '文具生产企业开放日', kind: '质量开放日', ...done, days: ['09-19', '09-19'], place: '工业园区', unit: '质量发展股',
    description: '教师代表看原料检验和可迁移元素试验。', tasks: ['own/质量开放日', 'provincial/质量开放日'],
    figures: { 参与人数: 38, 参与单位和企业: 1, 发放宣传资料: 60 }, pictures: 1,
  },
  {
    title: '校园周边儿童用品守护', kind: '儿童和学生用品安全守护', ...done, days: ['09-01', '09-19'], place: '全县校园周边', unit: '产品质量监督股',
    description: '检查文具店、玩具店，抽检学生文具和儿童玩具。', tasks: ['own/儿童用品'],
    figures: { 参与单位和企业: 56, 发放宣传资料: 310 }, pictures: 1,
  },
  {
    title: '质量安全进枫林小学', kind: '消费品质量安全进校园', ...done, days: ['09-12', '09-12'], place: '枫林镇中心小学', unit: '产品质量监督股',
    description: '教学生看懂三C标志和警示标识。', tasks: ['own/儿童用品'],
    figures: { 参与人数: 310, 参与单位和企业: 1, 发放宣传资料: 320 }, pictures: 0,
  },
  {
    title: '电子秤检定进城关农贸市场', kind: '集贸市场计量专项检查', ...done, days: ['09-06', '09-06'], place: '城关农贸市场', unit: '计量标准股',
    description: '免费检定，更换作弊秤两台。', tasks: ['own/计量服务', 'provincial/计量惠民'],
    figures: { 参与人数: 110, 发放宣传资料: 160, 接受咨询: 44, 免费检定: 74 }, pictures: 1,
  },
  {
    title: '电子秤检定进白鹭镇', kind: '集贸市场计量专项检查', ...done, days: ['09-16', '09-16'], place: '白鹭镇集贸市场', unit: '计量标准股',
    description: '赶集日设台检定。', tasks: ['own/计量服务', 'provincial/计量惠民'],
    figures: { 参与人数: 66, 发放宣传资料: 90, 接受咨询: 25, 免费检定: 51 }, pictures: 0,
  },
  {
    title: '消费维权进城关社区', kind: '消费维权进社区', ...done, days: ['09-07', '09-07'], place: '城关街道', unit: '消费者权益保护股',
    description: '设台咨询，受理投诉。', tasks: ['own/消费维权'],
    figures: { 参与人数: 130, 发放宣传资料: 410, 展板: 6, 接受咨询: 82 }, pictures: 1,
  },
  {
    title: '消费维权进古渡乡', kind: '消费品质量安全进乡镇', ...done, days: ['09-13', '09-13'], place: '古渡乡', unit: '消费者权益保护股',
    description: '讲农资和日用品的辨认。', tasks: ['own/消费维权'],
    figures: { 参与人数: 96, 发放宣传资料: 280, 展板: 4, 接受咨询: 47 }, pictures: 1,
  },
  {
    title: '12315宣传进梅岭乡', kind: '12315宣传', ...done, days: ['09-20', '09-20'], place: '梅岭乡', unit: '消费者权益保护股',
    description: '现场调解两起纠纷。', tasks: ['own/消费维权'],
    figures: { 参与人数: 84, 发放宣传资料: 260, 展板: 4, 接受咨询: 39 }, pictures: 0,
  },
  {
    title: '放心消费进商圈', kind: '放心消费创建', ...done, days: ['09-27', '09-27'], place: '望江街道商贸广场', unit: '消费者权益保护股',
    description: '十六家商户公开承诺七日无理由退货。', tasks: ['own/消费维权'],
    figures: { 参与人数: 145, 参与单位和企业: 16, 发放宣传资料: 380, 悬挂横幅标语: 4, 接受咨询: 60, 媒体报道: 1 }, pictures: 1,
  },
  {
    title: '质量管理培训班', kind: '质量管理培训', ...done, days: ['09-11', '09-12'], place: '县委党校', unit: '质量发展股',
    description: '面向工业企业质检员。', tasks: ['own/质量培训', 'provincial/质量培训'],
    figures: { 参与人数: 51, 参与单位和企业: 43, 培训人数: 51 }, pictures: 1,
  },
  {
    title: '小微企业质量门诊', kind: '质量基础设施一站式服务', ...done, days: ['09-18', '09-18'], place: '工业园区服务站', unit: '质量发展股',
    description: '为茶叶、竹木制品企业问诊。', tasks: ['own/质量培训'],
    figures: { 参与人数: 29, 参与单位和企业: 16, 帮扶企业: 16, 解决质量问题: 7 }, pictures: 1,
  },
  {
    title: '农资打假秋季行动', kind: '农资打假', ...done, days: ['09-08', '09-22'], place: '各乡镇农资门店', unit: '执法大队',
    description: '检查农资门店，抽检复合肥料。', tasks: ['own/农资打假'],
    figures: { 参与单位和企业: 31, 发放宣传资料: 150 }, pictures: 1,
  },
  {
    title: '典型案例发布', kind: '典型案例曝光', ...done, days: ['09-26', '09-26'], place: '县融媒体中心', unit: '执法大队',
    description: '公布六起假冒伪劣案件。', tasks: [],
    figures: { 媒体报道: 4 }, pictures: 0,
  },
  {
    title: '有机茶园认证宣传', kind: '有机产品认证宣传周', state: 'cancelled', days: ['09-23', '09-23'], place: '松坪乡茶场', unit: '质量发展股',
    description: '因连日暴雨取消。', tasks: [], figures: {}, pictures: 0,
  },
  {
    title: '电梯应急救援演练', kind: '电梯安全宣传周', ...done, days: ['09-24', '09-24'], place: '城关街道', unit: '特种设备安全监察股',
    description: '两家维保单位参加。', tasks: [], figures: { 参与人数: 52, 参与单位和企业: 4, 发放宣传资料: 200 }, pictures: 1,
  },
];

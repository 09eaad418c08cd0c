import type { ExampleActivity } from './activityText.ts';

const upcoming = { state: 'planned', figures: {}, pictures: 0 } as const;
const running = { state: 'running', figures: {}, pictures: 0 } as const;

/** The activities of 2026 as they stand on the 14th of September. */
export const activities2026: readonly ExampleActivity[] = [
  {
    title: '2026年“质量月”启动仪式', kind: '启动仪式', state: 'done', days: ['09-03', '09-03'], place: '云溪县文化广场', unit: '质量发展股',
    description: '企业代表宣读质量承诺，十二个服务台现场答疑，免费检测家用血压计和电子秤。', tasks: ['own/启动仪式', 'city/启动仪式'],
    figures: { 参与人数: 186, 参与单位和企业: 34, 发放宣传资料: 1200, 悬挂横幅标语: 8, 展板: 24, 接受咨询: 312, 媒体报道: 3 }, pictures: 4,
  },
  {
    title: '走进食品厂：一袋米粉的旅程', kind: '质量开放日', state: 'done', days: ['09-05', '09-05'], place: '青石镇食品产业园', unit: '质量发展股',
    description: '三十五名小学生和家长参观生产线，自己动手测水分。', tasks: ['own/质量开放日', 'national/质量现场'],
    figures: { 参与人数: 72, 参与单位和企业: 2, 发放宣传资料: 150, 接受咨询: 26, 媒体报道: 1 }, pictures: 3,
  },
  {
    title: '检验检测中心公众开放', kind: '检验检测机构开放日', state: 'done', days: ['09-09', '09-09'], place: '县检验检测中心', unit: '质量发展股',
    description: '分四批参观实验室，演示插座温升和玩具小零件试验。', tasks: ['own/质量开放日', 'national/质量现场'],
    figures: { 参与人数: 118, 参与单位和企业: 5, 发放宣传资料: 260, 展板: 6, 接受咨询: 74 }, pictures: 3,
  },
  {
    title: '电线电缆企业质量开放日', kind: '质量开放日', ...upcoming, days: ['09-17', '09-17'], place: '工业园区', unit: '质量发展股',
    description: '邀请装修业主和水电工代表走进企业。', tasks: ['own/质量开放日', 'national/质量现场'],
  },
  {
    title: '校服生产企业家长开放日', kind: '质量开放日', ...upcoming, days: ['09-24', '09-24'], place: '柳河镇', unit: '产品质量监督股',
    description: '家长代表看面料检测报告、看裁剪车间。', tasks: ['own/质量开放日'],
  },
  {
    title: '开学季文具玩具守护行动', kind: '儿童和学生用品安全守护', ...running, days: ['09-01', '09-20'], place: '全县校园周边', unit: '产品质量监督股',
    description: '检查校园周边文具店、玩具店，抽检学生文具、儿童玩具和校服。', tasks: ['own/儿童和学生用品', 'national/守护孩子'],
  },
  {
    title: '消费品质量安全第一课', kind: '消费品质量安全进校园', state: 'done', days: ['09-08', '09-08'], place: '城关街道第二小学', unit: '产品质量监督股',
    description: '讲文具和玩具上的标识怎么看，现场找“问题文具”。', tasks: ['own/儿童和学生用品', 'national/守护孩子'],
    figures: { 参与人数: 420, 参与单位和企业: 1, 发放宣传资料: 430, 展板: 4 }, pictures: 2,
  },
  {
    title: '学校食堂和校园周边食品店检查', kind: '校园食品安全守护', ...running, days: ['09-01', '09-15'], place: '全县中小学、幼儿园', unit: '食品安全监督股',
    description: '检查进货台账、留样和“明厨亮灶”，现场快检。', tasks: ['own/校园食品安全', 'city/校园及周边'],
  },
  {
    title: '食品快检进学校', kind: '校园食品安全守护', state: 'done', days: ['09-10', '09-10'], place: '枫林镇中学', unit: '食品安全监督股',
    description: '快检车开进校园，当场公布四十二份样品的结果。', tasks: ['own/校园食品安全'],
    figures: { 参与人数: 96, 发放宣传资料: 180, 接受咨询: 41 }, pictures: 2,
  },
  {
    title: '公平秤进集市：城关农贸市场', kind: '集贸市场计量专项检查', state: 'done', days: ['09-04', '09-04'], place: '城关农贸市场', unit: '计量标准股',
    description: '检定电子秤，设公平秤，讲解作弊秤的识别。', tasks: ['own/计量惠民', 'national/公平秤'],
    figures: { 参与人数: 135, 参与单位和企业: 1, 发放宣传资料: 200, 接受咨询: 58, 免费检定: 86 }, pictures: 2,
  },
  {
    title: '公平秤进集市：青石镇', kind: '集贸市场计量专项检查', state: 'done', days: ['09-11', '09-11'], place: '青石镇集贸市场', unit: '计量标准股',
    description: '赶集日设台检定，督促更换三台不合格电子秤。', tasks: ['own/计量惠民', 'national/公平秤'],
    figures: { 参与人数: 88, 参与单位和企业: 1, 发放宣传资料: 130, 接受咨询: 39, 免费检定: 64 }, pictures: 1,
  },
  {
    title: '血压计免费检定进社区', kind: '计量服务中小企业行', ...upcoming, days: ['09-18', '09-18'], place: '望江街道社区服务中心', unit: '计量标准股',
    description: '为居民和社区诊所检定血压计。', tasks: ['own/计量惠民'],
  },
  {
    title: '电梯困人救援演练', kind: '电梯安全宣传周', state: 'done', days: ['09-12', '09-12'], place: '城关街道滨河小区', unit: '特种设备安全监察股',
    description: '演示平层、盘车和安抚，居民代表全程观摩。', tasks: ['own/电梯和特种设备', 'provincial/电梯安全'],
    figures: { 参与人数: 64, 参与单位和企业: 6, 发放宣传资料: 300, 接受咨询: 22 }, pictures: 2,
  },
  {
    title: '看得见的电梯维保', kind: '电梯安全宣传周', ...upcoming, days: ['09-22', '09-22'], place: '望江街道商贸广场', unit: '特种设备安全监察股',
    description: '透明井道前讲解维保的每一步。', tasks: ['own/电梯和特种设备', 'provincial/电梯安全'],
  },
  {
    title: '消费维权进望江社区', kind: '消费维权进社区', state: 'done', days: ['09-06', '09-06'], place: '望江街道', unit: '消费者权益保护股',
    description: '设咨询台，受理投诉举报，讲三包规定。', tasks: ['own/消费维权', 'national/消费维权'],
    figures: { 参与人数: 154, 发放宣传资料: 520, 悬挂横幅标语: 2, 展板: 6, 接受咨询: 93 }, pictures: 2,
  },
  {
    title: '12315宣传赶大集', kind: '12315宣传', state: 'done', days: ['09-13', '09-13'], place: '柳河镇集贸市场', unit: '消费者权益保护股',
    description: '用实物对比教村民辨认假冒日用品。', tasks: ['own/消费维权', 'national/消费维权'],
    figures: { 参与人数: 210, 发放宣传资料: 640, 悬挂横幅标语: 3, 展板: 8, 接受咨询: 121 }, pictures: 0,
  },
  {
    title: '消费品质量安全进沙湾镇', kind: '消费品质量安全进乡镇', ...upcoming, days: ['09-16', '09-16'], place: '沙湾镇', unit: '消费者权益保护股',
    description: '讲头盔、插座和家用燃气用品的选购。', tasks: ['own/消费维权', 'national/消费维权'],
  },
  {
    title: '园区“一站式”质量服务日', kind: '质量基础设施一站式服务', state: 'done', days: ['09-10', '09-10'], place: '工业园区服务站', unit: '质量发展股',
    description: '计量、标准、认证、检测四个窗口合在一处，现场对接需求十七项。', tasks: ['own/小微企业', 'provincial/进园区', 'national/小微企业'],
    figures: { 参与人数: 47, 参与单位和企业: 19, 帮扶企业: 14, 解决质量问题: 9, 接受咨询: 38 }, pictures: 2,
  },
  {
    title: '竹木制品企业质量门诊', kind: '质量基础设施一站式服务', ...upcoming, days: ['09-23', '09-23'], place: '松坪乡', unit: '质量发展股',
    description: '专家上门诊断甲醛释放量偏高的问题。', tasks: ['own/小微企业', 'provincial/进园区', 'national/小微企业'],
  },
  {
    title: '首席质量官培训班（第一期）', kind: '首席质量官培训', state: 'done', days: ['09-07', '09-08'], place: '县委党校', unit: '质量发展股',
    description: '两天十二课时，讲质量成本、标准和典型改进案例。', tasks: ['own/首席质量官', 'provincial/首席质量官'],
    figures: { 参与人数: 58, 参与单位和企业: 52, 培训人数: 58 }, pictures: 1,
  },
  {
    title: '质量管理小组骨干培训（第二期）', kind: '质量管理培训', ...upcoming, days: ['09-21', '09-22'], place: '县委党校', unit: '质量发展股',
    description: '面向规模以下工业企业的质检员。', tasks: ['own/首席质量官'],
  },
  {
    title: '农资打假秋季行动', kind: '农资打假', ...running, days: ['09-07', '09-22'], place: '各乡镇农资门店', unit: '执法大队',
    description: '查进货台账和标签标识，抽检复合肥料。', tasks: ['own/农资打假'],
  },
  {
    title: '加油站成品油快检', kind: '成品油快检', state: 'done', days: ['09-09', '09-11'], place: '全县加油站', unit: '执法大队',
    description: '快检十一座加油站，同时核查加油机强检标志。', tasks: ['own/成品油', 'national/公平秤'],
    figures: { 参与单位和企业: 11, 免费检定: 32 }, pictures: 1,
  },
  {
    title: '“你选我检”网络投票和抽样', kind: '你选我检', ...running, days: ['09-02', '09-25'], place: '线上和城关街道超市', unit: '食品安全监督股',
    description: '两千三百余人投票，得票最高的四类食品进入抽检。', tasks: ['city/你选我检'],
  },
];

/*
 * Enumerations with the words of the screen (DOMAIN.md). Keys are stored; labels are shown and exported.
 */

export const circularLevels = { national: '国家', provincial: '省', city: '市', own: '本局' } as const;
export const circularKindLabels = {
  circular: '通知',
  'circular-body': '通知正文',
  relay: '转发通知',
  'action-plan': '行动方案',
  news: '新闻',
  'news-with-annex': '新闻及附件',
  summary: '总结',
  slogans: '口号',
  other: '其他',
} as const;

export const taskKinds = { task: '任务', requirement: '要求' } as const;
export const unitRoleLabels = {
  lead: '牵头',
  support: '配合',
  host: '主办',
  organise: '承办',
  'co-organise': '协办',
  responsible: '责任',
} as const;

export const activityStates = { planned: '计划', running: '进行中', done: '已完成', cancelled: '已取消' } as const;
/** Kinds of activity seen in circulars (DOMAIN.md, "Activities seen in the circulars"); free text is allowed too. */
export const activityKinds = [
  '启动仪式',
  '质量开放日',
  '检验检测机构开放日',
  '计量服务中小企业行',
  '电梯安全宣传周',
  '有机产品认证宣传周',
  '服务认证体验周',
  '12315宣传',
  '消费维权进社区',
  '消费品质量安全进校园',
  '消费品质量安全进乡镇',
  '企业质量诚信倡议',
  '质量基础设施一站式服务',
  '首席质量官培训',
  '质量管理培训',
  'QC小组竞赛',
  '标准领跑者',
  '知识产权宣传',
  '你选我检',
  '集贸市场计量专项检查',
  '校园食品安全守护',
  '特种设备隐患排查',
  '儿童和学生用品安全守护',
  '农资打假',
  '成品油快检',
  '明厨亮灶',
  '放心消费创建',
  '新闻发布',
  '典型案例曝光',
] as const;

export const unitKinds = {
  section: '科室',
  station: '市场监管所',
  department: '外部部门',
  institution: '技术机构',
} as const;
export const subjectKinds = {
  production: '生产',
  circulation: '流通',
  catering: '餐饮',
  'special-equipment': '特种设备使用',
  testing: '检验检测',
  online: '网络经营',
  market: '集贸市场',
  canteen: '学校食堂',
  other: '其他',
} as const;
export const subjectStates = { active: '在营', suspended: '停业', closed: '注销', moved: '迁出' } as const;
export const riskClasses = { A: 'A', B: 'B', C: 'C', D: 'D' } as const;

export const inspectionKinds = {
  'double-random': '双随机',
  special: '专项检查',
  daily: '日常检查',
  complaint: '投诉举报',
  'follow-up': '回访',
} as const;
export const inspectionStates = {
  planned: '待检查',
  running: '检查中',
  done: '已检查',
  published: '已公示',
  cancelled: '已取消',
} as const;
/** What a point of a checklist was answered with. */
export const checklistAnswers = { passed: '合格', failed: '不合格', 'not-applicable': '不适用' } as const;
export const signatures = { signed: '已签字', refused: '拒绝签字' } as const;
/** 抽查类型 of the yearly plan table. */
export const inspectionPlanKinds = { directed: '定向', undirected: '不定向' } as const;
export const drawOrigins = { own: '本系统抽取', platform: '国家或省平台抽取' } as const;
export const drawStates = { committed: '已封存待抽', drawn: '已抽取', void: '已作废' } as const;
/** Result wordings of the double-random check; several may be joined (DOMAIN.md). */
export const inspectionResults = [
  '未发现问题',
  '未按规定公示应当公示的信息',
  '公示信息隐瞒真实情况、弄虚作假',
  '通过登记的住所（经营场所）无法联系',
  '发现问题已责令改正',
  '不配合检查情节严重',
  '未发现开展本次抽查涉及的经营活动',
  '发现问题待后续处理',
  '已注销/吊销/撤销/迁出',
] as const;
export const findingSeverities = { minor: '轻微', general: '一般', serious: '严重' } as const;
export const findingMeasures = {
  'on-the-spot': '当场改正',
  ordered: '责令改正',
  seized: '查封扣押',
  case: '立案',
  transferred: '移送',
  notified: '抄告',
} as const;
export const findingStates = {
  open: '待整改',
  rectified: '已整改待复查',
  rechecked: '复查通过',
  'handed-over': '已移交处理',
} as const;

export const sampleKinds = { product: '产品', food: '食品' } as const;
export const samplingStages = {
  production: '生产',
  circulation: '流通',
  online: '网络',
  catering: '餐饮',
  campus: '校园周边',
  rural: '农村',
} as const;
export const samplingSources = {
  national: '国家',
  provincial: '省级',
  city: '市级',
  own: '本级',
  'public-choice': '你选我检',
} as const;
/** Where the batch is on its way; the verdict is kept apart. */
export const sampleStates = {
  sampled: '已抽样',
  sealed: '已封样',
  submitted: '已移交',
  received: '已接收',
  refused: '已拒收',
  tested: '已检验',
  reported: '已出报告',
  notified: '已告知',
  objected: '异议复检中',
  ordered: '责令改正中',
  rechecked: '已复查',
  closed: '已办结',
} as const;
export const sealConditions = { intact: '完好', broken: '破损' } as const;
/** 区域类型 of the food sheet. */
export const foodAreas = { city: '城市', country: '乡村', scenic: '景点' } as const;
/** What a laboratory can conclude. */
export const testVerdicts = { passed: '合格', failed: '不合格' } as const;
/** `open` until a final verdict is there: open batches are shown beside the pass rate, never in it. */
export const verdicts = { open: '待检', passed: '合格', failed: '不合格' } as const;
export const itemVerdicts = { passed: '符合', failed: '不符合', none: '不判定' } as const;

export const caseStates = { clue: '线索', filed: '已立案', closed: '已结案', transferred: '已移送' } as const;

export const clockUnits = { 'working-day': '个工作日', day: '日', month: '个月', year: '年' } as const;
export type ClockUnit = keyof typeof clockUnits;

/** Nouns that evidence can be attached to. */
export const evidenceOwners = {
  campaign: '年度活动',
  activity: '活动',
  inspection: '检查记录',
  finding: '问题',
  sample: '抽检批次',
  'sampling-plan': '抽检任务',
  'public-choice': '你选我检',
  case: '案件',
  draw: '随机抽取',
} as const;

export const indicatorBases = { computed: '由记录汇总', activity: '由活动填报', entered: '手工填报' } as const;

/** Nouns as they appear in search, history and the recycle bin. */
export const nounLabels = {
  campaign: '年度活动',
  circular: '通知',
  task: '任务',
  activity: '活动',
  unit: '单位',
  staff: '人员',
  subject: '检查对象',
  laboratory: '检验机构',
  'product-group': '产品类别',
  checklist: '检查表',
  'inspection-plan': '抽查计划',
  draw: '随机抽取',
  inspection: '检查记录',
  finding: '问题',
  case: '案件',
  'sampling-plan': '抽检任务',
  'public-choice': '你选我检',
  sample: '抽检批次',
  evidence: '影像资料',
  indicator: '指标',
  report: '总结',
  import: '导入',
  setting: '设置',
  example: '示例数据',
} as const;
export type Noun = keyof typeof nounLabels;

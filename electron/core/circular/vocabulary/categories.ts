/** What sort of work an item is, tried in this order on its title first and then on its text. */
const categories: readonly { name: string; form: RegExp }[] = [
  { name: '抽检', form: /抽检|抽查|抽样|你[选点]我检|监督检验/ },
  { name: '整治', form: /整治|执法|打击|打假|查处|治理/ },
  { name: '检查', form: /检查|排查|监管|隐患|巡查|督查/ },
  { name: '维权', form: /维权|投诉|消费(?:者|维权|纠纷)|放心消费/ },
  { name: '帮扶', form: /帮扶|服务企业|助企|问诊|一站式|诊断|惠企|营商环境/ },
  { name: '培训', form: /培训|讲座|竞赛|比武|练兵|课堂|交流/ },
  { name: '宣传', form: /宣传|宣贯|开放日|启动仪式|主题活动|报道|公益广告|展示|倡议|氛围/ },
  { name: '计量', form: /计量|检定|校准/ },
  { name: '认证', form: /认证|认可/ },
  { name: '标准', form: /标准/ },
  { name: '品牌', form: /品牌|质量奖|标杆|地理标志/ },
  { name: '创新', form: /创新|攻关|研发|科技/ },
  { name: '考核', form: /考核|评价|评估/ },
];

/** The category of an item; empty where nothing fits. */
export function categoryOf(title: string, text: string): string {
  const fits = (subject: string) => categories.find(({ form }) => form.test(subject))?.name;
  // The bureau's own name says 监管 in nearly every item.
  const plain = text.replace(
    /（[^（）]*(?:负责|牵头|配合|落实)[^（）]*）|市场监(?:督管理|管)(?:总局|部门|局|所)?/g,
    '',
  );
  return fits(title.replace(/市场监(?:督管理|管)/g, '')) ?? fits(plain) ?? '';
}

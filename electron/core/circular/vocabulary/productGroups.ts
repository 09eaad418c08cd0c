/** Groups of products as the county's sampling plan knows them, with the words that tell them. */
export const productGroups: readonly { name: string; form: RegExp }[] = [
  { name: '食品', form: /食品(?!药品监管|药品监督)|乳粉|乳制品|肉制品|食用油|餐饮|月饼|粮油|冷链/ },
  { name: '食用农产品', form: /农产品|蔬菜|水产品|畜禽|果品/ },
  { name: '保健食品', form: /保健食品/ },
  { name: '药品', form: /(?<!食品)药品(?!监督|监管)|疫苗/ },
  { name: '医疗器械', form: /医疗器械|轮椅|助听/ },
  { name: '化妆品', form: /化妆品/ },
  { name: '特种设备', form: /特种设备|电梯|起重机械|锅炉|压力容器|气瓶|游乐设施|叉车/ },
  {
    name: '儿童和学生用品',
    form: /儿童(?:和学生)?用品|学生(?:用品|文具|用具)|玩具|校服|文具|童车|童装|婴童|婴幼儿(?!配方)/,
  },
  { name: '老年用品', form: /老年(?:人)?用品|适老化|老年人残疾人用品/ },
  { name: '农资', form: /农资|化肥|肥料|农药(?!残留)|种子(?!”)|农膜|兽药|饲料/ },
  { name: '成品油', form: /成品油|汽柴油|汽油|柴油|燃油|车用尿素|油品/ },
  { name: '危险化学品', form: /危险化学品|危化品/ },
  { name: '电动自行车', form: /电动(?:自行)?车|蓄电池|头盔/ },
  { name: '燃气具', form: /燃气(?:灶|具|器具|用具|热水|软管|报警|调压|阀)|可燃气体/ },
  { name: '家用电器', form: /家电|家用(?:电子)?电器|电线电缆|插座|小家电|电热/ },
  { name: '消防产品', form: /消防(?:产品|器材)|灭火器/ },
  { name: '建材', form: /建材|水泥|钢材|钢筋|混凝土|人造板|涂料|装饰装修|防水材料|玻璃(?!心)|管材/ },
  { name: '服装鞋帽', form: /服装|鞋(?:帽|类)|羽绒|纺织|絮用/ },
  { name: '防疫用品', form: /口罩|防疫(?:用品|物资)|消毒液/ },
  { name: '计量器具', form: /计量器具|电子秤|衡器|加油机|出租车计价器|燃气表|水表|电能表|眼镜制配/ },
  { name: '汽车及配件', form: /汽车(?!站)|汽配|机动车(?!排放检验)/ },
  { name: '电子产品', form: /电子(?:产品|装备)|移动通信终端|可穿戴|手机/ },
  { name: '家具家居', form: /家具|家居|卫浴|厨卫/ },
  { name: '过度包装商品', form: /过度包装/ },
  { name: '日用消费品', form: /日用(?:消费)?品/ },
];

/** Names of the product groups a text mentions, in the vocabulary's order. */
export function findProductGroups(text: string): string[] {
  return productGroups.filter(({ form }) => form.test(text)).map(({ name }) => name);
}

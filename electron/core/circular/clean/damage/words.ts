/**
 * Words of official text that end in a character with the second byte A3, by that character. The loss of a first byte
 * happens before ！ ； ， ： （ ） of GBK, all of which begin with A3: so the damaged character is always one of these.
 */
const wordsByEnd: Readonly<Record<string, string>> = {
  保: '六 三 社 医 环 维 确 担 投 参 低 劳 联 质 安 质量安全担 农',
  全: '安 健 完 齐 保 周 成 质量安 食品安 生产安 消防安 特种设备安',
  海: '上 沿 近 出 青 渤 黄 东 南 珠 威 北',
  省: '各 全 本 外 我 节 反 河北 河南 山东 山西 湖北 湖南 广东 江苏 浙江 安徽 福建 江西 四川 云南 贵州 陕西 甘肃 青海 辽宁 吉林 黑龙江 海南',
  校: '学 高 院 党 进 名 驻 在',
  选: '评 优 筛 首 初 竞 遴 推 挑 候 必 精 入',
  模: '规 劳 建 大规 楷',
  福: '幸 造 祝 惠 纳',
  担: '承 负 分 减负',
  停: '暂 叫 关 责令暂',
  危: '安 高 化 ',
  常: '正 日 经 通 异 往 平',
  罚: '处 惩 责 行政处 重',
  专: '中 大 高 职 食 药 质 校',
  粒: '颗 微 ',
  迹: '事 痕 奇 先进事 典型事',
  玻: '',
  牛: '奶 肉 黄',
  恕: '宽',
  希: '',
  裕: '富 共同富 宽',
  郑: '',
};

const words = new Set(
  Object.entries(wordsByEnd).flatMap(([end, starts]) =>
    starts
      .split(' ')
      .filter((start) => start !== '')
      .map((start) => start + end),
  ),
);
const longest = Math.max(...[...words].map((word) => word.length));

/** Whether the text ends in a word whose last character this kind of damage strikes. */
export function endsInWord(text: string): boolean {
  for (let length = 2; length <= longest && length <= text.length; length += 1) {
    if (words.has(text.slice(-length))) return true;
  }
  return false;
}

/** The characters that are commonest in official text, most frequent first: of two that fit, one of these is likelier. */
const frequent =
  '的一是在不了有和人这中大为上个国以要时来用生到作地于出就分对成会可主发年动同工也能下过产种面而方后多定行学法所民得经三之进着等部度家电力如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开合还因由其前外政四日社事平形相全表间与关各重新线内数正心明原利比或但质第向道此变条只结解问意建月公无系情者最立代已通并提直题党程展五果员位入常文总次品式活设及管特件长求老基资流路级少图统接知较将组见计别手期根论运农指区强放决被干做必先回则任取据处车务';

/** How common the character is in official text: 1 for the commonest, falling to 0 for those outside the list. */
export function commonness(character: string): number {
  const rank = character === '' ? -1 : frequent.indexOf(character);
  return rank < 0 ? 0 : 1 - rank / frequent.length;
}

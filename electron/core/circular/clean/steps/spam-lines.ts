import { type Edit, inOrder, type Line, linesOf, removeLines, type Step } from '../edit.ts';
import { foldToSimplified } from '../traditional.ts';

/** Words that no notice about quality uses, not even one about gambling or pornography as an offence. */
const spamWords =
  /伊人|黄片|毛片|(?:一级|三级|a级|无码|有码|无遮挡)[片视]|无码|特黄|特级片|国产精品|午夜(?:福利|影院|视频|剧场|精品)|亚洲(?:精品|午夜|综合|无码|日韩|欧美)|日韩(?:精品|无码|特级|欧美|在线)|欧美(?:日韩|精品|性)|天天(?:日|操|射|干)|久久久?(?:久|精品|综合|青|天天|国产)|草原线|青青草|av(?:在线|天堂|免费|片)|\bav\b|成人(?:视频|网站|影院|电影|在线)|色情|情色|激情(?:视频|小说)|视频(?:一区|二区|免费|在线观看)|在线(?:观看|播放|看片)|免费(?:视频|观看|看片)|一区二区|三区|高清无码|约炮|裸聊|博彩|赌场|赌城|百家乐|老虎机|六合彩|时时彩|北京赛车|pk10|棋牌(?:游戏|娱乐|平台)|真人(?:娱乐|荷官|游戏)|投注|下注|彩金|返水|注册送|送彩金|葡京|澳门威尼斯|威尼斯人|金沙娱乐|永利|太阳城|皇冠(?:体育|现金|网)|体育(?:投注|博彩)|足彩|外围|娱乐城|线上娱乐|娱乐平台|开奖|彩票(?:平台|网|app)|手机版下载|官方?入口|外挂|代开发票|办证刻章/gi;

/** Words that make a line official whatever else it has: a notice may well speak of 博彩 or 色情 as an offence. */
const officialWords =
  /质量月|通知|市场监管|整治|打击|查处|禁止|严禁|严厉|违法|监督|部门|人民政府|执法|宣传|落实|举报|责任|检查|各单位|认真|组织/;

/** A name of a betting site as it replaces a blocked word inside a sentence. */
const inserted =
  /(?:澳门|澳門)?(?:新?葡京|威尼斯人|金沙|永利|银河|銀河|太阳城|太陽城|皇冠|巴黎人)(?:赌场|賭場|娱乐场|娛樂場|娱乐城|娛樂城|娱乐|娛樂|国际|國際|官网|官網|官方网站|网上|线上|在线|在線|现金网|現金網|体育|體育|投注|棋牌|平台|注册|網址|网址)+|(?:时时彩|時時彩|北京赛车|北京賽車|六合彩|百家乐|百家樂|老虎机|老虎機|pk10)(?:平台|官网|官網|投注|开奖|開獎|网址|網址|计划|計劃|app)+|(?:注册送彩金|註冊送彩金|真人荷官|AV在线|成人视频|成人視頻)/gi;

const linesAtHead = 6;
const linesAtTail = 12;
const longestSpamLine = 2000;

/**
 * Lines of adult or betting keywords at the head or the tail go where they have two such words and none that is
 * official. A betting phrase inside a sentence goes as well, and the reviewer is asked: it replaced a blocked word.
 */
export const spamLines: Step = ({ text }) => {
  const lines = linesOf(text);
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.text !== '');
  const edges = [...filled.slice(0, linesAtHead), ...filled.slice(-linesAtTail)];
  const spam = new Set(edges.filter(({ line }) => isSpam(line)).map(({ index }) => index));
  const removals = [...spam].map((index) => removeLines(lines, index, index, '垃圾关键词行已删去'));
  return inOrder([...removals, ...phrases(text)]);
};

function isSpam(line: Line): boolean {
  if (line.text.length > longestSpamLine || line.text.includes('。')) return false;
  const folded = foldToSimplified(line.text);
  if (officialWords.test(folded)) return false;
  const hits = folded.match(spamWords) ?? [];
  const letters = hits.join('').length;
  return hits.length >= 2 && (hits.length >= 3 || letters * 4 >= folded.length);
}

function phrases(text: string): Edit[] {
  return [...text.matchAll(inserted)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    replacement: '',
    note: '句中插入的博彩词语已删去',
    doubt: `句中的“${match[0]}”像是被插入的广告词，已删去；此处可能缺字，请核对`,
  }));
}

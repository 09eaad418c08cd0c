import { type Edit, inOrder, type Line, linesOf, type Step } from '../edit.ts';
import { isTraditionalOnly, simplify, simplifyCharacter } from '../traditional.ts';
import { misread, overConverted, simplifiedWords } from './simplifiedWords.ts';

interface Count {
  traditional: number;
  /** Characters that stand in both sets count for neither side. */
  simplified: number;
}

/**
 * Traditional characters become simplified ones by phrases. The document is judged first: a simplified one is not
 * touched (乾, 瞭 and 著 are right in it), but for single lines that are traditional throughout.
 */
export const simplified: Step = ({ text, damaged }) => {
  const visible = hideDamage(text, damaged);
  const whole = countOf(visible);
  const traditional = whole.traditional > whole.simplified;
  const edits = linesOf(visible).flatMap((line) =>
    traditional || isTraditionalLine(line.text) ? lineEdits(line) : overConvertedEdits(line),
  );
  return inOrder([...edits, ...misreadEdits(text)]);
};

/** Damaged runs must neither be counted nor converted: blanks of the same length stand for them. */
function hideDamage(text: string, damaged: readonly { from: number; to: number }[]): string {
  let visible = '';
  let from = 0;
  for (const run of damaged) {
    visible += text.slice(from, run.from) + ' '.repeat(run.to - run.from);
    from = run.to;
  }
  return visible + text.slice(from);
}

function isTraditionalLine(line: string): boolean {
  const { traditional, simplified: others } = countOf(line);
  return traditional >= 2 && others === 0;
}

function countOf(text: string): Count {
  const count: Count = { traditional: 0, simplified: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    const side = sideOf(unit);
    if (side === traditionalSide) count.traditional += 1;
    else if (side === simplifiedSide) count.simplified += 1;
  }
  return count;
}

const neitherSide = 1;
const traditionalSide = 2;
const simplifiedSide = 3;
/** Side of every character that was asked for; 0 where none was yet. */
const sides = new Uint8Array(0x10000);

function sideOf(unit: number): number {
  if (sides[unit] === 0) {
    const character = String.fromCharCode(unit);
    if (isTraditionalOnly(character)) sides[unit] = traditionalSide;
    else sides[unit] = simplifiedOnly.has(character) ? simplifiedSide : neitherSide;
  }
  return sides[unit]!;
}

/** Characters that simplification made: their traditional form is another one. Frequent in official text. */
const simplifiedOnly = new Set(
  '质产务发开关动业会实个为国时与门义长东车书见马鸟鱼风飞龙龟齿严丰临举乡买乱争亏云亚亩亲亿仅从仓仪们价众优伞传伤伦伪体侠侧侨债倾偿储儿党兰兴养兽军农冯冲决况冻净凉减凤凭凯击划刘则刚创删别制剂剑剧劝办劲劳势勋区医华协单卖卢卫却厂厅历厉压厌厕县双变叙叠叹号吓吗听启员响问园围图圆圣场坏块坚坛坝坟坠垄垒声处备复够头夹夺奋奖妆妇妈娱孙学宁宝宠审宪宫宽宾对寻导寿将尔尘尝尧层属岁岂岗岛岭峡帅师帐帘帜带帮并广庄庆库应庙废归当录彻征径忆怀态怜总恒恳恶悬惊惧惨惯愿懒戏战户扑执扩扫扬扰抚抛抢护报担拟拥拦择挂挡挣挤挥损换据掷携摄摆摇撑敌数斋断无旧昼显晓晕暂术机杀杂权条来杨极构标栈栋栏树样档桥梦检楼欢欧残毁毕气汇汉汤沟没泪泽洁浅浆测济浏浓涂涛润涨渐渔温湾湿满滚滞滤灭灯灵灾炉点炼烂烛烟烦烧热爱爷牵状犹狭独狱献环现玛珍电画畅疗疯痒瘫皱盏盐监盖盗盘矫码砖础确祸禅离种积称稳穷窃竞笔笼签简粮紧纠红约级纪纯纲纳纵纷纸纹线练组细织终绍经结绕给络绝统继绩续维综绿缓编缘缩缴网罗罚职联肃肠肤脉脏脑脚脱脸艺节芦苏苹范茧荐药莱获虑虚虫虽蚂补装规视览觉订认讨让训议讯记讲许论设访证评识诉词译试诗诚话该详语误说请诸读课调谁谈谋谢谨谱贝贞负财责败账货贩购贯贴贵贷贸费贺资赏赔赖赛赞赢赵赶趋跃践转轮软轻载较输辖边达迁过运还这进远违连迟适选递逻遗邮邻郑酱释里针钉钟钢钱钻铁铜银链销锁锅错镇镜长闪闭问闲间闻阀阅队阳阴阵阶际陆陈险随隐难雾静页顶项顺须顾顿预领频题颜额颁颗风饭饮饰饱饲馆驱驻驾验骗鲜鸡鸭麦黄齐龄',
);

function overConvertedEdits(line: Line): Edit[] {
  if (!/[製麵機隻係]/.test(line.text)) return [];
  return characterEdits(
    line,
    line.text.replace(/[製麵機隻係]/g, (character) => overConverted.get(character)!),
  );
}

function lineEdits(line: Line): Edit[] {
  const converted = simplifiedWords(simplify(line.text));
  return converted.length === line.text.length
    ? characterEdits(line, converted)
    : characterEdits(line, [...line.text].map(simplifyCharacter).join(''));
}

/** One edit a character, so that the offset map stays exact; the report merges neighbours into runs. */
function characterEdits(line: Line, converted: string): Edit[] {
  const edits: Edit[] = [];
  for (let index = 0; index < line.text.length; index += 1) {
    if (line.text[index] === converted[index]) continue;
    const from = line.from + index;
    edits.push({ from, to: from + 1, replacement: converted.charAt(index) });
  }
  return edits;
}

function misreadEdits(text: string): Edit[] {
  return [...text.matchAll(misread)].map(({ index }) => ({
    from: index + 1,
    to: index + 2,
    replacement: '入',
    note: '识别错误：“深人”改为“深入”',
  }));
}

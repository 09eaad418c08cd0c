import { type Edit, inOrder, type Line, linesOf, removeLines, type Step } from '../edit.ts';
import { foldToSimplified } from '../traditional.ts';

/** Whole lines of a web page's frame, matched on simplified characters without blanks. */
const clutterLines: readonly RegExp[] = [
  /^(?:您|你)?(?:现在|当前)?的?位置(?:是)?[:：].{0,80}$/,
  /^(?:您|你)(?:现在)?(?:所在的?)?位置[:：].{0,80}$/,
  /^(?:当前位置|所在位置)[:：>].{0,80}$/,
  /^(?:首页|网站首页)(?:[>»›\-—/|].{0,60})$/,
  /^[[【(（]?(?:打印|打印本页|打印此页|关闭|关闭窗口|收藏|收藏本页|加入收藏|返回顶部|返回首页|返回列表|返回|纠错|我要纠错|复制链接|二维码|分享|保存|下载)[\]】)）]?(?:[[【(（|/]*(?:打印|打印本页|打印此页|关闭|关闭窗口|收藏|收藏本页|加入收藏|返回顶部|返回首页|返回列表|返回|纠错|我要纠错|复制链接|二维码|分享|保存|下载)[\]】)）]?)*$/,
  /^(?:【|\[)?(?:字体|字号)(?:大小)?[:：]?.{0,20}$/,
  /^[[【(（]?(?:大|中|小)[\]】)）]?[|\s]*[[【(（]?(?:大|中|小)[\]】)）]?[|\s]*[[【(（]?(?:大|中|小)[\]】)）]?$/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?[:：]?(?:\d*次?|正在加载.{0,6})$/,
  /^(?:您|你)是(?:本站|本网站)?第.{1,12}(?:位|个)(?:访客|访问者|浏览者).{0,10}$/,
  /^(?:分享到|分享至|转发到|扫一扫)[^，。]{0,40}$/,
  /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页)[:：]?.{0,80}$/,
  /^(?:责任编辑|编辑|责编|校对|初审|复审|终审|审核|录入|发布人|供稿|来源|信息来源|稿源|文章来源|作者)[:：].{0,30}$/,
  /^(?:发布|发表|更新)(?:时间|日期)[:：]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?.{0,20}(?:来源|浏览|点击|阅读|作者|编辑|字体|字号).{0,40}$/,
  /^(?:版权所有|Copyright|©|网站标识码|备案号|.{0,8}ICP备|.{0,4}公网安备|技术支持[:：]).{0,120}$/i,
  /^(?:网站地图|联系我们|关于我们|网站声明|隐私保护)(?:[|\-—/](?:网站地图|联系我们|关于我们|网站声明|隐私保护))*$/,
  /^(?:用?微信|手机)?扫(?:一扫|描|码).{0,40}$/,
  /^(?:【|\[)?(?:我要)?(?:评论|点赞|收藏本文|举报|投稿)(?:】|\])?\d*$/,
  /^(?:(?:无障碍(?:浏览|阅读)?|长者模式|长者助手|关怀版|适老化|繁体(?:版|中文)?|简体(?:版|中文)?|English|登录|注册|搜索|首页|网站支持IPv6)[|/]?)+$/i,
  /^索引号[:：][^〔﹝[]{0,80}$/,
];

/**
 * Part of a line: a font-size switch or a counter beside the date of a page. A run of blanks and borders in front is
 * only tried from its head, or a long one would cost its length squared.
 */
const clutterParts =
  /(?<![ |])[ |]*[[【(（]?字[体號号][:：]? ?[[【(（]?(?:特?大|[大中小])[\]】)）]?(?:[ |/]*[[【(（]?[大中小][\]】)）]?){1,3}[\]】)）]?|(?<![ |])[ |]*(?:浏览|点击|阅读)(?:次数|量|数)[:：] ?\d+ ?次?/g;

/** A footer, or the editor's name that ends an article: titles of other pages follow, or another article. */
const footers =
  /^[[【(（■◆●>]*(?:相关(?:稿件|阅读|链接|新闻|文章|报道|推荐)|延伸阅读|扩展阅读|推荐阅读|热门(?:推荐|文章|新闻|阅读)|猜你(?:喜欢|感兴趣)|为您推荐|更多(?:新闻|相关|内容|推荐)|最新(?:文章|新闻|资讯)|责任编辑|精彩推荐|友情链接)[\]】)）]*[:：]?(.*)$/;

/** An annex that stands behind a footer is part of the notice still. */
const annex = /^附件\d{0,2}[:：]?$|^附件\d/;

/** More than this behind a footer is no list of titles: the reviewer is told. */
const longTail = 200;

/** The frame of a web page: blocks the reader marked, navigation, counters, copyright, and footers with their tail. */
export const webClutter: Step = ({ text, blocks }) => {
  const lines = linesOf(text);
  const folded = lines.map((line) => foldToSimplified(line.text).replace(/\s+/g, ''));
  const tail = tailEdit(text, lines, folded);
  const edits: Edit[] = tail === null ? [] : [tail];
  lines.forEach((line, index) => {
    const outsideTail = tail === null || line.from < tail.from || line.from >= tail.to;
    if (outsideTail && isClutter(folded[index]!)) edits.push(removeLines(lines, index, index, '网页边框文字已删去'));
  });
  for (const block of blocks) {
    if (block.kind === 'clutter' && block.to > block.from) edits.push(blockEdit(text, block));
  }
  return inOrder([...edits, ...partEdits(text)]);
};

const isClutter = (line: string): boolean =>
  line !== '' && line.length <= 160 && clutterLines.some((pattern) => pattern.test(line));

function blockEdit(text: string, block: { from: number; to: number }): Edit {
  const inner = text[block.to] === '\n';
  const from = !inner && block.to === text.length && text[block.from - 1] === '\n' ? block.from - 1 : block.from;
  const to = inner ? block.to + 1 : block.to;
  const edit = { from, to, replacement: '', note: '文件中标明的网页边框内容已删去' };
  if (to - from <= longTail) return edit;
  return { ...edit, doubt: `有 ${to - from} 个字在文件中被标为网页边框，已删去，请核对` };
}

function partEdits(text: string): Edit[] {
  return [...foldToSimplified(text).matchAll(clutterParts)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    replacement: '',
    note: '网页边框文字已删去',
  }));
}

/** The first footer in the second half and all that follows it. */
function tailEdit(text: string, lines: readonly Line[], folded: readonly string[]): Edit | null {
  const index = lines.findIndex((line, at) => isFooter(line, folded[at]!, text.length));
  if (index < 0) return null;
  const official = folded.findIndex((line, at) => at > index && annex.test(line));
  const last = official < 0 ? lines.length - 1 : official - 1;
  const edit = removeLines(lines, index, last, '页脚“相关”栏目及其后的内容已删去');
  const removed = text.slice(edit.from, edit.to).trim();
  if (removed.length <= longTail) return edit;
  const doubt = `文末“${lines[index]!.text.slice(0, 12)}”之后有 ${removed.length} 个字被当作无关内容删去，请核对`;
  return { ...edit, doubt };
}

function isFooter(line: Line, folded: string, total: number): boolean {
  if (line.from * 2 < total || folded.length > 120) return false;
  const match = footers.exec(folded);
  if (match === null) return false;
  const rest = match[1] ?? '';
  return rest === '' || /[:：]/.test(folded.slice(0, folded.length - rest.length));
}

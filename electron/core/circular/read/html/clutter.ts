import type { HtmlLine } from './htmlLines.ts';

/** What a page says of itself and not the article; matched on short lines only. */
const furniture = [
  /^(您?(现在)?的?(当前)?(所在)?位置|当前位置|您所在的位置)\s*[:：]?/,
  /^(首页|主页|网站首页)\s*[>›»/\-—]/,
  /^[\s|｜【】[\]]*(打印|关闭|收藏|分享|返回)(本页|窗口|顶部|首页|列表|到)?[\s|｜【】[\]·:：]*(打印|关闭|收藏|分享|返回|窗口|本页|顶部)*[\s|｜【】[\]]*$/,
  /字体\s*[:：]?.{0,4}(大|小).{0,4}(中).{0,4}(小|大)/,
  /^(上一篇|下一篇|上一条|下一条|上一页|下一页|相关(文章|新闻|链接|稿件|阅读|信息|推荐|附件下载)|热门|推荐阅读|猜你喜欢|更多)/,
  /(版权所有|网站标识码|网站地图|ICP备|公网安备|copyright|技术支持\s*[:：]|主办单位\s*[:：].*承办|设为首页|加入收藏|无障碍|扫一扫|微信公众号)/i,
  /^(浏览|点击|阅读)(次数|量|数)?\s*[:：]/,
  /(发布|更新|发稿)(时间|日期)\s*[:：].{0,60}(来源|浏览|点击|字体|作者|编辑)|(来源)\s*[:：].{0,60}(发布|更新)?(时间|日期)\s*[:：]/,
  /^(责任编辑|编辑|审核)\s*[:：]/,
];

const isFurniture = (text: string): boolean => text.length < 120 && furniture.some((pattern) => pattern.test(text));

const length = (line: HtmlLine): number => Math.max(1, line.text.replace(/\s+/g, '').length);

const mostlyLinks = (line: HtmlLine): boolean => line.linked / length(line) > 0.6;

const readsLikeProse = (text: string): boolean => /[。；]/.test(text) || text.length > 60;

const looksLikeSignature = (text: string): boolean => /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/.test(text);

/** Lines in a row that are only links: a menu or related articles, where a single link may belong to the text. */
const linkRun = 3;

const inLinkRun = (lines: HtmlLine[]): boolean[] => {
  const result = lines.map(() => false);
  let start = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line && mostlyLinks(line)) {
      continue;
    }
    if (at - start >= linkRun) {
      result.fill(true, start, at);
    }
    start = at + 1;
  }
  return result;
};

const titleWords = /(通知|通报|公告|通告|方案|意见|办法|要点|计划|倡议书|公开信|函)(（[^（）]{1,20}）)?$/;

const isTitle = (line: HtmlLine, pageTitle: string): boolean => {
  const text = line.text.trim();
  return (
    text.length >= 6 &&
    (line.kind === 'heading' ||
      pageTitle.includes(text) ||
      (text.length < 100 && line.linked === 0 && !/[>›»|]/.test(text) && titleWords.test(text)))
  );
};

/**
 * Marks what stands around the article as clutter: by what it says, by its share of links, and by lying outside the
 * part of the page that holds the prose. Nothing depends on one site's names.
 */
export const markClutter = (lines: HtmlLine[], pageTitle: string): HtmlLine[] => {
  const runs = inLinkRun(lines);
  const hasMain = lines.some((line) => line.inMain) && lines.some((line) => !line.inMain);
  return lines.map((line, index) => {
    const text = line.text.trim();
    const outside =
      hasMain && !line.inMain && !isTitle(line, pageTitle) && !readsLikeProse(text) && !looksLikeSignature(text);
    const links = runs[index] === true || (mostlyLinks(line) && !line.inMain && !isTitle(line, pageTitle));
    return line.aside || isFurniture(text) || links || outside ? { ...line, kind: 'clutter' as const } : line;
  });
};

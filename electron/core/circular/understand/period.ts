import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';
import { findPeriods } from './dates.ts';
import { sourced } from './source.ts';

const year = String.raw`(?:(?:\d{4}\s*年|今年|本年度?|当年)\s*)?`;
const day = String.raw`(?:\s*\d{1,2}\s*日)?`;
/** A month, a day, or a range of them, as far as its words go: `2023年9月11日至17日`, `9月1日起至9月30日止`. */
const days = String.raw`${year}\d{1,2}\s*月份?${day}(?:\s*(?:起|开始)?，?\s*(?:(?:持续|延续|一直)?(?:至|到)|—+|－|-|–|~|～)\s*${year}(?:\d{1,2}\s*月份?)?${day}(?:止|期间)?)?(?!\s*\d|[底末初上中下前])`;
const holding = '(?:结束|开展|举办|组织|进行|部署|举行|共同|联合|启动)';

const stated = new RegExp(
  `(?:活动|宣传|组织|实施|集中)?(?:时间|期限)(?:安排)?(?:为|是|：|定于)?[：\\s]*([^。；\\n]{4,50})|(?:定于|决定于?|拟于|计划于|将于|兹定于|在|于|自|从|对)\\s*(${days})[^。；\\n]{0,24}?(?:${holding}|的活动|活动)`,
  'g',
);
const named =
  /((?:\d{4}年|今年)?\s*\d{1,2}月份?)(?:是|为|系)(?:第\d+个|第[一二三四五六七八九十]+个)?(?:全国|全省|全市|全县|我省|我市|我县)?(?:的)?“?质量月/g;
const loose = new RegExp(
  `(?<!去年|上年|往年|历年)(${days})[^。；\\n]{0,40}?(?:开展|共同|联合|举办)[^。；\\n]{0,20}?质量月`,
  'g',
);

/** When the Quality Month is held: a heading 活动时间 first, then 定于2020年9月…开展. */
export function findPeriod(
  section: { text: string; from: number } | null,
  paragraphs: readonly { text: string; from: number }[],
  year: number | null,
): ParsedCircular['period'] {
  if (section) {
    const [own] = findPeriods(section.text, section.from, year);
    if (own) return sourced({ from: own.from, to: own.to }, own.span, 0.97, '“活动时间”一节');
  }
  for (const form of [stated, loose, named]) {
    for (const paragraph of paragraphs) {
      for (const match of paragraph.text.matchAll(form)) {
        const value = match[1] ?? match[2] ?? '';
        if (/前/.test(value) || /总结|报送|印发/.test(match[0])) continue;
        const [found] = findPeriods(value, paragraph.from + match.index + match[0].indexOf(value), year);
        if (found) return sourced({ from: found.from, to: found.to }, found.span, 0.9, '正文写明的活动时间');
      }
    }
  }
  for (const paragraph of paragraphs.filter(({ text }) => /质量月/.test(text) && !/总结|报送|阶段/.test(text))) {
    const [found] = findPeriods(paragraph.text, paragraph.from, year);
    if (
      found &&
      /(?:至|到|—|－|-|~|～)/.test(
        paragraph.text.slice(found.span.from - paragraph.from, found.span.to - paragraph.from),
      )
    ) {
      return sourced({ from: found.from, to: found.to }, found.span, 0.7, '提到质量月的段落中的起止日期');
    }
  }
  return null;
}

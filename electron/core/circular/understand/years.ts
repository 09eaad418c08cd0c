import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';
import { sourced } from './source.ts';

type Years = Pick<ParsedCircular, 'year' | 'yearTo'>;

/** The year, or the years of a plan (`2022—2025年`): from the title, a sentence on the Quality Month, or the date. */
export function findYears(title: string | null, text: string, issued: string | null): Years {
  const range = /(20\d{2})\s*年?\s*[—－\-–~至]+\s*(20\d{2})\s*年/.exec(title ?? '');
  if (range) {
    return {
      year: sourced(Number(range[1]), null, 0.97, '标题中的起止年份'),
      yearTo: sourced(Number(range[2]), null, 0.97, '标题中的起止年份'),
    };
  }
  const year =
    single(title ?? '', '标题', /(20\d{2})\s*年/) ?? single(text, '正文', /(20\d{2})\s*年[^。\n]{0,12}“?质量月/);
  const later = single(text, '正文', /(20\d{2})\s*年(?:度)?(?:\d{1,2}月)?[^。\n]{0,30}(?:开展|活动|质量)/);
  const dated = issued ? sourced(Number(issued.slice(0, 4)), null, 0.85, '成文日期的年份') : null;
  return { year: year ?? dated ?? later ?? openingYear(text), yearTo: null };
}

/** `2025年9月，` at the head of a text that names its year nowhere else. */
function openingYear(text: string): Years['year'] {
  const match = /(20\d{2})\s*年(?!\s*(?:以来|来|至今|度?以前))/.exec(text.slice(0, 300));
  if (!match) return null;
  return sourced(Number(match[1]), { from: match.index, to: match.index + 4 }, 0.7, '正文开头的年份');
}

function single(text: string, place: '标题' | '正文', form: RegExp): Years['year'] {
  const match = form.exec(text);
  if (!match) return null;
  const span = place === '正文' ? { from: match.index, to: match.index + 4 } : null;
  return sourced(Number(match[1]), span, place === '标题' ? 0.97 : 0.9, `${place}中的年份`);
}

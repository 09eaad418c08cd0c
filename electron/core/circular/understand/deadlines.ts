import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { isoDate, monthEnd } from './dates.ts';

export type Deadline = ParsedTask['deadlines'][number];

interface Rule {
  form: RegExp;
  read: (match: RegExpExecArray, year: number | null) => Pick<Deadline, 'date' | 'precision'>;
}

const lead = String.raw`(?:(?:于|在|至迟于|最迟于)\s*)?`;
const ownYear = String.raw`(?:(\d{4})\s*年|今年|本年|当年)?\s*`;
const before = '(?:之前|以前|前)';
const weekday = String.raw`(?:\s*（(?:星期|周)[一二三四五六日天]）)?`;
const clock = String.raw`(?:\s*(?:上午|下午|中午)?\s*\d{1,2}(?:[:：时点]\d{0,2}分?)?|\s*(?:上午|下午)?下班|\s*24时)?`;

const rules: Rule[] = [
  {
    // What comes round every year has no one date.
    form: /每年(?:的)?\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日|底|末)?(?:之前|以前|前)/g,
    read: () => ({ date: null, precision: 'vague' }),
  },
  {
    form: new RegExp(`${lead}${ownYear}(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${weekday}${clock}${before}`, 'g'),
    read: (m, year) => ({ date: day(m[1], year, m[2], m[3]), precision: 'day' }),
  },
  {
    form: new RegExp(
      `(?:截止(?:时间|日期|到|至)?|截至|截止日期为|(?:完成|报送|办结|整改)(?:时限|时间|期限)|时限)[为是：:\\s]*${ownYear}(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日(?:止)?`,
      'g',
    ),
    read: (m, year) => ({ date: day(m[1], year, m[2], m[3]), precision: 'day' }),
  },
  {
    form: new RegExp(`${lead}${ownYear}(\\d{1,2})\\s*月\\s*(上旬|中旬|下旬)(?:${before}|完成)`, 'g'),
    read: (m, year) => tenDays(m[1], year, m[2], m[3]),
  },
  {
    form: new RegExp(
      `${lead}(?:(?:完成|报送|整改)(?:时限|时间|期限)[：:\\s]*)?${ownYear}(\\d{1,2})\\s*月(?:份)?\\s*(?:底|末)(?:${before})?`,
      'g',
    ),
    read: (m, year) => ({ date: ownOr(m[1], year, (y) => monthEnd(y, Number(m[2]))), precision: 'month-end' }),
  },
  {
    form: new RegExp(
      `(?:(?:完成|报送|整改|办结)(?:时限|时间|期限))[为：:\\s]*${ownYear}(\\d{1,2})\\s*月(?:份)?(?!\\s*\\d|[底末上中下])`,
      'g',
    ),
    read: (m, year) => ({ date: ownOr(m[1], year, (y) => monthEnd(y, Number(m[2]))), precision: 'month-end' }),
  },
  {
    form: new RegExp(`${lead}${ownYear}(\\d{1,2})\\s*月(?:份)?${before}`, 'g'),
    read: (m, year) => ({ date: ownOr(m[1], year, (y) => monthEnd(y, Number(m[2]) - 1)), precision: 'month-end' }),
  },
  {
    form: new RegExp(
      `(?:到|至|${lead})(?:(\\d{4})\\s*年|今年|本年|当年)\\s*(?:年?(?:底|末)(?:${before})?|${before})`,
      'g',
    ),
    read: (m, year) => ({ date: ownOr(m[1], year, (y) => `${y}-12-31`), precision: 'year-end' }),
  },
  { form: /到(\d{4})年(?!\d|\s*\d|[底末])/g, read: (m) => ({ date: `${m[1]}-12-31`, precision: 'year-end' }) },
  {
    form: /年底(?:之前|以前|前)/g,
    read: (_, year) => ({ date: year === null ? null : `${year}-12-31`, precision: 'year-end' }),
  },
  {
    form: /(?:活动结束|总结会|收到(?:本|此)?通知(?:之日起)?|检查结束|每次活动|抽样|工作完成)(?:后|之后|之日起)?的?\s*[\d一二三四五六七八九十]+个?(?:工作)?[日天周](?:以?内|之内)|(?:每月|每周|每季度末?|每旬)(?:\d{1,2}日|[一二三四五]|月?底|末)(?:之?前)?|国庆(?:节)?(?:假期)?(?:之)?前|活动(?:结束|启动)(?:之)?前/g,
    read: () => ({ date: null, precision: 'vague' }),
  },
  {
    form: /(?<=[\u4e00-\u9fff”])(?:及时|尽快|尽早|即时|第一时间)(?=[^，。；]{0,6}(?:报送|上报|反馈|报至|报给|报县|报市|报我局|报局))/g,
    read: () => ({ date: null, precision: 'vague' }),
  },
];

function ownOr(own: string | undefined, year: number | null, make: (year: number) => string | null): string | null {
  const used = own ? Number(own) : year;
  return used === null ? null : make(used);
}

function day(own: string | undefined, year: number | null, month?: string, date?: string): string | null {
  return ownOr(own, year, (y) => isoDate(y, Number(month), Number(date)));
}

function tenDays(
  own: string | undefined,
  year: number | null,
  month?: string,
  third?: string,
): Pick<Deadline, 'date' | 'precision'> {
  if (third === '下旬') return { date: ownOr(own, year, (y) => monthEnd(y, Number(month))), precision: 'month-end' };
  return { date: day(own, year, month, third === '上旬' ? '10' : '20'), precision: 'day' };
}

/**
 * Deadlines of a text, left to right, not overlapping. `year` is the notice's own and fills in a missing one;
 * 前 counts the named day itself (Civil Code, article 1259, on 以前 and 届满).
 */
export function findDeadlines(text: string, offset: number, year: number | null): Deadline[] {
  const found: Deadline[] = [];
  for (const { form, read } of rules) {
    form.lastIndex = 0;
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const leading = match[0].length - match[0].trimStart().length;
      const from = offset + match.index + leading;
      const to = offset + match.index + match[0].length;
      if (found.some(({ span }) => span.from < to && from < span.to)) continue;
      found.push({ text: match[0].trim(), ...read(match, year), span: { from, to } });
    }
  }
  return found.sort((a, b) => a.span.from - b.span.from);
}

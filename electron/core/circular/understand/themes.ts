import type { ParsedCircular, Span } from '../../../../shared/contract/parsedCircular.ts';

export type Theme = ParsedCircular['themes'][number];

/**
 * Where a theme can stand. Each form answers the theme and, before it, the word that tells 主题 from 副主题.
 * A theme without quotes runs to the end of its sentence; one that only holds quotes (推动“三个转变”，…) does too.
 */
const forms: RegExp[] = [
  /(副|分|子)?主题(?:口号|词)?(?:分别)?\s*(?:是|为|：|定为|确定为|明确为)\s*[：]?\s*(?=[“《「])(?:[“《「]((?:[^“”》」\n]|“[^“”\n]*”){4,60})[”》」])/dg,
  /以\s*[“《「]((?:[^“”》」\n]|“[^“”\n]*”){4,60})[”》」]\s*(?:作)?为(?:活动)?(副|分)?主题/dg,
  /(副|分|子)?主题(?:口号|词)?\s*(?:是|为|：)\s*[：]?\s*([^“《「\s。；\n][^。；\n]{3,60}?)(?=[。；\n]|$)/dg,
  /(副|分|子)?主题\s*[“《「]((?:[^“”》」\n]|“[^“”\n]*”){4,60})[”》」]/dg,
  /(?:围绕|紧扣|突出)\s*[“《「]((?:[^“”》」\n]|“[^“”\n]*”){4,60})[”》」](?:这一|的|活动|年度)*主题/dg,
  /以([^，。“”；\n]{4,20}(?:[，\s][^，。“”；\n]{4,20})?)为(?:活动)?(副|分)?主题/dg,
];

/** A notice that leaves the theme open: nothing is invented for it. */
const notYetKnown = /另行(?:公布|通知|发布|明确|确定)|待定|(?:以|按).{0,12}(?:为准|公布的)/;

interface Found extends Span {
  value: string;
  role: 'main' | 'sub';
  form: number;
  /** What follows: `为主题的2018市场监督管理论坛` is the theme of a forum. */
  after: string;
}

function scan(text: string, offset: number): Found[] {
  const found: Found[] = [];
  for (const [form, pattern] of forms.entries()) {
    for (const match of text.matchAll(pattern)) {
      const groups = [1, 2].map((index) => ({ text: match[index] ?? '', range: match.indices?.[index] }));
      const theme = groups.find((group) => group.text.length > 2);
      if (!theme?.range) continue;
      const [from, to] = [theme.range[0] + offset, theme.range[1] + offset];
      if (found.some((other) => other.from < to && from < other.to)) continue;
      const sub = groups.some((group) => /^[副分子]$/.test(group.text));
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
      found.push({ value: clean(theme.text), role: sub ? 'sub' : 'main', from, to, form, after });
    }
  }
  return found
    .filter(({ value }) => value.length >= 4 && !/教育|党日|见附件/.test(value) && !notYetKnown.test(value))
    .sort((a, b) => a.from - b.from);
}

function clean(theme: string): string {
  return theme
    .replace(/\s+/g, ' ')
    .replace(/[。，；！]$/, '')
    .trim();
}

/** Theme of something else: of a forum, of a region or a company named in a news story. */
function foreign(found: Found): boolean {
  return found.form !== 0 && /^的(?!.{0,12}质量月)/.test(found.after);
}

/**
 * The themes of the notice: those of the first paragraph that names one; later paragraphs of the same text
 * (a county's slogan week, a company in a news story) have themes of their own.
 * `section` is the text under a heading 活动主题, which wins and may hold the bare theme.
 */
export function findThemes(
  section: { text: string; from: number } | null,
  paragraphs: readonly { text: string; from: number }[],
): Theme[] {
  if (section) {
    const stated = scan(section.text, section.from);
    if (stated.length > 0) return finish(stated, 0.97, '“活动主题”一节');
    const lines = bareThemes(section.text, section.from);
    if (lines.length > 0) return finish(lines, 0.93, '“活动主题”一节的正文');
  }
  for (const paragraph of paragraphs) {
    const own = scan(paragraph.text, paragraph.from).filter((found) => !foreign(found));
    const [first] = own;
    if (first)
      return finish(
        own.filter(({ from }) => from - first.to < 120),
        0.95,
        '正文写明的主题',
      );
  }
  return [];
}

function bareThemes(text: string, offset: number): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].trim();
    if (line === '' || line.length > 70) continue;
    const quoted = /^[“《]([^”》]{4,60})[”》]。?$/.exec(line);
    const value = clean(quoted?.[1] ?? line.replace(/。$/, ''));
    if (!quoted && (/。|^(?:各|请)/.test(value) || notYetKnown.test(value))) continue;
    const from = offset + match.index + match[0].indexOf(value.slice(0, 4));
    found.push({ value, role: 'main', from, to: from + value.length, form: 0, after: '' });
  }
  return found;
}

function finish(found: readonly Found[], confidence: number, reason: string): Theme[] {
  const seen = new Set<string>();
  const themes: Theme[] = [];
  for (const { value, role, from, to } of found) {
    const key = value.replace(/[\s，,、“”]/g, '');
    if (seen.has(key)) continue;
    seen.add(key);
    themes.push({ value, role, span: { from, to }, confidence, reason });
  }
  return themes.sort((a, b) => (a.role === b.role ? 0 : a.role === 'main' ? -1 : 1));
}

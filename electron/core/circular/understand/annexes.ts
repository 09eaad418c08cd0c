import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';
import type { Dissected } from './dissect.ts';
import { bare } from './source.ts';

type Annex = ParsedCircular['annexes'][number];

/** Annexes by the line 附件：…, each `present` where its body follows; bodies without such a line are added. */
export function findAnnexes(parts: Dissected): Annex[] {
  const named = parts.listing.flatMap((line) => listed(line.text, line.from));
  const bodies = parts.attachments.filter((attachment) => attachment.annex);
  const annexes: Annex[] = named.map((annex) => ({
    ...annex,
    present: bodies.some(
      (body) => (body.number ?? 1) === (annex.number ?? 1) && (body.lines.length > 0 || body.title !== ''),
    ),
  }));
  for (const body of bodies) {
    if (annexes.some((annex) => (annex.number ?? 1) === (body.number ?? 1) || bare(annex.title) === bare(body.title)))
      continue;
    const span = { from: body.heading.from, to: body.heading.to };
    annexes.push({ number: body.number, title: body.title, present: body.lines.length > 0, span });
  }
  const plans = parts.attachments.filter((attachment) => !attachment.annex);
  return annexes.map((annex) => ({
    ...annex,
    present: annex.present || plans.some((plan) => plan.lines.length > 0 && bare(plan.title) === bare(annex.title)),
  }));
}

function listed(line: string, offset: number): Annex[] {
  const label = /^附\s*件?\s*(\d{1,2}|[一二三四五六七八九十])?\s*[：:.、]?\s*/.exec(line);
  const start = label?.[0].length ?? 0;
  const rest = line.slice(start);
  const found: Annex[] = [];
  const entries = [
    ...rest.matchAll(
      /(?:^|\s|；|，|、|(?<=[\u4e00-\u9fff”）》]))(\d{1,2})\s*[.．、]\s*(?!\d{1,2}[日月])([^\d\s].*?|\d{4}年.*?)(?=[\s；，]*(?<!\d)\d{1,2}\s*[.．、](?!\d)|$)/g,
    ),
  ];
  for (const entry of entries) {
    const title = clean(entry[2] ?? '');
    const from = offset + start + entry.index + entry[0].indexOf(title);
    found.push({ number: Number(entry[1]), title, present: false, span: { from, to: from + title.length } });
  }
  if (found.length > 0 || clean(rest) === '') return found;
  const title = clean(rest);
  const from = offset + start + rest.indexOf(title);
  const own = label?.[1]
    ? /\d/.test(label[1])
      ? Number(label[1])
      : '一二三四五六七八九十'.indexOf(label[1]) + 1
    : null;
  return [{ number: own, title, present: false, span: { from, to: from + title.length } }];
}

function clean(title: string): string {
  return title
    .trim()
    .replace(/[；。，]+$/, '')
    .replace(/^《([^《》]*)》$/, '$1')
    .trim();
}

import type { Sourced } from '../../../../shared/contract/parsedCircular.ts';
import { sourced } from './source.ts';

const keyword =
  /严禁|不得(?!不|已|少于|低于|超过|高于|晚于|迟于)|不准|(?:严格|坚决|一律|明令)禁止|(?<!被|所|法律|法规|令)禁止(?![性令]|[^，。；]*的(?:产品|物品|物质|商品|添加|行为))/;

/** Clauses from 严禁 / 不得 / 禁止 to their end; `，或……` belongs to the clause before it. */
export function findProhibitions(text: string, offset: number): Sourced<string>[] {
  const found: Sourced<string>[] = [];
  for (const match of text.matchAll(/[^，。；\n！]+(?:，(?:或|以及|和)[^，。；\n！]+)*/g)) {
    const clause = match[0];
    const hit = keyword.exec(clause);
    if (!hit || /[“（][^”）]*$/.test(clause.slice(0, hit.index))) continue;
    const value = clause
      .slice(hit.index)
      .replace(/（[^）]*）?$/, '')
      .trim();
    const from = offset + match.index + hit.index;
    if (value.length >= 4)
      found.push(sourced(value, { from, to: from + value.length }, 0.9, `“${hit[0]}”引出的禁止事项`));
  }
  return found;
}

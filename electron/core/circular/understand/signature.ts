import type { Sourced, Span } from '../../../../shared/contract/parsedCircular.ts';
import { findDepartments } from '../vocabulary/departments.ts';
import { parseDateLine } from './dates.ts';
import type { Dissected } from './dissect.ts';
import { sourced } from './source.ts';

/** The bodies that signed, in their written form; joined names are cut, spaced ones closed. */
export function findIssuers(parts: Dissected): Sourced<string>[] {
  const found: Sourced<string>[] = [];
  for (const line of parts.signature) {
    for (const token of tokensOf(line.text)) {
      for (const name of cutJoined(token.text)) {
        const span: Span = { from: line.from + token.at + name.at, to: line.from + token.at + name.at + name.length };
        found.push(
          sourced(name.text, span, name.sure, name.sure > 0.9 ? '落款中的单位' : '落款中连写的单位，已按名称拆开'),
        );
      }
    }
  }
  return found;
}

/** Pieces between blanks; runs of single characters (`科 技 部`) are one name. */
function tokensOf(text: string): { text: string; at: number; length: number }[] {
  const tokens: { text: string; at: number; length: number }[] = [];
  for (const match of text.matchAll(/[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff](?=\s|$))+|\S+/g)) {
    tokens.push({ text: match[0].replace(/\s|（[^（）]*代[章印]?）/g, ''), at: match.index, length: match[0].length });
  }
  return tokens.filter((token) => token.text.replace(/[（）]/g, '').length >= 2);
}

function cutJoined(token: string): { text: string; at: number; length: number; sure: number }[] {
  const whole = [{ text: token, at: 0, length: token.length, sure: 0.98 }];
  const inside = findDepartments(token);
  if (inside.length < 2 || inside.at(-1)?.to !== token.length) return whole;
  const names: { text: string; at: number; length: number; sure: number }[] = [];
  let start = 0;
  for (const department of inside) {
    names.push({ text: token.slice(start, department.to), at: start, length: department.to - start, sure: 0.85 });
    start = department.to;
  }
  return names;
}

/** The date under the signature, or one alone in brackets under the title. */
export function findIssued(parts: Dissected): Sourced<string> | null {
  for (const line of [parts.date, ...parts.head]) {
    const date = line ? parseDateLine(line.text) : null;
    if (line && date)
      return sourced(date, { from: line.from, to: line.to }, 0.98, line === parts.date ? '落款日期' : '标题下的日期');
  }
  return null;
}

const claim = /等\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:个|家)?(?:部门|单位|部委)/g;

const citing = /^[^。；\n]{0,12}(?:印发|下发|发布|出台|制发|发出)/;

/**
 * `市场监管总局等16个部门`: the number of issuers that the text claims. In a notice, a number of departments that
 * issued another paper (`总局等27个部门印发了《…》`) is none of its own; a story speaks of nothing else. `title` is the
 * place of the document's own title, which counts its own issuers (`省局等9部门关于印发……`).
 */
export function claimedIssuers(
  text: string,
  story: boolean,
  title: Span | null,
): { match: RegExpExecArray; written: string } | null {
  for (const match of text.matchAll(claim)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
    const cited = citing.test(behind) || /^[^《》\n]*》/.test(behind);
    const inTitle = title !== null && title.from <= match.index && match.index < title.to;
    if (story || inTitle || !cited) return { match, written: match[1] ?? '' };
  }
  return null;
}

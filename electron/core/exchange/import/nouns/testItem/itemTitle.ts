import { tidyText } from '../../../../../../shared/domain/cellValues.ts';
import { isUnit } from '../../../../../../shared/domain/verdict/index.ts';

/** What a column of a wide table holds of its item. */
export type Part = 'value' | 'requirement' | 'unit' | 'labVerdict';

export interface ItemTitle {
  name: string;
  unit: string | null;
}

/** 铅(mg/kg), 水分（%）, 菌落总数/(CFU/g), 铅,mg/kg → name and unit; brackets that hold no unit (以Pb计) belong to the name. */
export function splitUnit(title: string): ItemTitle {
  const text = tidyText(title).replace(/\s+/g, ' ');
  const bracketed = /^(.+?)[\s/,，]*[（(【[]([^（(【[]*(?:[（(][^（()）]*[)）][^（(【[]*)?)[】\])）]$/.exec(text);
  if (bracketed) {
    const unit = bracketed[2]!.trim().replace(/^(单位|unit)\s*[:：]?\s*/i, '');
    if (isUnit(unit)) return { name: bracketed[1]!, unit };
  }
  const behind = /^(.+?)[\s,，、]+([^\s,，、]+)$/.exec(text) ?? /^([^/]+)\/([^/]+\/[^/]+|%|‰|℃|mm|cm)$/.exec(text);
  if (behind && isUnit(behind[2]!)) return { name: behind[1]!, unit: behind[2]! };
  return { name: text, unit: null };
}

const parts: readonly (readonly [RegExp, Part])[] = [
  [/(实测值|实测结果|检验结果|检测结果|测定值|测定结果|检测值|结果值|结果)$/, 'value'],
  [/(标准要求|技术要求|标准指标|标准限值|标准限量|标准值|限量值|限量|限值|指标|要求)$/, 'requirement'],
  [/(单项判定|单项结论|单项评价|结果判定|判定|结论|评价)$/, 'labVerdict'],
  [/(计量单位|单位)$/, 'unit'],
];

/** 铅 实测值, 铅-标准要求, 镉判定 → the item and what the column holds of it; null for a title without such a word. */
export function splitPart(title: string): { name: string; part: Part } | null {
  const text = tidyText(title).replace(/\s+/g, ' ');
  for (const [words, part] of parts) {
    const match = words.exec(text);
    const name = match ? text.slice(0, match.index).replace(/[\s\-—_/：:的]+$/, '') : '';
    if (name !== '') return { name, part };
  }
  return null;
}

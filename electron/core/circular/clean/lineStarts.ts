import { numeral } from './characters.ts';

/**
 * Line starts that begin something of their own. The step that joins broken lines never joins such a line to the one
 * before, and the step that restores lost breaks breaks nowhere else: so the two cannot undo one another.
 */
const ownStarts: readonly RegExp[] = [
  new RegExp(
    `^(?:${numeral}{1,4}[、.．]|[(（]${numeral}{1,4}[)）]|第${numeral}{1,4}[章节条部]|第${numeral}{1,3}[，,])`,
    'u',
  ),
  /^(?:\d{1,2}(?:[.、](?!\d)|．)|[(（]\d{1,2}[)）]|\d{1,2}[)）]|[①-⑳])/u,
  new RegExp(`^${numeral}[是要]`, 'u'),
  new RegExp(`^(?:任务|活动|专题|行动|工程|专项)${numeral}{1,2}(?:[、：:]|\\s+(?=[\\p{Script=Han}“]))`, 'u'),
  // A row of a flattened table that counts its rows.
  /^\d{1,2} ?\| ?[^|\s]/u,
  /^(?:[●○■□◆◇▪•·▶►◎※★☆➢]\s*\S|——\S|[-*]\s+\S|\|)/u,
  /^附(?:\s*件|\s*表|录)?\s*\d{0,2}\s*[:：]|^附\s*件\s*\d{0,2}(?:\s|$)/u,
  /^(?:联\s*系\s*人|联系电话|联系方式|电\s*话|传\s*真|邮\s*箱|邮\s*编|地\s*址|电子邮箱|电子邮件|主送|抄送|抄报|印发)\s*[:：]/u,
  /^(?:牵头|配合|责任|主办|承办|协办|参加|参与|支持|指导)(?:单位|部门|科室)\s*[:：]/u,
  /^(?:时间|地点|主题|活动时间|活动地点|活动主题|完成时限|责任人)\s*[:：]/u,
  /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:$|印发|发布)/u,
  /^[(（](?:此件|信息公开|联系)/u,
];

/** Whether a line (or the rest of one) begins a heading, an item, an annex, a label, or a date of its own. */
export const beginsOwnBlock = (text: string): boolean => ownStarts.some((pattern) => pattern.test(text));

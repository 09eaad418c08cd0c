import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';
import { endsTitle } from './dissect.ts';
import { sourced } from './source.ts';

/** What is known of a document when its kind is told. */
export interface KindEvidence {
  text: string;
  title: string | null;
  hasRecipients: boolean;
  hasSignature: boolean;
  hasAnnexBody: boolean;
  numbered: boolean;
  /** Whether the part before any annex numbers its items. */
  ownNumbered: boolean;
  sloganLines: number;
  lineCount: number;
}

const offTopic =
  /放假|值班|招标|采购|中标|成交|招聘|录用|任免|任职|人事|考试|拍卖|竞价|询价|遴选|公务接待|停电|停水|体检|会议通知|召开[^，。]{0,30}会议?的(?:预备?)?通知|党费|慰问|征兵|询比|比选|磋商/;
const reported =
  /(?:联合)?(?:印发|下发|发出|发布|出台|制定)(?:了)?《[^》]*(?:通知|方案|计划)》|记者|据了解|据悉|(?<![\d月])日前|近日|(?:本报|本网)讯|通知(?:要求|指出|强调|明确)/;

/** A title that makes slogans known. */
export const announcesSlogans = /(?:口号|标语)的?(?:公告|公示|通告|通知)$/;

/** Whether a notice passes on another one: its title says so, or its first sentence to its addressees. */
export function isRelay(title: string | null, text: string, hasRecipients: boolean): boolean {
  return /转发/.test(title ?? '') || (hasRecipients && /现(?:将|把)《[^》]+》[^。]{0,40}转发/.test(text));
}

/** Which of the kinds of document this is; the reason names what told it. */
export function findKind(evidence: KindEvidence): ParsedCircular['kind'] {
  const { title, text, hasRecipients, hasSignature } = evidence;
  const head = title ?? '';
  const quality = (text.match(/质量/g) ?? []).length;
  if (offTopic.test(head) || quality < 2) return sourced('other', null, 0.9, '标题或正文与质量工作无关');
  if (/(?:口号|标语)(?:（[^）]*）)?$/.test(head)) return sourced('slogans', null, 0.95, '标题为口号');
  if (announcesSlogans.test(head) && evidence.sloganLines >= 5 && !evidence.numbered)
    return sourced('slogans', null, 0.85, '标题为发布口号，正文多为口号');
  if (isRelay(title, text, hasRecipients)) return sourced('relay', null, 0.95, '转发上级通知');
  if (
    /(?:总结|情况(?:的)?(?:报告|汇报|通报|小结)|工作(?:报告|汇报|小结)|回顾|成效|小结)(?:的?报告)?(?:（[^）]*）)?$/.test(
      head,
    )
  ) {
    return sourced('summary', null, 0.92, '标题为总结或情况报告');
  }
  if (/安排$|方案|分解表|安排表|任务表|行动计划|工作计划|三年行动|四年行动|工作要点/.test(head))
    return sourced('action-plan', null, 0.93, '标题为方案或计划');
  if (/通知|意见|函$/.test(head) && (hasRecipients || hasSignature))
    return sourced('circular', null, 0.95, '标题为通知，有主送或落款');
  const narrated = head !== '' && !endsTitle.test(head) && !evidence.ownNumbered && /质量月/.test(text);
  const story = (reported.test(text) || narrated) && !hasRecipients && !(hasSignature && evidence.numbered);
  if (story) {
    return evidence.hasAnnexBody
      ? sourced('news-with-annex', null, 0.9, '新闻报道后附有通知的附件')
      : sourced('news', null, 0.88, '新闻报道的写法，无主送、无落款');
  }
  if (hasRecipients || (hasSignature && evidence.numbered)) return sourced('circular', null, 0.9, '有主送单位或落款');
  if (/通知$/.test(head)) return sourced('circular', null, 0.75, '标题为通知');
  if (evidence.sloganLines >= 5 && evidence.sloganLines > evidence.lineCount * 0.7)
    return sourced('slogans', null, 0.8, '全文为口号');
  if (evidence.numbered) return sourced('circular-body', null, 0.8, '有分项正文，无标题、主送和落款');
  return /质量月/.test(text)
    ? sourced('news', null, 0.7, '叙述性文字，无分项')
    : sourced('other', null, 0.6, '看不出是质量月通知');
}

import type { CallInput, CallOutput } from '../../../shared/contract/index.ts';
import type { TestCore } from '../../support.ts';

/* Notices of one invented lineage, in words of our own: national → city → own. */

export const nationalNotice = `全国质量月活动组织办公室关于开展2026年“质量月”活动的通知
质月办发〔2026〕8号
各省、自治区、直辖市质量月活动组织机构：
定于2026年9月在全国开展“质量月”活动。现将有关事项通知如下：
一、活动主题
活动主题为：“质量就在身边 好品共享生活”。
二、主要任务
（一）开展质量开放日活动。请居民、学生走进企业和检验机构，开放活动不少于2场。
（二）帮扶小微企业。组织技术机构上门诊断，提供计量校准和检验检测服务。
（三）开展消费维权宣传。在社区和集市设点受理投诉举报，现场宣传不少于3场。
三、有关要求
（一）严禁摊派。任何单位不得借活动之名收取费用。
全国质量月活动组织办公室
2026年8月10日
`;

export const cityNotice = `溪州市市场监督管理局转发关于开展2026年“质量月”活动的通知
溪市监〔2026〕57号
各县（市、区）市场监督管理局：
现将《全国质量月活动组织办公室关于开展2026年“质量月”活动的通知》（质月办发〔2026〕8号）转发给你们。
一、重点任务
（一）办好质量开放日。组织企业和检验机构开放，每县不少于3场。
（二）消费维权进社区。在社区设点受理投诉举报，现场宣传不少于4场。
（三）开展“你选我检”。由群众投票选出产品，抽检不少于10批次。
二、报送要求
请于2026年10月9日前将活动总结报市局质量发展科。
溪州市市场监督管理局
2026年8月24日
`;

export const ownPlan = `云溪县2026年“质量月”活动方案
云市监发〔2026〕42号
为贯彻全国、省、市“质量月”活动部署，结合实际，制定本方案。
一、活动主题
活动主题为：“质量就在身边 好品共享生活”。
二、任务分解
（一）质量开放日。组织居民走进企业和检验机构，开放活动不少于4场。
（二）消费维权进社区进乡镇。设点受理投诉举报，现场宣传不少于5场。
（三）农资打假秋季行动。检查种子、化肥和农药经营户。
云溪县市场监督管理局
2026年8月28日
`;

export type Level = 'national' | 'provincial' | 'city' | 'own';

/** Imports a notice and confirms it as read, the level set right by a person. */
export async function importNotice(
  desk: TestCore,
  text: string,
  level: Level,
  more: Partial<CallInput<'circular.confirm'>> = {},
): Promise<CallOutput<'circular.confirm'>> {
  const review = await desk.call('circular.startReview', { token: desk.offer(text, '通知.txt') });
  const { id, revision } = review;
  return desk.call('circular.confirm', { id, revision, form: { ...review.form, level }, ...more });
}

/** The ids of a circular's tasks by a part of their titles. */
export async function taskIds(desk: TestCore, circularId: number, ...parts: string[]): Promise<number[]> {
  const { rows } = await desk.call('task.list', { circularId, limit: 100 });
  return parts.map((part) => {
    const found = rows.find((task) => task.title.includes(part));
    if (!found) throw new Error(`no task with ${part} among ${rows.map((task) => task.title).join('、')}`);
    return found.id;
  });
}

import type { Chance } from '../../electron/core/example/index.ts';

const openings = [
  '现场核对',
  '随机抽查',
  '会同经营者查看',
  '对照台账清点',
  '逐项询问并记录',
  '拍照固定后复核',
  '调取电子票据比对',
  '走访店员了解',
];
const things = [
  '进货票据',
  '合格证明',
  '标签标识',
  '库存数量',
  '检定证书',
  '从业人员健康证',
  '销售记录',
  '供货商资质',
  '储存条件',
  '警示说明',
  '留样记录',
  '消毒记录',
];
const outcomes = [
  '与实物一致',
  '少一页附件',
  '登记时间前后颠倒',
  '保存完整',
  '两处涂改已说明',
  '暂未提供原件',
  '已当场补正',
  '数量相差不大',
  '需在三日内补交',
];
const closings = [
  '负责人表示知晓',
  '已告知权利义务',
  '约定下周再来',
  '相关材料复印留存',
  '建议列入下季度重点',
  '经营者签字确认',
  '群众反映较好',
  '无其他异常',
];

/** A note of two or three clauses with numbers of its own: among a hundred thousand hardly two are alike. */
export function inventNote(chance: Chance): string {
  const clauses = chance
    .several(things, chance.between(1, 3))
    .map((thing) => `${chance.pick(openings)}${thing}${chance.between(2, 980)}份，${chance.pick(outcomes)}`);
  return `${clauses.join('；')}。${chance.pick(closings)}，编号${chance.between(10_000, 999_999)}。`;
}

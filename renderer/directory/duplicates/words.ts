import type { DuplicateGroup, SubjectMerge } from '../../../shared/contract/directory.ts';

type Moved = SubjectMerge['merged'][number]['moved'];

const units: Record<Moved[number]['noun'], string> = {
  inspection: '条检查记录',
  sample: '个抽检批次',
  draw: '次随机抽取',
  other: '条其他记录',
};

/** 3 条检查记录、1 个抽检批次; nothing where there were none. */
export const movedWords = (moved: Moved): string =>
  moved.map(({ noun, records }) => `${records} ${units[noun]}`).join('、');

/** Why subjects are thought to be one. */
export const reasonWords: Record<DuplicateGroup['reason'], string> = {
  'credit-code': '代码相同',
  'name-and-address': '名称地址相同',
  name: '名称相同',
};

import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';

export type SectionKind = ParsedCircular['sections'][number]['kind'] | 'slogans';

/** Names of sections as notices use them; the first that fits decides. Order matters: 总体要求 is no 要求. */
const vocabulary: { kind: SectionKind; name: RegExp }[] = [
  { kind: 'slogans', name: /(?:口号|标语)$|^(?:口号|标语|宣传口号|宣传标语)/ },
  { kind: 'theme', name: /主题(?:及|和|与|$)|^(?:活动|宣传|年度)?主题/ },
  {
    kind: 'background',
    name: /指导思想|总体要求|总体思路|总体目标|工作目标|活动目标|主要目标|活动目的|目的意义|目的和意义|重要意义|基本原则|工作原则|活动背景|基本情况|总体情况|提高(?:政治)?站位|充分认识|目标要求|^目标$/,
  },
  {
    kind: 'other',
    name: /^(?:活动|工作|实施|参加|参与|组织|具体|举办)?(?:时间|地点|范围|对象|步骤|方式|形式|机构|领导小组|人员|单位|经费|区域)(?:和(?:地点|方式|范围|对象|步骤)|及(?:地点|范围|对象|步骤)|、(?:地点|范围|对象))*(?:安排)?$|^时间安排|步骤$|进度安排|阶段安排|领导小组|组织机构|主办单位$|承办单位$|联系方式|经费保障$|(?:主要|具体|基本)做法|开展情况|工作情况|完成情况|存在(?:的)?(?:主要)?问题|主要成效|工作成效|活动成效|下一步|下步|经验|体会|特色亮点/,
  },
  {
    kind: 'requirements',
    name: /要求$|^其[他它](?:要求|事宜)?$|有关事项$|其他事项$|注意事项$|注意的?(?:问题|几点)|(?:材料|资料|信息|情况)上报|工作纪律|活动纪律|^几点要求|信息报送|总结报送|材料报送|报送要求|资料报送|总结上报|宣传报道和信息报送/,
  },
  {
    kind: 'safeguards',
    name: /保障措施|组织保障|保障机制|工作保障|实施保障|强化保障|组织实施|组织领导$|组织与保障|^保障$|组织推动|(?:工作|推进|推动|运行|落实|协调|实施|组织)机制$/,
  },
  {
    kind: 'tasks',
    name: /内容|任务|重点|统一部署|统筹安排|活动安排|工作安排|工作措施|主要措施|具体措施|重点举措|主要举措|活动项目|主要活动|各具特色|分工|活动形式|系列活动|活动计划|规定动作|自选动作|日程/,
  },
];

/** What a section is by its name; null where the vocabulary does not know it. */
export function sectionKindOf(title: string): SectionKind | null {
  const plain = title.replace(/[（(].*?[）)]/g, '').replace(/[：。\s]/g, '');
  if (plain.length > 24) return null;
  return vocabulary.find(({ name }) => name.test(plain))?.kind ?? null;
}

const generic =
  /^(?:(?:质量月|我局|我县|我市|我省|本局|县级|市级|省级|重要|有序|活动|工作|主要|重点|具体|任务|组织|有关|其他|几点|保障|实施|总体|基本|指导|宣传|报送|信息|材料|总结|注意|思想|目标|原则|主题|时间|内容|安排|日程|措施|事项|要求|项目|步骤|领导|分工|计划|任务分解|清单|及|和|与|全国|全省|全市|全县|统一|部署|的|形式|保障措施|组织实施|举措|机制|纪律|工作任务|系列|地点|范围|对象|方式|年度|本级|各|单位|开展)|、)+$/;

/** A name that only says what kind of section it is (工作要求), not what is to be done (开展质量帮扶). */
export function isGenericName(title: string): boolean {
  return generic.test(title.replace(/[（(].*?[）)]|[“”：。\s]/g, ''));
}

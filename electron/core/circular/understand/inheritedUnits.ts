import { roleOf, splitUnits, type Unit } from './units.ts';

const later =
  '(?:以下|下列|下述|此后|后续|其余|其他|其它|本项及以下|以上及以下)(?:各?(?:项|条|款|类)|重点|主要|任务|工作|举措|措施|内容|事项|各)*';
const inheriting = new RegExp(
  `${later}(?:均|都|皆|也|还|同样|一律)*(?:需要?|须|应当?|要)?(?:由|请)?((?:[^。，；（）]|（[^（）]*）){2,40}?)(?:按照?(?:各自)?职责(?:分工)?|分工|分别|共同|具体|组织|抓好)*(牵头|负责|配合|落实|参与|实施|承担)(?:组织|抓好)?(?:实施|落实|推进)?[，、；（]?(?:[^。）]{0,8}?)(?:不再|不另|不一一|不逐一|不逐项|不重复|不单独)(?:一一|逐一|逐项|逐条|重复|另行|单独|分别)*(?:列出|列举|列明|列示|列|标注|标明|注明|写明|说明|赘述|重复)`,
);

/** "以下均需地方各级人民政府落实，不再列出": the units that hold for all later items. */
export function inheritedUnits(text: string, offset: number): Unit[] {
  const clause = inheriting.exec(text);
  if (!clause) return [];
  const list = clause[1] ?? '';
  return splitUnits(list, offset + clause.index + clause[0].indexOf(list)).map(({ name, span }) => ({
    name,
    role: roleOf(clause[2] ?? ''),
    inherited: true,
    span,
  }));
}

import type { Span } from '../../../../shared/contract/parsedCircular.ts';
import { findDepartments } from '../vocabulary/departments.ts';
import { splitUnits, type Unit } from './units.ts';

const responsible = (name: string, from: number): Unit => ({
  name,
  role: 'responsible',
  inherited: false,
  span: { from, to: from + name.length },
});

const byThen = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|上旬|中旬|下旬)?(?:之前|以前|前)，/;

/** An item that begins with who does it: 教育部门会同质检总局，… or 质量股：…, with or without a last day in front. */
export function openingUnits(text: string, start: number): Unit[] {
  const day = byThen.exec(text)?.[0].length ?? 0;
  const head = text.slice(day);
  const offset = start + day;
  const opening =
    /^([^，。；：\s（“]{2,30}?(?:部门|局|部|委|会|总署|中央|厅|股|所|科|工会|工商联|妇联|总会))(?:会同|联合)([^，。；：\s（“]{2,30}?(?:部门|局|部|委|会|总署|厅|股|所|科))?(?=[，：组开在]|$)/.exec(
      head,
    );
  if (opening) {
    return [opening[1] ?? '', opening[2] ?? ''].flatMap((list) =>
      splitUnits(list, offset + head.indexOf(list)).map(({ name, span }) => responsible(name, span.from)),
    );
  }
  const names = departmentsAtStart(head);
  if (names.length === 0) {
    const behind = unitsBehindHeading(head, offset);
    if (behind.length > 0) return behind;
    return splitUnits(head.slice(0, bodyAtStart(head)), offset).map(({ name, span }) => responsible(name, span.from));
  }
  return names.map(({ from, to }) => responsible(head.slice(from, to), offset + from));
}

const doing = /^(?:分别|联合|共同)?(?:组织|开展|举办|举行|牵头|负责|承办|实施|选树|评选|联合)/;

/** `评选质量管理小组。省总工会、团省委联合选树……`: who does it opens the sentence behind a short heading. */
function unitsBehindHeading(head: string, offset: number): Unit[] {
  const heading = /^[^，。；：]{4,18}。/.exec(head)?.[0].length ?? 0;
  const rest = head.slice(heading);
  const names = heading > 0 ? departmentsAtStart(rest) : [];
  const end = names.at(-1)?.to ?? 0;
  if (end === 0 || !doing.test(rest.slice(end))) return [];
  return names.map(({ from, to }) => responsible(rest.slice(from, to), offset + heading + from));
}

/** `市教育局、团市委联合开展……`: every department of the list that opens a text. */
function departmentsAtStart(head: string): Span[] {
  const names: Span[] = [];
  let from = 0;
  for (let length = departmentAtStart(head); length > 0; length = departmentAtStart(head.slice(from))) {
    names.push({ from, to: from + length });
    const joint = /^(?:、|和|与|及|会同|联合)/.exec(head.slice(from + length));
    from += length + (joint?.[0].length ?? 0);
    if (!joint) break;
  }
  return names;
}

/** Length of the department's name that opens a text, its place (`青禾县`教育局) included; 0 where none does. */
export function departmentAtStart(text: string): number {
  const first = findDepartments(text.slice(0, 20))[0];
  const place = text.slice(0, first?.from ?? 0);
  // 联合县特检院开展: whoever is joined or asked is not the one who does it.
  if (/^(?:联合|会同|配合|协助|邀请|组织|协调|督促|指导|支持)/.test(place)) return 0;
  return first && (place === '' || /^[\u4e00-\u9fff]{0,5}[省市县区旗州]$/.test(place)) ? first.to : 0;
}

/** `质检部门开展…`, `质量股负责…`: a body that is in no vocabulary, known by what it does. */
function bodyAtStart(head: string): number {
  const department = /^[^，。；：\s（“开组]{2,14}?(?:行政管理部门|管理部门|部门)(?=[开组在深积继围，：])/.exec(head);
  const office =
    /^[^，。；：\s（“开组]{1,8}?(?:股|科|所|站|中心|办|办公室|院|队|小学|中学|学校|医院)(?=负责|牵头|组织|完成|承担|：)/.exec(
      head,
    );
  const each =
    /^各(?:村|社区|乡镇|镇|街道)(?:（[^（）]{1,12}）|、(?:村|社区|乡镇|镇|街道))*(?=[\u4e00-\u9fff])(?![要应须的])/.exec(
      head,
    );
  return (department ?? office ?? each)?.[0].length ?? 0;
}

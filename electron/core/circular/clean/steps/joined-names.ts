import { findDepartments } from '../../vocabulary/departments.ts';
import { type Edit, linesOf, type Step } from '../edit.ts';

/** A signature line has no punctuation and is made of names alone. */
const punctuation = /[，。；：、,;:!?！？“”（）()0-9]/;
/** What may stand in front of a local name: 某省, 某某市, 县, 中共某某 (with 市委宣传部 behind). */
const place = /^(?:中共\p{Script=Han}{1,6}|\p{Script=Han}{0,7}[省市县区州盟旗])$/u;
const longestLine = 200;

/** Names of departments that follow one another without a blank in a signature line are parted by one. */
export const joinedNames: Step = ({ text }) => {
  const edits: Edit[] = [];
  for (const line of linesOf(text)) {
    if (line.text.length === 0 || line.text.length > longestLine || punctuation.test(line.text)) continue;
    for (const token of line.text.matchAll(/[^ \t]+/g)) {
      for (const at of seams(token[0])) {
        const from = line.from + token.index + at;
        edits.push({ from, to: from, replacement: ' ', note: '相连的部门名称已分开' });
      }
    }
  }
  return edits;
};

/** `某县市场监督管理局某县质量强县领导小组`: where the place that begins a token begins it anew behind a name. */
function repeatedPlace(token: string): number | null {
  const opening = /^\p{Script=Han}{2,6}?[省市县区州旗](?!场)/u.exec(token)?.[0];
  const again = opening === undefined ? -1 : token.indexOf(opening, opening.length + 2);
  return again > 0 && /[局厅委部会府社院办组署]$/u.test(token.slice(0, again)) && token.length - again > 5
    ? again
    : null;
}

/** Where a token that is nothing but two or more names (each with its place) must be parted. */
function seams(token: string): number[] {
  const again = repeatedPlace(token);
  if (again !== null) return [again];
  const names = findDepartments(token);
  if (names.length < 2 || names.at(-1)!.to !== token.length) return [];
  const starts: number[] = [];
  let end = 0;
  for (const name of names) {
    const before = token.slice(end, name.from);
    if (before !== '' && !place.test(before)) return [];
    starts.push(end);
    end = name.to;
  }
  return starts.slice(1);
}

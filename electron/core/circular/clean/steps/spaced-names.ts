import { findDepartments } from '../../vocabulary/departments.ts';
import { han } from '../characters.ts';
import { type Edit, editMatches, inOrder, type Line, linesOf, type Step } from '../edit.ts';

/** Single characters parted by blanks, with a blank or an edge on both sides. */
const spaced = new RegExp(`(?<=^|[\\s：:（(])${han}(?:[ ]+${han})+(?=$|[\\s：:，。、）)0-9])`, 'gmu');

/** Words that forms and notices set apart with blanks. */
const labels =
  /^(?:通知|公告|通报|意见|函|附件|附表|目录|序号|备注|合计|单位|部门|电话|手机|传真|邮箱|邮编|地址|联系人|姓名|职务|时间|地点|主题|日期|抄送|主送|内容|项目|要求)$/;

/** From this many single characters on blanks are ornament whatever the word is (`关 于 开 展`). */
const ornamentFrom = 5;

const spacedYear = /(?<![\d.,])\d(?: \d){3}(?= ?年)/g;
const spacedDate = /\d{4} *年 *\d{1,2} *月(?: *\d{1,2} *日)?/g;
const spacedNumber = /[〔﹝［[【(（] *\d{4} *[〕﹞］\]】)）] *\d{1,4} *号/g;

/** Blanks inside the name of a department, a label, a year, a date, or a document number go. */
export const spacedNames: Step = ({ text }) =>
  inOrder([
    ...linesOf(text).flatMap(signatureEdits),
    ...editMatches(text, spaced, ([run]) => joinSpaced(run)),
    ...editMatches(text, spacedYear, ([run]) => run.replaceAll(' ', '')),
    ...editMatches(text, spacedDate, ([run]) => run.replaceAll(' ', '')),
    ...editMatches(text, spacedNumber, ([run]) => run.replaceAll(' ', '')),
  ]);

function joinSpaced(run: string): string | null {
  const joined = run.replaceAll(' ', '');
  if (labels.test(joined)) return joined;
  const names = findDepartments(joined);
  const covered = names.reduce((sum, name) => sum + name.to - name.from, 0);
  if (names.length > 0 && covered === joined.length) {
    return names.map((name) => joined.slice(name.from, name.to)).join(' ');
  }
  return joined.length >= ornamentFrom && names.length === 0 ? joined : null;
}

const longestSignature = 200;
/** A blank within a name spaced out that touches the next one: `民 政 部农业农村部`. */
const looseCharacter = new RegExp(`(?:^|[ ])${han}[ ]+${han}`, 'u');

/** A line that without its blanks is nothing but names gets them back where one name ends, and nowhere else. */
function signatureEdits(line: Line): Edit[] {
  if (line.text.length > longestSignature || !looseCharacter.test(line.text)) return [];
  const names = findDepartments(line.text.replaceAll(' ', ''));
  const ends = new Set(names.map((name) => name.to));
  const covered = names.reduce((sum, name) => sum + name.to - name.from, 0);
  const gaps = [...line.text.matchAll(/ +/g)];
  if (covered === 0 || covered !== line.text.length - gaps.reduce((sum, gap) => sum + gap[0].length, 0)) return [];
  let blanks = 0;
  return gaps.flatMap((gap) => {
    const isSeam = ends.has(gap.index - blanks);
    blanks += gap[0].length;
    const from = line.from + gap.index;
    return isSeam ? [] : [{ from, to: from + gap[0].length, replacement: '' }];
  });
}

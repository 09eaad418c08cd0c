/**
 * Faults of quotation marks that a repair leaves in its line: one opened twice, closed without being open, or left
 * open before the next “. Lines are judged from the last mark before the repair, since other damage may have taken marks.
 */
export function quoteFaults(left: string, repair: string, right: string): number {
  let open = left.lastIndexOf('“') > left.lastIndexOf('”');
  let faults = 0;
  for (const [mark] of repair.matchAll(/[“”]/g)) {
    if ((mark === '“') === open) faults += 1;
    open = mark === '“';
  }
  const next = /[“”]/.exec(right)?.[0];
  const wantsOpen = next === '”';
  return open === wantsOpen ? faults : faults + 1;
}

/** A quotation this short is a word, not a sentence: no full stop belongs into it. */
const shortestSentence = 6;

/** A book's marks that a repair opens and nothing behind closes, or closes though none is open. */
export function bookFaults(left: string, repair: string, right: string): number {
  const line = left + repair + right;
  let open = left.lastIndexOf('《') > left.lastIndexOf('》');
  let faults = 0;
  for (const { 0: mark, index } of repair.matchAll(/[《》]/g)) {
    const closedLater = line.indexOf('》', left.length + index + 1) >= 0;
    if ((mark === '《') === open || (mark === '《' && !closedLater)) faults += 1;
    open = mark === '《';
  }
  return faults;
}

/** A mark behind which the line cannot end. */
const awaitsMore = /[、，《“（]$/;
/** A quotation that goes on so is a part of the sentence around it (“……”这一主题), none of its own. */
const partOfSentence = /^”(?:的|这|为|等|和|及|与|主题)/;

/**
 * Faults of stops that a repair makes: one in a quoted word, one that another stop follows (。”、), one behind a single
 * character that a comma parts from the rest, or a line that ends in a mark that awaits more.
 */
export function stopFaults(left: string, repair: string, right: string): number {
  const whole = left + repair + right;
  let faults = 0;
  for (let at = left.length; at < left.length + repair.length; at += 1) {
    if (whole[at] !== '。') continue;
    const quoted = at - whole.lastIndexOf('“', at) - 1;
    const behind = whole.slice(at + 1);
    const inWord = behind[0] === '”' && (quoted < shortestSentence || partOfSentence.test(behind));
    const cutOff = /[，。；：]\p{Script=Han}$/u.test(whole.slice(0, at));
    if (inWord || cutOff || /^[”]?[，、。；：]/.test(behind)) faults += 1;
  }
  if (right === '' && awaitsMore.test(repair)) faults += 1;
  return faults;
}

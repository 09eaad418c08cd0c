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

/** Faults of full stops that a repair makes: one in a quoted word, or one that another stop follows (。”、). */
export function stopFaults(left: string, repair: string, right: string): number {
  const whole = left + repair + right;
  let faults = 0;
  for (let at = left.length; at < left.length + repair.length; at += 1) {
    if (whole[at] !== '。') continue;
    const quoted = at - whole.lastIndexOf('“', at) - 1;
    const inWord = whole[at + 1] === '”' && quoted < shortestSentence;
    if (inWord || /^[”]?[，、。；：]/.test(whole.slice(at + 1))) faults += 1;
  }
  return faults;
}

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

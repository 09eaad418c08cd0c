import { chinesePunctuation, han } from '../characters.ts';
import { editMatches, type Step } from '../edit.ts';

/** Two or more pauses or stops behind a Chinese character; `……` and `——` are marks of their own and not in it. */
const doubled = new RegExp(`(?<=[${han}${chinesePunctuation}0-9%])[，、；：。,;:]{2,}`, 'gu');

/** Of doubled pauses and stops one is left: the full stop where there is one, else the first. */
export const doubledPunctuation: Step = ({ text }) =>
  editMatches(text, doubled, ([run]) => {
    if (/^[,;:]+$/.test(run)) return null;
    return run.includes('。') ? '。' : run.charAt(0);
  });

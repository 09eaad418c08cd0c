import { type Edit, editMatches, inOrder, linesOf, removeLines, type Step } from '../edit.ts';
import { beginsOwnBlock } from '../lineStarts.ts';

/** Two or more pauses or stops in a row; `……` and `——` are marks of their own and not among them. */
const doubled = /[，、；：。,;:]{2,}/g;

/** A line of dots alone, which document sites set between a heading and its text. */
const dots = /^(?:…{1,6}|\.{3,12}|。{3,})$/;

/** Of doubled pauses and stops one is left: the full stop where there is one, else the first. */
export const doubledPunctuation: Step = ({ text }) => inOrder([...doubledMarks(text), ...loneDots(text)]);

const doubledMarks = (text: string): Edit[] =>
  editMatches(text, doubled, ([run]) => {
    if (/^[,;:]+$/.test(run)) return null;
    return run.includes('。') ? '。' : run.charAt(0);
  });

function loneDots(text: string): Edit[] {
  const lines = linesOf(text);
  return lines.flatMap((line, index) => {
    const isNoise = dots.test(line.text) && isHeading(lines[index - 1]?.text ?? '');
    return isNoise ? [removeLines(lines, index, index, '标题与正文之间的省略号行已删去')] : [];
  });
}

const isHeading = (line: string): boolean => line.length < 40 && beginsOwnBlock(line) && !/[。；]/.test(line);

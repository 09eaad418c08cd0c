import type { Span } from '../../../../shared/contract/parsedCircular.ts';

/** A phrase such as a slogan: no stop, no label, no number in front. */
const phrase = /^[\p{Script=Han}“”，、！]{6,40}$/u;
/** So many phrases in a row were lines of a list; most of them have two halves, which names of bodies never have. */
const fewestPhrases = 4;

/** Gaps between the phrases of lists that lost their line breaks, each gap a range of blanks in the line. */
export function phraseGaps(line: string): Span[] {
  const gaps: Span[] = [];
  let run: { text: string; gap: Span }[] = [];
  const close = () => {
    const halved = run.filter(({ text }) => text.includes('，')).length;
    if (run.length >= fewestPhrases && halved * 2 >= run.length) gaps.push(...run.map(({ gap }) => gap));
    run = [];
  };
  for (const match of line.matchAll(/( +)([^ ]+)/g)) {
    const [, blank = '', text = ''] = match;
    if (phrase.test(text)) run.push({ text, gap: { from: match.index, to: match.index + blank.length } });
    else close();
  }
  close();
  return gaps;
}

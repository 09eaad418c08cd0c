import { encodePair, isCommonPair, isRarePair } from '../gbk.ts';
import { simplifyCharacter } from '../traditional.ts';

const punctuation = /^[，。、；：？！“”（）《》]$/u;
const rarePunctuation = /^[‘’〈〉【】〔〕…—·]$/u;

/** Penalties in a rough logarithmic scale: how much less likely a character is in official text than a common one. */
const rare = -4;
const foreign = -8;
const questionMark = -6;
const latin = -4;

/** How well characters read by themselves, 0 at best: common characters of GB 2312 and punctuation cost nothing. */
export function readability(text: string): number {
  let sum = 0;
  for (const character of text) {
    const known = costs.get(character);
    const cost = known ?? costOf(character);
    if (known === undefined) costs.set(character, cost);
    sum += cost;
  }
  return sum;
}

const costs = new Map<string, number>();

function costOf(character: string): number {
  if (/^[?？\uFFFD]$/.test(character)) return questionMark;
  if (punctuation.test(character)) return 0;
  if (rarePunctuation.test(character)) return rare;
  if (/^[!-~]$/.test(character)) return latin;
  const pair = encodePair(simplifyCharacter(character));
  if (pair === null) return foreign;
  if (isCommonPair(pair)) return 0;
  return isRarePair(pair) ? rare : foreign;
}

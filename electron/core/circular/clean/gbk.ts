/** GBK as the platform's decoder knows it, and the way back, which the platform does not offer. */

export const firstLead = 0x81;
export const lastLead = 0xfe;
const firstTrail = 0x40;
const lastTrail = 0xfe;

const decoder = new TextDecoder('gbk');

/** Character of a byte pair; null where GBK has none. */
export function decodePair(lead: number, trail: number): string | null {
  if (lead < firstLead || lead > lastLead || trail < firstTrail || trail > lastTrail || trail === 0x7f) return null;
  return characters()[(lead - firstLead) * 256 + trail] ?? null;
}

/** The two bytes of a character as one number, lead first; null for one byte or none. */
export function encodePair(character: string): number | null {
  return pairs().get(character) ?? null;
}

/** Whether this pair lies in the first level of GB 2312: the 3,755 characters that make up nearly all running text. */
export const isCommonPair = (pair: number): boolean => pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1;

/** Whether this pair lies in the second level of GB 2312: 3,008 rarer characters. */
export const isRarePair = (pair: number): boolean => pair >= 0xd8a1 && pair <= 0xf7fe && (pair & 0xff) >= 0xa1;

let characterTable: (string | null)[] | null = null;
let pairTable: Map<string, number> | null = null;

function characters(): (string | null)[] {
  if (characterTable !== null) return characterTable;
  const table: (string | null)[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = 0; trail <= 0xff; trail += 1) table.push(trail < firstTrail ? null : decode(lead, trail));
  }
  characterTable = table;
  return table;
}

function decode(lead: number, trail: number): string | null {
  if (trail === 0x7f || trail > lastTrail) return null;
  const text = decoder.decode(new Uint8Array([lead, trail]));
  return [...text].length === 1 && text !== '\uFFFD' ? text : null;
}

function pairs(): Map<string, number> {
  if (pairTable !== null) return pairTable;
  const table = new Map<string, number>();
  characters().forEach((character, index) => {
    const pair = (firstLead << 8) + (Math.floor(index / 256) << 8) + (index % 256);
    if (character !== null && !table.has(character)) table.set(character, pair);
  });
  pairTable = table;
  return table;
}

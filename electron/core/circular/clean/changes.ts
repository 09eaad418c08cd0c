import type { CleaningChange } from '../../../../shared/contract/parsedCircular.ts';
import { lengthOf, type Piece } from './pieces.ts';

/** Kept characters between two simplified ones that are taken into one reported run: 質量監 reads better than 質, 監. */
const longestKeptGap = 3;

interface Run {
  pieces: Piece[];
  at: number;
}

/** Every difference between the original and the cleaned text, neighbours of one step merged into runs. */
export function changesOf(pieces: readonly Piece[], original: string): CleaningChange[] {
  return runsOf(pieces, original).map(({ pieces: run, at }) => {
    const from = run[0]!.from;
    const to = run.at(-1)!.to;
    const after = run.map((piece) => piece.text ?? original.slice(piece.from, piece.to)).join('');
    const notes = [...new Set(run.flatMap((piece) => piece.notes))];
    const change: CleaningChange = { step: run[0]!.step!, from, to, before: original.slice(from, to), after, at };
    return notes.length === 0 ? change : { ...change, note: notes.join('；') };
  });
}

function runsOf(pieces: readonly Piece[], original: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  pieces.forEach((piece, index) => {
    const last = runs.at(-1);
    if (piece.text !== null) {
      const open = last !== undefined && last.pieces.at(-1) === pieces[index - 1];
      if (open && mayJoin(last.pieces[0]!, piece)) last.pieces.push(piece);
      else runs.push({ pieces: [piece], at });
    } else if (
      last?.pieces.at(-1) === pieces[index - 1] &&
      bridges(pieces[index - 1], piece, pieces[index + 1], original)
    ) {
      last?.pieces.push(piece);
    }
    at += lengthOf(piece);
  });
  return runs;
}

const mayJoin = (first: Piece, next: Piece): boolean =>
  first.step === next.step && first.doubt === null && next.doubt === null;

function bridges(before: Piece | undefined, gap: Piece, after: Piece | undefined, original: string): boolean {
  const simplified = before?.step === 'simplified' && after?.step === 'simplified' && after.text !== null;
  return simplified && gap.to - gap.from <= longestKeptGap && !original.slice(gap.from, gap.to).includes('\n');
}

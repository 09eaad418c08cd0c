/**
 * `npm run score:circulars [-- --verbose]`: how well the importer reads the notices of test/fixtures/circulars, clean
 * and under every kind of noise. Exit code 1 where a threshold is missed.
 */

interface FieldScore {
  truth: number;
  found: number;
  right: number;
  precision: number;
  recall: number;
  f1: number;
}
interface Mismatch {
  fixture: string;
  field: string;
  missing: string[];
  extra: string[];
}
interface CorpusScore {
  early: Record<string, FieldScore>;
  late: Record<string, FieldScore>;
  fresh: Record<string, FieldScore>;
  freshSecond: Record<string, FieldScore>;
  freshThird: Record<string, FieldScore>;
  clean: Record<string, FieldScore>;
  noise: Record<string, Record<string, FieldScore>>;
  mismatches: Mismatch[];
  noiseMismatches: Mismatch[];
}
interface Scoring {
  scoreCorpus(parse: unknown): Promise<CorpusScore>;
  shortfalls(score: CorpusScore): string[];
}

// Loaded by address: the type project of the build must not reach into that of the tests.
const load = async (path: string): Promise<unknown> => import(new URL(path, import.meta.url).href);

const decimal = (value: number): string => value.toFixed(3).padStart(9);
const count = (value: number): string => String(value).padStart(6);

function row(name: string, score: FieldScore, drop = ''): string {
  const counts = count(score.truth) + count(score.found) + count(score.right);
  return name.padEnd(22) + counts + decimal(score.precision) + decimal(score.recall) + decimal(score.f1) + drop;
}

function printTable(heading: string, scores: Record<string, FieldScore>, against?: FieldScore): void {
  const columns = `${' truth found right'.padStart(18)}precision   recall       F1${against ? '     drop' : ''}`;
  console.log(`\n${heading.padEnd(22)}${columns}`);
  for (const [name, score] of Object.entries(scores)) {
    console.log(row(name, score, against ? decimal(against.f1 - score.f1) : ''));
  }
}

/** The three fields that each noise costs most. */
function printDrops({ clean, noise }: CorpusScore): void {
  console.log('\nwhat each noise costs most');
  for (const [kind, fields] of Object.entries(noise)) {
    const worst = Object.entries(fields)
      .map(([field, { f1 }]) => ({ field, drop: (clean[field]?.f1 ?? f1) - f1 }))
      .filter(({ drop }) => drop > 0.0005)
      .toSorted((left, right) => right.drop - left.drop)
      .slice(0, 3);
    const listed = worst.map(({ field, drop }) => `${field} ${drop.toFixed(3)}`).join(', ');
    console.log(kind.padEnd(22) + (listed === '' ? 'nothing' : listed));
  }
}

function printMismatches(mismatches: readonly Mismatch[]): void {
  for (const { fixture, field, missing, extra } of mismatches) {
    console.log(`\n${fixture}  ${field}`);
    for (const text of missing) console.log(`  - missing  ${text}`);
    for (const text of extra) console.log(`  + extra    ${text}`);
  }
}

const scoring = (await load('../../test/fixtures/circulars/scoring/score.ts')) as Scoring;
const { parseCircular } = (await load('../../electron/core/circular/index.ts')) as { parseCircular: unknown };
const score = await scoring.scoreCorpus(parseCircular);
printTable('early, clean', score.early);
printTable('late, clean', score.late);
printTable('fresh, clean', score.fresh);
printTable('fresh two, clean', score.freshSecond);
printTable('fresh three, clean', score.freshThird);
const tasks = Object.fromEntries(
  Object.entries(score.noise).flatMap(([kind, { tasks: one }]) => (one ? [[kind, one]] : [])),
);
const { tasks: cleanTasks } = score.clean;
if (cleanTasks) printTable('tasks under noise', { clean: cleanTasks, ...tasks }, cleanTasks);
printDrops(score);
if (process.argv.includes('--verbose')) printMismatches([...score.mismatches, ...score.noiseMismatches]);
const missed = scoring.shortfalls(score);
console.log(missed.length === 0 ? '\nEvery threshold is reached.' : `\nMissed:\n  ${missed.join('\n  ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;

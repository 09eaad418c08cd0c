import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  canonicalText,
  type DrawInspector,
  type DrawSubject,
  drawDocumentOf,
  inspectorLines,
  inspectorsHash,
  shuffled,
  subjectLines,
  subjectsHash,
  uniform,
  verifyDraw,
  wordStream,
  writeDrawDocument,
} from '../../../shared/domain/draw/index.ts';
import { temporaryFolder } from '../../support.ts';
import { hex, recordOf, soundPlan } from './plans.ts';

interface List<T> {
  list: T[];
  lines: string[];
  hash: string;
}
interface Vectors {
  seed: string;
  texts: { from: string; to: string }[];
  subjects: List<DrawSubject>;
  inspectors: List<DrawInspector>;
  json: { value: unknown; text: string };
  words: number[];
  rejection: { below: number; words: number[]; numbers: number[] };
  shuffle: number[];
  draw: unknown;
}

const published = fileURLToPath(new URL('../../../docs/draw.md', import.meta.url));
const script = fileURLToPath(new URL('../../draw/recompute.py', import.meta.url));
const [, block] = /```json vectors\n([\s\S]*?)\n```/.exec(readFileSync(published, 'utf8'))!;
const vectors: Vectors = JSON.parse(block!);

const stream = (name: string) => wordStream(Buffer.from(vectors.seed, 'hex'), `example/${name}`);
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('the published vectors are what the product computes', () => {
  test.each(vectors.texts)('text $to', ({ from, to }) => {
    expect(canonicalText(from)).toBe(to);
  });

  test('lists and their hashes', () => {
    const { subjects, inspectors } = vectors;
    expect(subjectLines(subjects.list)).toBe(subjects.lines.join('\n'));
    expect(subjectsHash(subjects.list)).toBe(subjects.hash);
    expect(inspectorLines(inspectors.list)).toBe(inspectors.lines.join('\n'));
    expect(inspectorsHash(inspectors.list)).toBe(inspectors.hash);
  });

  test('canonical JSON', () => {
    expect(canonicalJson(vectors.json.value)).toBe(vectors.json.text);
  });

  test('words, over more than one block', () => {
    expect(times(vectors.words.length, stream('words'))).toEqual(vectors.words);
    expect(vectors.words.length).toBeGreaterThan(8);
  });

  test('numbers below three thousand millions, for which words are thrown away', () => {
    const { below, words, numbers } = vectors.rejection;
    const source = stream('rejection');
    expect(times(numbers.length, () => uniform(source, below))).toEqual(numbers);
    expect(times(words.length, stream('rejection'))).toEqual(words);
    expect(words.length).toBeGreaterThan(numbers.length);
  });

  test('a shuffle of ten', () => {
    expect(shuffled(stream('shuffle'), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual(vectors.shuffle);
  });

  test('a whole draw with strata, recusals and replacements', () => {
    expect(verifyDraw(vectors.draw)).toMatchObject({ ok: true, differences: [] });
  });
});

const noPython = spawnSync('python3', ['--version']).status !== 0;
const recompute = (...files: string[]) => spawnSync('python3', [script, ...files], { encoding: 'utf8' });

describe.skipIf(noPython)(
  `another language comes to the same (${noPython ? 'skipped: no python3 here' : 'python3'})`,
  () => {
    test('for every published vector', () => {
      const { status, stdout, stderr } = recompute(published);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.match(/^right /gm)!.length).toBeGreaterThanOrEqual(14);
    });

    test('for draws with teams, sections, skills, recusals and replacements', () => {
      const folder = temporaryFolder();
      const plans = fc.sample(soundPlan, { numRuns: 40, seed: 20260915 });
      const entropies = fc.sample(hex, { numRuns: 40, seed: 20260915 });
      const files = plans.map((plan, index) => {
        const first = drawDocumentOf(recordOf(plan, entropies[index]!));
        const file = join(folder, `${index}.json`);
        writeFileSync(file, writeDrawDocument(withReplacements(recordOf(plan, entropies[index]!), first)));
        return file;
      });
      const { status, stdout, stderr } = recompute(...files);
      expect({ status, stderr, wrong: stdout.match(/^WRONG .*/gm) }).toEqual({ status: 0, stderr: '', wrong: null });
    });

    test('and says so where a result was forged', () => {
      const draw = structuredClone(vectors.draw) as { result: { visits: { inspectors: string[] }[] } };
      draw.result.visits[0]!.inspectors.reverse();
      const file = join(temporaryFolder(), 'draw.json');
      writeFileSync(file, JSON.stringify(draw));
      const { status, stdout } = recompute(file);
      expect(status).toBe(1);
      expect(stdout).toContain('WRONG visits');
    });
  },
);

/** The draw with every replacement, of an inspector of each visit and then of its subject, that can be made at all. */
function withReplacements(record: ReturnType<typeof recordOf>, first: ReturnType<typeof drawDocumentOf>) {
  let document = first;
  const made: (typeof record)['replacements'][number][] = [];
  for (const { subject, inspectors } of first.result.visits) {
    for (const kind of ['inspector', 'subject'] as const) {
      const inspector = kind === 'inspector' ? inspectors[1]! : '';
      const next = { kind, subject, inspector, reason: '外出培训', at: '2026-09-16T01:00:00.000Z', by: '李明' };
      try {
        document = drawDocumentOf({ ...record, replacements: [...made, next] });
        made.push(next);
      } catch (error) {
        expect(error).toMatchObject({ name: 'DrawError' });
      }
    }
  }
  return document;
}

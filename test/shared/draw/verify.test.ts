import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DrawDocument,
  documentHash,
  drawDocumentOf,
  verifyDraw,
  verifyDrawText,
  writeDrawDocument,
} from '../../../shared/domain/draw/index.ts';
import { hex, inspectorOf, plainPlan, plainRules, recordOf, seedOf, soundPlan, subjectOf } from './plans.ts';

const record = recordOf(plainPlan(8, 4, plainRules(3)), seedOf(7));
const first = drawDocumentOf(record);
const [visit] = first.result.visits as [(typeof first.result.visits)[0]];
const step = { at: '2026-09-16T01:00:00.000Z', by: '李明', reason: '外出培训' };
const drawn = drawDocumentOf({
  ...record,
  replacements: [{ ...step, kind: 'inspector', subject: visit.subject, inspector: visit.inspectors[0]! }],
});
const text = writeDrawDocument(drawn);

test('an exported draw is found right, with or without replacements, public number and voiding', () => {
  for (const document of [
    first,
    drawn,
    drawDocumentOf({ ...record, publicSource: '', publicNumber: '', voided: step }),
  ])
    expect(verifyDrawText(writeDrawDocument(document))).toMatchObject({ ok: true, differences: [] });
  fc.assert(
    fc.property(soundPlan, hex, (plan, entropy) => {
      const document = drawDocumentOf(recordOf(plan, entropy));
      expect(verifyDrawText(writeDrawDocument(document))).toMatchObject({ ok: true, differences: [] });
    }),
  );
});

test('any one byte that is changed, lost or added is noticed', () => {
  const bytes = Buffer.from(text);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(2), (place, value, how) => {
      fc.pre(how !== 0 || bytes[place] !== value);
      const [before, after] = [bytes.subarray(0, place), bytes.subarray(how === 2 ? place : place + 1)];
      const changed = Buffer.concat([before, Buffer.from(how === 1 ? [] : [value]), after]);
      const { ok, differences } = verifyDrawText(decoder.decode(changed));
      expect(ok).toBe(false);
      expect(differences.join('')).toMatch(/[一-鿿]/);
    }),
    { numRuns: 500 },
  );
});

/** A draw that somebody changed and then gave a hash that fits again. */
function forged(change: (document: DrawDocument) => void): DrawDocument {
  const document = structuredClone(drawn);
  change(document);
  return { ...document, hash: documentHash(document) };
}

describe('whoever changes a draw and makes its last hash fit again is told what does not fit', () => {
  test.each<[string, (document: DrawDocument) => void]>([
    [
      '检查对象名单与哈希不符。',
      ({ subjects }) => {
        subjects[0]!.name = '另一家';
      },
    ],
    [
      '检查人员名单与哈希不符。',
      ({ inspectors }) => {
        inspectors[0]!.certificateNumber = 'YX-9';
      },
    ],
    [
      '抽取规则与哈希不符。',
      ({ rules }) => {
        rules.matter = '另一事项';
      },
    ],
    [
      '检查对象名单不是规定的形式（排序或空白不对）。',
      ({ subjects }) => {
        subjects.reverse();
      },
    ],
    [
      '检查人员名单不是规定的形式（排序或空白不对）。',
      ({ inspectors }) => {
        inspectors.reverse();
      },
    ],
    [
      '抽取规则不是规定的形式（空白不对）。',
      ({ rules }) => {
        rules.matter += ' ';
      },
    ],
    [
      '封存码与重算不同。',
      ({ commitment }) => {
        commitment.publicSource = '双色球';
      },
    ],
    [
      '本机随机数与封存的哈希不符。',
      ({ seed }) => {
        seed.entropy = seedOf(8);
      },
    ],
    [
      '种子与重算不同。',
      ({ seed }) => {
        seed.publicNumber = '386';
      },
    ],
    [
      '封存时说明采用公开数字，却没有公开数字。',
      ({ seed }) => {
        seed.publicNumber = '';
      },
    ],
    [
      '封存时没有说明采用公开数字，却用了公开数字。',
      ({ commitment }) => {
        commitment.publicSource = '';
      },
    ],
    [
      '抽取时间早于封存时间。',
      ({ seed }) => {
        seed.at = '2026-09-14T00:00:00.000Z';
      },
    ],
    [
      '第 2 户与重算不同。',
      ({ result }) => {
        result.visits[1]!.subject = result.visits[0]!.subject;
      },
    ],
    [
      '第 3 户的检查人员与重算不同。',
      ({ result }) => {
        result.visits[2]!.inspectors.reverse();
      },
    ],
    [
      '第 4 户与重算不同。',
      ({ result }) => {
        result.visits.push(result.visits[0]!);
      },
    ],
    [
      '「全部」的抽取结果与重算不同。',
      ({ result }) => {
        result.strata[0]!.population = 7;
      },
    ],
    [
      '抽取结果的分级多于规则。',
      ({ result }) => {
        result.strata.push(result.strata[0]!);
      },
    ],
    [
      '第 1 次更换与重算不同。',
      ({ replacements }) => {
        replacements[0]!.visit.inspectors.reverse();
      },
    ],
    [
      '第 1 次更换不成立：更换必须写明理由。',
      ({ replacements }) => {
        replacements[0]!.reason = '';
      },
    ],
    [
      '名单或规则有问题：「全部」可抽 8 户，不够抽 9 户。',
      ({ rules }) => {
        rules.strata[0]!.number = 9;
      },
    ],
  ])('%s', (difference, change) => {
    expect(verifyDraw(forged(change)).differences).toContain(difference);
  });

  test('another hash alone is noticed as well', () => {
    expect(verifyDraw({ ...drawn, hash: seedOf(1) }).differences).toEqual([
      '文件内容与文件末尾的校验值不符，文件被改动过。',
    ]);
  });
});

describe('a file that is no draw is refused in words', () => {
  test.each([
    ['', '不是 JSON'],
    ['{}', '不是一份完整的抽取文件'],
    ['null', '不是一份完整的抽取文件'],
    ['{"__proto__":{}}', '不是一份完整的抽取文件'],
    [text.replace('"qmd-draw-1"', '"qmd-draw-2"'), '不是一份完整的抽取文件（format）'],
    [text.replace('"title"', '"more": 1, "title"'), '不是一份完整的抽取文件'],
    [JSON.stringify(JSON.parse(text)), '书写形式'],
  ])('%#', (content, message) => {
    const { ok, differences } = verifyDrawText(content);
    expect(ok).toBe(false);
    expect(differences[0]).toContain(message);
  });

  test('and a nonsensical one does not stop the verification', () => {
    const document = forged((one) => {
      one.subjects = [subjectOf(1), subjectOf(1)];
      one.inspectors = [inspectorOf(1)];
      one.rules.strata = [{ name: '全部', riskClasses: ['', ''], number: 2, ratio: 3 }];
    });
    expect(verifyDraw(document).differences.length).toBeGreaterThan(3);
  });
});

import type { Draw, DrawDetail } from '../../../../shared/contract/draw.ts';
import { commitDraw, type DrawPlan, drawAlgorithm } from '../../../../shared/domain/draw/index.ts';
import { all, type Connection } from '../../database/index.ts';
import { picksOf } from './picks.ts';
import { requireDraw, type StoredDraw } from './stored.ts';

type OwnPart = Omit<DrawDetail, keyof Draw | 'picks' | 'platform'>;

const platformPart: OwnPart = {
  hashes: null,
  algorithm: null,
  publicNumber: null,
  publicSource: null,
  candidates: 0,
  inspectorCandidates: 0,
  excluded: [],
  rules: null,
};

function excludedOf(db: Connection, { subjects }: DrawPlan): DrawDetail['excluded'] {
  const excluded = subjects.filter(({ excluded }) => excluded !== '');
  const ids = new Map(
    all<{ id: number; uid: string }>(db, 'SELECT id, uid FROM subject WHERE uid IN (SELECT value FROM json_each(?))', [
      JSON.stringify(excluded.map(({ uid }) => uid)),
    ]).map(({ id, uid }) => [uid, id]),
  );
  return excluded.flatMap(({ uid, name, excluded: reason }) => {
    const subjectId = ids.get(uid);
    return subjectId === undefined ? [] : [{ subjectId, name, reason }];
  });
}

const listsPart = (db: Connection, plan: DrawPlan) => ({
  algorithm: drawAlgorithm,
  candidates: plan.subjects.filter(({ excluded }) => excluded === '').length,
  inspectorCandidates: plan.inspectors.filter(({ excluded }) => excluded === '').length,
  excluded: excludedOf(db, plan),
});

function ownPart(db: Connection, stored: StoredDraw): OwnPart {
  if (stored.kind === 'entered') return platformPart;
  if (stored.kind === 'sealed') {
    const { plan, entropy, publicSource } = stored;
    const { subjectsHash, inspectorsHash, rulesHash } = commitDraw(plan, entropy, publicSource);
    return {
      ...listsPart(db, plan),
      // The commitment as it was shown, not as it would be computed now.
      hashes: {
        subjects: subjectsHash,
        inspectors: inspectorsHash,
        rules: rulesHash,
        commitment: stored.commitment,
        seed: null,
      },
      publicNumber: null,
      publicSource: publicSource || null,
      rules: stored.asked.rules,
    };
  }
  const { commitment, seed } = stored.document;
  return {
    ...listsPart(db, stored.document),
    hashes: {
      subjects: commitment.subjectsHash,
      inspectors: commitment.inspectorsHash,
      rules: commitment.rulesHash,
      commitment: commitment.value,
      seed: seed.value,
    },
    publicNumber: seed.publicNumber || null,
    publicSource: commitment.publicSource || null,
    rules: stored.asked.rules,
  };
}

/** Everything about one draw but what has to stay secret until it is carried out. @throws CoreError `not-found`. */
export function drawDetail(db: Connection, id: number): DrawDetail {
  const { draw, stored } = requireDraw(db, id);
  return {
    ...draw,
    ...ownPart(db, stored),
    platform: stored.kind === 'entered' ? stored.platform : null,
    picks: picksOf(db, id, stored.kind === 'drawn' ? stored.document : null),
  };
}

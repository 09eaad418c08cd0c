import { randomBytes } from 'node:crypto';
import type { DrawDetail } from '../../../../shared/contract/draw.ts';
import type { CallValues } from '../../../../shared/contract/index.ts';
import { canonicalText, commitDraw, type DrawDocument, drawDocumentOf } from '../../../../shared/domain/draw/index.ts';
import type { WriteContext } from '../../context.ts';
import { CoreError } from '../../errors.ts';
import { readSettings } from '../../setting/index.ts';
import { drawDetail } from './detail.ts';
import { insertDraw } from './newDraw.ts';
import { addVisit } from './picks.ts';
import { type DrawInput, readPlan, withDrawProblems } from './prepare.ts';
import { requireDraw, requireDrawRevision, type StoredDraw, stepNow, storeStep, tellDraw } from './stored.ts';

type SealedDraw = Extract<StoredDraw, { kind: 'sealed' }>;

/** Sealing reads the lists, looks for problems, hashes and stores; with a long list each of these takes its time. */
const sealingParts = 4;

/**
 * Seals lists and rules and shows their hashes; the own entropy comes from the operating system and stays in the core.
 * Reports its parts as progress.
 * @throws CoreError with the first problem of the plan: what is committed can be carried out; `cancelled` where the
 *   person stops it: nothing is sealed then.
 */
export function sealDraw(context: WriteContext, input: DrawInput): Promise<DrawDetail> {
  return context.longTransaction(async () => {
    let done = 0;
    const step = () => context.job.step(done++, sealingParts);
    await step();
    const read = readPlan(context, input);
    await step();
    const { plan, problems } = withDrawProblems(read);
    await step();
    if (problems.length > 0) throw new CoreError('input', problems.join('；'), { field: 'rules' });
    const { filter, inspectorIds, rules } = input;
    const entropy = randomBytes(32).toString('hex');
    const publicSource = canonicalText(input.publicSource ?? '');
    const commitment = commitDraw(plan, entropy, publicSource);
    await step();
    const stored: StoredDraw = {
      kind: 'sealed',
      asked: { filter, inspectorIds, rules },
      plan,
      entropy,
      publicSource,
      commitment: commitment.value,
      committed: stepNow(context),
      bureau: readSettings(context.db).bureau ?? '',
    };
    const draw = insertDraw(context, input, stored, {
      origin: 'own',
      state: 'committed',
      drawnAt: null,
      drawnBy: null,
    });
    tellDraw(context, draw, 'create', { title: draw.title, matter: draw.matter, ...commitment });
    // The last moment at which it can be thought better of: with the commit it is sealed for good.
    await step();
    return drawDetail(context.db, draw.id);
  });
}

/** @throws CoreError where the public number is not what the commitment says: there where a source is named, and only there. */
function publicNumberOf(stored: SealedDraw, given: string | null): string {
  const publicNumber = canonicalText(given ?? '');
  if (stored.publicSource !== '' && publicNumber === '')
    throw new CoreError('input', `封存时说明要采用「${stored.publicSource}」，请填写「公开数字」`, {
      field: 'publicNumber',
    });
  if (stored.publicSource === '' && publicNumber !== '')
    throw new CoreError('input', '封存时没有说明采用公开数字，抽取时不能再填；需要采用的，请作废后重新封存', {
      field: 'publicNumber',
    });
  return publicNumber;
}

function documentOf(context: WriteContext, title: string, stored: SealedDraw, given: string | null): DrawDocument {
  const { plan, entropy, publicSource, committed, bureau } = stored;
  if (commitDraw(plan, entropy, publicSource).value !== stored.commitment)
    throw new CoreError('database', '封存的名单、规则或随机数与当时公布的封存码不符，不能抽取。请作废并查明原因。');
  const publicNumber = publicNumberOf(stored, given);
  const drawn = stepNow(context);
  if (drawn.at < committed.at)
    throw new CoreError('conflict', '本机时间早于封存的时间，这样抽取的文件无法核验。请先校准本机时间再抽取。');
  const record = { title, bureau, plan, entropy, publicSource, publicNumber, committed, drawn };
  return drawDocumentOf({ ...record, replacements: [], voided: null });
}

/** Carries a sealed draw out; this can be done once. */
export function carryOutSealed(context: WriteContext, input: CallValues<'draw.carryOut'>): DrawDetail {
  return context.transaction(() => {
    const { db } = context;
    const { draw, stored } = requireDraw(db, input.id);
    requireDrawRevision(draw, input.revision);
    if (draw.state === 'void') throw new CoreError('conflict', '这次随机抽取已作废，不能抽取。');
    if (stored.kind !== 'sealed') throw new CoreError('conflict', '这次随机抽取已经抽取过，不能重复抽取。');
    const document = documentOf(context, draw.title, stored, input.publicNumber);
    const { at, by, value, publicNumber } = document.seed;
    storeStep(
      context,
      draw.id,
      { kind: 'drawn', asked: stored.asked, document },
      { state: 'drawn', drawn_at: at, drawn_by: by || null },
    );
    for (const visit of document.result.visits) addVisit(db, draw.id, context.today(), visit);
    tellDraw(context, draw, 'draw', { publicNumber, seed: value, visits: document.result.visits.length });
    return drawDetail(db, draw.id);
  });
}

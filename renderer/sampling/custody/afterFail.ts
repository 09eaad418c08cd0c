import type { FollowUp, Sample } from '../../../shared/contract/sampling.ts';
import type { SampleState } from '../../../shared/domain/sampleStates.ts';
import { afterWith, type FollowUpField, noteWith, type SampleStep, type SampleValues, step, without } from './step.ts';

const notice: FollowUpField[] = ['notifiedOn', 'noticeNumber'];
const objection: FollowUpField[] = ['objectedOn', 'objectionReason', 'objectionAccepted', 'retestLaboratoryId'];
const retest: FollowUpField[] = ['retestReportNumber', 'retestedOn'];
const order: FollowUpField[] = ['orderedOn', 'orderNumber', 'orderDeadline'];
const quantities: FollowUpField[] = ['sealedQuantity', 'removedQuantity', 'recalledQuantity'];
const recheck: FollowUpField[] = ['rectifiedOn', 'recheckedOn', 'recheckPassed'];

const setting = (sample: Sample, patch: Partial<FollowUp>): Partial<SampleValues> => ({
  followUp: afterWith(sample, patch),
});

/** Where a closed batch was before, by what is noted of it. */
export function stateBeforeClosing({ followUp, refusedOn, verdict }: Sample): SampleState {
  if (verdict === 'open' && refusedOn !== null) return 'refused';
  if (verdict !== 'failed') return 'reported';
  if (followUp?.recheckedOn != null) return 'rechecked';
  return followUp?.orderedOn != null ? 'ordered' : 'reported';
}

/** What follows a fail: 告知 → 异议复检 → 责令改正 → 复查 → 办结; and the steps back. */
export function afterFailStep(sample: Sample, to: SampleState, today: string): SampleStep | null {
  const { state: from, followUp: done, verdict } = sample;
  switch (to) {
    case 'notified':
      return noticeStep(sample);
    case 'objected':
      return step('登记异议', to, {
        after: objection,
        set: setting(sample, { objectedOn: done?.objectedOn ?? today }),
        way: 'beside',
        offersLaboratory: true,
      });
    case 'ordered':
      return orderStep(sample);
    case 'rechecked':
      return from === 'closed'
        ? null
        : step('登记复查', to, {
            after: recheck,
            set: setting(sample, { rectifiedOn: done?.rectifiedOn ?? today, recheckedOn: today }),
          });
    case 'closed': {
      // A fail is notified first; that a re-check did not pass does not close anything.
      if (verdict === 'failed' && (from === 'reported' || done?.recheckPassed === false)) return null;
      const way = verdict === 'passed' || from === 'rechecked' ? 'on' : 'beside';
      return step('办结', to, { way, ...(verdict === 'failed' ? closing(sample, today) : {}) });
    }
    default:
      return null;
  }

  function noticeStep(batch: Sample): SampleStep | null {
    if (from === 'reported') {
      return step('告知结果', 'notified', {
        after: notice,
        set: setting(batch, { notifiedOn: done?.notifiedOn ?? today }),
      });
    }
    if (from === 'objected') {
      // Refused, the first verdict stands again.
      return done?.retestVerdict != null
        ? null
        : step('异议不予受理', 'notified', {
            set: { ...setting(batch, { objectionAccepted: false }), verdict: 'failed' },
            way: 'beside',
          });
    }
    return from === 'ordered' && done?.recheckedOn == null
      ? step('撤回责令改正', 'notified', { set: setting(batch, without([...order, ...quantities])), way: 'back' })
      : null;
  }

  function orderStep(batch: Sample): SampleStep | null {
    const asks = { after: [...order, ...quantities] };
    if (from === 'notified' || from === 'objected') {
      return step('责令改正', 'ordered', { ...asks, set: setting(batch, { orderedOn: done?.orderedOn ?? today }) });
    }
    if (from !== 'rechecked') return null;
    if (done?.recheckPassed !== false) {
      return step('撤回复查', 'ordered', {
        set: setting(batch, without(['recheckedOn', 'recheckPassed'])),
        way: 'back',
      });
    }
    // Still failing: it is ordered anew, and the note keeps what the re-check found.
    return step('再次责令改正', 'ordered', {
      ...asks,
      set: {
        ...setting(batch, { ...without([...recheck, ...order]), orderedOn: today }),
        note: noteWith(batch, `${done.recheckedOn} 复查未通过，再次责令改正`),
      },
    });
  }
}

const closing = (sample: Sample, today: string): Pick<SampleStep, 'after' | 'set'> => ({
  after: ['closedOn'],
  set: setting(sample, { closedOn: sample.followUp?.closedOn ?? today }),
});

/** The retest is final (DOMAIN.md): one that overturns the fail ends the matter, one that confirms it leads on to the order. */
function retestStep(sample: Sample, retestVerdict: 'passed' | 'failed', today: string): SampleStep {
  const overturned = retestVerdict === 'passed';
  return step(overturned ? '复检合格，办结' : '复检仍不合格', overturned ? 'closed' : 'objected', {
    after: ['retestLaboratoryId', ...retest],
    set: {
      ...setting(sample, { retestedOn: today, retestVerdict, ...(overturned ? { closedOn: today } : {}) }),
      verdict: retestVerdict,
    },
    offersLaboratory: true,
  });
}

/** Steps after a fail that leave the state as it is, and the way back from a notice or a closed batch. */
export function afterFailStays(sample: Sample, today: string): SampleStep[] {
  const { state, followUp: done } = sample;
  const steps: SampleStep[] = [];
  if (state === 'objected' && done?.objectionAccepted == null) {
    steps.push(
      step('受理异议', state, {
        after: ['objectionAccepted', 'retestLaboratoryId'],
        set: setting(sample, { objectionAccepted: true }),
        offersLaboratory: true,
      }),
    );
  }
  if (state === 'objected' && done?.objectionAccepted === true && done.retestVerdict === null) {
    steps.push(retestStep(sample, 'failed', today), retestStep(sample, 'passed', today));
  }
  if (state === 'notified' && done?.objectedOn == null) {
    steps.push(step('撤回告知', 'reported', { set: setting(sample, without(notice)), way: 'back' }));
  }
  if (state === 'ordered' && done?.rectifiedOn == null) {
    steps.push(
      step('登记整改', state, { after: ['rectifiedOn', ...quantities], set: setting(sample, { rectifiedOn: today }) }),
    );
  }
  if (state === 'closed') {
    const to = stateBeforeClosing(sample);
    const undone = done === null ? {} : setting(sample, { closedOn: null });
    steps.push(step('撤回办结', to, { set: undone, way: 'back' }));
  }
  if (['notified', 'objected', 'ordered', 'rechecked', 'closed'].includes(state) && done !== null) {
    steps.push(
      step('修改后处理', state, { after: Object.keys(afterWith(sample, {})) as FollowUpField[], way: 'beside' }),
    );
  }
  return steps;
}

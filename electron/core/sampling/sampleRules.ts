import type { FollowUp, Sample, SampleFields } from '../../../shared/contract/sampling.ts';
import type { Rules } from '../../../shared/contract/system.ts';
import { addClock } from '../../../shared/domain/clock.ts';
import { refusedTransition } from '../../../shared/domain/sampleStates.ts';
import { contradicts, finalVerdict } from '../../../shared/domain/sampleVerdict.ts';
import type { WriteContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import { readRules } from '../setting/index.ts';
import { heldBecause } from './publication.ts';
import { sampleClocks } from './sampleClocks.ts';
import { checkDaysHappened, checkOrderOfDays } from './sampleDays.ts';

type FollowUpDate = { [K in keyof FollowUp]: K extends `${string}On` ? K : never }[keyof FollowUp];

const refuse = (message: string, field: string): never => {
  throw new CoreError('input', message, { field: `values.${field}` });
};

const followUpOrder: readonly [later: FollowUpDate, earlier: FollowUpDate, message: string][] = [
  ['retestedOn', 'objectedOn', '「复检报告日期」不能早于「异议申请日期」'],
  ['rectifiedOn', 'orderedOn', '「整改日期」不能早于「责令改正日期」'],
  ['recheckedOn', 'rectifiedOn', '「复查日期」不能早于「整改日期」'],
];

/** @throws CoreError naming the field where the follow-up contradicts itself or comes too late. */
function checkFollowUp(rules: Rules, values: SampleFields): void {
  const { followUp: after, reportedOn } = values;
  if (after === null) return;
  for (const [later, earlier, message] of followUpOrder) {
    if (after[later] !== null && after[earlier] !== null && after[later] < after[earlier]) {
      refuse(message, `followUp.${later}`);
    }
  }
  if (reportedOn !== null && after.notifiedOn !== null && after.notifiedOn < reportedOn) {
    refuse('「告知日期」不能早于「报告日期」', 'followUp.notifiedOn');
  }
  if (after.retestVerdict !== null && after.retestedOn === null) {
    refuse('有复检结论的请填写「复检报告日期」', 'followUp.retestedOn');
  }
  if (after.objectionAccepted !== null && after.objectedOn === null) {
    refuse('请填写「异议申请日期」', 'followUp.objectedOn');
  }
  const start = after.notifiedOn ?? reportedOn;
  if (after.objectionAccepted === true && start !== null && after.objectedOn !== null) {
    const until = addClock(start, rules.clocks.objection);
    if (after.objectedOn > until) refuse(`异议期限已于 ${until} 届满，不能受理`, 'followUp.objectedOn');
  }
  if (after.recheckPassed !== null && after.recheckedOn === null) refuse('请填写「复查日期」', 'followUp.recheckedOn');
}

/** Base ≥ test + spare, in one unit; something must be tested. */
function checkQuantities(values: SampleFields): void {
  const { baseQuantity, testQuantity, spareQuantity } = values;
  if (testQuantity === 0) refuse('「抽样数量」应大于 0', 'testQuantity');
  if (baseQuantity !== null && (testQuantity ?? 0) + (spareQuantity ?? 0) > baseQuantity) {
    refuse('「抽样数量」与「备样数量」之和不能大于「抽样基数」', 'testQuantity');
  }
}

const reportedStates: ReadonlySet<string> = new Set(['reported', 'notified', 'objected', 'ordered', 'rechecked']);

function checkState(values: SampleFields, before: Sample | null): void {
  // A batch that is entered late may start in any state that fits its verdict.
  const refusal = refusedTransition(before?.state ?? values.state, values.state, values.verdict);
  if (refusal !== null) refuse(refusal, 'state');
  if (values.state !== 'sampled' && new Set(values.samplerIds).size < 2) {
    refuse('「抽样人员」不得少于两人', 'samplerIds');
  }
  if (values.state === 'refused' && values.refusalReason === null) refuse('请填写「拒收原因」', 'refusalReason');
  if (values.state === 'refused' && values.refusedOn === null) refuse('请填写「拒收日期」', 'refusedOn');
  if ((values.verdict !== 'open' || reportedStates.has(values.state)) && values.reportedOn === null) {
    refuse('有结论的批次请填写「报告日期」', 'reportedOn');
  }
}

/** A verdict against a failed item needs a retest; one against the laboratory's words or its figures needs its reason. */
function checkVerdict(values: SampleFields): void {
  if (values.followUp?.retestVerdict != null || values.verdict === 'open') return;
  if (values.verdict === 'passed' && values.items.some((item) => item.verdict === 'failed')) {
    refuse('有检验项目判定不符合，批次「结论」不能为合格', 'verdict');
  }
  if (values.note !== null) return;
  if (contradicts(values.labVerdict, values.items)) {
    refuse('机构结论与检验数据不一致，请先与检验机构核实，并在「备注」中写明认定理由', 'note');
  }
  if (values.labVerdict !== null && values.labVerdict !== values.verdict) {
    refuse('批次「结论」与「机构结论」不一致，请在「备注」中写明认定理由', 'note');
  }
}

/** A result goes public when it is final and the time for an objection is over. */
function checkPublication(rules: Rules, values: SampleFields): void {
  if (values.publishedOn === null) return;
  const reason = heldBecause({ ...values, ...sampleClocks(rules)(values) }, values.publishedOn);
  if (reason !== null) refuse(`${reason}，不能在 ${values.publishedOn} 公示`, 'publishedOn');
}

const isEmpty = (after: FollowUp): boolean => Object.values(after).every((value) => value === null);

/**
 * Completes and checks a batch before it is stored: the verdict follows from a retest, an empty follow-up is none.
 * @throws CoreError naming the field.
 */
export function checkedSample(context: WriteContext, input: SampleFields, before: Sample | null): SampleFields {
  const followUp = input.followUp === null || isEmpty(input.followUp) ? null : input.followUp;
  const values = { ...input, followUp, verdict: finalVerdict(input.verdict, followUp) };
  const rules = readRules(context.db);
  checkOrderOfDays(values);
  checkVerdict(values);
  checkQuantities(values);
  checkFollowUp(rules, values);
  checkState(values, before);
  checkPublication(rules, values);
  checkDaysHappened(context.today(), values, before);
  return values;
}

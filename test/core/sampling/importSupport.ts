import type { CallInput } from '../../../shared/contract/index.ts';
import { addCampaign, addSample, addStaff, addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';

/** A desk with one campaign, one shop, two samplers and one laboratory. */
export async function samplingDesk() {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  const samplers = [await addStaff(desk, '钱丙'), await addStaff(desk, '孙丁')];
  const laboratory = await desk.call('laboratory.save', { id: null, revision: null, values: { name: '云溪市质检所' } });
  return { desk, campaign, subject, samplers, laboratory };
}

export type SamplingDesk = Awaited<ReturnType<typeof samplingDesk>>;

/** A batch that the laboratory has received. */
export const addReceived = (
  { desk, campaign, subject, samplers, laboratory }: SamplingDesk,
  number: string,
  more: Partial<CallInput<'sample.save'>['values']> = {},
) =>
  addSample(desk, campaign.id, subject.id, {
    number,
    samplerIds: samplers.map(({ id }) => id),
    laboratoryId: laboratory.id,
    submittedOn: '2026-09-08',
    receivedOn: '2026-09-08',
    state: 'received',
    ...more,
  });

export async function sampleOf(desk: TestCore, number: string) {
  const found = (await desk.call('sample.list', { text: number })).rows.find((sample) => sample.number === number);
  if (!found) throw new Error(`there is no batch ${number}`);
  return found;
}

/** The reasons of the rows that a check shows, by the row of the sheet. */
export async function messagesByRow(
  desk: TestCore,
  reading: CallInput<'import.check'>,
): Promise<Record<number, string>> {
  const { shown } = await desk.call('import.check', reading);
  return Object.fromEntries(shown.map(({ row, reasons }) => [row, reasons.map(({ message }) => message).join('；')]));
}

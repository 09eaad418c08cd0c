import { readFileSync } from 'node:fs';
import { hostFiles } from '../../../electron/host/files.ts';
import { addSample } from '../../records.ts';
import { type Reading, readingOf } from '../exchange/import/support.ts';
import { samplingDesk } from './importSupport.ts';

/* Laptops of one bureau that number their batches without a network and hand their lists to each other. */

/** What the laptops' rules of numbering have in common. */
export interface CommonNumbering {
  prefix: string;
  digits: number;
}

/** A laptop of the bureau; all have the same directories. `machine` null: its letter was forgotten. */
export async function openLaptop(machine: string | null, { prefix, digits }: CommonNumbering) {
  const { desk, campaign, subject, samplers } = await samplingDesk();
  const rules = await desk.call('rules.get', {});
  await desk.call('rules.save', { ...rules, sampleNumbering: { prefix, machine, digits } });
  const samplerIds = samplers.map(({ id }) => id);
  return {
    desk,
    campaignId: campaign.id,
    sample: (productName: string, year: number, more: { subjectId?: number } = {}) =>
      addSample(desk, campaign.id, more.subjectId ?? subject.id, {
        samplerIds,
        productName,
        sampledOn: `${year}-09-07`,
      }),
    /** All batches outside the recycle bin, by their numbers. */
    async batches() {
      const { rows } = await desk.call('sample.list', { sort: { by: 'number', descending: false }, limit: 1000 });
      return rows;
    },
  };
}
export type Laptop = Awaited<ReturnType<typeof openLaptop>>;

/** The list as it is exported from the screen: without the key of a record. */
export const seenColumns = [
  { field: 'number', title: '抽样单编号' },
  { field: 'productName', title: '产品' },
  { field: 'subjectName', title: '受检单位' },
  { field: 'sampledOn', title: '抽样日期' },
  { field: 'stage', title: '环节' },
];

/** Exports the list of one laptop and hands the file to the other. @param columns those of the screen; else all. */
export async function handOver(from: Laptop, to: Laptop, columns?: typeof seenColumns): Promise<Reading> {
  const file = await from.desk.call('export.list', { noun: 'sample', ...(columns ? { columns } : {}) });
  const bytes = readFileSync(hostFiles(from.desk.data).outgoing(file.token)!.path);
  return readingOf('sample', to.desk.offer(bytes, file.name), { campaignId: to.campaignId });
}

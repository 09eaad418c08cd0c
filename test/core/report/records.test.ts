import { expect, test } from 'vitest';
import type { CallName } from '../../../shared/contract/index.ts';
import { openTestCore } from '../../support.ts';

/* Every figure opens the records behind it: on a full campaign, the list it opens holds as many as the figure says. */

/** Figures whose records are counted in another measure: inspectors a visit, money a case, batches judged. */
const otherMeasure = new Set(['inspectors-sent', 'case-value', 'case-penalty', 'pass-rate']);

test('the list that a figure opens holds exactly as many records as the figure counts', async () => {
  const desk = openTestCore();
  await desk.call('example.load', {});
  for (const { id: campaignId } of await desk.call('campaign.years', {})) {
    for (const figure of await desk.call('report.figures', { campaignId })) {
      if (figure.basis !== 'computed' || otherMeasure.has(figure.rule ?? '')) continue;
      const { screen, filter } = figure.records;
      const list = (await desk.call(
        `${screen}.list` as CallName & 'sample.list',
        { campaignId, ...filter } as never,
      )) as { total: number };
      expect([figure.name, list.total]).toEqual([figure.name, figure.value]);
    }
  }
});

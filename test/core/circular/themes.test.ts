import { expect, test } from 'vitest';
import { nationalThemes } from '../../../shared/domain/themes.ts';
import { addCampaign } from '../../records.ts';
import { openTestCore } from '../../support.ts';
import { importNotice, nationalNotice } from './notices.ts';

test('an empty desk knows the themes since 2005, the newest first, and says which years are not known', async () => {
  const rows = await openTestCore().call('circular.themes', {});
  expect(rows.map((row) => row.year)).toEqual(Array.from({ length: 21 }, (_, index) => 2025 - index));
  expect(rows.filter((row) => row.theme !== null)).toHaveLength(nationalThemes.length);
  expect(rows.find((row) => row.year === 2006)).toMatchObject({ theme: null, number: null, issuers: null });
  expect(rows.find((row) => row.year === 2019)).toMatchObject({ number: '国市监质〔2019〕162号', issuers: 14 });
});

test('an imported national circular adds its year and can be opened from there', async () => {
  const desk = openTestCore();
  const { circularId, campaignId } = await importNotice(desk, nationalNotice, 'national');
  const [newest] = await desk.call('circular.themes', {});
  expect(newest).toMatchObject({
    year: 2026,
    theme: '质量就在身边 好品共享生活',
    number: '质月办发〔2026〕8号',
    ownTheme: null,
    circularId,
    campaignId,
  });
});

test('a theme of one’s own stands beside the country’s, written alike it is not repeated', async () => {
  const desk = openTestCore();
  const days = (year: number) => ({ year, periodFrom: `${year}-09-01`, periodTo: `${year}-09-30` });
  await addCampaign(desk, { ...days(2023), theme: '质量强县' });
  await addCampaign(desk, { ...days(2024), theme: '加强质量支撑，共建质量强国' });
  const rows = await desk.call('circular.themes', {});
  expect(rows.find((row) => row.year === 2023)).toMatchObject({
    theme: '增强质量意识 推进高质量发展',
    ownTheme: '质量强县',
  });
  expect(rows.find((row) => row.year === 2024)?.ownTheme).toBeNull();
});

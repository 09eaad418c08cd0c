import type { YearTheme } from '../../../shared/contract/circularLibrary.ts';
import { plainText } from '../../../shared/domain/similarity.ts';
import { nationalThemes } from '../../../shared/domain/themes.ts';
import { all, type Connection } from '../database/index.ts';
import { levelOrder } from './stored.ts';

interface OwnYear {
  year: number;
  campaignId: number;
  theme: string | null;
  circularId: number | null;
  number: string | null;
  level: string | null;
  circularTheme: string | null;
  issuers: number | null;
}

/** Every year of the desk with its highest circular; of several of one level the first that came in. */
const ownYears = (db: Connection): OwnYear[] =>
  all(
    db,
    `SELECT campaign.year, campaign.id AS campaignId, campaign.theme, circular.id AS circularId, circular.number,
       circular.level, circular.theme AS circularTheme, json_array_length(circular.issuers) AS issuers
     FROM campaign LEFT JOIN circular ON circular.id = (
       SELECT highest.id FROM circular AS highest WHERE highest.campaign_id = campaign.id AND highest.deleted_at IS NULL
       ORDER BY ${levelOrder('highest.level')}, highest.id LIMIT 1)
     WHERE campaign.deleted_at IS NULL`,
  );

/** The history of themes: what is known of the country's years, with what the desk's own years say; newest first. */
export function yearThemes(db: Connection): YearTheme[] {
  const own = new Map(ownYears(db).map((row) => [row.year, row]));
  const known = new Map(nationalThemes.map((row) => [row.year, row]));
  const years = [...known.keys(), ...own.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = last - index;
    return themeOf(year, known.get(year) ?? null, own.get(year) ?? null);
  });
}

function themeOf(year: number, known: (typeof nationalThemes)[number] | null, own: OwnYear | null): YearTheme {
  const national = own?.level === 'national' ? own : null;
  const ownTheme = own?.theme ?? null;
  const theme = known?.theme ?? national?.circularTheme ?? ownTheme;
  const differs = ownTheme !== null && theme !== null && plainText(ownTheme) !== plainText(theme);
  return {
    year,
    theme,
    number: known?.number ?? national?.number ?? null,
    // A circular in which nobody was found has issuers all the same.
    issuers: known?.issuers ?? (national?.issuers || null),
    ownTheme: differs ? ownTheme : null,
    campaignId: own?.campaignId ?? null,
    circularId: own?.circularId ?? null,
  };
}

/*
 * Units of measurement that differ by a power of ten only. What is not listed is compared by its writing alone.
 */

/** Family → unit → power of ten against the family's first unit. */
const families: readonly Readonly<Record<string, number>>[] = [
  {
    'g/kg': 0,
    'mg/kg': -3,
    'μg/kg': -6,
    'ng/kg': -9,
    'mg/g': 0,
    'μg/g': -3,
    'ng/g': -6,
    '%': 1,
    'g/100g': 1,
    'mg/100g': -2,
    '‰': 0,
  },
  { 'g/L': 0, 'mg/L': -3, 'μg/L': -6, 'ng/L': -9, 'mg/mL': 0, 'μg/mL': -3, 'ng/mL': -6, 'g/100mL': 1, 'mg/100mL': -2 },
  { 'g/m²': 0, 'mg/m²': -3 },
  { 'mg/m³': 0, 'μg/m³': -3 },
  { m: 0, dm: -1, cm: -2, mm: -3, μm: -6 },
  { kg: 0, g: -3, mg: -6, μg: -9 },
  { L: 0, mL: -3 },
  { kN: 0, N: -3 },
  { MPa: 0, kPa: -3, Pa: -6 },
  { kV: 0, V: -3, mV: -6 },
  { A: 0, mA: -3, μA: -6 },
  { MΩ: 0, kΩ: -3, Ω: -6, mΩ: -9 },
  { 'CFU/g': 0, 'CFU/mL': 0 },
];

const spellings: Record<string, string> = {
  ppm: 'mg/kg',
  ppb: 'μg/kg',
  '℃': '℃',
  '°C': '℃',
  '毫克/千克': 'mg/kg',
  毫克每千克: 'mg/kg',
  '微克/千克': 'μg/kg',
  '克/千克': 'g/kg',
  '毫克/升': 'mg/L',
  毫米: 'mm',
  厘米: 'cm',
  米: 'm',
  牛: 'N',
  牛顿: 'N',
};
const byLowerCase = new Map(
  families.flatMap((family) => Object.keys(family)).map((unit) => [unit.toLowerCase(), unit]),
);

/** One spelling for each unit: full-width signs, µ and u for μ, · and spaces, letters of any case where that is not ambiguous. */
export function normalUnit(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[µμ]/g, 'μ')
    .replace(/^u(?=g|m|A)/, 'μ')
    .replace(/m2$/, 'm²')
    .replace(/m3$/, 'm³');
  const spelled = spellings[plain] ?? spellings[plain.toLowerCase()];
  if (spelled !== undefined) return spelled;
  const milli = /^m[A-ZΩ]/.test(plain) || /^M/.test(plain);
  return milli && !plain.includes('/') ? plain : (byLowerCase.get(plain.toLowerCase()) ?? plain);
}

const exactUnits = new Set(families.flatMap((family) => Object.keys(family)));
const otherUnits = new Set([
  '℃',
  '°',
  's',
  'min',
  'h',
  'd',
  'J',
  'W',
  'Hz',
  'dB',
  'IU',
  '级',
  '个',
  '份',
  '次',
  '倍',
  'NTU',
  '度',
]);

/** Whether a text is a unit of measurement: mg/kg, %, CFU/g. The sign of an element (Pb, Mg) is none. */
export function isUnit(text: string): boolean {
  const written = text.normalize('NFKC').replace(/\s+/g, '');
  if (otherUnits.has(text.trim()) || spellings[written] !== undefined || exactUnits.has(written)) return true;
  const unit = normalUnit(text);
  // Mg is magnesium and no milligram; what has a stroke or a power can be nothing but a unit, however it is written.
  if (exactUnits.has(unit)) return unit.includes('/') || /[μ²³]/.test(unit);
  return /^[a-zμ\d]{1,6}\/\(?[a-zμ\d·²³]{1,8}\)?$/i.test(unit) || /^[%‰]/.test(unit);
}

/**
 * The power of ten that turns a number in `from` into one in `to`.
 * @returns 0 where they are the same or one is not given, null where they cannot be compared.
 */
export function powerBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from === to) return 0;
  const [source, target] = [normalUnit(from), normalUnit(to)];
  if (source === target) return 0;
  for (const family of families) {
    const [a, b] = [family[source], family[target]];
    if (a !== undefined && b !== undefined && !source.startsWith('CFU')) return a - b;
  }
  return null;
}

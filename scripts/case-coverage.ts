/**
 * Coverage shares of the US measures on Japan, by ICIO sector, for `cases/japan-us-2025/case.yaml`.
 *
 * For every goods sector the script splits US imports from Japan (2024, imports for consumption, customs
 * value, HTS chapters 1–97) into five treatments that exclude one another, as the law stood on 1 May 2025:
 * cars and light trucks, car parts, steel and aluminium, the reciprocal duty, exempt from it.
 *
 *     npx tsx scripts/case-coverage.ts --raw <folder of raw inputs> [--yaml]
 *
 * Without `--yaml` it prints the table; with it, the `sectors:` blocks as they stand in the case.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { sectorKey } from './sector-key.ts';

const TREATMENTS = ['cars', 'parts', 'metals', 'reciprocal', 'exempt'] as const;
type Treatment = (typeof TREATMENTS)[number];
type Row = Record<string, string>;

/** Sectors in ICIO order. 09 (mining support) is left out: it is a service and no HS line belongs to it. */
const SECTORS: ReadonlyMap<string, string> = new Map([
  ['01T02', 'Agriculture, hunting, forestry'],
  ['03', 'Fishing and aquaculture'],
  ['05T06', 'Mining, energy products'],
  ['07T08', 'Mining, non-energy products'],
  ['10T12', 'Food products, beverages and tobacco'],
  ['13T15', 'Textiles, apparel, leather'],
  ['16', 'Wood and cork products'],
  ['17T18', 'Paper products and printing'],
  ['19', 'Coke and refined petroleum'],
  ['20', 'Chemicals'],
  ['21', 'Pharmaceuticals'],
  ['22', 'Rubber and plastics'],
  ['23', 'Other non-metallic minerals'],
  ['24', 'Basic metals'],
  ['25', 'Fabricated metal products'],
  ['26', 'Computer, electronic and optical'],
  ['27', 'Electrical equipment'],
  ['28', 'Machinery and equipment n.e.c.'],
  ['29', 'Motor vehicles and trailers'],
  ['30', 'Other transport equipment'],
  ['31T33', 'Manufacturing n.e.c.; repair'],
]);

/**
 * Steel articles of Proclamation 10896, as enumerated in US note 16(c)(iii) to HTS chapter 99, subchapter III
 * (that list is the one of 2018; ferro-alloys, pig iron, scrap and powders were never in it).
 */
const STEEL_ARTICLES =
  '7206 7207 7208 7209 7210 7211 7212 7213 7214 7215 72161000 72162100 72162200 72163100 72163200 72163300 ' +
  '72164000 72165000 72169900 7217 7218 7219 7220 7221 7222 7223 7224 7225 7226 7227 7228 7229 ' +
  '73011000 730210 73024000 730290 7304 7305 7306';

/**
 * Steel derivatives of chapter 73 that the compiled list of March 2025 lacks or misprints at eight digits. They
 * stand in US note 16(c)(iv) of 2026 and are assumed to have been covered since 12 March 2025.
 */
const STEEL_DERIVATIVES_ADDED =
  '73071930 73071990 73121030 73141410 73144960 73151900 73170020 73170030 73170055 73170075 73181450 ' +
  '73181520 73181540 73181550 73194050 73202050 73209050 73251000 73259950 73261900 73269025 73269086';

/** Aluminium articles of Proclamation 10895 and derivatives of chapter 76: US note 19(g), (i) and (j). */
const ALUMINIUM_ARTICLES =
  '7601 7604 7605 7606 7607 7608 7609 76169951 76129010 76141050 76149020 76149040 76149050';

/** Chapters with no steel or aluminium list of their own: derivatives there pay on declared metal content only. */
const METAL_CHAPTERS = new Set(['72', '73', '76']);

/**
 * Chapters in which the November 2025 order added exemptions (farm goods and fertilisers). For them only the
 * April list counts; elsewhere the later list, taken back to April, completes it.
 */
function amendedInNovember2025(hs8: string): boolean {
  return hs8 < '25' || hs8.startsWith('31');
}

function readRows(raw: string, path: string): Row[] {
  const text = readFileSync(join(raw, path), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** First column of a compiled list, cut to eight digits (a trailing `00` of a ten-digit code is padding). */
function readCodes(raw: string, name: string): string[] {
  return readRows(raw, join('us-tariff-lists', name)).map((row) =>
    String(Object.values(row)[0]).slice(0, 8),
  );
}

/** Eight-digit codes printed as `2818.30.00` in a stretch of law text. */
function codesIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/\b(\d{4})\.(\d\d)\.(\d\d)(?!\d)/g)].map((match) =>
      match.slice(1, 4).join(''),
    ),
  );
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`law text: no passage from "${start}" to "${end}"`);
  return text.slice(from, to);
}

/**
 * Annex II to EO 14257 as of 1 May 2025: the compiled April list is a fragment, so the list of US note
 * 2(v)(iii)(a) (HTS 2026 revision 6) is taken back in time: minus the insertions and plus the removals of
 * EO 14346 (5 September 2025), and without the farm goods added in November 2025.
 */
function annexTwo(raw: string): Set<string> {
  const order = readFileSync(
    join(
      raw,
      'us-law/texts/2025-09-05-modifying-the-scope-of-reciprocal-tariffs-and-establishing-procedures-for-implementing-trade-and-security-agreements.md',
    ),
    'utf8',
  );
  const inserted = codesIn(between(order, '**ANNEX I**', 'removing the following'));
  const removed = codesIn(between(order, 'removing the following', 'CLICK HERE'));
  const schedule = readFileSync(join(raw, 'us-law/hts_chapter99_2026_rev6.txt'), 'latin1');
  const later = codesIn(
    between(
      schedule,
      'shall not apply to products classified in the following subheadings of the HTSUS:',
      '(b) As provided in heading 9903.02.78',
    ),
  );
  const april = readCodes(raw, 'annex-II-exemptions.csv');
  const kept = [...later].filter((code) => !inserted.has(code) && !amendedInNovember2025(code));
  return new Set([...april, ...kept, ...removed]);
}

function hasPrefix(codes: readonly string[], hs8: string): boolean {
  return codes.some((code) => hs8.startsWith(code));
}

/** Shares in thousandths that add up to exactly 1000 (largest remainder). */
function thousandths(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return values.map(() => 0);
  const exact = values.map((value) => (value / total) * 1000);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  const missing = 1000 - shares.reduce((sum, share) => sum + share, 0);
  for (const { i } of order.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

type Tally = Record<Treatment, number>;

/** Value in USD by sector and treatment, with what falls outside chapters 1–97 and the metal-content bound. */
function tally(raw: string) {
  const sectorOf = sectorKey(readRows(raw, 'us-mfn-2025/hs6_gtap_crosswalk.csv'));
  const annex = annexTwo(raw);
  const electronics = new Set(readCodes(raw, 'consumer_electronics_EO14257_apr11.csv'));
  const steel = [
    ...STEEL_ARTICLES.split(' '),
    ...STEEL_DERIVATIVES_ADDED.split(' '),
    ...readCodes(raw, 'steel-tariffs.csv').filter((code) => code.startsWith('73')),
  ];
  const aluminiumList = readCodes(raw, 'alu-tariffs.csv');
  const metals = [
    ...steel,
    ...ALUMINIUM_ARTICLES.split(' '),
    ...aluminiumList.filter((code) => code.startsWith('76')),
  ];
  const contentOnly = new Set(
    aluminiumList.filter((code) => !METAL_CHAPTERS.has(code.slice(0, 2))),
  );
  const aluminiumShare = new Map<string, number[]>();
  for (const row of readRows(raw, 'us-tariff-lists/tracker/metal_content_shares_bea_hs10.csv')) {
    const hs8 = String(row.hs10).slice(0, 8);
    if (contentOnly.has(hs8))
      aluminiumShare.set(hs8, [...(aluminiumShare.get(hs8) ?? []), Number(row.aluminum_share)]);
  }

  const bySector = new Map<string, Tally>(
    [...SECTORS.keys()].map((id) => [
      id,
      { cars: 0, parts: 0, metals: 0, reciprocal: 0, exempt: 0 },
    ]),
  );
  let specialChapters = 0;
  let contentBound = 0;
  for (const row of readRows(raw, 'case-japan-us-2025/us_imports_from_japan_2024_hs8.csv')) {
    const hs8 = String(row.hs8);
    const value = Number(row.customs_value_usd);
    if (hs8 >= '98') {
      specialChapters += value;
      continue;
    }
    const sums = bySector.get(sectorOf(hs8) ?? '');
    if (!sums) throw new Error(`no sector for HS ${hs8}`);
    // Heading 8471 stands in note 33(g), but computers are not parts of cars and heading 9903.94.06 lets
    // them out; they are then exempt as electronics.
    const parts = hs8.startsWith('8471') ? 0 : Number(row.note33g_part_value_usd);
    const rest = value - parts;
    sums.parts += parts;
    if (row.note33b_vehicle === '1') sums.cars += rest;
    else if (hasPrefix(metals, hs8)) sums.metals += rest;
    else if (annex.has(hs8) || electronics.has(hs8)) sums.exempt += rest;
    else {
      sums.reciprocal += rest;
      const content = aluminiumShare.get(hs8);
      if (content) contentBound += (rest * content.reduce((a, b) => a + b, 0)) / content.length;
    }
  }
  return { bySector, specialChapters, contentBound, annexSize: annex.size };
}

const usdBn = (value: number, digits = 2) => (value / 1e9).toFixed(digits);
const sum = (tallied: Tally) => TREATMENTS.reduce((total, name) => total + tallied[name], 0);
const sharesOf = (tallied: Tally) => thousandths(TREATMENTS.map((name) => tallied[name]));

function table({
  bySector,
  specialChapters,
  contentBound,
  annexSize,
}: ReturnType<typeof tally>): string {
  const lines = [
    'US imports for consumption from Japan, 2024, customs value, chapters 1–97; shares as of 1 May 2025',
    [
      'sector'.padEnd(40),
      'USD bn'.padStart(8),
      ...TREATMENTS.map((name) => name.padStart(10)),
    ].join(' '),
  ];
  const totals: Tally = { cars: 0, parts: 0, metals: 0, reciprocal: 0, exempt: 0 };
  for (const [id, tallied] of bySector) {
    for (const name of TREATMENTS) totals[name] += tallied[name];
    const shares = sharesOf(tallied).map((share) => (share / 1000).toFixed(3).padStart(10));
    const label = `${id} ${SECTORS.get(id)}`.padEnd(40);
    lines.push([label, usdBn(sum(tallied), 3).padStart(8), ...shares].join(' '));
  }
  const all = sum(totals);
  const average = (country: number) =>
    (
      (25 * (totals.cars + totals.parts + totals.metals) + country * totals.reciprocal) /
      all
    ).toFixed(2);
  lines.push(
    `total USD ${usdBn(all)} bn: ${TREATMENTS.map((name) => `${name} ${usdBn(totals[name])}`).join(', ')}`,
    `chapters 98 and 99, in no sector: USD ${usdBn(specialChapters)} bn; all chapters ${usdBn(all + specialChapters)} bn`,
    `added points at these weights: ${average(10)} in force, ${average(24)} from 9 July without a deal`,
    `aluminium content of derivatives outside chapter 76, at most USD ${usdBn(contentBound)} bn (counted as reciprocal)`,
    `Annex II as reconstructed: ${annexSize} subheadings`,
  );
  return lines.join('\n');
}

/** `sectors:` blocks of the case, one per treatment that carries a duty. */
function yaml(bySector: ReadonlyMap<string, Tally>): string {
  const block = (name: Treatment) => {
    const lines = [...bySector].flatMap(([id, tallied]) => {
      const share = sharesOf(tallied)[TREATMENTS.indexOf(name)] ?? 0;
      if (share === 0) return [];
      const note = `USD ${usdBn(tallied[name], 3)} bn of ${usdBn(sum(tallied), 3)} bn imported in 2024; typed in until the law module computes it`;
      return [
        `      - { sector: "${id}", coverage: ${(share / 1000).toFixed(3)}, note: "${note}" }`,
      ];
    });
    return [`    # ${name}`, '    sectors:', ...lines].join('\n');
  };
  return TREATMENTS.filter((name) => name !== 'exempt')
    .map(block)
    .join('\n');
}

const { values } = parseArgs({ options: { raw: { type: 'string' }, yaml: { type: 'boolean' } } });
if (!values.raw) {
  process.stderr.write(
    'usage: npx tsx scripts/case-coverage.ts --raw <folder of raw inputs> [--yaml]\n',
  );
  process.exitCode = 2;
} else {
  const result = tally(values.raw);
  process.stdout.write(`${values.yaml ? yaml(result.bySector) : table(result)}\n`);
}

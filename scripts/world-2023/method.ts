import type { BuiltWorld2023 } from './build.ts';
import { at, range, sum } from './cells.ts';
import { fixed } from './csv.ts';
import { FACTS } from './facts.ts';
import { heldOut } from './held-out.ts';
import { movedMost } from './moved.ts';
import { REGION_CODES, regionAt } from './names.ts';
import { deviation, type Target, targetsOf } from './targets.ts';
import type { TariffBasis } from './tariffs.ts';

/** `METHOD.md`: assumptions with sources, what balancing moved, targets, conflicts, what was held out. */
export function methodText(built: BuiltWorld2023): string {
  const targets = targetsOf(built);
  return `${[
    '# How world-2023 is made',
    'Written by `npm run data:build -- --raw <folder> --only world-2023`; do not edit. Values are USD bn unless said.',
    ASSUMPTIONS,
    tariffSection(built),
    movedSection(built),
    targetSection(targets),
    conflictSection(built),
    heldOutSection(built),
  ].join('\n\n')}\n`;
}

const FIGURES = [
  FACTS.taiwanGdp,
  FACTS.taiwanToUsa,
  FACTS.taiwanExports,
  FACTS.taiwanFromChina,
].map(({ source }) => source);

const ASSUMPTIONS = `## Steps and assumptions

| # | step | what is assumed | source |
|---|---|---|---|
| 1 | \`table-2017.ts\` | 22 services are merged into 11; material shares are rescaled to one less value added | icio-2017 |
| 2 | \`split.ts\` | goods trade of 2017 inside “ROW” and “EU” is shared out like that of 2014, pair by pair | wiod-2014 |
| 3 | \`split.ts\` | the table’s EU is the EU of 28: its value added is USD 15.5tn; EU27 and the United Kingdom are split from it | icio-2017 |
| 4 | \`split.ts\` | sectors that 2014 merges (crops/fish, chemicals/pharma, metals/metal goods, electronics/electrical, vehicles/ships and aircraft) are told apart by each exporter’s make-up in US imports of 2024, half its own, half that of all split economies; mining keeps one share | us-imports-2024-hs10 |
| 5 | \`split.ts\` | services are shared out by services trade of 2014 times its make-up of 2011; Switzerland has the EU’s make-up | wiod-2014, wiod-2011 |
| 6 | \`technology.ts\` | input coefficients of Korea, Taiwan, Canada, Mexico, the United Kingdom, Australia, Indonesia: those of 2011 between 26 groups, inside a group as in the parent of 2017, materials up to 95 % of output | wiod-2011, icio-2017 |
| 7 | \`technology.ts\` | coefficients of EU27 and Switzerland are the EU’s, of ROW those of ROW, 2017; all others their own of 2017 | icio-2017 |
| 8 | \`technology.ts\` | final demand: the residual of 2017 with negative cells set to 0.01 % of the largest, or final uses of 2011 | icio-2017, wiod-2011 |
| 9 | \`totals-2023.ts\` | rows and columns of the country data are in the order of their labels (the United States 185th, Japan 91st) | libday2023 |
| 10 | \`totals-2023.ts\` | Taiwan, which the country data lack: GDP, trade with the United States, China and Japan as published; the rest of its published totals like the seed | ${FIGURES.join('; ')} |
| 11 | \`trade.ts\` | before any target, trade grows with the root of both economies’ GDP growth, domestic sales with GDP | libday2023 |
| 12 | \`trade.ts\` | goods between two regions other than the United States: make-up of the seed, total of 2023 | libday2023 |
| 13 | \`us-imports.ts\` | US imports: make-up of 2024 by origin and sector, total of 2023; chapters 98 and 99 in proportion | us-imports-2024-hs10, libday2023 |
| 14 | \`us-exports.ts\` | US exports: chapters of 2023; one that straddles sectors is shared out like US imports of the chapter, tilted (1/5 to 5) towards what the seed has for the destination; chapters 10 and 12 are crops; chapters 98 and 99 in proportion | us-exports-hs2, us-imports-2024-hs10, hs6-gtap |
| 15 | \`trade.ts\` | of cross-border sales of trade services a tenth stays and of transport a half: at basic prices they are margins on goods, which values at the border hold already | assumption |
| 16 | \`trade.ts\` | electricity and town gas that customs count stand in sector 35T39 | hs6-gtap |
| 17 | \`assemble.ts\` | GDP is value added plus tariff revenue; other taxes on products are in value added | libday2023 |
| 18 | \`balance.ts\` | accounts nearest to the prior by cross-entropy with signs (GRAS), trade between regions and GDP fixed | method: Junius & Oosterhaven (2003); Lenzen, Wood & Gallego (2007) |
| 19 | \`elasticities.ts\` | trade elasticities of the 2017 table (services 10, an assumption); scale elasticities of Lashkaripour & Lugovskyy (2023), in their order of sectors (machinery 12th, electrical 13th); refining has the one compiled with the 2017 table, since theirs times this trade elasticity is above 1 | icio-2017, wiod-2014 |
| 20 | \`wiod.ts\` | in the flows of 2014 sector 12 is electronics and 13 machinery (Taiwan 219 and 35, as in 2011); in its tariffs and elasticities the other way round | wiod-2014, wiod-2011 |
| 21 | \`employment.ts\` | 14 sectors of 2018; where one holds several here they share it by value added; sectors without a key are services | employment-2018 |
| 22 | \`products.ts\` | Japan’s purchases in yen at ${FACTS.yen2024.value} a dollar, cif; rice at ${FACTS.ricePrice.value} dollars a tonne | ${FACTS.cornToJapan.source}; ${FACTS.riceToJapan.source}; ${FACTS.carsToJapan.source} |

**Status of a flow** (\`status.csv\`). *observed*: at least three quarters of it stand on a count of this very flow in 2023 or 2024,
brought to the pair’s total of 2023.
*scaled*: a table’s or key’s share of a total of 2023, or a cell of the 2017 table grown with GDP. *assumed*: neither the flow
nor its total is known (services and domestic sales of split economies; most of Taiwan’s trade). \`observed_share\` is the part
that a count states: 1 for US imports by origin (for ROW the part of origins with a file), for US exports the part from chapters
wholly inside one sector.`;

const BASES: Readonly<Record<TariffBasis, string>> = {
  'duty-paid': 'duty over customs value, 2024, with sections 301 and 232 (us-imports-2024-hs10)',
  schedule:
    'average of 2017 on US goods times what the partner still pays of the general rate by Japan’s schedule (icio-2017, japan-tariff-2026)',
  agreement:
    'free under an agreement in force in 2023, or part of a staged cut (`preferences.ts`; assumption: manufactures whole)',
  unilateral: 'Switzerland’s manufactures, free since 1 January 2024 (assumption)',
  'average-2017': 'simple average of applied rates, 2017 (icio-2017, WITS)',
  'average-2014': 'applied rates of 2014 weighted by trade (wiod-2014)',
};

function tariffSection({ tariffs, trade }: BuiltWorld2023): string {
  const traded = new Map<string, { cells: number; value: number; duty: number }>();
  tariffs.basis.forEach((basis, cell) => {
    if (basis === null) return;
    const before = traded.get(basis) ?? { cells: 0, value: 0, duty: 0 };
    const value = at(trade.trade, cell) / 1000;
    traded.set(basis, {
      cells: before.cells + 1,
      value: before.value + value,
      duty: before.duty + value * at(tariffs.rates, cell),
    });
  });
  const rates = table(
    '## Tariffs',
    ['basis', 'flows', 'trade', 'mean rate, %'],
    Object.entries(BASES).map(([basis, words]) => {
      const { cells, value, duty } = traded.get(basis) ?? { cells: 0, value: 0, duty: 0 };
      return [
        words,
        String(cells),
        fixed(value, 0),
        fixed(value > 0 ? (100 * duty) / value : 0, 2),
      ];
    }),
  );
  return `${rates}\n\n${TARIFF_ASSUMPTIONS.map((line) => `- ${line}`).join('\n')}`;
}

const TARIFF_ASSUMPTIONS = [
  'Rates of the United States are duties paid in 2024, so preferences count as far as they were used and sections 301 and 232 as far as they were levied; flows below USD 1m take the tables’ averages. The schedule of most-favoured-nation rates is not needed for them (us-imports-2024-hs10).',
  'Japan’s schedule is that of 2026: cuts still to come in 2023 count as made. Lines with specific or compound duties have no part in the ratio (japan-tariff-2026).',
  'The United Kingdom levies and faces what the EU does in the averages of 2017 (assumption: its tariff of 2021 differs little).',
  'Switzerland’s rates are all zero in the table of 2014; on farm goods and food it has the EU’s, which is too low (assumption).',
  'Korea’s imports of farm goods and food under its agreements with the United States, the EU, the United Kingdom, Australia and Canada are free: the averages of 2014 (44 % on US crops) are of lines before most of their cuts (assumption).',
  'The EU and the United Kingdom levy three eighths of the average of 2017 on Japanese vehicles: five of eight equal cuts had been made (assumption).',
  'China’s retaliation of 2018–19 is not in: what of it was levied in 2023, after exclusions, is in no source at hand. On the books it came to some 12 points on average (tariff_China.csv beside the 2017 table).',
  'Averages over lines exceed what is collected where high duties keep trade out or goods enter free for processing; no source of revenue collected outside the United States is at hand, so they stand as they are.',
];

function movedSection(built: BuiltWorld2023): string {
  return table(
    '## The 20 cells that balancing moved most',
    ['economy', 'sector', 'account', 'prior', 'balanced', 'reason'],
    movedMost(built, 20).map(({ region, sector, account, before, after, reason }) => [
      region,
      sector,
      account,
      fixed(before / 1000, 1),
      fixed(after / 1000, 1),
      reason,
    ]),
  );
}

function targetSection(targets: readonly Target[]): string {
  const worst = (kind: Target['kind']) =>
    Math.max(
      ...targets.filter((target) => target.kind === kind).map((t) => Math.abs(deviation(t))),
    );
  const summary = table(
    '## Targets',
    ['target', 'number', 'largest deviation after, %'],
    (['gdp', 'goods-trade', 'us-imports', 'us-exports'] as const).map((kind) => [
      kind,
      String(targets.filter((target) => target.kind === kind).length),
      fixed(100 * worst(kind), 6),
    ]),
  );
  const detail = table(
    'GDP and the pairs with the United States and Japan; all others are in `targets.csv`, with the sectors.',
    ['target', 'importer', 'exporter', 'before', 'wanted', 'after'],
    targets
      .filter(
        ({ kind, importer, exporter }) =>
          kind === 'gdp' ||
          (kind === 'goods-trade' &&
            (/^(USA|JPN)$/.test(importer) || /^(USA|JPN)$/.test(exporter))),
      )
      .map(({ kind, importer, exporter, before, wanted, after }) => [
        kind,
        importer,
        exporter,
        fixed(before / 1000, 1),
        fixed(wanted / 1000, 1),
        fixed(after / 1000, 1),
      ]),
  );
  return `${summary}\n\n${detail}`;
}

function conflictSection({ usImports, usExports, totals }: BuiltWorld2023): string {
  const N = REGION_CODES.length;
  const usa = regionAt('USA');
  const partners = range(N).filter((n) => n !== usa);
  const counts = table(
    '## Where targets conflict, and which gave way',
    [
      'partner',
      'US imports counted, 2024',
      'imports taken, 2023',
      'US exports counted, 2023',
      'exports taken, 2023',
    ],
    partners.map((n) => [
      REGION_CODES[n] ?? '',
      fixed(at(usImports.total, n) / 1000, 1),
      fixed(at(totals.goods, usa * N + n) / 1000, 1),
      fixed(at(usExports.total, n) / 1000, 1),
      fixed(at(totals.goods, n * N + usa) / 1000, 1),
    ]),
  );
  const toUsa = FACTS.taiwanToUsa.value / 1000;
  const lines = [
    'The totals of the country data (reconciled, fob, re-exports left out) hold; the counts of the United States gave way in level and kept their make-up. Canada and Mexico differ most: US exports count goods of foreign origin on their way through.',
    `Taiwan’s own count has 17.6 % of its exports, USD 76bn, going to the United States; the US count of USD ${toUsa.toFixed(0)}bn holds, and Taiwan’s unstated partners have less.`,
    'GDP holds; value added by sector gave way (see the cells moved most).',
    'Trade between regions holds; domestic sales, final demand and input coefficients gave way.',
    'Trade and transport margins in the services of 2017 gave way to goods valued at the border (step 15).',
  ];
  return `${counts}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function heldOutSection(built: BuiltWorld2023): string {
  const { koreaVehicleExports, japanManufacturing, misplaced } = heldOut(built);
  const percent = (share: number) => fixed(100 * share, 1);
  const off = koreaVehicleExports.dataset / koreaVehicleExports.published - 1;
  const usa = built.regions[regionAt('USA')];
  return table(
    '## Held out: nothing was fitted to these',
    ['what', 'published', 'dataset', 'remark'],
    [
      [
        `Korea’s exports of vehicles and parts, 2023 (${FACTS.koreaVehicleExports.source})`,
        fixed(koreaVehicleExports.published / 1000, 1),
        fixed(koreaVehicleExports.dataset / 1000, 1),
        `${off < 0 ? '−' : '+'}${percent(Math.abs(off))} %: ships that the tables of 2014 merge with vehicles; sector 29 has engines, seats and trailers besides`,
      ],
      [
        `Japan’s manufacturing, % of GDP, 2023 (${FACTS.japanManufacturingShare.source})`,
        percent(japanManufacturing.published),
        percent(japanManufacturing.dataset),
        'sectors 10T12 to 31T33, repair included',
      ],
      [
        'US tariff revenue, 2023–24 (not a target: rates of 2024 on trade of 2023)',
        '',
        fixed((usa?.tariffRevenue ?? Number.NaN) / 1000, 1),
        'duty counted on the origins with a file, 2024: ' +
          fixed(sum(built.usImports.duty) / 1000, 1),
      ],
      [
        'Make-up of US imports by origin in the seed: part of trade in another sector than customs count, %',
        '0',
        percent(misplaced.imports),
        'what to expect of pairs that nobody counts',
      ],
      [
        'The same of US exports, %',
        '0',
        percent(misplaced.exports),
        'the key for chapters leans on the seed, so this is a lower bound',
      ],
    ],
  );
}

function table(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [title, '', line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

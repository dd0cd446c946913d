import type { FaultParams } from '@parley/economy';
import type { DataTexts } from './data-texts.ts';

const list = (value: FaultParams[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');
const headers =
  'Known headers: OECD ICIO (V1, AUS_A01, …), WIOD (IndustryCode, …), BACI (t,i,j,k,v,q), ITPD (exporter_iso3, …), importer,exporter,sector,value. See docs/data.md.';

export const enData: DataTexts = {
  faults: {
    'unknown-format': () => ['The header is of no format known here.', headers],
    'gtap-har': () => [
      'GTAP’s own files (.har, .prm) are not read.',
      'Export the headers to CSV (har2csv, ViewHAR, gdx) as importer,exporter,sector,value and shares; see docs/data.md.',
    ],
    'not-text': () => [
      'This is an archive, a workbook or another program’s file, not text.',
      'Unpack it, or save it as CSV.',
    ],
    'two-formats': (p) => [
      `These files are of more than one kind: ${list(p.known)}.`,
      'Import one table at a time.',
    ],
    'format-mismatch': (p) => [
      `The file looks like ${p.got}, not ${p.value}.`,
      'Leave --format out, or give the other file.',
    ],
    'missing-part': (p) => [`A file is missing: ${p.value}.`, 'Give it beside the others.'],
    'unused-file': (p) => [
      `This file (${p.value}) has no use here.`,
      'Leave it out; maps are given with --regions and --sectors.',
    ],
    'line-too-long': (p) => [
      `The line is longer than ${p.limit} characters.`,
      'Is it text with a table in it?',
    ],
    'truncated-row': (p) => [
      `The file breaks off here: ${p.got} of ${p.expected} cells.`,
      'Download or unpack it again.',
    ],
    'truncated-table': (p) => [
      `${p.count} row(s) are missing, the first ${p.value}; the file ends here.`,
      'Download or unpack it again.',
    ],
    'unknown-label': (p) => [
      `“${p.value}” is no label of this layout.`,
      p.near === undefined ? 'See docs/data.md.' : `Did you mean “${p.near}”?`,
    ],
    'repeated-label': (p) => [`“${p.value}” stands twice.`, 'Keep one.'],
    'missing-total': (p) => [
      `There is no row of ${p.value === 'VA' ? 'value added or taxes' : 'output'}.`,
      'The table ends with them; is it whole?',
    ],
    'too-many-codes': (p) => [
      `More than ${p.limit} regions or sectors.`,
      'Put them in groups with --regions and --sectors.',
    ],
    'too-many-cells': (p) => [
      `More than ${p.limit} flows.`,
      'Put them in groups with --regions and --sectors.',
    ],
    'negative-value': (p) => [`A value of ${p.value}.`, 'Values are zero or more.'],
    'year-needed': (p) => [
      list(p.known) === ''
        ? 'The file does not say its year.'
        : `The file holds several years: ${list(p.known)}.`,
      'Give --year.',
    ],
    'year-absent': (p) => [`The file holds no year ${p.value}.`, `Its years: ${list(p.known)}.`],
    'unmapped-region': (p) => [
      `The map says nothing of ${p.count} region(s): ${list(p.codes)}.`,
      'Add a line from,to for each.',
    ],
    'unmapped-sector': (p) => [
      `The map says nothing of ${p.count} sector(s): ${list(p.codes)}.`,
      'Add a line from,to for each.',
    ],
    'mapped-twice': (p) => [`“${p.value}” is mapped twice.`, 'Keep one line.'],
    'kinds-mixed': (p) => [
      `The group “${p.value}” holds goods and services.`,
      'Part them, or say goods or services in a column “kind” of the map.',
    ],
    'does-not-add-up': (p) => [
      `The ${p.what} miss their own totals by ${(100 * Number(p.gap)).toPrecision(3)} % of output; furthest off: ${p.value}.`,
      'Is the file whole, and of one year?',
    ],
    'elasticity-needed': (p) => [
      `${p.count} sector(s) have no trade elasticity: ${list(p.codes)}.`,
      'Give --elasticities file.csv (sector,trade_elasticity) or --theta.',
    ],
    'no-domestic-sales': () => [
      'The trade holds no home sales, so nothing can be said of what is made.',
      'Add rows with importer and exporter the same, or a column “output” beside value_added_share.',
    ],
    'empty-region': (p) => [
      `${p.region} makes or buys nothing.`,
      'Put it into a group with --regions.',
    ],
  },
  help: {
    import:
      'a dataset or a table of trade from published files (OECD ICIO, WIOD, BACI, ITPD, long CSV)',
    importFormat: 'icio, baci, itpd, wiod or long (default: told by the header)',
    importYear: 'the year, where the file holds several or none',
    regions: 'CSV from,to[,name_en,name_ja]: regions into groups',
    sectors: 'CSV from,to[,name_en,name_ja,kind]: sectors into groups; for BACI from HS codes',
    importTariffs: 'CSV importer,exporter,sector,tariff (shares; * for all), after grouping',
    importElasticities: 'CSV sector,trade_elasticity, after grouping',
    importTheta: 'one trade elasticity for all sectors',
    importUnit: 'US dollars in a unit of the values, where it is not the format’s own',
    importProgress: 'tell progress on stderr, terminal or not',
    importOut: 'folder to write into; its name is the dataset’s',
    aggregate: 'regions and sectors of a dataset put into groups',
    aggregateOut: 'folder to write into; its name is the new dataset’s',
    check: 'accounting identities of a dataset, and published totals beside its own',
  },
  progress: (file, read, of, percent) =>
    of === null ? `${file}: ${read} MB read` : `${file}: ${percent} % (${read} of ${of} MB)`,
  formats: {
    icio: 'OECD Inter-Country Input-Output Tables',
    wiod: 'World Input-Output Database',
    baci: 'CEPII BACI',
    itpd: 'USITC International Trade and Production Database',
    long: 'long CSV',
  },
  sources: {
    icio: {
      publisher: 'OECD',
      title: 'Inter-Country Input-Output Tables',
      terms: 'CC BY 4.0',
    },
    wiod: {
      publisher: 'University of Groningen',
      title: 'World Input-Output Database',
      terms: 'CC BY 4.0',
    },
    baci: { publisher: 'CEPII', title: 'BACI', terms: 'Etalab Open Licence 2.0' },
    itpd: {
      publisher: 'USITC',
      title: 'International Trade and Production Database',
      terms: 'public domain',
    },
    long: { publisher: 'own table', title: 'long CSV', terms: 'those of its source' },
  },
  edition: (edition) => `${edition} edition`,
  unit: (usd) => `a unit is USD ${usd} at current prices; spending includes duty`,
  imported: (id, year, regions, sectors) =>
    `${id}: ${year}, ${regions} regions, ${sectors} sectors`,
  tradeOnly:
    'trade only: with input_shares and value_added_share beside it, it would become a dataset',
  rows: (rows, megabytes, blanks) =>
    `${rows} rows read, ${megabytes} MB${blanks === null ? '' : `; ${blanks} empty cells taken as zero`}`,
  closes: (residual) => `closes: the baseline is a fixed point to ${residual}`,
  adjustments: {
    folded: (codes) => `Parts added to their country: ${codes}.`,
    maps: (maps) => `Codes put into groups by ${maps}.`,
    gaps: (columns, rows) =>
      `As published, columns miss their totals by ${columns} % of world output and rows by ${rows} %; sums of the cells are used.`,
    negativeFlows: (count, sum) =>
      `${count} negative purchases (inventories), ${sum} USD bn in all, set to zero.`,
    negativeInputs: (count, sum) => `${count} negative inputs, ${sum} USD bn in all, set to zero.`,
    withoutValueAdded: (cells, count) =>
      `Inputs cost more than output in ${count} industries (${cells}); scaled to output, value added zero.`,
    movedInputs: (count) =>
      `${count} inputs of goods that a region does not buy, given to its other inputs.`,
    clipped: (count, sum) =>
      `Final demand is spending less intermediate uses; ${count} cell(s) came out negative, ${sum} USD bn in all, and were set to zero, the region’s others scaled.`,
    settled: (wages, trade) =>
      `All flows were solved for again so that every market clears: wages moved by up to ${wages} %${trade === null ? '' : `, a region’s total trade by up to ${trade} %`}.`,
    taxes: 'Taxes less subsidies on products are part of value added.',
    tariffs: (file) => `Tariffs from ${file}, laid on the values of the table, inputs included.`,
    noTariffs: 'No tariffs were given: the baseline has none.',
    elasticities: (from) => `Trade elasticities: ${from}.`,
    digits: 'Numbers are written with 12 significant digits.',
    aggregated: (from, maps) => `Made of ${from} by ${maps}.`,
    weights:
      'Tariffs weighted by value before duty, so that duty is kept; input and value-added shares by output; elasticities by trade between the new regions.',
    dutyInside: (sum) =>
      `Duty of ${sum} USD bn on trade that is now inside a region is gone from spending, final demand and revenue.`,
    leftOut:
      'Tables beside the dataset (employment, products, status, anchors) are not carried over.',
  },
  checkHeading: (id, year) => `${id}: the world economy of ${year}`,
  checkColumns: ['identity', 'largest gap', 'tolerance', ''],
  identities: {
    'cost-shares': 'costs add up to output',
    'market-clearing': 'uses add up to spending',
    'world-income': 'the world spends what it earns',
    'flows-not-negative': 'no negative flow',
    'input-shares-not-negative': 'no negative input share',
    'value-added-not-negative': 'no negative value added',
    'final-demand-not-negative': 'no negative final demand',
    baseline: 'the baseline is a fixed point',
  },
  holds: 'holds',
  fails: 'FAILS',
  worstAt: (region, sector) => `${region}, sector ${sector}`,
  anchorColumns: ['published total', 'published', 'here', 'deviation %', 'year', 'kind'],
  anchorWhat: {
    trade: (exporter, importer, sectors) => `${exporter} to ${importer}, ${sectors}`,
    gdp: (region) => `GDP of ${region}`,
    'gdp-share': (region) => `${region}, share of world GDP`,
    'trade-to-gdp': (region, sectors) => `${region}, trade over GDP, ${sectors}`,
  },
  sectorWords: { all: 'goods and services', goods: 'goods', services: 'services' },
  sector: (codes) => `sector ${codes}`,
  anchorKinds: { independent: 'independent', used: 'used in building' },
  everyOther: 'all others',
  noAnchors: 'No published totals beside these data (anchors.csv).',
  anchorUnits: 'USD bn a year before duty; shares as such. A deviation fails nothing.',
};

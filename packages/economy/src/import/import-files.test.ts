import { describe, expect, test } from 'vitest';
import { checkDataset } from '../check/check-dataset.ts';
import { type Dataset, flowIndex, grossOutput } from '../dataset.ts';
import { randomWorld } from '../random-world.fixture.ts';
import { type ImportRequest, importFiles } from './import-files.ts';
import {
  icioLines,
  recordsOf,
  source,
  wiod2013Lines,
  wiod2016Lines,
} from './published-layouts.fixture.ts';

const REGIONS = ['AUS', 'CHN', 'MEX', 'USA'];
const SECTORS = ['A01_02', 'C29', 'G'];
const world = randomWorld({ regions: 4, sectors: 3, seed: 7 });
const file = (name: string, lines: readonly string[]) => source(name, `${lines.join('\n')}\n`);

/** The duties and elasticities of the world, as files beside a table. */
function beside(regions: readonly string[], sectors: readonly string[]): Partial<ImportRequest> {
  const tariffs = ['importer,exporter,sector,tariff'];
  sectors.forEach((sector, j) => {
    regions.forEach((importer, n) => {
      regions.forEach((exporter, i) => {
        const rate = world.tariffs[flowIndex(regions.length, j, n, i)];
        if (n !== i) tariffs.push(`${importer},${exporter},${sector},${rate}`);
      });
    });
  });
  const elasticities = sectors.map((code, j) => `${code},${world.tradeElasticities[j]}`);
  return {
    tariffs: file('tariffs.csv', tariffs),
    elasticities: file('elasticities.csv', ['sector,trade_elasticity', ...elasticities]),
  };
}

async function imported(request: Omit<ImportRequest, 'id'>) {
  const result = await importFiles({ id: 'test', ...request });
  if (result.kind !== 'dataset') throw new Error(JSON.stringify(result));
  return result;
}

/** The importer takes a table apart and puts it together again: the world comes back. */
function expectTheWorld(dataset: Dataset, tolerance = 1e-9): void {
  for (const field of [
    'flows',
    'tariffs',
    'inputShares',
    'valueAddedShares',
    'finalDemand',
    'tradeElasticities',
  ] as const) {
    const scale = Math.max(...world[field]);
    expect(dataset[field]).toHaveLength(world[field].length);
    for (let cell = 0; cell < world[field].length; cell++) {
      const gap = Math.abs(dataset[field][cell] - world[field][cell]) / scale;
      if (gap > tolerance) throw new Error(`${field}[${cell}]: ${gap}`);
    }
  }
}

describe('OECD ICIO', () => {
  const lines = icioLines(world, { regions: REGIONS, sectors: SECTORS });
  const table = file('2022_SML.csv', lines);

  test('a table comes back as the world it was made of', async () => {
    const { dataset, record } = await imported({ files: [table], ...beside(REGIONS, SECTORS) });
    expectTheWorld(dataset);
    expect(dataset).toMatchObject({ id: 'test', year: 2022, unitUsd: 1e6 });
    expect(dataset.sectors.map(({ code, kind }) => [code, kind])).toEqual([
      ['A01_02', 'goods'],
      ['C29', 'goods'],
      ['G', 'services'],
    ]);
    expect(record).toMatchObject({ format: 'icio', rows: 15, blanks: 0, folded: [] });
    expect(record.files[0]).toMatchObject({ name: '2022_SML.csv', lines: 16 });
    expect(record.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(record.gaps?.columns).toBeLessThan(1e-12);
    expect(record.gaps?.rows).toBeLessThan(1e-12);
    expect(record.closing?.clipped).toEqual([]);
  });

  test('extended tables: the parts of Mexico and China are added up', async () => {
    const extended = icioLines(world, {
      regions: REGIONS,
      sectors: SECTORS,
      parts: { CHN: { CHN: 0, CN1: 0.7, CN2: 0.3 }, MEX: { MEX: 0, MX1: 0.6, MX2: 0.4 } },
    });
    expect(extended[0]).toContain('MX2_C29');
    const { dataset, record } = await imported({
      files: [file('2020.csv', extended)],
      ...beside(REGIONS, SECTORS),
    });
    expectTheWorld(dataset);
    expect(record.folded).toEqual(['CN1', 'CN2', 'MX1', 'MX2']);
  });

  test('names of earlier editions, quotes, Windows line ends, a byte-order mark', async () => {
    const old = icioLines(world, {
      regions: REGIONS,
      sectors: ['01T02', '29', '45T47'],
      corner: '',
      totalColumn: 'TOTAL',
      rows: { taxes: 'AUS_TAXSUB', valueAdded: 'VALU', output: 'OUTPUT' },
      items: ['HFCE', 'NPISH', 'GGFC', 'GFCF', 'INVNT', 'P33'],
    });
    const quoted = old.map((line) => line.replace(/^[^,]*/, '"$&"'));
    quoted[0] = quoted[0].split(',').join('","').replace('""', '"').concat('"');
    const text = `\uFEFF${quoted.join('\r\n')}`;
    const codes = ['01T02', '29', '45T47'];
    const { dataset } = await imported({
      files: [source('ICIO2021_2018.csv', text)],
      ...beside(REGIONS, codes),
    });
    expect(dataset.year).toBe(2018);
    expect(dataset.sectors.map(({ kind }) => kind)).toEqual(['goods', 'goods', 'services']);
    expectTheWorld(dataset);
  });

  test('an industry that makes nothing anywhere, as households do in the 2025 edition', async () => {
    const small = [
      'V1,JPN_C29,JPN_T,USA_C29,USA_T,JPN_HFCE,USA_HFCE,OUT',
      'JPN_C29,20,0,5,0,55,20,100',
      'JPN_T,0,0,0,0,0,0,0',
      'USA_C29,5,0,60,0,20,115,200',
      'USA_T,0,0,0,0,0,0,0',
      'TLS,5,0,5,0,3,4,17',
      'VA,70,0,130,0,0,0,200',
      'OUT,100,0,200,0,0,0,300',
    ];
    const { dataset } = await imported({ files: [file('2022.csv', small)], theta: 4 });
    expect(Array.from(dataset.flows)).toEqual([75, 25, 25, 175, 0, 0, 0, 0].map(close));
    expect(Array.from(dataset.valueAddedShares)).toEqual([0.75, 1, 0.675, 1].map(close));
    expect(checkDataset(dataset).filter(({ holds }) => !holds)).toEqual([]);
  });

  test('groups of regions and sectors are added up before closing', async () => {
    const regions = file('regions.csv', [
      'from,to,name_en,name_ja',
      'USA,US,United States,米国',
      'AUS,REST,Others,その他',
      'CHN,REST,,',
      'MEX,REST,,',
    ]);
    const sectors = file('sectors.csv', ['from,to', 'A01_02,GOODS', 'C29,GOODS', 'G,G']);
    const { dataset } = await imported({ files: [table], regions, sectors, theta: 4 });
    expect(dataset.regions).toEqual([
      { code: 'US', name: { en: 'United States', ja: '米国' } },
      { code: 'REST', name: { en: 'Others', ja: 'その他' } },
    ]);
    expect(dataset.sectors.map(({ code, kind }) => [code, kind])).toEqual([
      ['GOODS', 'goods'],
      ['G', 'services'],
    ]);
    const before = grossOutput(world).reduce((sum, value) => sum + value, 0);
    const after = grossOutput(dataset).reduce((sum, value) => sum + value, 0);
    expect(after / before).toBeCloseTo(1, 9);
  });

  test('all that a map lacks is said at once', async () => {
    const regions = file('regions.csv', ['from,to', 'USA,USA', 'JPN,USA', 'USA,ROW']);
    const result = await importFiles({ id: 't', files: [table], regions, theta: 4 });
    expect(result).toMatchObject({
      kind: 'faulty',
      faults: [{ code: 'mapped-twice', params: { value: 'USA' }, line: 4 }],
    });
    const short = file('regions.csv', ['from,to', 'USA,USA']);
    expect(await importFiles({ id: 't', files: [table], regions: short, theta: 4 })).toMatchObject({
      kind: 'faulty',
      faults: [
        { code: 'unmapped-region', params: { codes: ['AUS', 'CHN', 'MEX'] }, file: 'regions.csv' },
      ],
    });
  });

  test('goods and services in one group need a word', async () => {
    const mixed = ['from,to', 'A01_02,X', 'C29,X', 'G,X'];
    expect(await faultsOf([table], { sectors: file('s.csv', mixed) })).toMatchObject([
      { code: 'kinds-mixed', params: { value: 'X' } },
    ]);
    const said = file('s.csv', ['from,to,kind', 'A01_02,X,goods', 'C29,X,goods', 'G,X,goods']);
    const { dataset } = await imported({ files: [table], sectors: said, theta: 4 });
    expect(dataset.sectors).toHaveLength(1);
  });

  /** The table with one line changed. */
  const changed = (line: number, change: (cells: string[]) => string[]) =>
    file(
      '2022.csv',
      lines.map((text, at) => (at === line - 1 ? change(text.split(',')).join(',') : text)),
    );

  test.each([
    [
      'what is no number',
      changed(3, (c) => [...c.slice(0, 4), '1.2.3', ...c.slice(5)]),
      { code: 'not-a-number', line: 3, column: 5, params: { value: '1.2.3' } },
    ],
    [
      'a row too short in the middle',
      changed(4, (c) => c.slice(0, -2)),
      { code: 'wrong-column-count', line: 4, params: { expected: 38, got: 36 } },
    ],
    [
      'an unknown row',
      changed(2, (c) => ['XXX_A01_02', ...c.slice(1)]),
      { code: 'unknown-label', line: 2, column: 1 },
    ],
    [
      'a row twice',
      changed(3, (c) => ['AUS_A01_02', ...c.slice(1)]),
      { code: 'repeated-label', line: 3, column: 1 },
    ],
    [
      'an unknown column',
      changed(1, (c) => [...c.slice(0, 5), 'WHAT', ...c.slice(6)]),
      { code: 'unknown-label', line: 1, column: 6 },
    ],
    [
      'numbers that miss the totals',
      changed(2, (c) => [c[0], '9e9', ...c.slice(2)]),
      { code: 'does-not-add-up', params: expect.objectContaining({ value: 'AUS A01_02' }) },
    ],
  ])('%s is told with its place', async (_, wrong, fault) => {
    expect(await faultsOf([wrong])).toContainEqual(
      expect.objectContaining({ file: '2022.csv', ...fault }),
    );
  });

  test('a file cut off in a row: line and column where it breaks off', async () => {
    const text = lines.join('\n');
    const at = text.indexOf('MEX_C29,', lines[0].length);
    const cut = source('2022.csv', text.slice(0, at + 60));
    const cells = text.slice(at, at + 60).split(',').length;
    expect(await faultsOf([cut])).toContainEqual(
      expect.objectContaining({ code: 'truncated-row', line: 9, column: cells + 1 }),
    );
  });

  test('a file cut off between rows: the first row that is missing', async () => {
    expect(await faultsOf([file('2022.csv', lines.slice(0, 9))])).toMatchObject([
      { code: 'truncated-table', params: { value: 'MEX_G', count: 4 }, line: 9 },
      { code: 'missing-total', params: { value: 'VA' } },
      { code: 'missing-total', params: { value: 'OUT' } },
    ]);
  });

  test('faults are bounded however many there are', async () => {
    const many = lines.map((line, at) => (at === 0 ? line : line.replaceAll(/,[^,]+/g, ',x')));
    const faults = await faultsOf([file('2022.csv', many)]);
    expect(faults.length).toBeLessThan(30);
    expect(faults.at(-1)).toMatchObject({
      code: 'more-of-the-same',
      params: { of: 'not-a-number' },
    });
  });

  test('no year, no elasticity', async () => {
    expect(await faultsOf([file('table.csv', lines)])).toMatchObject([{ code: 'year-needed' }]);
    const bare = await importFiles({ id: 't', files: [table] });
    expect(bare).toMatchObject({
      faults: [{ code: 'elasticity-needed', params: { codes: SECTORS } }],
    });
  });

  test('purchases that are negative are set to zero, and told', async () => {
    const row = lines.findIndex((line) => line.startsWith('AUS_C29'));
    const cells = lines[row].split(',');
    const label = lines[0].split(',');
    const home = label.indexOf('MEX_HFCE');
    const uses = ['MEX_A01_02', 'MEX_C29', 'MEX_G'].map((name) => label.indexOf(name));
    const bought = [...uses, home, home + 1].reduce((sum, c) => sum + Number(cells[c]), 0);
    // Inventories run down by more than Mexico bought; the total follows.
    cells[home + 4] = String(-1.5 * bought);
    cells[cells.length - 1] = String(Number(cells.at(-1)) - 1.5 * bought);
    const wrong = lines.with(row, cells.join(','));
    const { record } = await imported({ files: [file('2022.csv', wrong)], theta: 4 });
    expect(record.closing?.negativeFlows.count).toBe(1);
    expect(record.closing?.negativeFlows.sum).toBeCloseTo(-0.5 * bought, 6);
    expect(record.closing?.largestTradeChange).toBeGreaterThan(0);
  });
});

describe('WIOD', () => {
  const codes = ['A01', 'C29', 'G45'];

  test('the 2016 release', async () => {
    const lines = wiod2016Lines(world, REGIONS, codes);
    const { dataset, record } = await imported({
      files: [file('WIOT2014_Nov16_ROW.csv', lines)],
      ...beside(REGIONS, codes),
    });
    expect(record).toMatchObject({ format: 'wiod', edition: '2016', year: 2014 });
    expectTheWorld(dataset);
  });

  test('the 2013 release, with its titles', async () => {
    const lines = wiod2013Lines(world, REGIONS, ['AtB', '34t35', '50']);
    const { dataset, record } = await imported({
      files: [file('wiot11_row_apr12.csv', lines)],
      ...beside(REGIONS, ['c1', 'c2', 'c3']),
    });
    expect(record).toMatchObject({ format: 'wiod', edition: '2013', year: 2011 });
    expectTheWorld(dataset);
  });

  test('a release cut off', async () => {
    const lines = wiod2016Lines(world, REGIONS, codes).slice(0, 6);
    expect(await faultsOf([file('WIOT2014.csv', lines)])).toMatchObject([
      { code: 'truncated-table', params: { value: 'CHN 3' } },
      { code: 'missing-total' },
      { code: 'missing-total' },
    ]);
  });

  test('a column of a country left out', async () => {
    const lines = wiod2016Lines(world, REGIONS, codes).map((line) => line.replace('"CHN3",', ''));
    expect(await faultsOf([file('WIOT2014.csv', lines)])).toMatchObject([
      { code: 'missing-column', params: { value: 'CHN3' } },
    ]);
  });
});

describe('long tables', () => {
  const records = recordsOf(world);
  const each = <T>(count: number, of: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => of(at));

  test('a world table in records', async () => {
    const inputs = ['origin,origin_sector,destination,destination_sector,usd_m'];
    const final = ['origin,origin_sector,destination,usd_m'];
    const output = ['region,sector,usd_m'];
    REGIONS.forEach((origin, i) => {
      SECTORS.forEach((from, k) => {
        output.push(`${origin},${from},${records.output(i, k)}`);
        REGIONS.forEach((destination, n) => {
          final.push(`${origin},${from},${destination},${records.final(i, k, n)}`);
          SECTORS.forEach((to, j) => {
            inputs.push(`${origin},${from},${destination},${to},${records.input(i, k, n, j)}`);
          });
        });
      });
    });
    const files = [
      file('output.csv', output),
      file('final.csv', final),
      file('inputs.csv', inputs),
    ];
    const { dataset } = await imported({ files, year: 2011, ...beside(REGIONS, SECTORS) });
    expectTheWorld(dataset);
    expect(await faultsOf([files[2]], { year: 2011 })).toMatchObject([
      { code: 'missing-part', params: { value: 'origin,origin_sector,destination,value' } },
    ]);
  });

  test('trade with duties, and cost shares beside it', async () => {
    const trade = ['importer,exporter,sector,value,tariff'];
    const shares = ['region,using_sector,input_sector,share'];
    const added = ['region,sector,value_added_share'];
    REGIONS.forEach((importer, n) => {
      SECTORS.forEach((sector, j) => {
        added.push(`${importer},${sector},${world.valueAddedShares[n * 3 + j]}`);
        each(3, (k) => {
          const share = world.inputShares[(n * 3 + j) * 3 + k];
          shares.push(`${importer},${sector},${SECTORS[k]},${share}`);
        });
        REGIONS.forEach((exporter, i) => {
          const cell = flowIndex(4, j, n, i);
          const rate = world.tariffs[cell];
          trade.push(`${importer},${exporter},${sector},${world.flows[cell] / (1 + rate)},${rate}`);
        });
      });
    });
    const files = [file('shares.csv', shares), file('trade.csv', trade), file('va.csv', added)];
    const { elasticities } = beside(REGIONS, SECTORS);
    const { dataset } = await imported({
      files,
      year: 2000,
      ...(elasticities === undefined ? {} : { elasticities }),
    });
    // Flows of zero carry no duty in a table of trade.
    const carried = Float64Array.from(world.tariffs, (rate, cell) =>
      world.flows[cell] > 0 ? rate : 0,
    );
    expect(
      Math.max(...carried.map((rate, cell) => Math.abs(rate - dataset.tariffs[cell]))),
    ).toBeLessThan(1e-12);
    for (const [cell, flow] of Array.from(world.flows).entries()) {
      expect(dataset.flows[cell] / (flow || 1)).toBeCloseTo(flow === 0 ? 0 : 1, 8);
    }
    expect(await faultsOf([files[1], files[2]], { year: 2000 })).toMatchObject([
      { code: 'missing-part', params: { value: 'region,using_sector,input_sector,share' } },
    ]);
    const wrong = file('va.csv', added.with(1, 'AUS,A01_02,0.9999'));
    expect(await faultsOf([files[0], files[1], wrong], { year: 2000 })).toMatchObject([
      { code: 'cost-shares-not-one', params: { region: 'AUS', sector: 'A01_02' } },
    ]);
    const abroad = trade.filter((line) => line.split(',')[0] !== line.split(',')[1]);
    const parts = [files[0], file('trade.csv', abroad), files[2]];
    expect(await faultsOf(parts, { year: 2000 })).toMatchObject([{ code: 'no-domestic-sales' }]);
  });
});

describe('files that are no table', () => {
  test.each([
    ['basedata.har', 'x', 'gtap-har'],
    ['wiot.xlsb', 'PK', 'not-text'],
    ['data.csv', 'PK\u0000\u0003', 'not-text'],
    ['data.csv', 'a,b,c\n1,2,3\n', 'unknown-format'],
    ['data.csv', '', 'empty-file'],
  ])('%s', async (name, text, code) => {
    expect(await faultsOf([source(name, text)])).toMatchObject([{ code, file: name }]);
  });

  test('two formats, another format than said, a file with no use', async () => {
    const icio = file('2022.csv', icioLines(world, { regions: REGIONS, sectors: SECTORS }));
    const long = file('trade.csv', ['importer,exporter,sector,value', 'USA,JPN,29,1']);
    const shares = file('shares.csv', ['region,using_sector,input_sector,share', 'USA,A,A,1']);
    expect((await faultsOf([icio, long])).map(({ code }) => code)).toContain('two-formats');
    expect(await faultsOf([icio], { format: 'baci' })).toMatchObject([
      { code: 'format-mismatch', params: { value: 'baci', got: 'icio' } },
    ]);
    expect(await faultsOf([icio, shares])).toMatchObject([
      { code: 'unused-file', file: 'shares.csv' },
    ]);
  });
});

const close = (value: number) => expect.closeTo(value, 8);

async function faultsOf(files: ImportRequest['files'], more: Partial<ImportRequest> = {}) {
  const result = await importFiles({ id: 'test', files, theta: 4, ...more });
  if (result.kind !== 'faulty') throw new Error(`must be faulty: ${result.kind}`);
  return result.faults;
}

describe('sizes that nobody can have', () => {
  test('a line without end, regions without end', async () => {
    const endless = source('2022.csv', 'x'.repeat(4_100_000), 100_000);
    expect(await faultsOf([endless])).toMatchObject([{ code: 'line-too-long', line: 1 }]);
    const wide = Array.from({ length: 900 }, (_, n) => {
      const code = `A${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + ((n / 26) % 26))}`;
      return Array.from({ length: 30 }, (__, j) => `${code}_S${j}${Math.floor(n / 676)}`).join(',');
    });
    expect(await faultsOf([source('2022.csv', `V1,${wide.join(',')},OUT\n`)])).toMatchObject([
      { code: 'too-many-cells' },
    ]);
  });

  test('a file of nothing but codes', async () => {
    const lines = Array.from({ length: 40_000 }, (_, n) => `X${n},USA,29,1`);
    const trade = file('2022.csv', ['importer,exporter,sector,value', ...lines]);
    expect(await faultsOf([trade])).toMatchObject([{ code: 'too-many-codes' }]);
    const regions = file('r.csv', ['from,to', 'USA,USA']);
    const faults = await faultsOf([trade], { regions });
    expect(faults.map(({ code }) => code)).toContain('too-many-codes');
  });

  test('comments before the header of a table of one’s own', async () => {
    const trade = ['# mine', '', 'importer,exporter,sector,value', 'USA,JPN,29,1'];
    const result = await importFiles({ id: 't', files: [file('2022.csv', trade)] });
    expect(result).toMatchObject({ kind: 'trade', record: { rows: 1 } });
  });
});

import { describe, expect, test } from 'vitest';
import { type ImportRequest, importFiles } from './import-files.ts';
import { source } from './published-layouts.fixture.ts';
import type { TextSource } from './text-source.ts';
import { writeTradeCsv } from './trade-table.ts';

const file = (name: string, ...lines: string[]) => source(name, `${lines.join('\n')}\n`, 31);

async function imported(files: readonly TextSource[], more: Partial<ImportRequest> = {}) {
  const result = await importFiles({ id: 'test', files, ...more });
  if (result.kind !== 'trade') throw new Error(JSON.stringify(result));
  return result;
}

async function faultsOf(files: readonly TextSource[], more: Partial<ImportRequest> = {}) {
  const result = await importFiles({ id: 'test', files, ...more });
  if (result.kind !== 'faulty') throw new Error(`must be faulty: ${result.kind}`);
  return result.faults;
}

describe('CEPII BACI', () => {
  const trade = file(
    'BACI_HS17_Y2023_V202501.csv',
    't,i,j,k,v,q',
    '2023,392,842,870323,1000.5,         20.000',
    '2023,392,842,870899,500,             NA',
    '2023,842,392,010121,7,1',
    '2023,842,392,10129,3,1',
    '2023,490,842,854231,40,2',
  );
  const countries = file(
    'country_codes_V202501.csv',
    'country_code,country_name,country_iso2,country_iso3',
    '392,Japan,JP,JPN',
    '842,USA,US,USA',
    '490,"Other Asia, nes",,S19',
  );

  test('sums by chapter; countries by their codes and names', async () => {
    const { table, record } = await imported([trade, countries]);
    expect(writeTradeCsv(table).split('\n')).toEqual(
      [
        'importer,exporter,sector,value',
        'JPN,USA,01,10',
        'USA,S19,85,40',
        'USA,JPN,87,1500.5',
        '',
      ].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : 0)),
    );
    expect(table).toMatchObject({ year: 2023, unitUsd: 1000 });
    expect(table.regions.map(({ name }) => name.en)).toEqual(['Japan', 'Other Asia, nes', 'USA']);
    expect(table.sectors.map(({ kind }) => kind)).toEqual(['goods', 'goods', 'goods']);
    expect(record).toMatchObject({ format: 'baci', rows: 5, files: [{ lines: 6 }] });
  });

  test('by a map from HS codes of any length, the longest winning', async () => {
    const sectors = file('hs.csv', 'from,to', '87,30', '8703,29', '8708,29', '01,01', '85,26');
    const { table } = await imported([trade, countries], { sectors });
    const cars = table.flows.filter(({ sector }) => table.sectors[sector].code === '29');
    expect(cars.map(({ value }) => value)).toEqual([1500.5]);
    const short = file('hs.csv', 'from,to', '8703,29');
    expect(await faultsOf([trade], { sectors: short })).toMatchObject([
      { code: 'unmapped-sector', params: { codes: ['010121', '10129', '854231', '870899'] } },
    ]);
  });

  test('regions that the map lacks, all of them', async () => {
    const regions = file('regions.csv', 'from,to', 'JPN,JPN');
    expect(await faultsOf([trade, countries], { regions })).toMatchObject([
      { code: 'unmapped-region', params: { codes: ['S19', 'USA'] } },
    ]);
  });

  test('what is no number, negative, or cut off comes with its place', async () => {
    const wrong = file(
      'BACI_Y2023.csv',
      't,i,j,k,v,q',
      '2023,392,842,870323,1OO,1',
      '2023,392,842,870323,-5,1',
      '2023,392,842,8703',
    );
    expect(await faultsOf([wrong])).toMatchObject([
      { code: 'not-a-number', line: 2, column: 5, params: { value: '1OO' } },
      { code: 'negative-value', line: 3, column: 5 },
      { code: 'wrong-column-count', line: 4 },
      { code: 'truncated-row', line: 4, column: 5 },
    ]);
  });
});

describe('USITC ITPD', () => {
  const header =
    'exporter_iso3,exporter_name,importer_iso3,importer_name,year,industry_id,industry_descr,broad_sector,trade,flag_mirror,flag_zero';
  const records = [
    'JPN,Japan,USA,United States,2018,137,"Motor vehicles, and engines",Manufacturing,40000,0,p',
    'JPN,Japan,USA,United States,2019,137,"Motor vehicles, and engines",Manufacturing,41000,0,p',
    'JPN,Japan,JPN,Japan,2019,137,"Motor vehicles, and engines",Manufacturing,300000,0,p',
    'JPN,Japan,USA,United States,2019,160,Financial services,Services,5000,1,r',
    'KOR,"Korea, South",USA,United States,2019,137,"Motor vehicles, and engines",Manufacturing,0,0,u',
  ];
  const trade = file('ITPD_E_R02.csv', header, ...records);

  test('one year, services told apart, home sales kept', async () => {
    const { table } = await imported([trade], { year: 2019 });
    expect(table.sectors).toMatchObject([
      { code: '137', name: { en: 'Motor vehicles, and engines' }, kind: 'goods' },
      { code: '160', kind: 'services' },
    ]);
    expect(writeTradeCsv(table)).toContain('JPN,JPN,137,300000\n');
    expect(table.flows).toHaveLength(3);
  });

  test('years to choose from', async () => {
    expect(await faultsOf([trade])).toMatchObject([
      { code: 'year-needed', params: { known: ['2018', '2019'] } },
    ]);
    expect(await faultsOf([trade], { year: 2020 })).toMatchObject([
      { code: 'year-absent', params: { value: 2020, known: ['2018', '2019'] } },
    ]);
  });

  test('the release without names', async () => {
    const bare = file(
      'ITPD_E_R02_no_names.csv',
      'exporter_iso3,exporter_dynamic_code,importer_iso3,importer_dynamic_code,year,industry_id,trade,flag_mirror,flag_zero',
      'JPN,JPN,USA,USA,2019,160,5000,1,r',
    );
    const { table } = await imported([bare]);
    expect(table).toMatchObject({ year: 2019, sectors: [{ code: '160', kind: 'services' }] });
  });
});

test('a trade table is written as it is read', async () => {
  const trade = file(
    '2020.csv',
    'importer,exporter,sector,value,tariff',
    'USA,JPN,29,10,0.025',
    'USA,JPN,29,30,0.1',
  );
  const { table } = await imported([trade], { unitUsd: 1e9 });
  const text = writeTradeCsv(table);
  expect(text).toBe('importer,exporter,sector,value,tariff\nUSA,JPN,29,40,0.08125\n');
  const again = await imported([source('2020.csv', text)], { unitUsd: 1e9 });
  expect(again.table).toEqual(table);
});

describe('a file of 20 MB', () => {
  const chunk = '2023,392,842,870323,1000.5,20.000\n'.repeat(2000);
  const CHUNKS = 300;

  test('is read as it comes: no chunk is asked for before the last is used up', async () => {
    let used = 0;
    const large: TextSource = {
      name: 'BACI_Y2023.csv',
      size: chunk.length * CHUNKS,
      open: async function* () {
        yield 't,i,j,k,v,q\n';
        for (let at = 0; at < CHUNKS; at++) {
          // Nothing runs ahead: what was given is through the parser.
          if (at > 12 && used !== at + 1) throw new Error(`${used} of ${at + 1} chunks used`);
          // Cut in the middle of rows.
          yield at % 2 === 0 ? chunk.slice(0, -7) : chunk.slice(-7) + chunk;
        }
      },
    };
    const { table, record } = await imported([large], {
      onProgress: ({ size }) => {
        used++;
        expect(size).toBe(large.size);
      },
    });
    expect(used).toBe(CHUNKS + 1);
    expect(record.rows).toBe(2000 * CHUNKS);
    expect(record.files[0].bytes).toBe('t,i,j,k,v,q\n'.length + chunk.length * CHUNKS);
    expect(table.flows).toHaveLength(1);
    expect(table.flows[0].value).toBeCloseTo(1000.5 * 2000 * CHUNKS, 0);
  });
});

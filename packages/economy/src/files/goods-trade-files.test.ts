import { describe, expect, test } from 'vitest';
import { readGoodsTradeFiles, writeGoodsTradeFiles } from './goods-trade-files.ts';

const FILES = {
  'about.csv': 'id,year,unit_usd\nthree,2023,1000\n',
  'countries.csv':
    'code,name_en,name_ja,gdp\nUSA,United States,米国,100\nJPN,Japan,日本,40\nABW,Aruba,アルバ,1\n',
  'trade.csv': 'importer,exporter,value\nUSA,JPN,3\nUSA,ABW,0.1\nJPN,USA,2\n',
  'ustr-tariffs.csv': 'exporter,tariff\nJPN,0.24\nABW,0.05\n',
};

const faultsOf = (files: Record<string, string>) => {
  const read = readGoodsTradeFiles(files);
  if (read.kind !== 'faulty') throw new Error('must be faulty');
  return read.faults.map(({ code, file, line }) => [code, file, line]);
};

describe('a folder of goods trade', () => {
  const read = readGoodsTradeFiles(FILES);
  if (read.kind !== 'goods-trade') throw new Error(JSON.stringify(read.faults));
  const { data, policies } = read;

  test('is read by exporter and importer, with the announced policies', () => {
    expect(data.economies.map(({ code }) => code)).toEqual(['USA', 'JPN', 'ABW']);
    expect(Array.from(data.flows)).toEqual([0, 2, 0, 3, 0, 0, 0.1, 0, 0]);
    expect(data.version).toMatch(/^three@[0-9a-f]{12}$/);
    expect(Array.from(policies.ustr)).toEqual([0, 0.24, 0.1, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(policies['reciprocal-retaliation'])).toEqual([
      ...[0, 0.24, 0.1],
      ...[0.24, 0, 0],
      ...[0.1, 0, 0],
    ]);
  });

  test('is written as it was read', () => {
    expect(writeGoodsTradeFiles(data, [0, 0.24, 0.05])).toEqual(FILES);
  });

  test('has another version where a number differs', () => {
    const other = readGoodsTradeFiles({
      ...FILES,
      'trade.csv': `${FILES['trade.csv']}JPN,ABW,1\n`,
    });
    if (other.kind !== 'goods-trade') throw new Error(JSON.stringify(other.faults));
    expect(other.data.version).not.toBe(data.version);
  });
});

describe('faults', () => {
  test('every missing file is named', () => {
    expect(faultsOf({}).map(([, file]) => file)).toEqual(Object.keys(FILES));
  });

  test('all that is wrong with cells is said at once, with its line', () => {
    expect(
      faultsOf({
        ...FILES,
        'countries.csv':
          'code,name_en,name_ja,gdp\nJPN,Japan,日本,0\nABW,Aruba,アルバ,1\nABW,A,A,2\n',
        'trade.csv':
          'importer,exporter,value\nJPN,JPN,1\nJPN,ABW,-1\nJPX,ABW,x\nABW,JPN,1\nABW,JPN,1\n',
        'ustr-tariffs.csv': 'exporter,tariff\nJPN,-1\nJPN,0.2\nXXX,0.2\n',
      }),
    ).toEqual([
      ['bad-gdp', 'countries.csv', 2],
      ['duplicate-region', 'countries.csv', 4],
      ['no-hub', 'countries.csv', undefined],
      ['own-trade', 'trade.csv', 2],
      ['bad-trade-value', 'trade.csv', 3],
      ['unknown-region', 'trade.csv', 4],
      ['not-a-number', 'trade.csv', 4],
      ['repeated-row', 'trade.csv', 6],
      ['tariff-too-low', 'ustr-tariffs.csv', 2],
      ['repeated-row', 'ustr-tariffs.csv', 3],
      ['unknown-region', 'ustr-tariffs.csv', 4],
    ]);
  });
});

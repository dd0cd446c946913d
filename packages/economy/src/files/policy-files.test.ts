import { describe, expect, test } from 'vitest';
import { flowIndex } from '../dataset.ts';
import { applyChanges } from '../policy.ts';
import { embeddedDataset } from './embedded.fixture.ts';
import { readPolicyFile } from './policy-files.ts';

const dataset = embeddedDataset('world-2017');
const at = (code: string) => dataset.regions.findIndex((region) => region.code === code);
const cell = (importer: string, exporter: string, sector: string) =>
  flowIndex(
    dataset.regions.length,
    dataset.sectors.findIndex(({ code }) => code === sector),
    at(importer),
    at(exporter),
  );

function policyOf(file: string, text: string) {
  const result = readPolicyFile(file, text, dataset);
  if (result.kind !== 'changes') throw new Error(JSON.stringify(result.faults));
  return applyChanges(dataset, result.changes);
}

function faultsOf(file: string, text: string) {
  const result = readPolicyFile(file, text, dataset);
  if (result.kind !== 'faulty') throw new Error('must be faulty');
  return result.faults;
}

const HEADER = 'importer,exporter,sector,tariff';

describe('a policy in CSV', () => {
  test('sets rates, by code or by name, for one or for all', () => {
    const { tariffs } = policyOf(
      'p.csv',
      `# comment\n${HEADER}\nUSA,JPN,29,0.25\nUnited States,Japan,Machinery,0.1\n*,CHN,*,0.5\n`,
    );
    expect(tariffs[cell('USA', 'JPN', '29')]).toBe(0.25);
    expect(tariffs[cell('USA', 'JPN', '28')]).toBe(0.1);
    expect(tariffs[cell('BRA', 'CHN', '03')]).toBe(0.5);
    expect(tariffs[cell('CHN', 'CHN', '03')]).toBe(0);
    expect(tariffs[cell('USA', 'EU', '29')]).toBe(dataset.tariffs[cell('USA', 'EU', '29')]);
  });

  test('adds points, tops up to a floor, and covers part of a flow', () => {
    const { tariffs, tradeCosts } = policyOf(
      'p.csv',
      [
        'importer,exporter,sector,tariff,added,floor,trade_cost,coverage',
        'USA,JPN,29,,0.25,,,0.8',
        'USA,JPN,28,,,0.15,,',
        'JPN,USA,29,,,,0.97,',
      ].join('\n'),
    );
    const base = dataset.tariffs[cell('USA', 'JPN', '29')];
    expect(tariffs[cell('USA', 'JPN', '29')]).toBeCloseTo(base + 0.2, 12);
    expect(tariffs[cell('USA', 'JPN', '28')]).toBeCloseTo(0.15, 12);
    expect(tradeCosts?.[cell('JPN', 'USA', '29')]).toBe(0.97);
    expect(tradeCosts?.[cell('JPN', 'USA', '28')]).toBe(1);
  });

  test('reports all faults at once, each with its place', () => {
    const faults = faultsOf(
      'p.csv',
      [
        HEADER,
        'USB,JPN,29,0.25',
        'USA,JPN,Machinry,0.25',
        'USA,JPN,29,-1',
        'USA,JPN,29,NaN',
        'USA,JPN,29,25',
        'USA,USA,29,0.25',
        'USA,JPN,29,',
      ].join('\n'),
    );
    expect(
      faults.map(({ code, line, column, params }) => [code, line, column, params.near]),
    ).toEqual([
      ['unknown-region', 2, 1, 'USA'],
      ['unknown-sector', 3, 3, 'Machinery'],
      ['tariff-too-low', 4, 4, undefined],
      ['not-a-number', 5, 4, undefined],
      ['tariff-not-a-share', 6, 4, undefined],
      ['own-market', 7, 2, undefined],
      ['one-value-a-line', 8, 3, undefined],
    ]);
  });

  test('a ragged line hides no fault of the others, and a policy of no lines is a fault', () => {
    const faults = faultsOf('p.csv', `${HEADER}\nUSA,JPN,29\nUSB,JPN,29,0.25\n`);
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['wrong-column-count', 2],
      ['unknown-region', 3],
    ]);
    expect(faultsOf('p.csv', `${HEADER}\n`)).toMatchObject([{ code: 'no-changes' }]);
    expect(faultsOf('p.yaml', 'tariffs: []\n')).toMatchObject([{ code: 'no-changes' }]);
  });

  test('an empty file, a wrong header, an open quotation mark', () => {
    expect(faultsOf('p.csv', '\n\n')).toMatchObject([{ code: 'empty-file' }]);
    expect(faultsOf('p.csv', 'importer,exporter,sektor,tariff\n')).toMatchObject([
      { code: 'unknown-column', params: { near: 'sector' } },
      { code: 'missing-column', params: { value: 'sector' } },
    ]);
    expect(faultsOf('p.csv', `${HEADER}\n"USA,JPN,29,0.25`)).toMatchObject([
      { code: 'bad-quoting', line: 2 },
    ]);
  });
});

describe('promises in a policy', () => {
  const bn = 1e9 / dataset.unitUsd;
  const flow = cell('JPN', 'USA', '01T02');
  const baseline = dataset.flows[flow] / (1 + dataset.tariffs[flow]);
  const place = { importer: at('JPN'), exporter: at('USA'), sector: 0 };

  test('to buy and to invest, in CSV', () => {
    const { commitments, transfers, tradeCosts } = policyOf(
      'p.csv',
      [
        'importer,exporter,sector,trade_cost,coverage,purchase,purchase_added,product_share,substitution,investment',
        'JPN,USA,01T02,,,,1,0.3,4,',
        'JPN,USA,01T02,,,2.5,,0.1,4,',
        'USA,JPN,*,,,,,,,5.5',
        'JPN,USA,29,0.9,0.5,,,,,',
      ].join('\n'),
    );
    expect(commitments).toEqual([
      { ...place, target: 0.3 * baseline + bn, share: 0.3, substitution: 4 },
      { ...place, target: 2.5 * bn, share: 0.1, substitution: 4 },
    ]);
    expect(transfers?.[at('USA')]).toBe(5.5 * bn);
    expect(transfers?.[at('JPN')]).toBe(-5.5 * bn);
    expect(tradeCosts?.[cell('JPN', 'USA', '29')]).toBeCloseTo(0.95, 12);
  });

  test('and in YAML', () => {
    const { commitments, transfers } = policyOf(
      'p.yaml',
      [
        'purchases:',
        '  - { importer: Japan, exporter: USA, sector: 01T02, purchase_added: 8 }',
        'investments:',
        '  - { from: JPN, to: USA, usd_bn: 10 }',
        '  - { from: JPN, to: EU, usd_bn: 1 }',
      ].join('\n'),
    );
    expect(commitments).toEqual([{ ...place, target: baseline + 8 * bn }]);
    expect(transfers?.[at('JPN')]).toBe(-11 * bn);
  });

  test('with all that is wrong at once', () => {
    const header =
      'importer,exporter,sector,tariff,coverage,purchase,purchase_added,product_share,substitution,investment';
    const faults = faultsOf(
      'p.csv',
      [
        header,
        '*,USA,01T02,,,1,,,,',
        'JPN,USA,01T02,,,-1,,2,0,',
        'JPN,USA,84,,,1,2,,,',
        'JPN,CHN,29,,,1,,,,',
        'JPN,USA,01T02,,,1,,0.7,2,',
        'JPN,USA,01T02,,,1,,0.2,3,',
        'JPN,USA,01T02,,,1,,0.4,2,',
        'JPN,USA,03,0.1,,,,0.4,,',
        'JPN,USA,03,,0.5,1,,,,',
        'USA,JPN,29,,,,,,,5',
        'USA,USA,*,,,,,,,20000',
      ].join('\n'),
    );
    expect(faults.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['single-flow-needed', 2, 1],
      ['number-out-of-range', 3, 6],
      ['number-out-of-range', 3, 8],
      ['number-out-of-range', 3, 9],
      ['one-value-a-line', 4, 7],
      ['substitution-differs', 7, 9],
      ['products-exceed-flow', 8, 8],
      ['does-not-belong', 9, 8],
      ['does-not-belong', 10, 5],
      ['unknown-sector', 11, 3],
      ['own-market', 12, 1],
      ['number-out-of-range', 12, 10],
    ]);
    const untraded = { ...dataset, flows: new Float64Array(dataset.flows.length) };
    expect(readPolicyFile('p.csv', `${header}\nJPN,USA,29,,,1,,,,\n`, untraded)).toMatchObject({
      faults: [{ code: 'nothing-traded', line: 2, column: 3, params: { exporter: 'USA' } }],
    });
    const inYaml = faultsOf(
      'p.yaml',
      'purchases:\n  - { importer: JPN, exporter: USA, sector: "29", tariff: 1 }\ninvestments:\n  - { from: JPN, to: "*" }\n',
    );
    expect(inYaml.map(({ code, line, params }) => [code, line, params.column])).toEqual([
      ['unknown-key', 2, undefined],
      ['one-value-a-line', 2, undefined],
      ['single-flow-needed', 4, 'to'],
      ['not-a-number', 4, 'usd_bn'],
    ]);
  });
});

describe('a policy in YAML', () => {
  test('has tariffs, trade costs and productivity', () => {
    const policy = policyOf(
      'p.yaml',
      [
        'tariffs:',
        '  - { importer: USA, exporter: JPN, sector: 03, tariff: 0.05 }',
        '  - importer: USA',
        '    exporter: Japan',
        '    sector: "29"',
        '    added: 0.25',
        'trade_costs:',
        '  - { importer: JPN, exporter: USA, sector: "*", trade_cost: 0.98 }',
        'productivity:',
        '  - { region: USA, sector: "30", ratio: 1.01 }',
      ].join('\n'),
    );
    expect(policy.tariffs[cell('USA', 'JPN', '03')]).toBe(0.05);
    expect(policy.tradeCosts?.[cell('JPN', 'USA', '26')]).toBe(0.98);
    const J = dataset.sectors.length;
    const ships = dataset.sectors.findIndex(({ code }) => code === '30');
    expect(policy.productivity?.[at('USA') * J + ships]).toBe(1.01);
  });

  test('reports unknown keys, wrong shapes and broken YAML with line and column', () => {
    expect(
      faultsOf(
        'p.yml',
        'tarifs: []\ntariffs:\n  - { importer: USA, exporter: JPN, sector: "29", rate: 0.2 }\nproductivity: 3\n',
      ).map(({ code, line, column, params }) => [code, line, column, params.near]),
    ).toEqual([
      ['unknown-key', 1, 1, 'tariffs'],
      ['unknown-key', 3, 51, undefined],
      ['one-value-a-line', 3, 45, undefined],
      ['not-a-list', 4, 15, undefined],
    ]);
    expect(faultsOf('p.yml', 'tariffs: [\n')[0]).toMatchObject({ code: 'bad-yaml', line: 2 });
    expect(faultsOf('p.yml', '- 1\n')[0]).toMatchObject({ code: 'not-a-policy', line: 1 });
    expect(faultsOf('p.yml', '')[0]).toMatchObject({ code: 'not-a-policy' });
  });

  test('does not follow a bomb of aliases', () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${['b', 'c', 'd', 'e', 'f']
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcde'[i]}`).join(',')}]`)
      .join('\n')}\n`;
    expect(faultsOf('p.yml', bomb)).toMatchObject([{ code: 'too-many-aliases' }]);
  });
});

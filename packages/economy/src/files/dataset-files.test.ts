import { describe, expect, test } from 'vitest';
import { randomWorld } from '../random-world.fixture.ts';
import { readDatasetFiles, writeDatasetFiles } from './dataset-files.ts';

const files = writeDatasetFiles(randomWorld({ regions: 3, sectors: 2, seed: 4 }));

function faultsOf(changed: Record<string, string | undefined>) {
  const result = readDatasetFiles({ ...files, ...changed });
  if (result.kind !== 'faulty') throw new Error('must be faulty');
  return result.faults;
}

/** Replaces the text of one line (from 1). */
function withLine(file: keyof typeof files, line: number, text: string): Record<string, string> {
  const lines = files[file].split('\n');
  lines[line - 1] = text;
  return { [file]: lines.join('\n') };
}

describe('dataset files', () => {
  test('read back to the same economy and the same version', () => {
    const first = readDatasetFiles(files);
    const second = readDatasetFiles(files);
    expect(first).toEqual(second);
    if (first.kind !== 'dataset') throw new Error(JSON.stringify(first.faults));
    expect(first.dataset.version).toMatch(/^random-4@[0-9a-f]{12}$/);
    expect(writeDatasetFiles(first.dataset)).toEqual(files);
  });

  test('every missing file is reported', () => {
    expect(faultsOf({ 'flows.csv': undefined, 'regions.csv': undefined })).toMatchObject([
      { code: 'missing-file', file: 'regions.csv' },
      { code: 'missing-file', file: 'flows.csv' },
    ]);
  });

  test('an unknown code comes with its place and the likely one', () => {
    expect(faultsOf(withLine('flows.csv', 3, 'S0,R00,R1,5,0'))).toMatchObject([
      { code: 'unknown-region', file: 'flows.csv', line: 3, column: 2, params: { near: 'R0' } },
    ]);
  });

  test('all faults of a file come at once', () => {
    const lines = files['flows.csv'].split('\n');
    lines[1] = 'S0,R0,R0,abc,0';
    lines[2] = 'S0,R0,R1,5';
    lines[3] = 'S9,R0,R2,5,0';
    expect(
      faultsOf({ 'flows.csv': lines.join('\n') }).map(({ code, line }) => [code, line]),
    ).toEqual([['wrong-column-count', 3]]);
    lines[2] = 'S0,R0,R1,5,';
    expect(
      faultsOf({ 'flows.csv': lines.join('\n') }).map(({ code, line }) => [code, line]),
    ).toEqual([
      ['not-a-number', 2],
      ['not-a-number', 3],
      ['unknown-sector', 4],
    ]);
  });

  test('a column misspelt, doubled or absent', () => {
    expect(
      faultsOf(withLine('production.csv', 1, 'region,sector,value_aded_share,sector')),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'unknown-column',
          params: { value: 'value_aded_share', near: 'value_added_share' },
        }),
        expect.objectContaining({ code: 'duplicate-column', column: 4 }),
        expect.objectContaining({ code: 'missing-column', params: { value: 'final_demand' } }),
      ]),
    );
  });

  test('a repeated and a missing row', () => {
    const lines = files['production.csv'].split('\n');
    expect(faultsOf(withLine('production.csv', 3, lines[1]))).toMatchObject([
      { code: 'repeated-row', line: 3 },
    ]);
    lines.splice(2, 1);
    expect(faultsOf({ 'production.csv': lines.join('\n') })).toMatchObject([
      { code: 'missing-row', params: { region: 'R0', sector: 'S1', count: 1 } },
    ]);
  });

  test('an economy that does not close names its worst cell', () => {
    const [region, sector, share, demand] = files['production.csv'].split('\n')[4].split(',');
    const changed = [region, sector, share, String(Number(demand) * 1.01)].join(',');
    expect(faultsOf(withLine('production.csv', 5, changed))).toMatchObject([
      { code: 'does-not-close', params: { region, sector, cells: 1 } },
    ]);
  });

  test('cost shares that miss one, a tariff of −100 %, a negative flow, a duty at home', () => {
    const [region, sector, , demand] = files['production.csv'].split('\n')[1].split(',');
    const shares = withLine('production.csv', 2, [region, sector, '0.99', demand].join(','));
    expect(faultsOf(shares)).toContainEqual(
      expect.objectContaining({ code: 'cost-shares-not-one' }),
    );
    expect(faultsOf(withLine('flows.csv', 3, 'S0,R0,R1,5,-1'))).toMatchObject([
      { code: 'bad-tariff', params: { importer: 'R0', exporter: 'R1', sector: 'S0', value: -1 } },
    ]);
    expect(faultsOf(withLine('flows.csv', 3, 'S0,R0,R1,-5,0'))).toMatchObject([
      { code: 'bad-flow', params: { value: -5 } },
    ]);
    expect(faultsOf(withLine('flows.csv', 2, 'S0,R0,R0,5,0.1'))).toMatchObject([
      { code: 'domestic-tariff', params: { region: 'R0', sector: 'S0' } },
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../../scripts/reference-data.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { CP1993_FILES, loadCp1993 } from './cp1993.ts';

describeWithReferenceData('Caliendo & Parro (2015), NAFTA', ({ folder }) => {
  const loaded = loadCp1993(
    Object.fromEntries(
      CP1993_FILES.map((file) => [file, readFileSync(join(folder, 'data/cp1993', file), 'utf8')]),
    ),
  );
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const { dataset, nafta } = loaded;
  const result = caliendoParro.solve(dataset, nafta);
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  const outcome = (code: string) => {
    const region = result.regions.find((candidate) => candidate.code === code);
    if (region === undefined) throw new Error(code);
    return region;
  };

  test('31 economies and 40 sectors, without imbalances in 1993', () => {
    expect(dataset.regions).toHaveLength(31);
    expect(dataset.sectors).toHaveLength(40);
    for (const { tradeBalance, imports } of result.regions) {
      expect(Math.abs(tradeBalance.before) / imports.before).toBeLessThan(1e-9);
    }
  });

  // Table 2 of the paper; tolerance of half a unit of its last digit and a little (percent).
  test.each([
    ['CAN', -0.0638, 0.3228],
    ['MEX', 1.3121, 1.7153],
    ['USA', 0.0848, 0.1124],
  ])('%s: first-order welfare %f %%, real wage %f %%', (code, welfare, realWage) => {
    const { firstOrder, realWageChange } = outcome(code);
    expect(Math.abs(100 * firstOrder.welfareChange - welfare)).toBeLessThan(2e-4);
    expect(Math.abs(100 * realWageChange - realWage)).toBeLessThan(2e-4);
    expect(firstOrder.termsOfTrade + firstOrder.volumeOfTrade).toBeCloseTo(
      firstOrder.welfareChange,
      12,
    );
  });

  // A different measure, which the paper does not report: exact real income.
  test.each([
    ['CAN', -0.1101],
    ['MEX', 0.0073],
    ['USA', 0.0741],
  ])('%s: exact real income %f %%', (code, realIncome) => {
    expect(Math.abs(100 * outcome(code).realIncomeChange - realIncome)).toBeLessThan(2e-4);
  });

  test('is solved to 1e-10', () => {
    expect(result.residual).toBeLessThan(1e-10);
  });
});

describe('loading the archive of Caliendo & Parro', () => {
  test('reports every missing file', () => {
    const loaded = loadCp1993({});
    expect(loaded).toMatchObject({
      kind: 'faulty',
      faults: CP1993_FILES.map((file) => ({ code: 'missing-file', file })),
    });
  });

  test('reports the wrong shape and what is no number, with its line', () => {
    const rows = (count: number, row: string) => Array(count).fill(row).join('\n');
    const loaded = loadCp1993({
      'T.txt': rows(20, '5'),
      'B.txt': rows(39, rows(1, Array(31).fill('0.5').join('\t'))),
      'GO.txt': `${rows(39, Array(31).fill('1').join(' '))}\n${Array(31).fill('x').join(' ')}`,
      'IO.txt': rows(1240, '1 2'),
    });
    if (loaded.kind !== 'faulty') throw new Error('must be faulty');
    const found = (code: string, file: string) =>
      loaded.faults.find((fault) => fault.code === code && fault.file === file);
    expect(found('wrong-row-count', 'B.txt')?.params).toMatchObject({ expected: 40, got: 39 });
    expect(found('not-a-number', 'GO.txt')).toMatchObject({ line: 40, params: { value: 'x' } });
    expect(found('wrong-column-count', 'IO.txt')).toMatchObject({ line: 1 });
    expect(found('missing-file', 'xbilat1993.txt')).toBeDefined();
  });
});

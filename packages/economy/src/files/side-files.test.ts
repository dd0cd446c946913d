import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flowIndex } from '../dataset.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { baselinePolicy } from '../policy.ts';
import { randomWorld } from '../random-world.fixture.ts';
import { embeddedDataset } from './embedded.fixture.ts';
import { readEmployment } from './employment.ts';
import { observedShareOf, readFlowStatus } from './flow-status.ts';
import { readProducts } from './products.ts';
import { readScaleElasticities } from './scale-elasticities.ts';

const world = randomWorld({ regions: 3, sectors: 2, seed: 4 });
const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('status of flows', () => {
  const header = 'sector,importer,exporter,status,observed_share';

  test('flows that are listed have theirs, all others are assumed', () => {
    const result = readFlowStatus(lines(header, 'S1,R0,R2,observed,0.9'), world);
    if (result.kind !== 'flow-status') throw new Error(JSON.stringify(result.faults));
    const { status, observedShare } = result.flowStatus;
    const cell = flowIndex(3, 1, 0, 2);
    expect(status[cell]).toBe('observed');
    expect(observedShare[cell]).toBe(0.9);
    expect(status.filter((known) => known === 'assumed')).toHaveLength(17);
  });

  test('the observed part of several flows is weighted by their value', () => {
    const share = observedShareOf(
      { flows: Float64Array.of(30, 10, 5) },
      { status: [], observedShare: Float64Array.of(1, 0.5, 0) },
      [0, 1],
    );
    expect(share).toBeCloseTo(35 / 40, 12);
    const nothing = { status: [], observedShare: Float64Array.of(1) };
    expect(observedShareOf({ flows: Float64Array.of(0) }, nothing, [0])).toBe(0);
  });

  test('all faults come at once, with their places', () => {
    const text = lines(header, 'S1,R0,R2,guessed,2', 'S1,R9,R2,scaled,0', 'S0,R0,R1,scaled,x');
    expect(readFlowStatus(text, world)).toMatchObject({
      kind: 'faulty',
      faults: [
        { code: 'unknown-kind', line: 2, column: 4 },
        { code: 'coverage-not-a-share', line: 2, column: 5 },
        { code: 'unknown-region', line: 3, column: 2 },
        { code: 'not-a-number', line: 4, column: 5 },
      ],
    });
    const twice = lines(header, 'S1,R0,R2,scaled,0', 'S1,R0,R2,scaled,0');
    expect(readFlowStatus(twice, world)).toMatchObject({
      faults: [{ code: 'repeated-row', file: 'status.csv', line: 3 }],
    });
    expect(readFlowStatus(undefined, world)).toMatchObject({ faults: [{ code: 'missing-file' }] });
  });
});

describe('employment', () => {
  const header = 'region,sector,thousand_persons,year,status';

  test('is read with positions', () => {
    expect(readEmployment(lines(header, 'R2,S1,12.5,2018,scaled'), world)).toEqual({
      kind: 'employment',
      entries: [{ region: 2, sector: 1, thousandPersons: 12.5, year: 2018, status: 'scaled' }],
    });
  });

  test('fewer than nobody, and a row twice, are faults', () => {
    const text = lines(header, 'R2,S1,-1,2018,scaled', 'R2,S1,1,2018,scaled');
    expect(readEmployment(text, world)).toMatchObject({
      faults: [
        { code: 'not-a-number', line: 2, column: 3 },
        { code: 'repeated-row', line: 3 },
      ],
    });
  });
});

describe('scale elasticities', () => {
  const header = 'sector,scale_elasticity,published,trade_elasticity,product,source';

  test('are read by sector; what is not listed has none', () => {
    const result = readScaleElasticities(lines(header, 'S1,0.05,0.06,4,0.2,a-source'), world);
    expect(result).toEqual({
      kind: 'scale-elasticities',
      entries: [{ sector: 1, scaleElasticity: 0.05, published: 0.06, source: 'a-source' }],
      bySector: Float64Array.of(0, 0.05),
    });
  });

  test('too large for the dataset, negative, or twice, are faults', () => {
    const text = lines(header, 'S0,5,5,4,20,a', 'S1,-1,0,4,0,a', 'S1,0,0,4,0,a');
    expect(readScaleElasticities(text, world)).toMatchObject({
      faults: [
        { code: 'number-out-of-range', line: 2, column: 2 },
        { code: 'not-a-number', line: 3, column: 2 },
        { code: 'repeated-row', line: 4 },
      ],
    });
  });

  test('of world-2023 are all below what its trade elasticities allow', () => {
    const dataset = embeddedDataset('world-2023');
    const url = new URL('../../../../data/world-2023/scale-elasticities.csv', import.meta.url);
    const result = readScaleElasticities(readFileSync(url, 'utf8'), dataset);
    if (result.kind !== 'scale-elasticities') throw new Error(JSON.stringify(result.faults));
    expect(result.entries).toHaveLength(33);
    const options = { scaleElasticities: result.bySector };
    expect(caliendoParro.problems(dataset, baselinePolicy(dataset), options)).toEqual([]);
  });
});

describe('products', () => {
  const header =
    'product,name_en,name_ja,sector,importer,exporter,value_usd_m,tariff,share_of_sector,year,source,status';

  test('are read with positions', () => {
    const text = lines(header, 'cars,Cars,乗用車,S1,R0,R2,100,0.025,0.8,2024,customs,observed');
    expect(readProducts(text, world)).toEqual({
      kind: 'products',
      products: [
        {
          product: 'cars',
          name: { en: 'Cars', ja: '乗用車' },
          sector: 1,
          importer: 0,
          exporter: 2,
          valueUsdMillion: 100,
          tariff: 0.025,
          shareOfSector: 0.8,
          year: 2024,
          source: 'customs',
          status: 'observed',
        },
      ],
    });
  });

  test('a tariff of −100 % and a share above one are faults', () => {
    const text = lines(header, 'cars,Cars,乗用車,S1,R0,R2,100,-1,1.2,2024,customs,observed');
    expect(readProducts(text, world)).toMatchObject({
      faults: [
        { code: 'bad-tariff', column: 8, params: { exporter: 'R2' } },
        { code: 'coverage-not-a-share', column: 9 },
      ],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { flowIndex } from '../dataset.ts';
import { embeddedDataset } from '../files/embedded.fixture.ts';
import { randomWorld } from '../random-world.fixture.ts';
import { checkDataset, IDENTITIES, type Identity } from './check-dataset.ts';

const world = randomWorld({ regions: 3, sectors: 3, seed: 12 });
const failing = (dataset: typeof world) =>
  checkDataset(dataset)
    .filter(({ holds }) => !holds)
    .map(({ identity }) => identity);

test('every identity of world-2017 and of a random world holds', () => {
  for (const dataset of [embeddedDataset('world-2017'), world]) {
    const checks = checkDataset(dataset);
    expect(checks.map(({ identity }) => identity)).toEqual([...IDENTITIES]);
    expect(failing(dataset)).toEqual([]);
  }
});

describe('what is broken is found where it is', () => {
  const cell = 1 * 3 + 2;
  const at = { region: 'R1', sector: 'S2' };
  const changed = (
    field: 'flows' | 'inputShares' | 'valueAddedShares' | 'finalDemand',
    place: number,
    change: (value: number) => number,
  ) => {
    const values = Float64Array.from(world[field]);
    values[place] = change(values[place]);
    return { ...world, [field]: values };
  };
  test.each<[Identity, typeof world]>([
    ['cost-shares', changed('valueAddedShares', cell, (value) => value + 1e-6)],
    ['market-clearing', changed('finalDemand', cell, (value) => value * (1 + 1e-6))],
    ['flows-not-negative', changed('flows', flowIndex(3, 2, 1, 0), () => -1e-3)],
    ['input-shares-not-negative', changed('inputShares', cell * 3 + 1, () => -1e-6)],
    ['value-added-not-negative', changed('valueAddedShares', cell, () => -1e-6)],
    ['final-demand-not-negative', changed('finalDemand', cell, () => -1e-3)],
  ])('%s', (identity, broken) => {
    const check = checkDataset(broken).find((one) => one.identity === identity);
    expect(check).toMatchObject({ holds: false, at });
  });

  test('the world spends what it earns, and the baseline stands still', () => {
    const more = { ...world, finalDemand: Float64Array.from(world.finalDemand, (v) => v * 1.001) };
    expect(failing(more)).toEqual(expect.arrayContaining(['world-income', 'market-clearing']));
    const shifted = changed('flows', flowIndex(3, 0, 0, 1), (value) => value * 1.01);
    expect(failing(shifted)).toContain('baseline');
  });
});

import { describe, expect, test } from 'vitest';
import { flowIndex } from '../../dataset.ts';
import { embeddedDataset } from '../../files/embedded.fixture.ts';
import { applyChanges, baselinePolicy, type PolicyChange } from '../../policy.ts';
import { caliendoParro } from './caliendo-parro.ts';
import { leverEffects } from './lever-effects.ts';

const dataset = embeddedDataset('world-2017');
const N = dataset.regions.length;
const japan = dataset.regions.findIndex(({ code }) => code === 'JPN');
const usa = dataset.regions.findIndex(({ code }) => code === 'USA');
const objective = { welfare: Float64Array.from(dataset.regions, (_, n) => (n === japan ? 1 : 0)) };
const TIGHT = { tolerance: 1e-13 };

/** Japan's equivalent variation under some changes. */
function worth(...changes: PolicyChange[]): number {
  const result = caliendoParro.solve(dataset, applyChanges(dataset, changes), TIGHT);
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  return result.regions[japan].equivalentVariation;
}

describe('the levers that matter most', () => {
  const result = leverEffects(dataset, baselinePolicy(dataset), objective, 12, TIGHT);
  if (result.kind !== 'effects') throw new Error(JSON.stringify(result));

  test('come in order, with the effect that a small change has', () => {
    const { tariffs, tradeCosts, purchases, transfers } = result;
    for (const effects of [tariffs, tradeCosts, purchases, transfers]) {
      const sizes = effects.map(({ effect }) => Math.abs(effect));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
    const [top] = tariffs;
    const { importer, exporter, sector } = top;
    const flow = { importer, exporter, sector };
    const step = 1e-4;
    const raised = (value: number) => worth({ kind: 'tariff', ...flow, form: 'rate', value });
    const slope = (raised(top.level + step) - raised(top.level - step)) / (2 * step);
    expect(top.effect / slope).toBeCloseTo(1, 5);

    const [barrier] = tradeCosts;
    const costlier = (ratio: number) =>
      worth({
        ...{ kind: 'trade-cost', importer: barrier.importer, exporter: barrier.exporter },
        ...{ sector: barrier.sector, ratio },
      });
    const steeper = (costlier(Math.exp(step)) - costlier(Math.exp(-step))) / (2 * step);
    expect(barrier.effect / steeper).toBeCloseTo(1, 5);
  });

  test('a purchase counts what one beyond the baseline does', () => {
    const [{ importer, exporter, sector, level, effect }] = result.purchases;
    const bought = level * (dataset.unitUsd / 1e9);
    const promised = (share: number) =>
      worth({
        ...{ kind: 'purchase', importer, exporter, sector },
        ...{ form: 'total', usdBn: bought * (1 + share) },
      });
    const slope = (promised(0.002) - promised(0.001)) / (0.001 * level);
    expect(effect / slope).toBeCloseTo(1, 2);
  });

  test('and payments go the way that pays', () => {
    expect(result.transfers[0].to).toBe('JPN');
    expect(result.transfers[0].effect).toBeGreaterThan(1);
  });

  test('what a policy promises already is not asked for again', () => {
    const policy = applyChanges(dataset, [
      {
        kind: 'purchase',
        importer: 'JPN',
        exporter: 'USA',
        sector: '01T02',
        form: 'added',
        usdBn: 1,
      },
    ]);
    const again = leverEffects(dataset, policy, objective, 20);
    if (again.kind !== 'effects') throw new Error('no effects');
    const cell = flowIndex(N, 0, japan, usa);
    expect(again.equilibrium.trade.after[cell]).toBeGreaterThan(
      again.equilibrium.trade.before[cell],
    );
    expect(again.purchases).not.toContainEqual(
      expect.objectContaining({ importer: 'JPN', exporter: 'USA', sector: '01T02' }),
    );
  });
});

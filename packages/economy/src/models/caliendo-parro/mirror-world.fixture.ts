import type { Dataset } from '../../dataset.ts';
import { flowIndex } from '../../dataset.ts';
import { mustBeDataset } from '../../random-world.fixture.ts';

/** The world of the hand-solved cases in docs/models/caliendo-parro-extensions.md. */
export const MIRROR = { valueAdded: 100, homeShare: 0.8, theta: 4 } as const;

/**
 * Two regions, A and B, each the other's mirror image: value added 100, two sectors that take half
 * of spending each, 80 % of either bought at home, no materials, no tariffs, trade elasticity 4.
 */
export function mirrorWorld(): Dataset {
  const named = (code: string) => ({ code, name: { en: code, ja: code } });
  const flows = new Float64Array(8);
  for (const j of [0, 1]) {
    for (const n of [0, 1]) {
      for (const i of [0, 1]) flows[flowIndex(2, j, n, i)] = n === i ? 40 : 10;
    }
  }
  return mustBeDataset({
    id: 'mirror',
    version: 'mirror',
    year: 2000,
    unitUsd: 1e9,
    regions: [named('A'), named('B')],
    sectors: [
      { ...named('S1'), kind: 'goods' },
      { ...named('S2'), kind: 'goods' },
    ],
    flows,
    tariffs: new Float64Array(8),
    inputShares: new Float64Array(8),
    valueAddedShares: new Float64Array(4).fill(1),
    finalDemand: new Float64Array(4).fill(50),
    tradeElasticities: Float64Array.of(MIRROR.theta, MIRROR.theta),
  });
}

/**
 * The mirror world with an industry each: A makes 70 % of S1, B of S2, and half of either's cost is
 * its own product. With strong scale economies the advantage keeps itself up, until it tips over.
 */
export function industryWorld(): Dataset {
  return mustBeDataset({
    ...mirrorWorld(),
    flows: Float64Array.of(100, 25, 75, 50, 50, 75, 25, 100),
    valueAddedShares: new Float64Array(4).fill(0.5),
    inputShares: Float64Array.of(0.5, 0, 0, 0.5, 0.5, 0, 0, 0.5),
    finalDemand: Float64Array.of(37.5, 87.5, 87.5, 37.5),
  });
}

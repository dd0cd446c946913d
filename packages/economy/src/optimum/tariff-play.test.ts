import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselinePolicy } from '../policy.ts';
import { randomWorld, seeded, type WorldSeed, worldSeeds } from '../random-world.fixture.ts';
import { agree, COOPERATIVE_SOLUTIONS } from './agreement.ts';
import { projectedGradientNorm } from './first-order.ts';
import { createRateChoice } from './rate-agreement.ts';
import { recoverRateWeights } from './recover-weights.ts';
import { GROUPINGS, type Grouping, tariffGroups } from './tariff-groups.ts';
import {
  createTariffLandscape,
  type OutcomeWeight,
  payoffOf,
  RATE_FORMS,
  type TariffGame,
} from './tariff-landscape.ts';
import { playRates } from './tariff-play.ts';

const BOUNDS = { low: -0.2, high: 1.5 } as const;
/** A millionth of a per cent. */
const NO_GAIN = 1e-8;

const settings = fc.record({
  world: worldSeeds,
  grouping: fc.constantFrom(...GROUPINGS),
  form: fc.constantFrom(...RATE_FORMS),
  revenue: fc.constantFrom(0, 0.5),
  balance: fc.constantFrom(0, 0.1),
});
interface Setting extends Pick<TariffGame, 'form'> {
  readonly world: WorldSeed;
  readonly grouping: Grouping;
  readonly revenue: number;
  readonly balance: number;
}

/** The first players of a random world, each with the same weights. */
function gameOf({ world, grouping, form, revenue, balance }: Setting, count: number): TariffGame {
  const dataset = randomWorld(world);
  const everyone = dataset.regions.map((_, n) => n);
  const players = everyone.slice(0, count);
  const beside = (region: number): OutcomeWeight[] => [
    { of: { region, measure: { on: 'tariff-revenue' } }, weight: revenue },
    {
      of: { region, measure: { on: 'bilateral-balance', partner: region === 0 ? 1 : 0 } },
      weight: balance,
    },
  ];
  return {
    dataset,
    options: {},
    start: baselinePolicy(dataset),
    players: players.map((region) => payoffOf(region, beside(region))),
    groups: players.flatMap((region) => tariffGroups(dataset, region, everyone, grouping)),
    form,
    bounds: BOUNDS,
  };
}

describe('optimal and Nash rates', () => {
  it('slopes are those of central differences', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 1e6 }), (setting, seed) => {
        const land = createTariffLandscape(gameOf(setting, 2));
        const random = seeded(seed);
        const logs = Float64Array.from(land.game.groups, () => 0.3 * random());
        const weights = Float64Array.of(1, 0.4);
        const station = land.at(logs);
        if (station === null) throw new Error(JSON.stringify(land.counts.trouble));
        const [slopes] = land.slopes(station, [weights]) ?? [];
        const sum = (at: Float64Array) => {
          const there = land.at(at);
          return there === null ? Number.NaN : there.payoffs[0] + 0.4 * there.payoffs[1];
        };
        const h = 1e-4;
        const largest = Math.max(1e-4, ...(slopes ?? []).map(Math.abs));
        logs.forEach((log, g) => {
          const up = Float64Array.from(logs);
          up[g] = log + h;
          const down = Float64Array.from(logs);
          down[g] = log - h;
          const difference = (sum(up) - sum(down)) / (2 * h);
          expect(Math.abs((slopes?.[g] ?? Number.NaN) - difference)).toBeLessThan(1e-5 * largest);
        });
      }),
      { numRuns: 15 },
    );
  });

  it('one player: no random deviation beats them, and the conditions hold', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 1e6 }), (setting, seed) => {
        const land = createTariffLandscape(gameOf(setting, 1));
        const play = playRates(land);
        if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
        const { certificate, station } = play;
        expect(certificate.projectedGradientNorm).toBeLessThan(1e-7);
        expect(certificate.residual).toBeLessThan(1e-11);
        const random = seeded(seed);
        for (let trial = 0; trial < 12; trial++) {
          const size = [0.01, 0.1, 1][trial % 3] ?? 1;
          const logs = station.logs.map((log) =>
            Math.min(Math.log(2.5), Math.max(Math.log(0.8), log + size * (2 * random() - 1))),
          );
          const there = land.at(logs);
          if (there === null) continue;
          expect(there.payoffs[0] - station.payoffs[0]).toBeLessThan(NO_GAIN);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('several players: none gains by going its own way', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 1e6 }), (setting, seed) => {
        const land = createTariffLandscape(gameOf(setting, 2));
        const play = playRates(land);
        if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
        for (const gain of play.certificate.deviationGains) expect(gain).toBeLessThan(NO_GAIN);
        const random = seeded(seed);
        land.own.forEach((own, p) => {
          for (let trial = 0; trial < 6; trial++) {
            const logs = play.station.logs.slice();
            for (const g of own) {
              const moved = (logs[g] ?? 0) + (trial % 2 === 0 ? 0.02 : 0.4) * (2 * random() - 1);
              logs[g] = Math.min(Math.log(2.5), Math.max(Math.log(0.8), moved));
            }
            const there = land.at(logs);
            if (there === null) continue;
            const gain = (there.payoffs[p] ?? 0) - (play.station.payoffs[p] ?? 0);
            expect(gain).toBeLessThan(NO_GAIN);
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  it('a small economy that takes prices as given gains by taking its tariffs away', () => {
    const dataset = randomWorld({ regions: 3, sectors: 2, seed: 11 });
    const game = gameOf(
      {
        ...{ world: { regions: 3, sectors: 2, seed: 11 }, grouping: 'cell', form: 'rate' },
        ...{ revenue: 0, balance: 0 },
      },
      1,
    );
    // As elasticities rise terms of trade slip away, and with them the optimal tariff.
    const rateAt = (theta: number) => {
      const steep = { ...dataset, tradeElasticities: Float64Array.of(theta, theta) };
      const land = createTariffLandscape({ ...game, dataset: steep });
      const play = playRates(land);
      if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
      return Math.expm1(Math.max(...play.station.logs));
    };
    expect(rateAt(12)).toBeLessThan(rateAt(6));
    expect(rateAt(6)).toBeLessThan(rateAt(3));
  });
});

describe('agreed rates', () => {
  it('all solutions lie on the frontier and meet their own condition', () => {
    let [tried, found] = [0, 0];
    fc.assert(
      fc.property(worldSeeds, fc.constantFrom(...COOPERATIVE_SOLUTIONS), (world, solution) => {
        const setting = {
          world,
          grouping: 'partner',
          form: 'rate',
          revenue: 0,
          balance: 0,
        } as const;
        const land = createTariffLandscape(gameOf(setting, 2));
        const war = playRates(land);
        if (war.kind !== 'optimum') throw new Error(JSON.stringify(war));
        const threat = Array.from(war.station.payoffs);
        const agreed = agree(createRateChoice(land), solution, threat, land.incomes, war.station);
        tried++;
        // Where the frontier is all but straight it may not be found; that is said.
        if (agreed.kind === 'not-found') return;
        found++;
        if (agreed.kind !== 'agreement') throw new Error(JSON.stringify(agreed));
        const { gains, idealGains, weights, point } = agreed;
        expect(Math.min(...gains)).toBeGreaterThan(0);
        const aim = {
          value: () => 0,
          weigh(payoffs: ArrayLike<number>, out: Float64Array) {
            weights.forEach((weight, p) => {
              out[p] = weight / (payoffs[p] ?? 1);
            });
            return true;
          },
        };
        const all = land.game.groups.map((_, g) => g);
        expect(projectedGradientNorm(land, { aim, groups: all }, point)).toBeLessThan(1e-7);
        const [a = 0, b = 0] = gains;
        if (solution === 'equal-gains') expect(Math.abs(a - b)).toBeLessThan(1e-9);
        else if (solution === 'nash-product') {
          // Weights of the frontier are those of the product: w_p proportional to W_p / (W_p - d_p).
          const [u = 0, v = 0] = weights;
          const ratio = (u / v) * (a / (1 + a)) * ((1 + b) / b);
          expect(ratio).toBeCloseTo(1, 4);
        } else {
          const [x = 0, y = 0] = idealGains ?? [];
          expect(Math.abs(a / x - b / y)).toBeLessThan(1e-5);
          expect(a).toBeLessThan(x);
        }
      }),
      { numRuns: 12 },
    );
    expect(found / tried).toBeGreaterThan(0.7);
  });
});

describe('recovered weights', () => {
  it('are those that chose the rates, wherever one outcome was weighed', () => {
    fc.assert(
      fc.property(worldSeeds, fc.double({ min: 0.1, max: 1.5, noNaN: true }), (world, weight) => {
        const setting = {
          world,
          grouping: 'cell',
          form: 'rate',
          revenue: weight,
          balance: 0,
        } as const;
        const game = gameOf(setting, 1);
        const play = playRates(createTariffLandscape(game));
        if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
        const { logs } = play.station;
        const found = recoverRateWeights(game, 0, logs, [
          { region: 0, measure: { on: 'tariff-revenue' } },
          { region: 0, measure: { on: 'consumer-prices' } },
        ]);
        if (found.kind !== 'recovery') throw new Error('not solved');
        const [revenue] = found.singles;
        const atBound = found.observed.every(({ at }) => at === 'high');
        if (atBound) return;
        expect(revenue?.firstOrder).toBeCloseTo(weight, 4);
        expect(revenue?.distance).toBeLessThan(0.01);
        const [low = 0, high = 0] = revenue?.range ?? [];
        expect(low).toBeLessThan(weight);
        expect(high).toBeGreaterThan(weight);
        expect(found.joint?.weights[0]).toBeGreaterThan(0);
      }),
      { numRuns: 8 },
    );
  });
});

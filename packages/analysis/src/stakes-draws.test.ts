import { DRAWN_PARAMETERS } from '@parley/economy';
import { describe, expect, test } from 'vitest';
import {
  drawnStakes,
  type Interval,
  planDraws,
  runDraws,
  type SolvedWorld,
  stakes,
  stakesDraws,
} from './index.ts';
import { workedCase } from './worked-case.fixture.ts';

const { case: file, hash, dataset, laws } = workedCase();
const DRAWS = 32;
const request = { draws: DRAWS, seed: 20250501 };
const plan = planDraws(file, dataset, laws, request);
const whole = runDraws(plan, { from: 0, to: DRAWS });
const answer = drawnStakes({ id: file.id, hash }, laws, plan, [whole]);
const central = stakes(file, hash, dataset, laws);

const world = (id: string) => {
  const found = answer.worlds.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no world ${id}`);
  return found;
};
const solved = (id: string) => {
  const found = central.worlds.find((each) => each.id === id);
  if (found?.kind !== 'solved') throw new Error(`${id} is not solved`);
  return found;
};
const compared = (id: string, reference: string) => {
  const found = answer.comparisons.find(
    (each) => each.world === id && each.reference === reference,
  );
  if (found === undefined) throw new Error(`${id} is not compared with ${reference}`);
  return found;
};

test('carries what it was computed from', () => {
  expect(answer).toMatchObject({
    question: 'stakes-draws',
    case: { id: file.id, hash },
    data: central.data,
    laws: central.laws,
    model: { id: 'caliendo-parro', options: { tolerance: 1e-8 } },
    draws: DRAWS,
    seed: request.seed,
    method: 'sobol',
    drawn: [DRAWN_PARAMETERS.tradeElasticities],
    unsolved: [],
  });
  expect(answer.residual).toBeGreaterThan(0);
  expect(answer.residual).toBeLessThan(1e-8);
  expect(answer.worlds.map(({ id }) => id)).toEqual(file.worlds.map(({ id }) => id));
});

test('however the draws are shared out, the answer is the same to the last bit', () => {
  const parts = [
    { from: 20, to: DRAWS },
    { from: 0, to: 1 },
    { from: 1, to: 20 },
  ].map((range) => runDraws(structuredClone(plan), range));
  expect(drawnStakes({ id: file.id, hash }, laws, plan, parts)).toEqual(answer);
}, 60_000);

test('tells after each draw how far it is', () => {
  const told: number[] = [];
  const some = { ...request, draws: 3 };
  const again = stakesDraws(file, hash, dataset, laws, some, (done) => told.push(done));
  expect(told).toEqual([1, 2, 3]);
  expect(again).toEqual(stakesDraws(file, hash, dataset, laws, some));
}, 60_000);

describe('without any spread', () => {
  const none = stakesDraws(file, hash, dataset, laws, { draws: 2, seed: 1, drawn: [] });

  test('every outcome is that of stakes', () => {
    let numbers = 0;
    const same = ({ low, median, high }: Interval, value: number, scale = 1) => {
      for (const each of [low, median, high]) {
        expect(Math.abs(each - value)).toBeLessThan(1e-6 * scale);
      }
      numbers++;
    };
    none.worlds.forEach((drawn, w) => {
      const of = central.worlds[w] as SolvedWorld;
      for (const region of [...of.parties, ...of.thirdCountries]) {
        const found = drawn.regions.find((each) => each.region === region.region);
        if (found === undefined) throw new Error(region.region);
        same(found.realIncomeChange, region.realIncomeChange.value);
        same(found.realIncomeUsdBn, region.realIncomeUsdBn.value, 1e5);
        same(found.consumerPriceChange, region.consumerPriceChange.value);
        same(found.realWageChange, region.realWageChange.value);
        same(found.tariffRevenueUsdBn, region.tariffRevenueUsdBn.after, 1e3);
        same(found.exportsUsdBn, region.exportsUsdBn.after, 1e4);
        same(found.importsUsdBn, region.importsUsdBn.after, 1e4);
        same(found.tradeBalanceUsdBn, region.tradeBalanceUsdBn.after, 1e4);
      }
      for (const { region, winners, losers } of of.sectors) {
        for (const { sector, valueAddedUsdBn, valueAddedChange } of [...winners, ...losers]) {
          const found = drawn.sectors.find(
            (each) => each.region === region && each.sector === sector,
          );
          if (found === undefined) throw new Error(sector);
          same(found.valueAddedUsdBn, valueAddedUsdBn, 1e4);
          same(found.valueAddedChange, valueAddedChange);
        }
      }
      of.bilateral.forEach((flow, f) => {
        expect(drawn.bilateral[f]).toMatchObject({
          importer: flow.importer,
          exporter: flow.exporter,
        });
        same(drawn.bilateral[f].tradeUsdBn, flow.tradeUsdBn.after, 1e4);
        same(drawn.bilateral[f].change, flow.change);
      });
      of.highlights.forEach(({ id, flows }, h) => {
        expect(drawn.highlights[h].id).toBe(id);
        flows.forEach((flow, f) => {
          same(drawn.highlights[h].flows[f].tradeUsdBn, flow.tradeUsdBn.after, 1e4);
          same(drawn.highlights[h].flows[f].change, flow.change);
        });
      });
      of.betweenPartiesOnly.forEach((each, p) => {
        same(drawn.betweenPartiesOnly[p].realIncomeChange, each.realIncomeChange);
        same(drawn.betweenPartiesOnly[p].realIncomeUsdBn, each.realIncomeUsdBn, 1e5);
      });
    });
    expect(numbers).toBeGreaterThan(500);
  });
});

describe('intervals', () => {
  test('hold their medians, have width where tariffs change, and surround the central value', () => {
    for (const id of ['in-force', 'no-deal', 'package']) {
      for (const { region, realIncomeChange } of world(id).regions.slice(0, 2)) {
        const { low, median, high } = realIncomeChange;
        expect(low).toBeLessThan(median);
        expect(median).toBeLessThan(high);
        const value = [...solved(id).parties, ...solved(id).thirdCountries].find(
          (each) => each.region === region,
        )?.realIncomeChange.value;
        expect(value).toBeGreaterThan(low);
        expect(value).toBeLessThan(high);
      }
      expect(world(id).failed).toBe(0);
    }
  });

  test('the baseline is the baseline under any parameters', () => {
    for (const { realIncomeChange } of world('before').regions) {
      for (const each of Object.values(realIncomeChange)) {
        expect(Math.abs(each)).toBeLessThan(1e-10);
      }
    }
  });

  test('higher elasticities lose more trade: cars to the United States', () => {
    const cars = world('in-force').highlights[0].flows.find(({ importer }) => importer === 'USA');
    expect(cars?.change.low).toBeLessThan(cars?.change.high ?? 0);
    expect(cars?.change.high).toBeLessThan(0);
  });
});

describe('worlds under the same draws', () => {
  test('Japan prefers the package to no deal in most draws; shares add up to one', () => {
    const [japan, usa] = compared('package', 'no-deal').parties;
    expect(japan?.region).toBe('JPN');
    expect(japan?.higher).toBeGreaterThan(0.9);
    for (const party of [japan, usa]) {
      expect((party?.higher ?? 0) + (party?.lower ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  test('differences between worlds are far surer than each world: the numbers are common', () => {
    const width = ({ low, high }: Interval) => high - low;
    const [japan] = compared('package', 'no-deal').parties;
    const alone = ['package', 'no-deal'].map((id) => {
      const found = world(id).regions.find(({ region }) => region === 'JPN');
      return found === undefined ? Number.NaN : width(found.realIncomeChange);
    });
    const independent = Math.hypot(...alone);
    expect(width(japan.realIncomeChange)).toBeLessThan(independent);
  });
});

test('labour mobility and pass-through can be drawn too', () => {
  const drawn = Object.values(DRAWN_PARAMETERS);
  const wider = stakesDraws(file, hash, dataset, laws, { draws: 3, seed: 1, drawn });
  expect(wider.drawn).toEqual(drawn);
  for (const { failed, regions } of wider.worlds) {
    expect(failed).toBe(0);
    for (const { realIncomeChange } of regions) expect(realIncomeChange.median).not.toBeNaN();
  }
});

describe('draws without a solution', () => {
  const of = { id: file.id, hash };

  test('are counted and left out of the intervals of their world', () => {
    const quantities = whole.numbers.length / DRAWS / plan.worlds.length;
    const numbers = whole.numbers.slice();
    // The third draw of the second world, and all of the last.
    const failing = new Set([plan.worlds.length * 2 + 1]);
    for (let draw = 0; draw < DRAWS; draw++) failing.add(plan.worlds.length * (draw + 1) - 1);
    for (const row of failing) numbers.fill(Number.NaN, row * quantities, (row + 1) * quantities);
    const { worlds, comparisons } = drawnStakes(of, laws, plan, [{ ...whole, numbers }]);
    expect(worlds.map(({ failed }) => failed)).toEqual([
      0,
      1,
      ...worlds.slice(3).map(() => 0),
      DRAWS,
    ]);
    expect(worlds[1].regions[0].realIncomeChange.median).not.toBeNaN();
    expect(worlds.at(-1)?.regions[0].realIncomeChange.median).toBeNaN();
    expect(comparisons.at(-1)?.parties[0]).toMatchObject({ higher: 0, lower: 0 });
  });

  test('have no numbers', () => {
    const [, second] = plan.worlds;
    const broken = { ...plan, worlds: [second], options: { tolerance: 1e-300 } };
    const { numbers } = runDraws(broken, { from: 0, to: 1 });
    expect(numbers.every(Number.isNaN)).toBe(true);
  }, 60_000);
});

import { describe, expect, test } from 'vitest';
import type { Equilibrium } from '../../equilibrium.ts';
import { applyChanges, type Policy, type PolicyChange } from '../../policy.ts';
import { type CaliendoParroOptions, caliendoParro } from './caliendo-parro.ts';
import { MIRROR, mirrorWorld } from './mirror-world.fixture.ts';

// Each case is worked step by step in docs/models/caliendo-parro-extensions.md, where the rounded
// figures stand. Nothing of the model's code is used on the way to `expected`.

const world = mirrorWorld();
const { valueAdded, homeShare, theta } = MIRROR;
const abroad = 1 - homeShare;
const TIGHT = { tolerance: 1e-13 };
/** On the first sector, in both directions. */
const RATE = 0.25;
const both = (change: (importer: string, exporter: string) => PolicyChange): Policy =>
  applyChanges(world, [change('A', 'B'), change('B', 'A')]);
const mutualTariff = both((importer, exporter) => ({
  ...{ kind: 'tariff', importer, exporter, sector: 'S1', form: 'rate', value: RATE },
}));

function solved(policy: Policy, options: Partial<CaliendoParroOptions> = {}): Equilibrium {
  const result = caliendoParro.solve(world, policy, { ...TIGHT, ...options });
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  return result;
}

/** What buyers of a flow that costs `factor` times as much do: its share, and their price index. */
function imports(factor: number): { share: number; index: number } {
  const weight = abroad * factor ** -theta;
  return { share: weight / (homeShare + weight), index: (homeShare + weight) ** (-1 / theta) };
}

/** Compares to 1e-9, and the documented figure to the digits that are printed. */
function agree(found: number, expected: number, documented: number): void {
  expect(Math.abs(found - expected)).toBeLessThan(1e-9);
  told(expected, documented);
}

function told(expected: number, documented: number): void {
  expect(expected.toFixed(6)).toBe(documented.toFixed(6));
}

const region = (result: Equilibrium, code: string) => {
  const found = result.regions.find((each) => each.code === code);
  if (found === undefined) throw new RangeError(code);
  return found;
};

/** Tariff of 25 % on the first sector with full pass-through: shares, revenue, income, sales. */
function mutual() {
  const { share, index } = imports(1 + RATE);
  const duty = (share * RATE) / (1 + RATE);
  const income = valueAdded / (1 - duty / 2);
  const sales = [(income / 2) * (1 - duty), income / 2];
  return { share, index, duty, income, scale: sales.map((value) => value / (valueAdded / 2)) };
}

describe('cases solved by hand', () => {
  test('the plain model under the mutual tariff', () => {
    const { income, index } = mutual();
    const result = solved(mutualTariff);
    agree(region(result, 'A').realIncomeChange, income / valueAdded / index ** 0.5 - 1, -0.006354);
    expect(region(result, 'B').realIncomeChange).toBeCloseTo(
      region(result, 'A').realIncomeChange,
      12,
    );
  });

  test.each([
    [1.5, { real: -0.006325, labour: [0.996865, 1.003116] }],
    [3, { real: -0.00634, labour: [0.99374, 1.006241] }],
  ])('labour that moves between sectors with elasticity %f', (labourMobility, documented) => {
    const { income, index, scale } = mutual();
    const wages = scale.map((value) => value ** (1 / labourMobility));
    const prices = [wages[0] * index, wages[1]];
    const real = income / valueAdded / Math.sqrt(prices[0] * prices[1]) - 1;
    const result = solved(mutualTariff, { labourMobility });
    agree(region(result, 'A').realIncomeChange, real, documented.real);
    for (const j of [0, 1]) {
      agree(result.sectorLabour[j], scale[j] / wages[j], documented.labour[j]);
      expect(result.priceRatios[j]).toBeCloseTo(prices[j], 11);
    }
  });

  test('labour supply that answers the real wage', () => {
    const labourSupply = 0.5;
    const { income, index } = mutual();
    // The consumer price of a unit of labour is g; w L = 1 at the numeraire and L = (w/P)^kappa.
    const g = index ** 0.5;
    const labour = g ** -labourSupply;
    const prices = g / labour;
    const result = solved(mutualTariff, { labourSupply });
    const a = region(result, 'A');
    agree(a.wageChange, 1 / labour - 1, 0.007884);
    agree(a.realIncomeChange, income / valueAdded / prices - 1, -0.014127);
    // Of income, kappa/(1+kappa) of wages pays for effort.
    const effort = (valueAdded * labourSupply) / (1 + labourSupply);
    const welfare = (income - effort) / prices / (valueAdded - effort) - 1;
    agree(a.welfareChange, welfare, -0.009548);
    expect(a.equivalentVariation).toBeCloseTo(welfare * (valueAdded - effort), 8);
  });

  test.each([
    [0, { real: 0, revenue: 2 }],
    [0.5, { real: -0.002031, revenue: 1.389427 }],
  ])('pass-through of %f', (phi, documented) => {
    const { share, index } = imports((1 + RATE) ** phi);
    const absorbs = (1 + RATE) ** (1 - phi);
    // Duty and what producers bear of it, per unit of spending on the sector.
    const perSpent = (share * (RATE + 1 - absorbs)) / (1 + RATE);
    const income = valueAdded / (1 - perSpent / 2);
    const result = solved(mutualTariff, { passThrough: Float64Array.of(phi, 1) });
    const a = region(result, 'A');
    agree(a.realIncomeChange, income / valueAdded / index ** 0.5 - 1, documented.real);
    agree(a.tariffRevenue.after, ((income / 2) * share * RATE) / (1 + RATE), documented.revenue);
    const sales = (income / 2) * (1 - share + (share * absorbs) / (1 + RATE));
    expect(result.output.after[0]).toBeCloseTo(sales, 9);
  });

  test('scale economies', () => {
    const scaleElasticities = Float64Array.of(0.1, 0.2);
    const { income, index, scale } = mutual();
    const costs = scale.map((value, j) => value ** -scaleElasticities[j]);
    const real = income / valueAdded / Math.sqrt(costs[0] * index * costs[1]) - 1;
    const result = solved(mutualTariff, { scaleElasticities });
    agree(region(result, 'A').realIncomeChange, real, -0.005895);
    expect(result.priceRatios[0]).toBeCloseTo(costs[0] * index, 11);
    expect(result.priceRatios[1]).toBeCloseTo(costs[1], 11);
  });

  test('a purchase commitment, under a tariff', () => {
    // Chosen: the subsidy, a tenth. From it the target that asks for it.
    const left = 0.9;
    const { share, index } = imports((1 + RATE) * left);
    const budget = share * (1 - 1 / ((1 + RATE) * left));
    const income = valueAdded / (1 - budget / 2);
    const target = ((income / 2) * share) / ((1 + RATE) * left);
    const commitments = [
      { importer: 0, exporter: 1, sector: 0, target },
      { importer: 1, exporter: 0, sector: 0, target },
    ];
    const result = solved({ ...mutualTariff, commitments });
    agree(region(result, 'A').realIncomeChange, income / valueAdded / index ** 0.5 - 1, -0.002233);
    told(target, 6.045489);
    expect(result.trade.after[1]).toBeCloseTo(target, 9);
    expect(Math.exp(result.state.at(-1) ?? Number.NaN)).toBeCloseTo(left, 11);
  });

  test('commitments on two products of a flow', () => {
    const products = [
      { share: 0.3, left: 0.8 },
      { share: 0.5, left: 0.9 },
    ];
    const eta = 2;
    const weights = products.map(({ share, left }) => share * left ** (1 - eta));
    const sum = 0.2 + weights[0] + weights[1];
    const bundle = sum ** (1 / (1 - eta));
    const { share, index } = imports(bundle);
    // Sellers get 1/left of what buyers pay for a product.
    const parts = weights.map((weight) => weight / sum);
    const received = products.map(({ left }, m) => parts[m] / left);
    const bill = received[0] + received[1] - parts[0] - parts[1];
    const income = valueAdded / (1 + (share * bill) / 2);
    const targets = received.map((value) => (income / 2) * share * value);
    const commitments = [0, 1].flatMap((importer) =>
      products.map((product, m) => ({
        ...{ importer, exporter: 1 - importer, sector: 0, target: targets[m] },
        ...{ share: product.share, substitution: eta },
      })),
    );
    const free = applyChanges(world, []);
    const result = solved({ ...free, commitments });
    agree(region(result, 'A').realIncomeChange, income / valueAdded / index ** 0.5 - 1, -0.004816);
    for (const [m, documented] of [5.894135, 7.761824].entries()) told(targets[m], documented);
    const found = result.state.slice(-4).map(Math.exp);
    for (const [k, left] of [0.8, 0.9, 0.8, 0.9].entries()) expect(found[k]).toBeCloseTo(left, 11);
    const sold = (income / 2) * share * (received[0] + received[1] + 1 - parts[0] - parts[1]);
    expect(result.trade.after[1]).toBeCloseTo(sold, 9);
  });

  test('an investment of 10 from A in B', () => {
    const paid = 10;
    // Both sectors are alike, so that one wage of A is the unknown: wages add up to two.
    const excess = (wageA: number): number => {
      const wageB = 2 - wageA;
      const homeOfA = homeShare * wageA ** -theta;
      const homeOfB = homeShare * wageB ** -theta;
      const fromB = abroad * wageB ** -theta;
      const fromA = abroad * wageA ** -theta;
      const spentA = wageA * valueAdded - paid;
      const spentB = wageB * valueAdded + paid;
      const sold = (homeOfA / (homeOfA + fromB)) * spentA + (fromA / (homeOfB + fromA)) * spentB;
      return sold - wageA * valueAdded;
    };
    let low = 0.5;
    let high = 1;
    while (high - low > 1e-15) {
      const middle = (low + high) / 2;
      if (middle === low || middle === high) break;
      if (excess(middle) > 0) low = middle;
      else high = middle;
    }
    const wage = low;
    const index = (homeShare * wage ** -theta + abroad * (2 - wage) ** -theta) ** (-1 / theta);
    const result = solved(
      applyChanges(world, [{ kind: 'investment', from: 'A', to: 'B', usdBn: paid }]),
    );
    const a = region(result, 'A');
    agree(a.wageChange, wage - 1, -0.020164);
    agree(a.realIncomeChange, (wage - paid / valueAdded) / index - 1, -0.108823);
    expect(a.tradeBalance.after).toBeCloseTo(paid, 8);
  });

  test('a non-tariff barrier', () => {
    const ratio = 1.25;
    const { index } = imports(ratio);
    const policy = both((importer, exporter) => ({
      ...{ kind: 'trade-cost', importer, exporter, sector: 'S1', ratio },
    }));
    const a = region(solved(policy), 'A');
    agree(a.realIncomeChange, index ** -0.5 - 1, -0.015584);
    expect(a.tariffRevenue.after).toBe(0);
  });
});

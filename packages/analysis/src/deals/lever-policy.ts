import type { Issue } from '@parley/casebook';
import { type Dataset, flowIndex, type LeverGradient, type Policy } from '@parley/economy';
import { levelAt, rangeOf } from './issue-levels.ts';
import type { InvestmentControl, Levers } from './levers.ts';

/** What is paid in a year under each investment issue, in the dataset's unit. */
function paidIn(levers: Levers, places: ArrayLike<number>): readonly number[] {
  const { issues, investments, dataset } = levers;
  const inUnit = 1e9 / dataset.unitUsd;
  return investments.map(({ issue, years }) => {
    const each = issues[issue];
    return each === undefined ? 0 : (levelAt(each, places[issue] ?? 0) / years) * inUnit;
  });
}

/** Capital's share of value added, and capital over value added: round figures of national accounts. */
const CAPITAL_SHARE = 0.35;
const CAPITAL_RATIO = 3;

/** Tariffs as the levels move them, before it is seen to that none is below zero. */
function conceded({ base, issues, tariffs: controls }: Levers, places: ArrayLike<number>) {
  const tariffs = Float64Array.from(base.tariffs);
  for (const { issue, cell, slope, before, ordinary } of controls) {
    const level = levelAt(issues[issue] as Issue, places[issue] ?? 0);
    const top = (at: number) => (ordinary === null ? at : Math.max(0, at - ordinary));
    tariffs[cell] = (tariffs[cell] ?? 0) + slope * (top(level) - top(before));
  }
  return tariffs;
}

/**
 * The policy of a package but for its purchases.
 *
 * @param places of the issues, 0 where nothing is conceded and 1 where everything is
 */
export function policyAt(levers: Levers, places: ArrayLike<number>): Policy {
  const { dataset } = levers;
  const tariffs = conceded(levers, places);
  // Nobody pays less than nothing, whatever a level is counted from.
  for (const { cell } of levers.tariffs) tariffs[cell] = Math.max(0, tariffs[cell] ?? 0);
  let tradeCosts: Float64Array | null = null;
  if (levers.barriers.length > 0) {
    tradeCosts = new Float64Array(dataset.flows.length).fill(1);
    for (const { issue, cell, equivalent, coverage } of levers.barriers) {
      const left = (1 + equivalent * (1 - (places[issue] ?? 0))) / (1 + equivalent);
      tradeCosts[cell] = (tradeCosts[cell] ?? 1) * (coverage * left + 1 - coverage);
    }
  }
  const transfers = new Float64Array(dataset.regions.length);
  const paid = paidIn(levers, places);
  levers.investments.forEach(({ investor, host }, m) => {
    transfers[investor] = (transfers[investor] ?? 0) - (paid[m] ?? 0);
    transfers[host] = (transfers[host] ?? 0) + (paid[m] ?? 0);
  });
  return {
    tariffs,
    tradeCosts,
    productivity: levers.productivity ? productivityAt(levers, paid) : null,
    ...(levers.investments.length > 0 && { transfers }),
  };
}

/** So little more than nothing that it changes no result, and enough for the promise to bind. */
const BINDING = 1e-8;

/**
 * The policy with its purchases: so much more than what is bought under `policy` alone.
 *
 * @param trade before duty under `policy`: as the dataset's flows
 */
export function withPurchases(
  { purchases, issues }: Levers,
  policy: Policy,
  places: ArrayLike<number>,
  trade: ArrayLike<number>,
): Policy {
  if (purchases.length === 0) return policy;
  const commitments = purchases.map(
    ({ issue, importer, exporter, sector, cell, share, perUnit }) => {
      const each = issues[issue] as Issue;
      const beyond = levelAt(each, places[issue] ?? 0) - levelAt(each, 0);
      const target = share * (trade[cell] ?? 0) * (1 + BINDING) + perUnit * beyond;
      return { importer, exporter, sector, target, ...(share < 1 && { share }) };
    },
  );
  return { ...policy, commitments };
}

/** Built capital makes its sectors more productive; spread over them by value added. */
function productivityAt(levers: Levers, paid: readonly number[]): Float64Array {
  const { dataset, investments } = levers;
  const J = dataset.sectors.length;
  const ratios = new Float64Array(dataset.regions.length * J).fill(1);
  investments.forEach((control, m) => {
    const total = (paid[m] ?? 0) * control.years;
    const capital = control.hostSectors.map((j) => CAPITAL_RATIO * valueAdded(dataset, control, j));
    const all = capital.reduce((sum, each) => sum + each, 0);
    for (const j of control.hostSectors) {
      const cell = control.host * J + j;
      const share = CAPITAL_SHARE * (dataset.valueAddedShares[cell] ?? 0);
      ratios[cell] = (ratios[cell] ?? 1) * (1 + total / all) ** share;
    }
  });
  return ratios;
}

function valueAdded(dataset: Dataset, { host }: InvestmentControl, sector: number): number {
  const N = dataset.regions.length;
  let output = 0;
  for (let n = 0; n < N; n++) {
    const cell = flowIndex(N, sector, n, host);
    output += (dataset.flows[cell] ?? 0) / (1 + (dataset.tariffs[cell] ?? 0));
  }
  return output * (dataset.valueAddedShares[host * dataset.sectors.length + sector] ?? 0);
}

/**
 * Derivatives by the places of the issues, from those by the policy's levers.
 *
 * @param perTransfer what a unit handed to a region is worth beside what `gradient` says: [region]
 */
export function pullToPlaces(
  levers: Levers,
  policy: Policy,
  places: ArrayLike<number>,
  gradient: LeverGradient,
  perTransfer: ArrayLike<number>,
): Float64Array {
  const { issues, dataset } = levers;
  const out = new Float64Array(issues.length);
  const add = (issue: number, value: number) => {
    out[issue] = (out[issue] ?? 0) + value;
  };
  const rates = conceded(levers, places);
  for (const { issue, cell, slope, ordinary } of levers.tariffs) {
    const each = issues[issue] as Issue;
    if (ordinary !== null && levelAt(each, places[issue] ?? 0) <= ordinary) continue;
    if ((rates[cell] ?? 0) < 0) continue;
    const byRate = (gradient.tariffs[cell] ?? 0) / (1 + (policy.tariffs[cell] ?? 0));
    add(issue, byRate * slope * rangeOf(each));
  }
  for (const { issue, cell, equivalent, coverage } of levers.barriers) {
    const left = (1 + equivalent * (1 - (places[issue] ?? 0))) / (1 + equivalent);
    const ratio = coverage * left + 1 - coverage;
    const slope = (-coverage * equivalent) / (1 + equivalent);
    add(issue, ((gradient.tradeCosts[cell] ?? 0) * slope) / ratio);
  }
  levers.purchases.forEach(({ issue, perUnit }, k) => {
    const target = policy.commitments?.[k]?.target;
    if (target === undefined) return;
    const slope = perUnit * rangeOf(issues[issue] as Issue);
    add(issue, ((gradient.commitments[k] ?? 0) * slope) / target);
  });
  const inUnit = 1e9 / dataset.unitUsd;
  levers.investments.forEach(({ issue, investor, host, hostSectors, years }) => {
    const per = (n: number) => (gradient.transfers[n] ?? 0) + (perTransfer[n] ?? 0);
    const J = dataset.sectors.length;
    const each = issues[issue] as Issue;
    let slope = ((per(host) - per(investor)) * inUnit) / years;
    if (levers.productivity) {
      const control = { issue, investor, host, hostSectors, years };
      const capital = hostSectors.map((j) => CAPITAL_RATIO * valueAdded(dataset, control, j));
      const all = capital.reduce((sum, one) => sum + one, 0);
      const grown = 1 + (levelAt(each, places[issue] ?? 0) * inUnit) / all;
      for (const j of hostSectors) {
        const share = CAPITAL_SHARE * (dataset.valueAddedShares[host * J + j] ?? 0);
        slope += ((gradient.productivity[host * J + j] ?? 0) * share * inUnit) / all / grown;
      }
    }
    add(issue, slope * rangeOf(each));
  });
  return out;
}

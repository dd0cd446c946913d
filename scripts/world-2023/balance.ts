import { at, range, sum } from './cells.ts';

/** Accounts of one economy with J sectors, any currency. */
export interface Accounts {
  /** Cost of input k in sector j: [using j][input k]. */
  readonly intermediate: Float64Array;
  /** [sector]. */
  readonly finalDemand: Float64Array;
  readonly valueAdded: Float64Array;
  readonly domesticSales: Float64Array;
}

/** What the accounts must agree with. */
export interface Targets {
  /** Imports with duty and exports by sector. */
  readonly imports: Float64Array;
  readonly exports: Float64Array;
  /** Value added of all sectors. */
  readonly valueAdded: number;
}

export interface Balanced {
  readonly accounts: Accounts;
  readonly iterations: number;
  /** Largest gap in any identity, as a share of the sector's supply. */
  readonly gap: number;
}

const MOST_SWEEPS = 50_000;
const TOLERANCE = 1e-13;

/**
 * The accounts nearest to given ones, by cross-entropy, that keep the identities
 *
 *   uses of k:  Σ_j intermediate[j][k] + final[k] − domestic sales[k] = imports[k]
 *   cost of j:  Σ_k intermediate[j][k] + value added[j] − domestic sales[j] = exports[j]
 *   Σ_j value added[j] = the target.
 *
 * Domestic sales stand in both with a minus, so this is RAS with signs (GRAS; Junius & Oosterhaven 2003, in the form
 * of Lenzen, Wood & Gallego 2007): each cell is its prior times multipliers, divided by them where the sign is minus.
 * The multiplier of a row or column is the root of a quadratic. Cells of zero stay zero, none turns negative.
 *
 * @throws when the gap does not close, naming it
 */
export function balanceAccounts(prior: Accounts, targets: Targets): Balanced {
  const J = prior.finalDemand.length;
  const use = new Float64Array(J).fill(1);
  const cost = new Float64Array(J).fill(1);
  let level = 1;
  for (let iterations = 1; iterations <= MOST_SWEEPS; iterations++) {
    for (const k of range(J)) {
      let plus = at(prior.finalDemand, k);
      for (let j = 0; j < J; j++) plus += at(prior.intermediate, j * J + k) * at(cost, j);
      const minus = at(prior.domesticSales, k) / at(cost, k);
      use[k] = multiplier(plus, minus, at(targets.imports, k));
    }
    for (const j of range(J)) {
      let plus = at(prior.valueAdded, j) * level;
      for (let k = 0; k < J; k++) plus += at(prior.intermediate, j * J + k) * at(use, k);
      const minus = at(prior.domesticSales, j) / at(use, j);
      cost[j] = multiplier(plus, minus, at(targets.exports, j));
    }
    level = targets.valueAdded / sum(prior.valueAdded.map((value, j) => value * at(cost, j)));
    if (iterations % 10 !== 0) continue;
    const accounts = scaled(prior, use, cost, level);
    const gap = largestGap(accounts, targets);
    if (gap < TOLERANCE) return { accounts, iterations, gap };
    if (iterations === MOST_SWEEPS) throw new Error(`accounts do not balance: gap ${gap}`);
  }
  throw new Error('unreachable');
}

/** Root of `plus m − minus / m = target`. */
function multiplier(plus: number, minus: number, target: number): number {
  if (plus === 0 && minus === 0) return 1;
  if (minus === 0) return target / plus;
  return (target + Math.sqrt(target * target + 4 * plus * minus)) / (2 * plus);
}

function scaled(prior: Accounts, use: Float64Array, cost: Float64Array, level: number): Accounts {
  const J = use.length;
  return {
    intermediate: prior.intermediate.map(
      (value, cell) => value * at(cost, Math.floor(cell / J)) * at(use, cell % J),
    ),
    finalDemand: prior.finalDemand.map((value, k) => value * at(use, k)),
    valueAdded: prior.valueAdded.map((value, j) => value * at(cost, j) * level),
    domesticSales: prior.domesticSales.map((value, k) => value / (at(use, k) * at(cost, k))),
  };
}

/** Largest gap in the identities, as a share of what a sector's users are supplied with. */
export function largestGap(accounts: Accounts, targets: Targets): number {
  const J = accounts.finalDemand.length;
  const { intermediate, finalDemand, valueAdded, domesticSales } = accounts;
  let largest = Math.abs(sum(valueAdded) / targets.valueAdded - 1);
  for (const s of range(J)) {
    const sales = at(domesticSales, s);
    let uses = at(finalDemand, s);
    let costs = at(valueAdded, s);
    for (const other of range(J)) {
      uses += at(intermediate, other * J + s);
      costs += at(intermediate, s * J + other);
    }
    const supply = sales + at(targets.imports, s);
    const output = sales + at(targets.exports, s);
    if (supply > 0) largest = Math.max(largest, Math.abs(uses / supply - 1));
    if (output > 0) largest = Math.max(largest, Math.abs(costs / output - 1));
  }
  return largest;
}

import { clipFinalDemand, type Dataset, flowIndex, settle } from '@parley/economy';
import { type Accounts, type Balanced, balanceAccounts } from './balance.ts';
import { add, at, range, sum } from './cells.ts';
import { REGION_CODES, REGIONS, SECTORS } from './names.ts';
import type { Technology } from './technology.ts';
import type { Totals2023 } from './totals-2023.ts';

/** Accounts of every region before and after balancing, USD million. */
export interface RegionAccounts {
  readonly prior: Accounts;
  readonly balanced: Balanced;
  readonly imports: Float64Array;
  readonly exports: Float64Array;
  /** Value added that GDP of 2023 leaves when duty is taken off. */
  readonly valueAdded: number;
  readonly tariffRevenue: number;
}

interface Inputs {
  /** Before duty, off the diagonal final; the diagonal is the prior of domestic sales. */
  readonly trade: Float64Array;
  readonly tariffs: Float64Array;
  readonly technology: Technology;
  readonly totals: Totals2023;
}

/**
 * Balances the accounts of each region: trade between regions stays as it is, GDP is met, and domestic sales, inputs,
 * value added and final demand move as little as they can.
 */
export function balanceRegions(inputs: Inputs): RegionAccounts[] {
  const { trade, tariffs, technology, totals } = inputs;
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  return range(N).map((n) => {
    const imports = new Float64Array(J);
    const exports = new Float64Array(J);
    let tariffRevenue = 0;
    for (const j of range(J)) {
      for (const i of range(N)) {
        if (i === n) continue;
        const into = flowIndex(N, j, n, i);
        add(imports, j, at(trade, into) * (1 + at(tariffs, into)));
        tariffRevenue += at(trade, into) * at(tariffs, into);
        add(exports, j, at(trade, flowIndex(N, j, i, n)));
      }
    }
    const valueAdded = at(totals.gdp, n) - tariffRevenue;
    const spending = valueAdded + sum(imports) - sum(exports);
    const domesticSales = Float64Array.from(range(J), (j) => at(trade, flowIndex(N, j, n, n)));
    const output = domesticSales.map((sales, j) => sales + at(exports, j));
    const prior: Accounts = {
      intermediate: technology.inputShares
        .slice(n * J * J, (n + 1) * J * J)
        .map((share, cell) => share * at(output, Math.floor(cell / J))),
      finalDemand: technology.finalShares
        .slice(n * J, (n + 1) * J)
        .map((share) => share * spending),
      valueAdded: output.map((made, j) => made * at(technology.valueAddedShares, n * J + j)),
      domesticSales,
    };
    const balanced = balanceAccounts(prior, { imports, exports, valueAdded });
    return { prior, balanced, imports, exports, valueAdded, tariffRevenue };
  });
}

export interface Assembled {
  readonly dataset: Dataset;
  /** Largest change of a wage when the last digits are settled. */
  readonly wageChange: number;
}

/** Makes the dataset of balanced accounts; settling carries the last digits only. */
export function assemble(
  regions: readonly RegionAccounts[],
  trade: Float64Array,
  tariffs: Float64Array,
  tradeElasticities: Float64Array,
): Assembled {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const flows = trade.map((value, cell) => value * (1 + at(tariffs, cell)));
  const inputShares = new Float64Array(N * J * J);
  const valueAddedShares = new Float64Array(N * J);
  regions.forEach(({ balanced: { accounts } }, n) => {
    for (const j of range(J)) {
      flows[flowIndex(N, j, n, n)] = at(accounts.domesticSales, j);
      const inputs = accounts.intermediate.subarray(j * J, (j + 1) * J);
      const output = sum(inputs) + at(accounts.valueAdded, j);
      inputs.forEach((value, k) => {
        inputShares[(n * J + j) * J + k] = value / output;
      });
      valueAddedShares[n * J + j] = 1 - sum(inputs.map((value) => value / output));
    }
  });
  const { economy, clipped } = clipFinalDemand({
    id: 'world-2023',
    version: 'world-2023',
    year: 2023,
    unitUsd: 1e6,
    regions: REGIONS.map(([code, en, ja]) => ({ code, name: { en, ja } })),
    sectors: SECTORS.map(({ code, name, kind }) => ({ code, name, kind })),
    flows,
    tariffs,
    inputShares,
    valueAddedShares,
    tradeElasticities,
  });
  if (clipped.length > 0) throw new Error(`final demand is negative: ${JSON.stringify(clipped)}`);
  const settled = settle(economy, 'kept');
  if (settled.kind === 'not-converged') {
    throw new Error(`the baseline was not solved: ${JSON.stringify(settled)}`);
  }
  return {
    dataset: settled.dataset,
    wageChange: Math.max(...settled.wageChanges.map(Math.abs)),
  };
}

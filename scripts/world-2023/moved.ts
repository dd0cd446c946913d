import { flowIndex } from '@parley/economy';
import type { BuiltWorld2023 } from './build.ts';
import { at, range, sum } from './cells.ts';
import { REGION_CODES, SECTORS, standsAlone2017 } from './names.ts';
import { hasOwn2011 } from './technology.ts';

/** A cell of a region's accounts and how far balancing moved it, USD million. */
export interface MovedCell {
  readonly region: string;
  readonly account: 'domestic sales' | 'final demand' | 'value added' | 'materials';
  readonly sector: string;
  readonly before: number;
  readonly after: number;
  readonly reason: string;
}

/** The region's GDP and prior differ by more than this before the difference counts as the reason. */
const NOTABLE_LEVEL = 0.05;

/** The cells that balancing moved most, in value, with what made them move. */
export function movedMost(built: BuiltWorld2023, count: number): MovedCell[] {
  const J = SECTORS.length;
  const cells = built.regions.flatMap(({ prior, balanced: { accounts } }, n) => {
    const materials = (table: Float64Array, j: number) => sum(table.subarray(j * J, (j + 1) * J));
    return SECTORS.flatMap(({ code: sector }, j) => {
      const entry = (account: MovedCell['account'], before: number, after: number) => ({
        region: REGION_CODES[n] ?? '',
        account,
        sector,
        before,
        after,
        reason: reasonOf(built, n, j, before, after),
      });
      return [
        entry('domestic sales', at(prior.domesticSales, j), at(accounts.domesticSales, j)),
        entry('final demand', at(prior.finalDemand, j), at(accounts.finalDemand, j)),
        entry('value added', at(prior.valueAdded, j), at(accounts.valueAdded, j)),
        entry('materials', materials(prior.intermediate, j), materials(accounts.intermediate, j)),
      ];
    });
  });
  const moved = (cell: MovedCell) => Math.abs(cell.after - cell.before);
  return cells.sort((a, b) => moved(b) - moved(a)).slice(0, count);
}

/** What the accounts had to make room for: trade that differs from the lifted seed, a prior that did not agree, GDP. */
function reasonOf(
  { trade, regions }: BuiltWorld2023,
  n: number,
  j: number,
  before: number,
  after: number,
): string {
  const N = REGION_CODES.length;
  const change = (into: boolean) =>
    sum(
      range(N).map((other) => {
        const cell = into ? flowIndex(N, j, n, other) : flowIndex(N, j, other, n);
        return other === n ? 0 : at(trade.trade, cell) - at(trade.lifted, cell);
      }),
    );
  const [imports, exports] = [change(true), change(false)];
  const account = regions[n];
  if (account === undefined) throw new Error(`no accounts of region ${n}`);
  const bn = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value / 1000).toFixed(0)}bn`;
  if (Math.abs(imports) + Math.abs(exports) >= Math.abs(after - before) / 2) {
    return `trade of 2023 against the lifted table: exports ${bn(exports)}, imports ${bn(imports)}`;
  }
  const { prior } = account;
  const J = SECTORS.length;
  const uses =
    at(prior.finalDemand, j) + sum(range(J).map((k) => at(prior.intermediate, k * J + j)));
  const gap = uses - at(prior.domesticSales, j) - at(account.imports, j);
  if (Math.abs(gap) >= Math.abs(after - before) / 2) {
    const more = gap > 0 ? 'exceed' : 'fall short of';
    return `uses of the prior ${more} its supply by ${Math.abs(gap / 1000).toFixed(0)}bn: ${priorOf(n)}`;
  }
  const level = account.valueAdded / sum(prior.valueAdded) - 1;
  if (Math.abs(level) > NOTABLE_LEVEL) {
    const percent = `${level < 0 ? '−' : '+'}${Math.abs(100 * level).toFixed(1)} %`;
    return `level of GDP: ${percent} on the prior’s value added`;
  }
  return 'inputs and uses of other sectors moved, and this one with them';
}

/** Why a region's supply and uses do not agree before balancing. */
function priorOf(n: number): string {
  const code = REGION_CODES[n] ?? 'ROW';
  if (hasOwn2011(code)) return 'supply is split by 2014, uses are those of 2011';
  if (code === 'ROW' || code === 'CHE' || code === 'EU27') {
    return 'supply is split by 2014, uses are its parent’s of 2017';
  }
  return standsAlone2017(code) ? 'trade is of 2023, uses are of 2017' : '';
}

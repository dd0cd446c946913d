import { flowIndex } from '@parley/economy';
import type { BuiltWorld2023 } from './build.ts';
import { at, range, sum } from './cells.ts';
import { csv, digits } from './csv.ts';
import { valueAddedBySector } from './employment.ts';
import { REGION_CODES, regionAt, SECTORS, sectorAt, TRADED_GOODS, UTILITIES } from './names.ts';

export interface Target {
  readonly kind: 'gdp' | 'goods-trade' | 'us-imports' | 'us-exports';
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  /** USD million: what stood there before, what a source states, what the dataset has. */
  readonly before: number;
  readonly wanted: number;
  readonly after: number;
}

/** Share by which the dataset misses a target. */
export function deviation({ wanted, after }: Target): number {
  if (wanted === 0) return after === 0 ? 0 : 1;
  return after / wanted - 1;
}

/** Every target, measured on the finished dataset. */
export function targetsOf(built: BuiltWorld2023): Target[] {
  return [...gdpTargets(built), ...pairTargets(built), ...usTargets(built)];
}

export function targetsFile(targets: readonly Target[]): string {
  return csv(
    ['target', 'importer', 'exporter', 'sector', 'before', 'wanted', 'after', 'deviation'],
    targets.map((target) => [
      target.kind,
      target.importer,
      target.exporter,
      target.sector,
      digits(target.before, 7),
      digits(target.wanted, 7),
      digits(target.after, 7),
      digits(Math.abs(deviation(target)) < 1e-9 ? 0 : deviation(target), 3),
    ]),
  );
}

function gdpTargets({ dataset, regions, totals }: BuiltWorld2023): Target[] {
  const J = SECTORS.length;
  const valueAdded = valueAddedBySector(dataset);
  return REGION_CODES.map((code, n) => {
    const account = regions[n];
    if (account === undefined) throw new Error(`no accounts of ${code}`);
    return {
      kind: 'gdp',
      importer: code,
      exporter: '',
      sector: '',
      before: sum(account.prior.valueAdded) + account.tariffRevenue,
      wanted: at(totals.gdp, n),
      after: sum(valueAdded.subarray(n * J, (n + 1) * J)) + account.tariffRevenue,
    };
  });
}

/** Before duty. */
function tradeOf({ dataset }: BuiltWorld2023): Float64Array {
  return Float64Array.from(dataset.flows, (value, cell) => value / (1 + at(dataset.tariffs, cell)));
}

/** Sectors that customs count for a pair: utilities are among them where the count has electricity or gas. */
function goodsOf({ usImports, usExports }: BuiltWorld2023, n: number, i: number): number[] {
  const [J, usa, utilities] = [SECTORS.length, regionAt('USA'), sectorAt(UTILITIES)];
  const counted =
    (n === usa && at(usImports.value, i * J + utilities) > 0) ||
    (i === usa && at(usExports.shares, n * J + utilities) > 0);
  return counted ? [...TRADED_GOODS, utilities] : [...TRADED_GOODS];
}

function pairTargets(built: BuiltWorld2023): Target[] {
  const N = REGION_CODES.length;
  const after = tradeOf(built);
  const { totals, trade } = built;
  return range(N * N).flatMap((pair) => {
    const [n, i] = [Math.floor(pair / N), pair % N];
    if (n === i || totals.assumed[pair]) return [];
    const cells = goodsOf(built, n, i).map((j) => flowIndex(N, j, n, i));
    return [
      {
        kind: 'goods-trade' as const,
        importer: REGION_CODES[n] ?? '',
        exporter: REGION_CODES[i] ?? '',
        sector: '',
        before: sum(cells.map((cell) => at(trade.lifted, cell))),
        wanted: at(totals.goods, pair),
        after: sum(cells.map((cell) => at(after, cell))),
      },
    ];
  });
}

/** Wanted: the pair's total of 2023 with the make-up that customs counted. */
function usTargets(built: BuiltWorld2023): Target[] {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const after = tradeOf(built);
  const { usImports, usExports, totals, trade } = built;
  const usa = regionAt('USA');
  const counted = [...TRADED_GOODS, sectorAt(UTILITIES)];
  return (['us-imports', 'us-exports'] as const).flatMap((kind) =>
    range(N).flatMap((partner) => {
      if (partner === usa) return [];
      const [n, i] = kind === 'us-imports' ? [usa, partner] : [partner, usa];
      const values =
        kind === 'us-imports'
          ? usImports.value.subarray(partner * J, (partner + 1) * J)
          : usExports.shares.subarray(partner * J, (partner + 1) * J);
      return counted.flatMap((j) => {
        if (at(values, j) === 0) return [];
        const cell = flowIndex(N, j, n, i);
        return [
          {
            kind,
            importer: REGION_CODES[n] ?? '',
            exporter: REGION_CODES[i] ?? '',
            sector: SECTORS[j]?.code ?? '',
            before: at(trade.lifted, cell),
            wanted: (at(totals.goods, n * N + i) * at(values, j)) / sum(values),
            after: at(after, cell),
          },
        ];
      });
    }),
  );
}

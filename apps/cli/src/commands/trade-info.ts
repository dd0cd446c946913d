import type { GoodsTrade, IndustryTrade } from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import type { Context } from '../io.ts';
import { textTable } from '../table.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { labelOf } from './model-report.ts';

/** One party's trade; USD bn. */
interface Totals {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly gdp: number | null;
  readonly exports: number;
  readonly imports: number;
  readonly tradeBalance: number;
  readonly meanTariffPercent: number;
}

/** What data without input–output links hold. */
export interface TradeTotals {
  readonly holds: 'goods-trade' | 'industry-trade';
  readonly model: string;
  readonly id: string;
  readonly version: string;
  readonly year: number;
  readonly unitUsd: number;
  readonly policies: readonly string[];
  readonly industries: number;
  readonly regions: readonly Totals[];
}

export function goodsTotals({
  data,
  policies,
}: {
  readonly data: GoodsTrade;
  readonly policies: Readonly<Record<string, unknown>>;
}): TradeTotals {
  const { economies, flows, gdp, unitUsd } = data;
  const N = economies.length;
  const at = (exporter: number, importer: number) =>
    exporter === importer ? 0 : (flows[exporter * N + importer] ?? 0);
  return {
    ...aboutOf(data),
    holds: 'goods-trade',
    model: 'imls-2025',
    policies: Object.keys(policies),
    industries: 1,
    regions: economies.map((economy, n) => {
      let exports = 0;
      let imports = 0;
      for (let m = 0; m < N; m++) {
        exports += at(n, m);
        imports += at(m, n);
      }
      return totals(economy, unitUsd, { gdp: gdp[n] ?? 0, exports, imports, revenue: 0 });
    }),
  };
}

export function industryTotals({ data }: { readonly data: IndustryTrade }): TradeTotals {
  const { regions, flows, tariffs, unitUsd } = data;
  const N = regions.length;
  const sums = regions.map(() => ({ gdp: null, exports: 0, imports: 0, revenue: 0 }));
  for (let cell = 0; cell < flows.length; cell++) {
    const seller = sums[Math.floor(cell / N) % N];
    const buyer = sums[cell % N];
    if (seller === undefined || buyer === undefined || seller === buyer) continue;
    const flow = flows[cell] ?? 0;
    seller.exports += flow;
    buyer.imports += flow;
    buyer.revenue += flow * (tariffs[cell] ?? 0);
  }
  return {
    ...aboutOf(data),
    holds: 'industry-trade',
    model: 'ossa-2014',
    policies: [],
    industries: data.industries.length,
    regions: regions.flatMap((region, n) => {
      const sum = sums[n];
      return sum === undefined ? [] : [totals(region, unitUsd, sum)];
    }),
  };
}

function aboutOf({ id, version, year, unitUsd }: GoodsTrade | IndustryTrade) {
  return { id, version, year, unitUsd };
}

function totals(
  { code, name }: Pick<Totals, 'code' | 'name'>,
  unitUsd: number,
  sum: {
    readonly gdp: number | null;
    readonly exports: number;
    readonly imports: number;
    readonly revenue: number;
  },
): Totals {
  const usdBn = unitUsd / 1e9;
  return {
    code,
    name,
    gdp: sum.gdp === null ? null : sum.gdp * usdBn,
    exports: sum.exports * usdBn,
    imports: sum.imports * usdBn,
    tradeBalance: (sum.exports - sum.imports) * usdBn,
    meanTariffPercent: sum.imports > 0 ? (100 * sum.revenue) / sum.imports : 0,
  };
}

/** Economies shown, the largest traders first. */
const SHOWN = 20;

export function tradeText(trade: TradeTotals, { texts, language }: Context): string[] {
  const { dataInfo } = texts;
  const models = modelsTextsFor(language);
  const ranked = [...trade.regions].sort((a, b) => b.exports + b.imports - a.exports - a.imports);
  const rows = ranked
    .slice(0, SHOWN)
    .map((region) => [
      labelOf(region, language),
      region.gdp === null ? '–' : fixed(region.gdp, 0),
      fixed(region.exports, 0),
      fixed(region.imports, 0),
      signed(region.tradeBalance, 0),
      fixed(region.meanTariffPercent, 2),
    ]);
  return [
    models.tradeHeading(trade.id, trade.year, models.holds[trade.holds], trade.model),
    `${dataInfo.version} ${trade.version}`,
    `${dataInfo.regions(trade.regions.length)}, ${models.industries(trade.industries)}`,
    ...(trade.policies.length > 0 ? [models.namedPolicies(trade.policies.join(', '))] : []),
    '',
    textTable(Object.values(dataInfo.columns), rows),
    ...(ranked.length > SHOWN ? [models.smaller(ranked.length - SHOWN)] : []),
    dataInfo.units,
  ];
}

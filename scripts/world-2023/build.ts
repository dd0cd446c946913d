import { flowIndex } from '@parley/economy';
import { assemble, balanceRegions } from './assemble.ts';
import { at, range, sum } from './cells.ts';
import { elasticitiesOf } from './elasticities.ts';
import { japanPreferences } from './japan-schedule.ts';
import { REGION_CODES, regionAt, SECTORS, TRADED_GOODS } from './names.ts';
import type { RawWorld2023 } from './raw.ts';
import { seedTrade } from './split.ts';
import { mergeTable2017 } from './table-2017.ts';
import { tariffs2023 } from './tariffs.ts';
import { technologies, valueAddedOf } from './technology.ts';
import { restCountedIn, totals2023 } from './totals-2023.ts';
import { trade2023 } from './trade.ts';
import { usExportStructure } from './us-exports.ts';
import { sumUsImports } from './us-imports.ts';
import { readWiodTables } from './wiod.ts';

export type BuiltWorld2023 = ReturnType<typeof buildWorld2023>;

/** From raw tables to a dataset, one step a file. The same input gives the same output. */
export function buildWorld2023(raw: RawWorld2023) {
  const table = mergeTable2017(raw.table2017);
  const wiod = readWiodTables(raw);
  const usImports = sumUsImports(raw.usTrade);
  const seed = seedTrade(table, wiod, usImports);
  const technology = technologies(table, wiod);
  const seedValueAdded = valueAddedOf(outputOf(seed), technology);

  const usExports = usExportStructure(raw.usExports, usImports, seedSharesOfUsExports(seed));
  const totals = totals2023(raw.world2023, seed, at(usExports.total, regionAt('TWN')));
  const growth = totals.gdp.map((gdp, n) => gdp / at(seedValueAdded, n));
  const lifted = trade2023({
    seed,
    growth,
    totals,
    usImports,
    usExports,
    countedOfRest: restCountedIn(raw.world2023, usImports.origins),
  });

  const japan = japanPreferences(raw.japanSchedule, raw.usTrade.crosswalk);
  const tariffs = tariffs2023({ table, wiod, usImports, japan });
  const regions = balanceRegions({
    trade: lifted.trade,
    tariffs: tariffs.rates,
    technology,
    totals,
  });
  const elasticities = elasticitiesOf(raw);
  const assembled = assemble(regions, lifted.trade, tariffs.rates, elasticities.trade);
  return {
    raw,
    table,
    usImports,
    usExports,
    seed,
    seedValueAdded,
    technology,
    totals,
    growth,
    trade: lifted,
    japan,
    tariffs,
    regions,
    elasticities,
    ...assembled,
  };
}

/** Output before duty: [region][sector]. */
function outputOf(trade: Float64Array): Float64Array {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  return Float64Array.from(range(N * J), (cell) => {
    const [i, j] = [Math.floor(cell / J), cell % J];
    return sum(range(N).map((n) => at(trade, flowIndex(N, j, n, i))));
  });
}

/** Share of a sector in the goods the United States sell to a region, in the seed: [region][sector]. */
function seedSharesOfUsExports(seed: Float64Array): Float64Array {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const usa = regionAt('USA');
  const shares = new Float64Array(N * J);
  for (const n of range(N)) {
    const values = TRADED_GOODS.map((j) => at(seed, flowIndex(N, j, n, usa)));
    const all = sum(values);
    TRADED_GOODS.forEach((j, k) => {
      shares[n * J + j] = all > 0 ? at(values, k) / all : 0;
    });
  }
  return shares;
}

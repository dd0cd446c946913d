import { type JobChange, jobChanges } from '@parley/analysis';
import {
  type BeforeAfter,
  type Dataset,
  type EmploymentEntry,
  type Equilibrium,
  flowIndex,
} from '@parley/economy';
import { optionsJson } from './commands/default-model-settings.ts';

/**
 * A solved policy as plain data: percent for changes, USD bn a year for values. The names are a
 * promise to programs that read them.
 */
export function solutionJson(
  dataset: Dataset,
  result: Equilibrium,
  milliseconds: number,
  full: boolean,
  employment: readonly EmploymentEntry[] = [],
): object {
  const usdBn = dataset.unitUsd / 1e9;
  const J = dataset.sectors.length;
  const jobs = new Map(
    jobChanges(dataset, result, employment).map((each) => [`${each.region} ${each.sector}`, each]),
  );
  const values = (name: string, { before, after }: BeforeAfter) => ({
    [name]: after * usdBn,
    [`${name}Before`]: before * usdBn,
  });
  return {
    model: result.model,
    options: optionsJson(dataset, result.options),
    data: { id: dataset.id, version: result.datasetVersion, year: dataset.year },
    units: { money: 'USD bn a year', prices: 'relative to world value added' },
    converged: true,
    residual: result.residual,
    iterations: result.iterations,
    milliseconds,
    regions: result.regions.map((outcome) => ({
      code: outcome.code,
      welfarePercent: 100 * outcome.welfareChange,
      realIncomePercent: 100 * outcome.realIncomeChange,
      equivalentVariation: outcome.equivalentVariation * usdBn,
      wagePercent: 100 * outcome.wageChange,
      realWagePercent: 100 * outcome.realWageChange,
      consumerPricesPercent: 100 * outcome.consumerPriceChange,
      ...values('tariffRevenue', outcome.tariffRevenue),
      ...values('gdp', outcome.gdp),
      ...values('exports', outcome.exports),
      ...values('imports', outcome.imports),
      ...values('tradeBalance', outcome.tradeBalance),
      firstOrderWelfarePercent: 100 * outcome.firstOrder.welfareChange,
      termsOfTradePercent: 100 * outcome.firstOrder.termsOfTrade,
      volumeOfTradePercent: 100 * outcome.firstOrder.volumeOfTrade,
    })),
    sectors: dataset.regions.flatMap((region, n) =>
      dataset.sectors.map((sector, j) => {
        const cell = n * J + j;
        const { output, sectorValueAdded } = result;
        const pair = ({ before, after }: BeforeAfter<Float64Array>): BeforeAfter => ({
          before: before[cell] ?? 0,
          after: after[cell] ?? 0,
        });
        return {
          region: region.code,
          sector: sector.code,
          ...values('output', pair(output)),
          ...values('valueAdded', pair(sectorValueAdded)),
          pricePercent: 100 * ((result.priceRatios[cell] ?? 1) - 1),
          labourPercent: 100 * ((result.sectorLabour[cell] ?? 1) - 1),
          ...jobsJson(jobs.get(`${region.code} ${sector.code}`)),
        };
      }),
    ),
    trade: tradeJson(dataset, result, full),
  };
}

/** Trade before duty between regions, in total or by sector. */
function tradeJson(dataset: Dataset, result: Equilibrium, bySector: boolean): object[] {
  const { regions, sectors } = dataset;
  const N = regions.length;
  const usdBn = dataset.unitUsd / 1e9;
  const rows: object[] = [];
  regions.forEach((importer, n) => {
    regions.forEach((exporter, i) => {
      if (n === i) return;
      const total = { trade: 0, tradeBefore: 0 };
      sectors.forEach((sector, j) => {
        const cell = flowIndex(N, j, n, i);
        const trade = (result.trade.after[cell] ?? 0) * usdBn;
        const tradeBefore = (result.trade.before[cell] ?? 0) * usdBn;
        total.trade += trade;
        total.tradeBefore += tradeBefore;
        if (bySector && tradeBefore !== 0) {
          rows.push({
            importer: importer.code,
            exporter: exporter.code,
            sector: sector.code,
            trade,
            tradeBefore,
          });
        }
      });
      if (!bySector) rows.push({ importer: importer.code, exporter: exporter.code, ...total });
    });
  });
  return rows;
}

function jobsJson(change: JobChange | undefined): object {
  if (change === undefined) return {};
  const { before, after, year, status } = change;
  return { jobsThousand: after, jobsThousandBefore: before, jobsYear: year, jobsStatus: status };
}

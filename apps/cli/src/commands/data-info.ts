import { join } from 'node:path';
import { baselinePolicy, caliendoParro, type Dataset, flowIndex } from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import { openData } from '../adapters/open-dataset.ts';
import { isFile, readText } from '../adapters/text-files.ts';
import { inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { textTable } from '../table.ts';
import { goodsTotals, industryTotals, type TradeTotals, tradeText } from './trade-info.ts';

type Bilingual = Readonly<Record<Language, string>>;

interface Provenance {
  readonly sources?: readonly {
    what: Bilingual;
    publisher: string;
    title: string;
    terms: string;
  }[];
  readonly adjustments?: readonly { what: Bilingual }[];
  readonly knownWeaknesses?: readonly Bilingual[];
}

/** `parley data info`: what a dataset holds and where it comes from. */
export function dataInfoCommand(name: string, context: Context): ExitCode {
  const opened = openData(name);
  if (opened.kind === 'faulty') {
    return reportFaults(
      opened.faults.map((fault) => inWords(fault, context)),
      context,
    );
  }
  if (opened.kind === 'not-converged') {
    context.stderr(`${context.texts.solve.reasons[opened.reason]}\n`);
    return 1;
  }
  if (opened.kind !== 'dataset') {
    const provenance = readProvenance(opened.folder);
    const trade = opened.kind === 'goods-trade' ? goodsTotals(opened) : industryTotals(opened);
    tellTrade(trade, provenance, context);
    return 0;
  }
  const { dataset, folder } = opened;
  const baseline = caliendoParro.solve(dataset, baselinePolicy(dataset));
  const provenance = readProvenance(folder);
  const regions = regionTotals(dataset);
  if (context.json) {
    const { id, version, year, unitUsd, sectors } = dataset;
    const json = {
      id,
      version,
      year,
      unitUsd,
      baselineResidual: baseline.residual,
      sectors: sectors.map((sector, j) => ({
        ...sector,
        tradeElasticity: dataset.tradeElasticities[j],
      })),
      regions,
      provenance,
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  context.stdout(infoText(dataset, baseline.residual, regions, provenance, context));
  return 0;
}

function tellTrade(trade: TradeTotals, provenance: Provenance | null, context: Context): void {
  const text = context.json
    ? JSON.stringify({ ...trade, provenance }, null, 2)
    : [...tradeText(trade, context), ...provenanceLines(provenance, context)].join('\n');
  context.stdout(`${text}\n`);
}

function readProvenance(folder: string): Provenance | null {
  const path = join(folder, 'provenance.json');
  if (!isFile(path)) return null;
  const content = readText(path);
  if ('fault' in content) return null;
  try {
    return JSON.parse(content.text) as Provenance;
  } catch {
    return null;
  }
}

interface RegionTotals {
  readonly code: string;
  readonly name: Dataset['regions'][number]['name'];
  /** USD bn. */
  readonly gdp: number;
  readonly exports: number;
  readonly imports: number;
  readonly tradeBalance: number;
  readonly meanTariffPercent: number;
}

function regionTotals(dataset: Dataset): readonly RegionTotals[] {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const usdBn = dataset.unitUsd / 1e9;
  return dataset.regions.map(({ code, name }, n) => {
    let exports = 0;
    let imports = 0;
    let revenue = 0;
    let valueAdded = 0;
    for (let j = 0; j < J; j++) {
      for (let m = 0; m < N; m++) {
        const bought = flowIndex(N, j, n, m);
        const sold = flowIndex(N, j, m, n);
        const beforeDuty = (cell: number) =>
          (dataset.flows[cell] ?? 0) / (1 + (dataset.tariffs[cell] ?? 0));
        valueAdded += (dataset.valueAddedShares[n * J + j] ?? 0) * beforeDuty(sold);
        if (m === n) continue;
        imports += beforeDuty(bought);
        exports += beforeDuty(sold);
        revenue += beforeDuty(bought) * (dataset.tariffs[bought] ?? 0);
      }
    }
    return {
      code,
      name,
      gdp: (valueAdded + revenue) * usdBn,
      exports: exports * usdBn,
      imports: imports * usdBn,
      tradeBalance: (exports - imports) * usdBn,
      meanTariffPercent: imports > 0 ? (100 * revenue) / imports : 0,
    };
  });
}

function infoText(
  dataset: Dataset,
  residual: number,
  regions: readonly RegionTotals[],
  provenance: Provenance | null,
  { texts, language }: Context,
): string {
  const { dataInfo } = texts;
  const goods = dataset.sectors.filter(({ kind }) => kind === 'goods').length;
  const rows = regions.map((region) => [
    region.code === region.name[language] ? region.code : `${region.code} ${region.name[language]}`,
    fixed(region.gdp, 0),
    fixed(region.exports, 0),
    fixed(region.imports, 0),
    signed(region.tradeBalance, 0),
    fixed(region.meanTariffPercent, 2),
  ]);
  const lines = [
    dataInfo.heading(dataset.id, dataset.year),
    `${dataInfo.version} ${dataset.version}; ${dataInfo.closes(residual.toExponential(1))}`,
    `${dataInfo.regions(dataset.regions.length)}, ${dataInfo.sectors(goods, dataset.sectors.length - goods)}`,
    '',
    textTable(Object.values(dataInfo.columns), rows),
    dataInfo.units,
  ];
  lines.push(...provenanceLines(provenance, { texts, language }));
  return `${lines.join('\n')}\n`;
}

/** Sources, adjustments and weaknesses, each under its heading. */
function provenanceLines(
  provenance: Provenance | null,
  { texts, language }: Pick<Context, 'texts' | 'language'>,
): string[] {
  const { dataInfo } = texts;
  const lines: string[] = [];
  const listed = (heading: string, items: readonly string[] | undefined) => {
    if (items === undefined || items.length === 0) return;
    lines.push('', heading, ...items.map((item) => `- ${item}`));
  };
  listed(
    dataInfo.sources,
    provenance?.sources?.map((s) => `${s.what[language]}: ${s.publisher}, ${s.title} (${s.terms})`),
  );
  listed(
    dataInfo.adjustments,
    provenance?.adjustments?.map(({ what }) => what[language]),
  );
  listed(
    dataInfo.weaknesses,
    provenance?.knownWeaknesses?.map((text) => text[language]),
  );
  return lines;
}

import type { Built } from './build.ts';

/** What the dataset is made of, under which terms, and what was adjusted: `provenance.json`. */
export function provenanceOf(built: Built): object {
  return {
    dataset: built.dataset.id,
    year: built.dataset.year,
    unit: 'USD million at current prices; spending includes duty',
    sources: [
      {
        what: 'inter-country flows, input-output and value-added shares',
        publisher: 'OECD',
        title: 'Inter-Country Input-Output Tables, 2021 edition, year 2017, aggregated to 7 economies',
        terms: 'CC BY 4.0',
      },
      {
        what: 'applied tariffs before the tariff increases of 2018, simple averages by sector',
        publisher: 'World Bank',
        title: 'World Integrated Trade Solution (WITS)',
        terms: 'WITS terms of use: averages, cited',
      },
      {
        what: 'trade elasticities by sector',
        publisher: 'compiled with the tables for a university course',
        title: 'theta by ICIO sector; services are given 10',
        terms: 'facts; an assumption where services are concerned',
      },
    ],
    adjustments: [
      {
        what: 'Final demand is spending less intermediate uses. Cells that come out negative are set to zero, the region’s other cells scaled to keep its final spending, and all flows solved for again so that every market clears.',
        cells: built.clipped.map(({ region, sector, residual }) => ({
          region,
          sector,
          residualUsdMillion: Number(residual.toFixed(1)),
        })),
        wageChangesPercent: Object.fromEntries(
          Object.entries(built.wageChanges).map(([code, change]) => [
            code,
            Number((100 * change).toFixed(4)),
          ]),
        ),
        largestChangeOfTotalTradePercent: Number((100 * built.largestTradeChange).toFixed(4)),
      },
      {
        what: 'Material shares are rescaled to add up to one less value added; deficits are scaled to add up to zero.',
      },
      { what: 'Numbers are written with 12 significant digits.' },
    ],
    knownWeaknesses: [
      'Korea, Mexico, Canada, the United Kingdom and Taiwan are part of the rest of the world.',
      'Tariffs are simple averages of applied rates, not weighted by trade.',
      'The year is 2017: Japan’s and the United States’ economies have grown by different amounts since.',
    ],
  };
}

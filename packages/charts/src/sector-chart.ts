import type { SectorStakes, SolvedWorld, Stakes } from '@parley/analysis';
import { direction, type Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { type Column, numberCell, type RowGroup, textCell } from './table.ts';
import { toneOf } from './worlds.ts';

/**
 * Sectors of each party that gain and lose most in a world, most positive first. Sectors whose
 * change does not show at the printed precision are left out.
 */
export function sectorChart(stakes: Stakes, world: SolvedWorld, texts: Texts): RowsChart {
  const { formats, labels, language } = texts;
  const { usdBnChange } = formats;
  const parties = partiesOf(world, texts);
  const words = labels.chart.sectors(world.world.name[language]);
  return {
    id: 'sectors',
    kind: 'diverging-bars',
    ...words,
    source: sourceLine(stakes, texts),
    alt: labels.chart.reading(
      words.title,
      parties.flatMap(({ party, sectors }) =>
        sectors.map(({ name, valueAddedUsdBn }) =>
          labels.chart.item(`${party}, ${name[language]}`, usdBnChange.text(valueAddedUsdBn)),
        ),
      ),
    ),
    axis: { label: labels.withUnit(labels.column.valueAdded, usdBnChange.unit), signed: true },
    panels: parties.map(({ party, sectors }) => ({
      label: party,
      marks: sectors.map(
        ({ name, valueAddedUsdBn }): Mark => ({
          label: name[language],
          value: usdBnChange.scaled(valueAddedUsdBn),
          low: null,
          high: null,
          text: usdBnChange.bare(valueAddedUsdBn),
          tone: toneOf(valueAddedUsdBn, usdBnChange),
        }),
      ),
    })),
    table: {
      id: `sectors-${world.id}`,
      caption: labels.caption.sectors(world.world.name[language]),
      columns: sectorColumns(texts),
      groups: parties.map(
        ({ party, sectors }): RowGroup => ({
          label: party,
          note: sectors.length === 0 ? labels.noSectors : null,
          rows: sectors.map(({ name, valueAddedUsdBn, valueAddedChange }) => [
            textCell(name[language]),
            numberCell(valueAddedUsdBn, usdBnChange),
            numberCell(valueAddedChange, formats.sectorChange),
          ]),
        }),
      ),
    },
  };
}

function sectorColumns({ formats, labels }: Texts): readonly Column[] {
  const group = labels.column.valueAdded;
  return [
    { key: 'sector', label: labels.column.sector, unit: 'text' },
    { key: 'usdBn', label: formats.usdBnChange.unit, unit: 'usd-bn-a-year', group },
    { key: 'change', label: formats.sectorChange.unit, unit: 'share', group },
  ];
}

function partiesOf(
  world: SolvedWorld,
  { formats, language }: Texts,
): readonly { readonly party: string; readonly sectors: readonly SectorStakes[] }[] {
  return world.sectors.map(({ region, winners, losers }) => ({
    party: world.parties.find((party) => party.region === region)?.name[language] ?? region,
    sectors: [...winners, ...losers]
      .filter(({ valueAddedUsdBn }) => direction(valueAddedUsdBn, formats.usdBnChange) !== 'flat')
      .sort((a, b) => b.valueAddedUsdBn - a.valueAddedUsdBn),
  }));
}

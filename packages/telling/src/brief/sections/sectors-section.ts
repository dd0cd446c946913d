import type { SectorStakes, SolvedWorld } from '@parley/analysis';
import { comparedWorlds, isSolved, sectorChart } from '@parley/charts';
import { direction, type SectorChange, type Texts } from '@parley/texts';
import type { Section } from '../brief.ts';
import { focusOf, leadOf, type Subject, say } from '../subject.ts';
import { drawnSectorTables } from './draws-tables.ts';

/** Who wins and loses within each party: the world in focus as a chart, the others as tables. */
export function sectorsSection(subject: Subject): Section {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  const shown = focus !== undefined && isSolved(focus) ? focus : undefined;
  return {
    id: 'sectors',
    heading: texts.labels.heading.sectors,
    lead: leadOf(subject),
    sentences:
      shown === undefined
        ? []
        : shown.sectors.map(({ region, winners, losers }) =>
            say(texts, 'sectors', {
              party: nameOf(shown, region, texts),
              gains: sectorChange(winners[0], texts),
              loses: sectorChange(losers[0], texts),
            }),
          ),
    charts: shown === undefined ? [] : [sectorChart(stakes, shown, texts)],
    tables: [
      ...comparedWorlds(stakes)
        .filter(isSolved)
        .filter((world) => world !== shown)
        .map((world) => sectorChart(stakes, world, texts).table),
      ...drawnSectorTables(subject),
    ],
  };
}

function nameOf(world: SolvedWorld, region: string, { language }: Texts): string {
  return world.parties.find((party) => party.region === region)?.name[language] ?? region;
}

/** Null for a change that does not show at the printed precision. */
function sectorChange(sector: SectorStakes | undefined, texts: Texts): SectorChange | null {
  if (sector === undefined) return null;
  const { name, valueAddedUsdBn, valueAddedChange } = sector;
  if (direction(valueAddedUsdBn, texts.formats.usdBnChange) === 'flat') return null;
  return { sector: name[texts.language], usdBn: valueAddedUsdBn, change: valueAddedChange };
}

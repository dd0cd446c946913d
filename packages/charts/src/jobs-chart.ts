import type { JobChange, SolvedWorld, Stakes } from '@parley/analysis';
import { direction, type Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { numberCell, type RowGroup, textCell } from './table.ts';
import { toneOf } from './worlds.ts';

/** Rows listed on either side. */
const LISTED = 5;

/**
 * Sectors of each party where jobs move most in a world, in persons; the table has all. Null where the data do not
 * count persons at work.
 */
export function jobsChart(stakes: Stakes, world: SolvedWorld, texts: Texts): RowsChart | null {
  if (world.jobs.length === 0) return null;
  const { formats, labels, language } = texts;
  const { jobs, jobsChange, sectorChange } = formats;
  const years = world.jobs.map(({ year }) => year);
  const words = labels.chart.jobs(
    world.world.name[language],
    Math.min(...years),
    Math.max(...years),
  );
  const parties = world.parties.map(({ region, name }) => ({
    party: name[language],
    jobs: world.jobs
      .filter((each) => each.region === region)
      .map((each) => ({ ...each, by: each.after - each.before }))
      .sort((a, b) => b.by - a.by),
  }));
  const listed = parties.map(({ party, jobs: all }) => {
    const shown = all.filter(({ by }) => direction(by, jobsChange) !== 'flat');
    return {
      party,
      jobs: [
        ...shown.filter(({ by }) => by > 0).slice(0, LISTED),
        ...shown.filter(({ by }) => by < 0).slice(-LISTED),
      ],
    };
  });
  const share = ({ before, after }: JobChange) => (before > 0 ? after / before - 1 : 0);
  return {
    id: `jobs-${world.id}`,
    kind: 'diverging-bars',
    ...words,
    source: sourceLine(stakes, texts),
    alt: labels.chart.reading(
      words.title,
      listed.flatMap(({ party, jobs: rows }) =>
        rows.map(({ name, by }) =>
          labels.chart.item(`${party}, ${name[language]}`, jobsChange.text(by)),
        ),
      ),
    ),
    axis: { label: jobsChange.unit, signed: true },
    panels: listed.map(({ party, jobs: rows }) => ({
      label: party,
      marks: rows.map(
        ({ name, by }): Mark => ({
          label: name[language],
          value: jobsChange.scaled(by),
          ...{ low: null, high: null, text: jobsChange.bare(by), tone: toneOf(by, jobsChange) },
        }),
      ),
    })),
    table: {
      id: `jobs-table-${world.id}`,
      caption: words.title,
      note: words.subtitle,
      columns: [
        { key: 'sector', label: labels.column.sector, unit: 'text' },
        { key: 'before', label: labels.column.before, unit: 'number', group: jobs.unit },
        { key: 'change', label: labels.column.change, unit: 'number', group: jobs.unit },
        { key: 'share', label: sectorChange.unit, unit: 'share', group: labels.column.change },
      ],
      groups: parties.map(
        ({ party, jobs: rows }): RowGroup => ({
          label: party,
          note: rows.length === 0 ? labels.noSectors : null,
          rows: rows.map((each) => [
            textCell(each.name[language]),
            numberCell(each.before, jobs),
            numberCell(each.by, jobsChange),
            numberCell(share(each), sectorChange),
          ]),
        }),
      ),
    },
  };
}

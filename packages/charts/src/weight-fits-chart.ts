import type { Deals, WeightFit } from '@parley/analysis';
import type { Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { dealWords } from './package-words.ts';
import { sourceLine } from './source-line.ts';
import { type Cell, textCell } from './table.ts';

/**
 * Weights that would explain what a party announced, with those that fit as well; the one that was taken stands
 * out. Null where nothing was announced.
 */
export function weightFitsChart(deals: Deals, texts: Texts): RowsChart | null {
  const { labels, formats, language } = texts;
  const words = labels.dealStudy;
  const said = dealWords(deals, texts);
  const fits = deals.recovery.fits
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => a.distance - b.distance);
  if (fits.length === 0) return null;
  const isTaken = (fit: WeightFit) =>
    deals.recovery.chosen.some(
      ({ party, on, sectors }) =>
        party === fit.party &&
        on === fit.on &&
        JSON.stringify(sectors) === JSON.stringify(fit.sectors),
    );
  const told = ({ value, range: [low, high] }: WeightFit) =>
    words.fit(formats.weight(value), formats.weight(low), formats.weight(high));
  const panels = deals.parties.flatMap((code, p) => {
    const own = fits.filter(({ party }) => party === code);
    const name = deals.partyNames[p]?.[language] ?? code;
    return own.length === 0 ? [] : [{ label: name, fits: own }];
  });
  const number = (value: number): Cell => ({ text: formats.weight(value), value });
  const { column } = words;
  return {
    id: 'weights',
    kind: 'dot-range',
    ...words.fits,
    source: sourceLine(deals, texts),
    alt: labels.chart.reading(
      words.fits.title,
      fits.map((fit) => labels.chart.item(said.outcome(fit), told(fit))),
    ),
    axis: { label: column.value, signed: false },
    panels: panels.map(({ label, fits: own }) => ({
      label,
      marks: own.map(
        (fit): Mark => ({
          label: said.outcome(fit),
          value: fit.value,
          low: fit.range[0],
          high: fit.range[1],
          text: told(fit),
          tone: isTaken(fit) ? 'gain' : 'reference',
        }),
      ),
    })),
    table: {
      id: 'weights-table',
      caption: words.caption.fits,
      columns: [
        { key: 'weight', label: column.weight, unit: 'text' },
        { key: 'value', label: column.value, unit: 'number' },
        { key: 'low', label: column.low, unit: 'number' },
        { key: 'high', label: column.high, unit: 'number' },
        { key: 'choose', label: column.wouldChoose, unit: 'text' },
        { key: 'off', label: labels.withUnit(column.off, formats.points.unit), unit: 'share' },
        { key: 'taken', label: column.taken, unit: 'text' },
      ],
      groups: panels.map(({ label, fits: own }) => ({
        label,
        note: null,
        rows: own.map((fit) => [
          textCell(said.outcome(fit)),
          ...[fit.value, ...fit.range].map(number),
          textCell(
            words.listed(
              fit.optimum.map(({ issue, level }) =>
                words.term(said.issue(issue), said.level({ issue, level })),
              ),
            ),
          ),
          { text: formats.points.bare(fit.distance), value: fit.distance },
          textCell(isTaken(fit) ? words.yes : ''),
        ]),
      })),
    },
  };
}

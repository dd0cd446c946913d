import type { Deals, ZoneVariant } from '@parley/analysis';
import { direction, type Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { dealWords } from './package-words.ts';
import { sourceLine } from './source-line.ts';
import { numberCell, textCell } from './table.ts';

/**
 * The largest gain that both sides can have under each assumption, dots beside the side on which there is no
 * agreement. Null where no other assumption was tried.
 */
export function zoneChart(deals: Deals, texts: Texts): RowsChart | null {
  const { labels, formats, language } = texts;
  const { gain } = formats;
  const words = labels.dealStudy;
  const said = dealWords(deals, texts);
  const nameOf = ({ view, without, instead }: ZoneVariant): string => {
    if (instead !== null)
      return words.instead(said.outcome(instead), formats.weight(instead.value));
    if (without === null) return words.views[view];
    if (without.text !== null) {
      const text = without.text[language].replace(/[.。]$/, '');
      const party = deals.counted.find(({ id }) => id === without.id)?.party;
      return party === undefined ? text : labels.deals.term(said.party(party), text, false);
    }
    return without.id === 'stated' ? words.statedWorths : words.recoveredWeight;
  };
  const panelOf = ({ without, instead }: ZoneVariant) =>
    instead !== null ? 'instead' : without !== null ? 'without' : 'views';
  const panels = (['views', 'instead', 'without'] as const).flatMap((panel) => {
    const own = deals.variants.filter((variant) => panelOf(variant) === panel);
    const variants = panel === 'views' ? own : own.toSorted((a, b) => a.least - b.least);
    return variants.length === 0 ? [] : [{ label: words.zonePanels[panel], variants }];
  });
  if (panels.length === 0) return null;
  return {
    id: 'zone',
    kind: 'dot-range',
    ...words.zone,
    source: sourceLine(deals, texts),
    alt: labels.chart.reading(
      words.zone.title,
      deals.variants.map((variant) => labels.chart.item(nameOf(variant), gain.text(variant.least))),
    ),
    axis: { label: gain.unit, signed: true },
    shaded: words.noZone,
    panels: panels.map(({ label, variants }) => ({
      label,
      marks: variants.map(
        (variant): Mark => ({
          label: nameOf(variant),
          value: gain.scaled(variant.least),
          ...{ low: null, high: null },
          text: gain.bare(variant.least),
          tone: direction(variant.least, gain) === 'up' ? 'gain' : 'loss',
        }),
      ),
    })),
    table: {
      id: 'zone-table',
      caption: words.zone.title,
      note: words.zone.subtitle,
      columns: [
        { key: 'assumption', label: words.column.assumption, unit: 'text' },
        {
          key: 'least',
          label: labels.withUnit(words.column.least, gain.unit),
          unit: 'usd-bn-a-year',
        },
        { key: 'package', label: words.column.package, unit: 'text' },
      ],
      groups: panels.map(({ label, variants }) => ({
        label,
        note: null,
        rows: variants.map((variant) => [
          textCell(nameOf(variant)),
          numberCell(variant.least, gain),
          textCell(said.terms(variant.terms)),
        ]),
      })),
    },
  };
}

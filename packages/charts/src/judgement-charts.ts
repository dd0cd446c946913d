import type { GainsByIssue, Judgement } from '@parley/analysis';
import { direction, type NumberFormat, type Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { type Column, numberCell, type RowGroup, textCell } from './table.ts';
import { toneOf } from './worlds.ts';

/** What the charts of a judged package say of its surroundings. */
export interface JudgementFrame {
  /** Parties by name, in the order of the case. */
  readonly parties: readonly { readonly region: string; readonly name: string }[];
  /** Data, year, version and model. */
  readonly source: string;
}

/** Rows listed on either side. */
const LISTED = 5;

interface Entry {
  readonly label: string;
  readonly value: number;
}

export interface PanelOf {
  readonly label: string | null;
  readonly entries: readonly Entry[];
}

/** Bars from zero, a panel a party, only what shows at the printed precision. */
export function bars(
  id: string,
  words: { readonly title: string; readonly subtitle: string },
  panels: readonly PanelOf[],
  format: NumberFormat,
  { source }: Pick<JudgementFrame, 'source'>,
  { labels }: Texts,
): RowsChart {
  const shown = panels.map(({ label, entries }) => ({
    label,
    entries: entries.filter(({ value }) => direction(value, format) !== 'flat'),
  }));
  const columns: readonly Column[] = [
    { key: 'name', label: words.title, unit: 'text' },
    { key: 'usdBn', label: format.unit, unit: 'usd-bn-a-year' },
  ];
  return {
    ...{ id, kind: 'diverging-bars', ...words, source },
    alt: labels.chart.reading(
      words.title,
      shown.flatMap(({ label, entries }) =>
        entries.map((entry) =>
          labels.chart.item(
            label === null ? entry.label : `${label}, ${entry.label}`,
            format.text(entry.value),
          ),
        ),
      ),
    ),
    axis: { label: format.unit, signed: true },
    panels: shown.map(({ label, entries }) => ({
      label,
      marks: entries.map(
        (entry): Mark => ({
          label: entry.label,
          value: format.scaled(entry.value),
          ...{ low: null, high: null },
          text: format.bare(entry.value),
          tone: toneOf(entry.value, format),
        }),
      ),
    })),
    table: {
      id: `${id}-table`,
      caption: words.title,
      note: words.subtitle,
      columns,
      groups: panels.map(
        ({ label, entries }): RowGroup => ({
          label,
          note: entries.length === 0 ? labels.judgement.nothing : null,
          rows: entries.map((entry) => [textCell(entry.label), numberCell(entry.value, format)]),
        }),
      ),
    },
  };
}

/**
 * What each issue brings each party.
 *
 * @param issues names in the order of `gains.issues`
 */
export function issueGainsChart(
  gains: GainsByIssue,
  issues: readonly string[],
  frame: JudgementFrame,
  texts: Texts,
): RowsChart {
  const { judgement } = texts.labels;
  const panels = frame.parties.map(
    ({ name }, p): PanelOf => ({
      label: name,
      entries: [
        ...issues
          .map((label, k) => ({ label, value: gains.issues[k]?.[p] ?? 0 }))
          .sort((a, b) => b.value - a.value),
        { label: judgement.timing, value: (gains.timing[p] ?? 0) + (gains.remainder[p] ?? 0) },
      ],
    }),
  );
  return bars('by-issue', judgement.byIssue, panels, texts.formats.gain, frame, texts);
}

/** Sectors of each party that gain and lose most beside no deal. */
export function sectorGainsChart(
  { sectors }: Judgement,
  frame: JudgementFrame,
  texts: Texts,
): RowsChart {
  const panels = frame.parties.map(({ region, name }): PanelOf => {
    const own = sectors
      .filter((sector) => sector.region === region)
      .map(({ name, gain }) => ({ label: name[texts.language], value: gain }))
      .sort((a, b) => b.value - a.value);
    const winners = own.filter(({ value }) => value > 0).slice(0, LISTED);
    const losers = own.filter(({ value }) => value < 0).slice(-LISTED);
    return { label: name, entries: [...winners, ...losers] };
  });
  const { judgement } = texts.labels;
  return bars('package-sectors', judgement.sectors, panels, texts.formats.gain, frame, texts);
}

/** Real income of everyone else beside no deal, most first. */
export function thirdCountriesChart(
  { regions }: Judgement,
  frame: JudgementFrame,
  texts: Texts,
): RowsChart {
  const parties = new Set(frame.parties.map(({ region }) => region));
  const entries = regions
    .filter(({ region }) => !parties.has(region))
    .map(({ name, realIncome }) => ({ label: name[texts.language], value: realIncome }))
    .sort((a, b) => b.value - a.value);
  const { thirdCountries } = texts.labels.judgement;
  const panels = [{ label: null, entries }];
  return bars('third-countries', thirdCountries, panels, texts.formats.gain, frame, texts);
}

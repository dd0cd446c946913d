import type { FlowStakes, SolvedWorld, Stakes } from '@parley/analysis';
import type { Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { type Cell, type Column, numberCell, type RowGroup, textCell } from './table.ts';
import { comparedWorlds, isSolved } from './worlds.ts';

/**
 * Trade in the case's first highlighted good on the pair of parties where most of it flows,
 * in the baseline and in every world; the table behind it has all highlighted goods. Null
 * when the case highlights nothing or no world is solved.
 */
export function highlightChart(stakes: Stakes, texts: Texts): RowsChart | null {
  const { formats, labels, language } = texts;
  const { usdBn, tradeChange, rate } = formats;
  const worlds = comparedWorlds(stakes);
  const first = worlds.find(isSolved);
  const highlight = first?.highlights[0];
  const flow = highlight?.flows.toSorted((a, b) => b.tradeUsdBn.before - a.tradeUsdBn.before)[0];
  if (first === undefined || highlight === undefined || flow === undefined) return null;

  const nameOf = (region: string) => partyName(first, region, texts);
  const words = labels.chart.highlight(
    highlight.name[language],
    nameOf(flow.exporter),
    nameOf(flow.importer),
  );
  const marks: Mark[] = [
    {
      ...PLAIN,
      label: baselineName(stakes, texts),
      value: usdBn.scaled(flow.tradeUsdBn.before),
      text: labels.chart.tradeAtRate(
        usdBn.bare(flow.tradeUsdBn.before),
        null,
        rate.text(flow.tariff.before),
      ),
      tone: 'reference',
    },
    ...worlds.map((world): Mark => {
      const label = world.world.name[language];
      const found = isSolved(world) ? sameFlow(world, highlight.id, flow) : undefined;
      if (found === undefined) return { ...PLAIN, label, text: labels.notSolved };
      return {
        ...PLAIN,
        label,
        value: usdBn.scaled(found.tradeUsdBn.after),
        text: labels.chart.tradeAtRate(
          usdBn.bare(found.tradeUsdBn.after),
          tradeChange.text(found.change),
          rate.text(found.tariff.after),
        ),
      };
    }),
  ];
  return {
    id: 'highlight',
    kind: 'bars',
    ...words,
    source: sourceLine(stakes, texts),
    alt: labels.chart.reading(
      words.title,
      marks.map(({ label, text }) => labels.chart.item(label, text)),
    ),
    axis: { label: usdBn.unit, signed: false },
    panels: [{ label: null, marks }],
    table: {
      id: 'highlights-table',
      caption: labels.caption.highlights,
      columns: columns(texts),
      groups: worlds.map(
        (world): RowGroup =>
          isSolved(world)
            ? { label: world.world.name[language], note: null, rows: rows(world, texts) }
            : { label: world.world.name[language], note: labels.notSolved, rows: [] },
      ),
    },
  };
}

const PLAIN: Mark = { label: '', value: null, low: null, high: null, text: '', tone: 'plain' };

function baselineName(stakes: Stakes, { language, labels }: Texts): string {
  const baseline = stakes.worlds.find(({ world }) => world.kind === 'baseline');
  return baseline?.world.name[language] ?? labels.column.before;
}

function partyName(world: SolvedWorld, region: string, { language }: Texts): string {
  return world.parties.find((party) => party.region === region)?.name[language] ?? region;
}

function sameFlow(world: SolvedWorld, id: string, flow: FlowStakes): FlowStakes | undefined {
  return world.highlights
    .find((highlight) => highlight.id === id)
    ?.flows.find(
      ({ importer, exporter }) => importer === flow.importer && exporter === flow.exporter,
    );
}

function columns({ formats, labels }: Texts): readonly Column[] {
  const trade = formats.usdBn.unit;
  const { column } = labels;
  const tariff = labels.withUnit(column.tariff, formats.rate.unit);
  return [
    { key: 'good', label: column.good, unit: 'text' },
    { key: 'exporter', label: column.exporter, unit: 'text' },
    { key: 'importer', label: column.importer, unit: 'text' },
    { key: 'before', label: column.before, unit: 'usd-bn-a-year', group: trade },
    { key: 'after', label: column.after, unit: 'usd-bn-a-year', group: trade },
    { key: 'change', label: formats.tradeChange.unit, unit: 'share', group: column.change },
    { key: 'tariffBefore', label: column.before, unit: 'share', group: tariff },
    { key: 'tariffAfter', label: column.after, unit: 'share', group: tariff },
    { key: 'counted', label: labels.withUnit(column.counted, formats.rate.unit), unit: 'share' },
  ];
}

function rows(world: SolvedWorld, texts: Texts): readonly (readonly Cell[])[] {
  const { formats, labels, language } = texts;
  const row = (
    good: string,
    { exporter, importer, tradeUsdBn, change, tariff, observedShare }: FlowStakes,
  ) => [
    textCell(good),
    textCell(partyName(world, exporter, texts)),
    textCell(partyName(world, importer, texts)),
    numberCell(tradeUsdBn.before, formats.usdBn),
    numberCell(tradeUsdBn.after, formats.usdBn),
    numberCell(change, formats.tradeChange),
    numberCell(tariff.before, formats.rate),
    numberCell(tariff.after, formats.rate),
    observedShare === null ? textCell('') : numberCell(observedShare, formats.rate),
  ];
  const bySeller = (flows: readonly FlowStakes[]) =>
    world.parties.flatMap(({ region }) => flows.filter(({ exporter }) => exporter === region));
  return [
    ...bySeller(world.bilateral).map((flow) => row(labels.allGoods, flow)),
    ...world.highlights.flatMap(({ name, flows }) =>
      bySeller(flows).map((flow) => row(name[language], flow)),
    ),
  ];
}

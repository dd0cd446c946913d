import type { RegionStakes, Stakes } from '@parley/analysis';
import type { Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { type Cell, numberCell, type RowGroup, textCell } from './table.ts';
import { comparedWorlds, isSolved, toneOf } from './worlds.ts';

/** Real income of every party in every world, with its span. */
export function incomeChart(stakes: Stakes, texts: Texts): RowsChart {
  const { formats, labels, language } = texts;
  const { incomeChange, usdBnChange } = formats;
  const worlds = comparedWorlds(stakes);
  const parties = worlds.find(isSolved)?.parties ?? [];

  const mark = (label: string, outcome: RegionStakes | undefined): Mark => {
    if (outcome === undefined) {
      return { label, value: null, low: null, high: null, text: labels.notSolved, tone: 'plain' };
    }
    const { value, low, high } = outcome.realIncomeChange;
    return {
      label,
      value: incomeChange.scaled(value),
      low: incomeChange.scaled(low),
      high: incomeChange.scaled(high),
      text: incomeChange.text(value),
      tone: toneOf(value, incomeChange),
    };
  };
  const row = (world: string, { realIncomeChange, realIncomeUsdBn }: RegionStakes): Cell[] => [
    textCell(world),
    numberCell(realIncomeChange.value, incomeChange),
    numberCell(realIncomeChange.low, incomeChange),
    numberCell(realIncomeChange.high, incomeChange),
    numberCell(realIncomeUsdBn.value, usdBnChange),
    numberCell(realIncomeUsdBn.low, usdBnChange),
    numberCell(realIncomeUsdBn.high, usdBnChange),
  ];

  const found = parties.map(({ region, name }) => ({
    party: name[language],
    worlds: worlds.map((world) => ({
      name: world.world.name[language],
      outcome: isSolved(world) ? world.parties.find((each) => each.region === region) : undefined,
    })),
  }));
  const { column } = labels;
  const inPercent = labels.withUnit(column.realIncome, incomeChange.unit);
  const inDollars = labels.withUnit(column.realIncome, usdBnChange.unit);
  return {
    id: 'income',
    kind: 'dot-range',
    ...labels.chart.income,
    source: sourceLine(stakes, texts),
    alt: labels.chart.reading(
      labels.chart.income.title,
      found.flatMap(({ party, worlds: outcomes }) =>
        outcomes.map(({ name, outcome }) =>
          outcome === undefined
            ? labels.chart.item(`${party}, ${name}`, labels.notSolved)
            : labels.chart.ranged(
                `${party}, ${name}`,
                incomeChange.text(outcome.realIncomeChange.value),
                incomeChange.bare(outcome.realIncomeChange.low),
                incomeChange.bare(outcome.realIncomeChange.high),
              ),
        ),
      ),
    ),
    axis: { label: inPercent, signed: true },
    panels: found.map(({ party, worlds: outcomes }) => ({
      label: party,
      marks: outcomes.map(({ name, outcome }) => mark(name, outcome)),
    })),
    table: {
      id: 'income-table',
      caption: labels.caption.income,
      columns: [
        { key: 'world', label: column.world, unit: 'text' },
        { key: 'change', label: column.change, unit: 'share', group: inPercent },
        { key: 'low', label: column.low, unit: 'share', group: inPercent },
        { key: 'high', label: column.high, unit: 'share', group: inPercent },
        { key: 'usdBn', label: column.change, unit: 'usd-bn-a-year', group: inDollars },
        { key: 'usdBnLow', label: column.low, unit: 'usd-bn-a-year', group: inDollars },
        { key: 'usdBnHigh', label: column.high, unit: 'usd-bn-a-year', group: inDollars },
      ],
      groups: found.map(
        ({ party, worlds: outcomes }): RowGroup => ({
          label: party,
          note: null,
          rows: outcomes.map(({ name, outcome }) =>
            outcome === undefined
              ? [textCell(name), textCell(labels.notSolved)]
              : row(name, outcome),
          ),
        }),
      ),
    },
  };
}

import type { RegionStakes, Stakes, StakesDraws } from '@parley/analysis';
import type { NumberFormat, Texts } from '@parley/texts';
import type { Mark, RowsChart } from './chart.ts';
import { sourceLine } from './source-line.ts';
import { type Cell, numberCell, type RowGroup, textCell } from './table.ts';
import { comparedWorlds, isSolved, toneOf } from './worlds.ts';

/** Shares of income, or USD bn a year. */
export type IncomeUnit = 'percent' | 'dollars';

interface Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is known of a party in a world: real income as a share and in USD bn. */
type Incomes = Readonly<Record<IncomeUnit, Span>>;

/** Real income of every party in every world, with its span. */
export function incomeChart(stakes: Stakes, texts: Texts, unit: IncomeUnit = 'percent'): RowsChart {
  const { chart, column, caption } = texts.labels;
  const words = unit === 'percent' ? chart.income : chart.incomeUsd;
  const heads = { value: column.change, low: column.low, high: column.high };
  return spans(stakes, texts, unit, { words, heads, caption: caption.income }, (_, party) => ({
    percent: party.realIncomeChange,
    dollars: party.realIncomeUsdBn,
  }));
}

/** The same over draws of the parameters: the median and the span of nine draws in ten. */
export function drawnIncomeChart(
  stakes: Stakes,
  draws: StakesDraws,
  texts: Texts,
  unit: IncomeUnit = 'percent',
): RowsChart {
  const { labels } = texts;
  const { median: value, low, high } = labels.draws;
  const words = {
    title: labels.chart[unit === 'percent' ? 'income' : 'incomeUsd'].title,
    subtitle: labels.draws.income(
      texts.formats[unit === 'percent' ? 'incomeChange' : 'usdBnChange'].unit,
      draws.draws,
      draws.seed,
    ),
  };
  const told = { words, heads: { value, low, high }, caption: labels.draws.regions(draws.draws) };
  return spans(stakes, texts, unit, told, (world, { region }) => {
    const drawn = draws.worlds.find(({ id }) => id === world);
    const found = drawn?.regions.find((each) => each.region === region);
    if (drawn === undefined || found === undefined || drawn.failed === draws.draws) return null;
    const span = ({ median, low, high }: typeof found.realIncomeChange): Span => ({
      ...{ value: median, low, high },
    });
    return { percent: span(found.realIncomeChange), dollars: span(found.realIncomeUsdBn) };
  });
}

interface Told {
  readonly words: { readonly title: string; readonly subtitle: string };
  readonly heads: Readonly<Record<keyof Span, string>>;
  readonly caption: string;
}

function spans(
  stakes: Stakes,
  texts: Texts,
  unit: IncomeUnit,
  { words, heads, caption }: Told,
  read: (world: string, party: RegionStakes) => Incomes | null,
): RowsChart {
  const { formats, labels, language } = texts;
  const { incomeChange, usdBnChange } = formats;
  const format: NumberFormat = unit === 'percent' ? incomeChange : usdBnChange;
  const worlds = comparedWorlds(stakes);
  const parties = worlds.find(isSolved)?.parties ?? [];

  const mark = (label: string, incomes: Incomes | null): Mark => {
    if (incomes === null) {
      return { label, value: null, low: null, high: null, text: labels.notSolved, tone: 'plain' };
    }
    const { value, low, high } = incomes[unit];
    return {
      label,
      value: format.scaled(value),
      low: format.scaled(low),
      high: format.scaled(high),
      text: format.text(value),
      tone: toneOf(value, format),
    };
  };
  const row = (world: string, { percent, dollars }: Incomes): Cell[] => [
    textCell(world),
    numberCell(percent.value, incomeChange),
    numberCell(percent.low, incomeChange),
    numberCell(percent.high, incomeChange),
    numberCell(dollars.value, usdBnChange),
    numberCell(dollars.low, usdBnChange),
    numberCell(dollars.high, usdBnChange),
  ];

  const found = parties.map(({ region, name }) => ({
    party: name[language],
    worlds: worlds.map((world) => {
      const party = isSolved(world)
        ? world.parties.find((each) => each.region === region)
        : undefined;
      const incomes = party === undefined ? null : read(world.id, party);
      return { name: world.world.name[language], incomes };
    }),
  }));
  const { column } = labels;
  const inPercent = labels.withUnit(column.realIncome, incomeChange.unit);
  const inDollars = labels.withUnit(column.realIncome, usdBnChange.unit);
  return {
    id: unit === 'percent' ? 'income' : 'income-usd',
    kind: 'dot-range',
    ...words,
    source: sourceLine(stakes, texts),
    alt: labels.chart.reading(
      words.title,
      found.flatMap(({ party, worlds: outcomes }) =>
        outcomes.map(({ name, incomes }) =>
          incomes === null
            ? labels.chart.item(`${party}, ${name}`, labels.notSolved)
            : labels.chart.ranged(
                `${party}, ${name}`,
                format.text(incomes[unit].value),
                format.bare(incomes[unit].low),
                format.bare(incomes[unit].high),
              ),
        ),
      ),
    ),
    axis: { label: unit === 'percent' ? inPercent : inDollars, signed: true },
    panels: found.map(({ party, worlds: outcomes }) => ({
      label: party,
      marks: outcomes.map(({ name, incomes }) => mark(name, incomes)),
    })),
    table: {
      id: 'income-table',
      caption,
      columns: [
        { key: 'world', label: column.world, unit: 'text' },
        { key: 'change', label: heads.value, unit: 'share', group: inPercent },
        { key: 'low', label: heads.low, unit: 'share', group: inPercent },
        { key: 'high', label: heads.high, unit: 'share', group: inPercent },
        { key: 'usdBn', label: heads.value, unit: 'usd-bn-a-year', group: inDollars },
        { key: 'usdBnLow', label: heads.low, unit: 'usd-bn-a-year', group: inDollars },
        { key: 'usdBnHigh', label: heads.high, unit: 'usd-bn-a-year', group: inDollars },
      ],
      groups: found.map(
        ({ party, worlds: outcomes }): RowGroup => ({
          label: party,
          note: null,
          rows: outcomes.map(({ name, incomes }) =>
            incomes === null ? [textCell(name), textCell(labels.notSolved)] : row(name, incomes),
          ),
        }),
      ),
    },
  };
}

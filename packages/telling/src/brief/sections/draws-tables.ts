import type { Interval, RegionQuantities, StakesDraws, WorldDraws } from '@parley/analysis';
import {
  type Cell,
  type Column,
  comparedWorlds,
  isSolved,
  numberCell,
  type RowGroup,
  type Table,
  textCell,
  type Unit,
} from '@parley/charts';
import type { NumberFormat, Texts } from '@parley/texts';
import { partyName, type Subject } from '../subject.ts';

/** Real income and prices of every region in every world, and worlds beside one another. */
export function drawnWorldTables(subject: Subject): readonly Table[] {
  const { draws, texts } = subject;
  if (draws === null) return [];
  const { labels } = texts;
  return [
    {
      id: 'draws-regions-table',
      caption: labels.draws.regions(draws.draws),
      note: labels.draws.note,
      columns: [
        { key: 'region', label: labels.column.region, unit: 'text' },
        ...incomeColumns(texts),
        ...spanColumns(
          'prices',
          labels.withUnit(labels.column.prices, texts.formats.priceChange.unit),
          'share',
          texts,
        ),
      ],
      groups: drawnWorlds(subject, draws).map(({ name, world }) => ({
        label: name,
        note: null,
        rows: world.regions.map((region) => regionRow(region, subject)),
      })),
    },
    comparisonsTable(subject, draws),
  ];
}

/** Trade of the goods at issue between the parties. */
export function drawnGoodsTables(subject: Subject): readonly Table[] {
  const { case: file, draws, texts } = subject;
  if (draws === null) return [];
  const { labels, formats, language } = texts;
  const good = (id: string) =>
    file.economy.highlights.find((highlight) => highlight.id === id)?.name[language] ?? id;
  return [
    {
      id: 'draws-goods-table',
      caption: labels.draws.goods(draws.draws),
      note: labels.draws.note,
      columns: [
        { key: 'good', label: labels.column.good, unit: 'text' },
        { key: 'exporter', label: labels.column.exporter, unit: 'text' },
        { key: 'importer', label: labels.column.importer, unit: 'text' },
        ...spanColumns(
          'change',
          labels.withUnit(labels.column.change, formats.tradeChange.unit),
          'share',
          texts,
        ),
        ...spanColumns(
          'trade',
          labels.withUnit(labels.column.after, formats.usdBn.unit),
          'usd-bn-a-year',
          texts,
        ),
      ],
      groups: drawnWorlds(subject, draws).map(({ name, world }) => ({
        label: name,
        note: null,
        rows: [
          ...world.bilateral.map((flow) => ({ of: labels.allGoods, flow })),
          ...world.highlights.flatMap(({ id, flows }) =>
            flows.map((flow) => ({ of: good(id), flow })),
          ),
        ].map(({ of, flow }) => [
          textCell(of),
          textCell(partyName(subject, flow.exporter)),
          textCell(partyName(subject, flow.importer)),
          ...spanCells(flow.change, formats.tradeChange),
          ...spanCells(flow.tradeUsdBn, formats.usdBn),
        ]),
      })),
    },
  ];
}

/** Value added of the sectors that `stakes` ranks. */
export function drawnSectorTables(subject: Subject): readonly Table[] {
  const { stakes, draws, texts } = subject;
  if (draws === null) return [];
  const { labels, formats, language } = texts;
  const groups = comparedWorlds(stakes)
    .filter(isSolved)
    .flatMap(({ id, world, sectors }): RowGroup[] => {
      const drawn = draws.worlds.find((each) => each.id === id);
      if (drawn === undefined) return [];
      const rows = sectors.flatMap(({ region, winners, losers }) =>
        [...losers, ...winners].flatMap(({ sector, name }) => {
          const found = drawn.sectors.find(
            (each) => each.region === region && each.sector === sector,
          );
          return found === undefined
            ? []
            : [
                [
                  textCell(name[language]),
                  textCell(partyName(subject, region)),
                  ...spanCells(found.valueAddedUsdBn, formats.usdBnChange),
                  ...spanCells(found.valueAddedChange, formats.sectorChange),
                ],
              ];
        }),
      );
      return [{ label: world.name[language], note: null, rows }];
    });
  const { column } = labels;
  return [
    {
      id: 'draws-sectors-table',
      caption: labels.draws.sectors(draws.draws),
      note: labels.draws.note,
      columns: [
        { key: 'sector', label: column.sector, unit: 'text' },
        { key: 'party', label: column.party, unit: 'text' },
        ...spanColumns(
          'valueAddedUsdBn',
          labels.withUnit(column.valueAdded, formats.usdBnChange.unit),
          'usd-bn-a-year',
          texts,
        ),
        ...spanColumns(
          'valueAdded',
          labels.withUnit(column.valueAdded, formats.sectorChange.unit),
          'share',
          texts,
        ),
      ],
      groups,
    },
  ];
}

function comparisonsTable(subject: Subject, draws: StakesDraws): Table {
  const { texts } = subject;
  const { labels, formats } = texts;
  const names = new Map(drawnWorlds(subject, draws).map(({ name, world }) => [world.id, name]));
  return {
    id: 'draws-comparisons-table',
    caption: labels.draws.comparisons(draws.draws),
    note: labels.draws.note,
    columns: [
      { key: 'party', label: labels.column.party, unit: 'text' },
      ...incomeColumns(texts),
      { key: 'higher', label: labels.draws.higherIn, unit: 'share' },
      { key: 'lower', label: labels.draws.lowerIn, unit: 'share' },
    ],
    groups: draws.comparisons.flatMap(({ world, reference, parties }): RowGroup[] => {
      const [of, beside] = [names.get(world), names.get(reference)];
      if (of === undefined || beside === undefined) return [];
      return [
        {
          label: labels.draws.than(of, beside),
          note: null,
          rows: parties.map((party) => [
            textCell(partyName(subject, party.region)),
            ...incomeCells(party, texts),
            numberCell(party.higher, formats.rate),
            numberCell(party.lower, formats.rate),
          ]),
        },
      ];
    }),
  };
}

/** The worlds that are compared with the baseline, by name. */
function drawnWorlds(
  { stakes, texts }: Subject,
  draws: StakesDraws,
): readonly { readonly name: string; readonly world: WorldDraws }[] {
  return comparedWorlds(stakes).flatMap(({ id, world: { name } }) =>
    draws.worlds
      .filter((world) => world.id === id)
      .map((world) => ({ name: name[texts.language], world })),
  );
}

function regionRow(region: RegionQuantities<Interval>, subject: Subject): readonly Cell[] {
  const { texts, stakes } = subject;
  const solved = stakes.worlds.find(isSolved);
  const known = [...(solved?.parties ?? []), ...(solved?.thirdCountries ?? [])];
  const name = known.find((each) => each.region === region.region)?.name[texts.language];
  return [
    textCell(name ?? region.region),
    ...incomeCells(region, texts),
    ...spanCells(region.consumerPriceChange, texts.formats.priceChange),
  ];
}

interface Incomes {
  readonly realIncomeChange: Interval;
  readonly realIncomeUsdBn: Interval;
}

function incomeColumns(texts: Texts): readonly Column[] {
  const { labels, formats } = texts;
  const of = (unit: string) => labels.withUnit(labels.column.realIncome, unit);
  return [
    ...spanColumns('income', of(formats.incomeChange.unit), 'share', texts),
    ...spanColumns('incomeUsdBn', of(formats.usdBnChange.unit), 'usd-bn-a-year', texts),
  ];
}

function incomeCells({ realIncomeChange, realIncomeUsdBn }: Incomes, { formats }: Texts): Cell[] {
  return [
    ...spanCells(realIncomeChange, formats.incomeChange),
    ...spanCells(realIncomeUsdBn, formats.usdBnChange),
  ];
}

function spanColumns(key: string, group: string, unit: Unit, { labels }: Texts): Column[] {
  const { median, low, high } = labels.draws;
  return [
    { key: `${key}Median`, label: median, unit, group },
    { key: `${key}Low`, label: low, unit, group },
    { key: `${key}High`, label: high, unit, group },
  ];
}

function spanCells({ median, low, high }: Interval, format: NumberFormat): Cell[] {
  return [median, low, high].map((value) => numberCell(value, format));
}

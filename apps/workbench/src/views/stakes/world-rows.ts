import type { Judgement, Stakes } from '@parley/analysis';
import {
  type Cell,
  comparedWorlds,
  isSolved,
  numberCell,
  type Table,
  textCell,
} from '@parley/charts';
import type { Texts } from '@parley/texts';
import type { Figure } from './words.ts';

/** What a number of the table stands for; `world` is null for the package under study. */
export interface Picked {
  readonly world: string | null;
  readonly region: string;
  readonly figure: Figure;
  readonly text: string;
}

const FIGURES: Readonly<Record<string, Figure>> = {
  income: 'income',
  incomeLow: 'income',
  incomeHigh: 'income',
  incomeUsdBn: 'income',
  prices: 'prices',
  revenue: 'revenue',
  goodChange: 'trade',
  goodBefore: 'trade',
  goodAfter: 'trade',
  tariffBefore: 'tariff',
  tariffAfter: 'tariff',
};

export function figureOf(column: string): Figure | null {
  return FIGURES[column] ?? null;
}

/** Where a row of the table of worlds comes from: [group][row], in the order of that table. */
export function rowsOf(
  stakes: Stakes,
): readonly (readonly { readonly world: string; readonly region: string }[])[] {
  return comparedWorlds(stakes).map((world) =>
    isSolved(world) ? world.parties.map(({ region }) => ({ world: world.id, region })) : [],
  );
}

/**
 * A judged package as rows of the table of worlds. It is counted beside no deal, so that its cells have no span and
 * no tariff; trade is that without a deal and with the package.
 */
export function packageRows(
  judged: Judgement,
  parties: readonly { readonly region: string; readonly name: string }[],
  highlight: string | null,
  columns: Table['columns'],
  { formats }: Texts,
): readonly (readonly Cell[])[] {
  return parties.map(({ region, name }) => {
    const found = judged.regions.find((each) => each.region === region);
    if (found === undefined) return [textCell(name)];
    const sold = judged.flows.filter(
      ({ exporter, sector }) => exporter === region && sector === highlight,
    );
    const sum = (read: (flow: (typeof sold)[number]) => number) =>
      sold.reduce((total, flow) => total + read(flow), 0);
    const [before, after] = [sum(({ without }) => without), sum((flow) => flow.with)];
    const cells: Readonly<Record<string, Cell>> = {
      party: textCell(name),
      income: numberCell(found.realIncomeShare, formats.incomeChange),
      incomeUsdBn: numberCell(found.realIncome, formats.gain),
      prices: numberCell(found.consumerPrices, formats.priceChange),
      revenue: numberCell(found.tariffRevenue, formats.gain),
      ...(highlight === null
        ? {}
        : {
            goodChange: numberCell(before > 0 ? after / before - 1 : 0, formats.tradeChange),
            goodBefore: numberCell(before, formats.usdBn),
            goodAfter: numberCell(after, formats.usdBn),
          }),
    };
    return columns.map(({ key }) => cells[key] ?? { text: '–', value: null });
  });
}

import {
  comparedWorlds,
  isSolved,
  numberCell,
  type RowGroup,
  type Table,
  textCell,
} from '@parley/charts';
import type { Subject } from '../subject.ts';

/** The parties' real income in each world beside what the tariffs between the parties alone make of it. */
export function betweenPartiesTable({ stakes, texts }: Subject): Table {
  const { labels, formats, language } = texts;
  const { column } = labels;
  const percent = formats.incomeChange.unit;
  const dollars = formats.usdBnChange.unit;
  return {
    id: 'between-parties-table',
    caption: labels.caption.betweenPartiesOnly,
    columns: [
      { key: 'party', label: column.party, unit: 'text' },
      { key: 'change', label: percent, unit: 'share', group: column.asInWorld },
      { key: 'usdBn', label: dollars, unit: 'usd-bn-a-year', group: column.asInWorld },
      { key: 'changeBetween', label: percent, unit: 'share', group: column.betweenParties },
      { key: 'usdBnBetween', label: dollars, unit: 'usd-bn-a-year', group: column.betweenParties },
    ],
    groups: comparedWorlds(stakes)
      .filter(isSolved)
      .map(
        ({ world, parties, betweenPartiesOnly }): RowGroup => ({
          label: world.name[language],
          note: null,
          rows: betweenPartiesOnly.flatMap(({ region, realIncomeChange, realIncomeUsdBn }) => {
            const party = parties.find((each) => each.region === region);
            if (party === undefined) return [];
            return [
              [
                textCell(party.name[language]),
                numberCell(party.realIncomeChange.value, formats.incomeChange),
                numberCell(party.realIncomeUsdBn.value, formats.usdBnChange),
                numberCell(realIncomeChange, formats.incomeChange),
                numberCell(realIncomeUsdBn, formats.usdBnChange),
              ],
            ];
          }),
        }),
      ),
  };
}

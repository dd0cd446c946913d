import {
  comparedWorlds,
  isSolved,
  numberCell,
  type RowGroup,
  type Table,
  textCell,
} from '@parley/charts';
import type { Subject } from '../subject.ts';

/** The parties' real income in each world beside the same duties on all partners. */
export function sameDutiesTable({ stakes, texts }: Subject): Table {
  const { labels, formats, language } = texts;
  const { column } = labels;
  const percent = formats.incomeChange.unit;
  const dollars = formats.usdBnChange.unit;
  return {
    id: 'same-duties-table',
    caption: labels.caption.sameDutiesOnAll,
    columns: [
      { key: 'party', label: column.party, unit: 'text' },
      { key: 'change', label: percent, unit: 'share', group: column.asInWorld },
      { key: 'usdBn', label: dollars, unit: 'usd-bn-a-year', group: column.asInWorld },
      { key: 'changeOnAll', label: percent, unit: 'share', group: column.onAll },
      { key: 'usdBnOnAll', label: dollars, unit: 'usd-bn-a-year', group: column.onAll },
    ],
    groups: comparedWorlds(stakes)
      .filter(isSolved)
      .map(
        ({ world, parties, sameDutiesOnAll }): RowGroup => ({
          label: world.name[language],
          note: null,
          rows: sameDutiesOnAll.flatMap(({ region, realIncomeChange, realIncomeUsdBn }) => {
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

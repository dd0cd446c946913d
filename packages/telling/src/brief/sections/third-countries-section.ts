import type { RegionStakes } from '@parley/analysis';
import {
  type Cell,
  comparedWorlds,
  isSolved,
  numberCell,
  type Table,
  textCell,
} from '@parley/charts';
import type { Texts } from '@parley/texts';
import type { Section } from '../brief.ts';
import { focusOf, notSolved, type Subject, say } from '../subject.ts';

/** What the worlds mean for those who are not at the table. */
export function thirdCountriesSection(subject: Subject): Section {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  const regions = focus !== undefined && isSolved(focus) ? ranked(focus.thirdCountries) : [];
  return {
    id: 'third-countries',
    heading: texts.labels.heading.thirdCountries,
    lead: null,
    sentences:
      focus === undefined || regions.length === 0
        ? []
        : [
            say(texts, 'thirdCountries', {
              world: focus.world.name[texts.language],
              regions: regions.map(({ name, realIncomeUsdBn }) => ({
                region: name[texts.language],
                usdBn: realIncomeUsdBn,
              })),
            }),
          ],
    charts: [],
    tables: [table(subject)],
  };
}

function ranked(regions: readonly RegionStakes[]): readonly RegionStakes[] {
  return regions.toSorted(
    (a, b) => Math.abs(b.realIncomeUsdBn.value) - Math.abs(a.realIncomeUsdBn.value),
  );
}

function table(subject: Subject): Table {
  const { stakes, texts } = subject;
  const { labels, formats, language } = texts;
  const { column } = labels;
  const percent = labels.withUnit(column.realIncome, formats.incomeChange.unit);
  const dollars = labels.withUnit(column.realIncome, formats.usdBnChange.unit);
  return {
    id: 'third-countries-table',
    caption: labels.caption.thirdCountries,
    columns: [
      { key: 'region', label: column.region, unit: 'text' },
      { key: 'usdBn', label: column.change, unit: 'usd-bn-a-year', group: dollars },
      { key: 'usdBnLow', label: column.low, unit: 'usd-bn-a-year', group: dollars },
      { key: 'usdBnHigh', label: column.high, unit: 'usd-bn-a-year', group: dollars },
      { key: 'change', label: column.change, unit: 'share', group: percent },
      { key: 'changeLow', label: column.low, unit: 'share', group: percent },
      { key: 'changeHigh', label: column.high, unit: 'share', group: percent },
    ],
    groups: comparedWorlds(stakes).map((world) => ({
      label: world.world.name[language],
      note: isSolved(world) ? null : notSolved(subject, world).text,
      rows: isSolved(world) ? ranked(world.thirdCountries).map((each) => row(each, texts)) : [],
    })),
  };
}

function row(region: RegionStakes, { formats, language }: Texts): readonly Cell[] {
  const { name, realIncomeUsdBn, realIncomeChange } = region;
  return [
    textCell(name[language]),
    numberCell(realIncomeUsdBn.value, formats.usdBnChange),
    numberCell(realIncomeUsdBn.low, formats.usdBnChange),
    numberCell(realIncomeUsdBn.high, formats.usdBnChange),
    numberCell(realIncomeChange.value, formats.incomeChange),
    numberCell(realIncomeChange.low, formats.incomeChange),
    numberCell(realIncomeChange.high, formats.incomeChange),
  ];
}

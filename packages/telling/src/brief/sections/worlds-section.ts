import type { RegionStakes, SolvedWorld } from '@parley/analysis';
import {
  type Cell,
  type Column,
  comparedWorlds,
  incomeChart,
  isSolved,
  numberCell,
  type Table,
  textCell,
} from '@parley/charts';
import type { Section, Sentence } from '../brief.ts';
import {
  focusOf,
  lawDay,
  leadOf,
  notSolved,
  partyName,
  partyTrade,
  type Subject,
  say,
} from '../subject.ts';
import { drawnWorldTables } from './draws-tables.ts';
import { descriptionsTable, packagesTable } from './world-tables.ts';

/** All worlds side by side, and in words what the one in focus means. */
export function worldsSection(subject: Subject): Section {
  const { stakes, texts } = subject;
  const packages = packagesTable(subject);
  return {
    id: 'worlds',
    heading: texts.labels.heading.worlds,
    lead: leadOf(subject),
    sentences: sentences(subject),
    charts: [incomeChart(stakes, texts)],
    tables: [
      worldsTable(subject),
      ...drawnWorldTables(subject),
      descriptionsTable(subject),
      ...(packages === null ? [] : [packages]),
    ],
  };
}

function sentences(subject: Subject): readonly Sentence[] {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  if (focus === undefined || !isSolved(focus)) return [];
  const { language } = texts;
  return [
    say(texts, 'prices', {
      parties: focus.parties.map(({ name, consumerPriceChange }) => ({
        party: name[language],
        change: consumerPriceChange.value,
      })),
    }),
    say(texts, 'revenue', {
      parties: focus.parties.map((party) => ({
        party: party.name[language],
        usdBn: revenueChange(party),
      })),
    }),
    say(texts, 'tariffMet', {
      year: stakes.data.year,
      flows: tradeOrder(focus).map(({ exporter, importer, tariff }) => ({
        exporter: partyName(subject, exporter),
        importer: partyName(subject, importer),
        ...tariff,
      })),
    }),
  ];
}

/** Flows in the order of the parties that sell. */
function tradeOrder({ parties, bilateral }: SolvedWorld): SolvedWorld['bilateral'] {
  return parties.flatMap(({ region }) => bilateral.filter(({ exporter }) => exporter === region));
}

function revenueChange({ tariffRevenueUsdBn: { before, after } }: RegionStakes): number {
  return after - before;
}

function worldsTable(subject: Subject): Table {
  const { case: file, stakes, texts } = subject;
  const { language, labels } = texts;
  const good = file.economy.highlights[0]?.name[language] ?? null;
  return {
    id: 'worlds-table',
    caption: labels.caption.worlds,
    note: labels.caption.worldsNote(good, stakes.data.year),
    columns: columns(subject, good),
    groups: comparedWorlds(stakes).map((world) => ({
      label: world.world.name[language],
      ...(world.world.law === undefined ? {} : { detail: lawDay(world.world.law, texts) }),
      note: isSolved(world) ? null : notSolved(subject, world).text,
      rows: isSolved(world) ? world.parties.map((party) => row(world, party, subject)) : [],
    })),
  };
}

function columns({ texts }: Subject, good: string | null): readonly Column[] {
  const { labels, formats } = texts;
  const { column } = labels;
  const percent = formats.incomeChange.unit;
  const dollars = formats.usdBnChange.unit;
  const income = column.realIncome;
  const tariff = labels.withUnit(column.tariff, percent);
  const trade: readonly Column[] =
    good === null
      ? []
      : [
          { key: 'goodChange', label: percent, unit: 'share', group: good },
          { key: 'goodBefore', label: column.before, unit: 'usd-bn-a-year', group: good },
          { key: 'goodAfter', label: column.after, unit: 'usd-bn-a-year', group: good },
        ];
  return [
    { key: 'party', label: column.party, unit: 'text' },
    { key: 'income', label: percent, unit: 'share', group: income },
    { key: 'incomeLow', label: column.low, unit: 'share', group: income },
    { key: 'incomeHigh', label: column.high, unit: 'share', group: income },
    { key: 'incomeUsdBn', label: dollars, unit: 'usd-bn-a-year', group: income },
    { key: 'prices', label: percent, unit: 'share', group: column.prices },
    { key: 'revenue', label: dollars, unit: 'usd-bn-a-year', group: column.revenue },
    ...trade,
    { key: 'tariffBefore', label: column.before, unit: 'share', group: tariff },
    { key: 'tariffAfter', label: column.after, unit: 'share', group: tariff },
  ];
}

function row(world: SolvedWorld, party: RegionStakes, { texts }: Subject): readonly Cell[] {
  const { formats, language } = texts;
  const all = partyTrade(world.bilateral, party.region);
  const highlight = world.highlights[0];
  const good = highlight === undefined ? null : partyTrade(highlight.flows, party.region);
  const { value, low, high } = party.realIncomeChange;
  return [
    textCell(party.name[language]),
    numberCell(value, formats.incomeChange),
    numberCell(low, formats.incomeChange),
    numberCell(high, formats.incomeChange),
    numberCell(party.realIncomeUsdBn.value, formats.usdBnChange),
    numberCell(party.consumerPriceChange.value, formats.priceChange),
    numberCell(revenueChange(party), formats.usdBnChange),
    ...(good === null
      ? []
      : [
          numberCell(good.change, formats.tradeChange),
          numberCell(good.before, formats.usdBn),
          numberCell(good.after, formats.usdBn),
        ]),
    numberCell(all.tariffBefore, formats.rate),
    numberCell(all.tariffAfter, formats.rate),
  ];
}

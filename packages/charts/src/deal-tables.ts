import type { DealIssue, Deals, ExplainedPackage, PackageTerm } from '@parley/analysis';
import type { Texts } from '@parley/texts';
import { levelText, packageWords } from './package-words.ts';
import { type Cell, type Column, numberCell, type Table, textCell, type Unit } from './table.ts';

/** What each way to disagree means for both sides, and where the chosen solution goes from it. */
export function movedTable(deals: Deals, texts: Texts): Table {
  const { labels, formats, language } = texts;
  const { column, noPackage, caption } = labels.dealStudy;
  const packages = packageWords(deals.issues, texts);
  const columnsOf = (key: string, group: string): readonly Column[] =>
    deals.partyNames.map((name, p) => ({
      key: `${key}${p}`,
      label: labels.withUnit(name[language], formats.gain.unit),
      unit: 'usd-bn-a-year',
      group,
    }));
  return {
    id: 'moved',
    caption: caption.moved,
    columns: [
      { key: 'no-deal', label: column.noDeal, unit: 'text' },
      ...columnsOf('shift', column.noDealItself),
      ...columnsOf('gain', column.solution),
      { key: 'package', label: column.package, unit: 'text' },
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: deals.moved.map(({ noDeal, shift, solution }) => [
          textCell(noDeal.name[language]),
          ...deals.parties.map((_, p) => numberCell(shift[p] ?? 0, formats.gain)),
          ...deals.parties.map(
            (_, p): Cell =>
              solution === null
                ? { text: '–', value: null }
                : numberCell(solution.gains[p] ?? 0, formats.gain),
          ),
          textCell(solution === null ? noPackage : packages.terms(solution.terms)),
        ]),
      },
    ],
  };
}

/** What each duty brings the side that sets it and the other, in real income alone. Null without duties. */
export function tariffsTable(deals: Deals, texts: Texts): Table | null {
  const { labels, formats, language } = texts;
  const { column, caption } = labels.dealStudy;
  if (deals.tariffs.length === 0) return null;
  const packages = packageWords(deals.issues, texts);
  const { unit } = formats.gain;
  return {
    id: 'tariffs',
    caption: caption.tariffs,
    columns: [
      { key: 'duty', label: column.duty, unit: 'text' },
      { key: 'level', label: column.level, unit: 'rate' },
      { key: 'setter', label: column.setter, unit: 'text' },
      { key: 'own', label: labels.withUnit(column.ownIncome, unit), unit: 'usd-bn-a-year' },
      { key: 'other', label: labels.withUnit(column.otherIncome, unit), unit: 'usd-bn-a-year' },
      { key: 'best', label: column.best, unit: 'rate' },
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: deals.tariffs.map(({ issue, setter, level, realIncome, best }) => {
          const own = deals.parties.indexOf(setter);
          const say = (value: number): Cell => ({
            text: packages.level({ issue, level: value }),
            value,
          });
          return [
            textCell(packages.issue(issue)),
            say(level),
            textCell(deals.partyNames[own]?.[language] ?? setter),
            numberCell(realIncome[own] ?? 0, formats.gain),
            numberCell(realIncome[1 - own] ?? 0, formats.gain),
            say(best.level),
          ];
        }),
      },
    ],
  };
}

/** Every concession in every other, as they exchange at the margin of a package. Null where none does. */
export function ratesTable(
  deals: Deals,
  { exchangeRates }: Pick<ExplainedPackage, 'exchangeRates'>,
  texts: Texts,
): Table | null {
  const { labels, formats } = texts;
  const { column, caption, unit } = labels.dealStudy;
  if (exchangeRates.length === 0) return null;
  const packages = packageWords(deals.issues, texts);
  const cell = (value: number): Cell => ({ text: formats.weight(value), value });
  return {
    id: 'rates',
    caption: caption.rates,
    columns: [
      { key: 'gives', label: column.gives, unit: 'text' },
      { key: 'for', label: column.for, unit: 'text' },
      { key: 'asks', label: column.asks, unit: 'number' },
      { key: 'pays', label: column.pays, unit: 'number' },
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: exchangeRates.map((rate) => [
          textCell(unit[rate.unit](packages.issue(rate.gives))),
          textCell(unit[rate.forUnit](packages.issue(rate.for))),
          cell(rate.atLeast),
          cell(rate.atMost),
        ]),
      },
    ],
  };
}

/** Points of the frontier and solutions with the level of every issue, for whoever goes on with them. */
export function frontierTable(deals: Deals, texts: Texts): Table {
  const { labels, formats, language } = texts;
  const { column, caption } = labels.dealStudy;
  const level = (issue: DealIssue, terms: readonly PackageTerm[]): Cell => {
    const found = terms.find((term) => term.issue === issue.id)?.level ?? null;
    return { text: found === null ? '' : levelText(issue, found, texts), value: found };
  };
  const row = (label: string, { gains, terms }: Deals['frontier'][number]) => [
    textCell(label),
    ...deals.parties.map((_, p) => numberCell(gains[p] ?? 0, formats.gain)),
    ...deals.issues.map((issue) => level(issue, terms)),
  ];
  return {
    id: 'frontier-levels',
    caption: caption.frontier,
    columns: [
      { key: 'point', label: column.point, unit: 'text' },
      ...deals.partyNames.map(
        (name, p): Column => ({
          key: `gain${p}`,
          label: labels.withUnit(labels.deals.gainOf(name[language]), formats.gain.unit),
          unit: 'usd-bn-a-year',
        }),
      ),
      ...deals.issues.map(
        ({ id, name, levels }): Column => ({
          key: id,
          label: name[language],
          unit: levels.kind === 'options' ? 'text' : columnUnit(levels.unit),
        }),
      ),
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: [
          ...deals.solutions.map((solution) =>
            row(labels.deals.solutions[solution.name], solution),
          ),
          ...deals.frontier.map((point, k) => row(`${labels.deals.frontier} ${k + 1}`, point)),
        ],
      },
    ],
  };
}

function columnUnit(unit: string): Unit {
  return unit === 'rate' || unit === 'share' || unit === 'usd-bn' || unit === 'usd-bn-a-year'
    ? unit
    : 'number';
}

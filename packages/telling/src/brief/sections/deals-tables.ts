import type { Deals, ExplainedPackage } from '@parley/analysis';
import {
  type Cell,
  type Column,
  type DealWords,
  dealWords,
  movedTable,
  numberCell,
  ratesTable,
  type Table,
  textCell,
} from '@parley/charts';
import type { Texts } from '@parley/texts';

/** The package by issue, groups at home, how it moves with what no deal means, and exchange rates. */
export function dealsTables(deals: Deals, texts: Texts): readonly Table[] {
  const words = dealWords(deals, texts);
  const { explained } = deals;
  const rates = explained === null ? null : ratesTable(deals, explained, texts);
  return [
    ...(explained === null
      ? []
      : [
          byIssueTable(deals, explained, words, texts),
          ...(explained.groups.length === 0 ? [] : [groupsTable(deals, explained, words, texts)]),
        ]),
    ...(deals.moved.length < 2 ? [] : [movedTable(deals, texts)]),
    ...(rates === null ? [] : [rates]),
  ];
}

/** A column of each party's gains. */
function gainColumns(deals: Deals, { labels, formats, language }: Texts): readonly Column[] {
  const group = labels.withUnit(labels.column.change, formats.gain.unit);
  return deals.partyNames.map((name, p) => ({
    key: `gain${p}`,
    label: name[language],
    unit: 'usd-bn-a-year',
    group,
  }));
}

function byIssueTable(
  deals: Deals,
  { terms, byIssue, gains }: ExplainedPackage,
  words: DealWords,
  texts: Texts,
): Table {
  const { labels, formats } = texts;
  const { column } = labels.deals;
  const amounts = (values: readonly number[]): readonly Cell[] =>
    deals.parties.map((_, p) => numberCell(values[p] ?? 0, formats.gain));
  const moves = deals.issues.flatMap(({ id, withoutDeal }, k) => {
    const term = terms[k];
    const changed = term !== undefined && words.changed([term]).length > 0;
    return changed
      ? [
          [
            textCell(words.issue(id)),
            textCell(words.level(withoutDeal)),
            textCell(words.level(term)),
            ...amounts(byIssue.issues[k] ?? []),
          ],
        ]
      : [];
  });
  return {
    id: 'package-by-issue',
    caption: labels.deals.caption.byIssue(labels.deals.solutions[deals.chosen]),
    columns: [
      { key: 'issue', label: column.issue, unit: 'text' },
      { key: 'withoutDeal', label: column.withoutDeal, unit: 'text' },
      { key: 'inPackage', label: column.inPackage, unit: 'text' },
      ...gainColumns(deals, texts),
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: [
          ...moves,
          [textCell(labels.deals.timing), textCell(''), textCell(''), ...amounts(byIssue.timing)],
          [textCell(labels.deals.total), textCell(''), textCell(''), ...amounts(gains)],
        ],
      },
    ],
  };
}

function groupsTable(
  deals: Deals,
  { groups }: ExplainedPackage,
  words: DealWords,
  { labels, formats, language }: Texts,
): Table {
  const { column, veto } = labels.deals;
  const { atHome } = deals;
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name[language] ?? id;
  const atHomeGroup = ({ vetoes, least }: NonNullable<Deals['atHome']>) => ({
    label: labels.deals.withVetoes(vetoes.map(nameOf)),
    note: null,
    rows: [[textCell(column.least), numberCell(least, formats.gain), textCell('')]],
  });
  return {
    id: 'groups-at-home',
    caption: labels.deals.caption.groups,
    columns: [
      { key: 'group', label: column.group, unit: 'text' },
      {
        key: 'gain',
        label: labels.withUnit(labels.column.change, formats.gain.unit),
        unit: 'usd-bn-a-year',
      },
      { key: 'canStop', label: column.canStop, unit: 'text' },
    ],
    groups: [
      ...deals.parties.map((code) => ({
        label: words.party(code),
        note: null,
        rows: groups
          .filter(({ party }) => party === code)
          .toSorted((a, b) => a.gain - b.gain)
          .map(({ name, gain, kind }) => [
            textCell(name[language]),
            numberCell(gain, formats.gain),
            textCell(kind === 'veto' ? veto : ''),
          ]),
      })),
      ...(atHome === null ? [] : [atHomeGroup(atHome)]),
    ],
  };
}

import type { Lever } from '@parley/casebook';
import { type Cell, type RowGroup, type Table, textCell } from '@parley/charts';
import type { Texts } from '@parley/texts';
import { lawDay, type Subject } from '../subject.ts';

/** What is in each world, in the case's words, and of which day its law is. */
export function descriptionsTable({ case: file, stakes, texts }: Subject): Table {
  const { language, labels, formats } = texts;
  const day = (iso: string): Cell => ({ text: formats.date(iso), value: iso });
  return {
    id: 'world-descriptions',
    caption: labels.caption.descriptions,
    columns: [
      { key: 'world', label: labels.column.world, unit: 'text' },
      { key: 'lawOf', label: labels.column.lawOf, unit: 'date' },
      { key: 'knownOn', label: labels.column.knownOn, unit: 'date' },
      { key: 'description', label: labels.column.description, unit: 'text' },
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: file.worlds.map(({ name, description, law }) => [
          textCell(name[language]),
          law === undefined ? textCell(labels.tariffsOf(stakes.data.year)) : day(law.on),
          law === undefined
            ? textCell('')
            : law.known === undefined
              ? textCell(labels.knownToday)
              : day(law.known),
          textCell(description[language]),
        ]),
      },
    ],
  };
}

/** What each package puts in place of law, and what it expressly leaves; null without packages. */
export function packagesTable({ case: file, texts }: Subject): Table | null {
  const { language, labels } = texts;
  const groups = file.worlds.flatMap(({ name, law, levers = [], standstill = [] }): RowGroup[] =>
    levers.length + standstill.length === 0
      ? []
      : [
          {
            label: name[language],
            ...(law === undefined ? {} : { detail: lawDay(law, texts) }),
            note: null,
            rows: [
              ...levers.map((lever) => [textCell(lever.name[language]), rateCell(lever, texts)]),
              ...standstill.map(({ note }) => [
                textCell(note[language]),
                textCell(labels.baselineRate),
              ]),
            ],
          },
        ],
  );
  if (groups.length === 0) return null;
  return {
    id: 'packages-table',
    caption: labels.caption.packages,
    columns: [
      { key: 'lever', label: labels.column.lever, unit: 'text' },
      { key: 'rate', label: labels.column.rate, unit: 'rate' },
    ],
    groups,
  };
}

function rateCell({ form, rate }: Lever, { labels, formats }: Texts): Cell {
  const words = { rate: labels.setRate, added: labels.addedRate, floor: labels.floorRate }[form];
  return { text: words(formats.statutoryRate(rate)), value: rate };
}

import { comparedWorlds, isSolved, numberCell, type Table, textCell } from '@parley/charts';
import type { Sentence } from '../brief.ts';
import { focusOf, partyName, type Subject, say } from '../subject.ts';

/** Year of the imports that an importer's rates are averaged over; null where its law is not held. */
export function yearOfTrade({ stakes }: Subject, importer: string): number | null {
  return stakes.laws.find((law) => law.importer === importer)?.tradeYear ?? null;
}

/** Importers whose law is in some world. */
export function importersOf({ stakes }: Subject): readonly string[] {
  const all = stakes.worlds.filter(isSolved).flatMap(({ law }) => law);
  return [...new Set(all.map(({ importer }) => importer))];
}

/** How much law does in the world in focus, and how sure it is; which worlds lack their law. */
export function lawBasis(subject: Subject): readonly Sentence[] {
  const { stakes, texts } = subject;
  const focus = focusOf(stakes);
  const lacking = comparedWorlds(stakes)
    .filter(isSolved)
    .filter(({ world, law }) => world.law !== undefined && law.length === 0)
    .map(({ world }) => world.name[texts.language]);
  return [
    ...(lacking.length > 0 ? [say(texts, 'lawMissing', { worlds: lacking })] : []),
    ...(focus?.kind === 'solved' ? focus.law : []).map(({ importer, ...basis }) =>
      say(texts, 'lawBasis', {
        world: focus?.world.name[texts.language] ?? '',
        importer: partyName(subject, importer),
        ...basis,
        year: yearOfTrade(subject, importer),
      }),
    ),
  ];
}

/** The same for all worlds. */
export function lawTable(subject: Subject): Table {
  const { stakes, texts } = subject;
  const { labels, formats, language } = texts;
  const { column } = labels;
  const group = labels.withUnit(column.ofImports, formats.rate.unit);
  return {
    id: 'law-table',
    caption: labels.caption.law,
    columns: [
      { key: 'world', label: column.world, unit: 'text' },
      { key: 'importer', label: column.leviedBy, unit: 'text' },
      {
        key: 'added',
        label: labels.withUnit(column.added, formats.points.unit),
        unit: 'share',
      },
      { key: 'assumed', label: column.assumed, unit: 'share', group },
      { key: 'absent', label: column.absent, unit: 'share', group },
    ],
    groups: [
      {
        label: null,
        note: null,
        rows: comparedWorlds(stakes)
          .filter(isSolved)
          .flatMap(({ world, law }) =>
            law.map(({ importer, added, assumed, absent }) => [
              textCell(world.name[language]),
              textCell(partyName(subject, importer)),
              numberCell(added, formats.points),
              numberCell(assumed, formats.rate),
              numberCell(absent, formats.rate),
            ]),
          ),
      },
    ],
  };
}

import {
  duplicates,
  type Entry,
  entriesAt,
  entryAt,
  type PlacedText,
  repeated,
  textAt,
} from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';
import { EVENT_LISTS } from './names.ts';

/** Ids given twice, within a list or across those that share a namespace. */
export function duplicateFindings(data: CaseData): CaseFinding[] {
  const parties = data.list('parties');
  const file = data.file('case.yaml');
  const economy = file && entryAt(file, 'economy');
  return [
    ...duplicates(parties, 'code', 'parties'),
    ...(['issues', 'worlds', 'disagreement', 'sources', 'topics', 'claims'] as const).flatMap(
      (list) => duplicates(data.list(list), 'id', list),
    ),
    ...duplicates(
      EVENT_LISTS.flatMap((list) => data.list(list)),
      'id',
      EVENT_LISTS.join(', '),
    ),
    ...duplicates(data.list('preferences'), 'party', 'preferences'),
    ...data
      .list('preferences')
      .flatMap((preference) => duplicates(entriesAt(preference, 'weights'), 'id', 'weights')),
    ...duplicates(
      parties.flatMap((party) => entriesAt(party, 'series')),
      'id',
      'series',
    ),
    ...parties.flatMap((party) => [
      ...duplicates(entriesAt(party, 'constituencies'), 'id', 'constituencies'),
      ...entriesAt(party, 'series').flatMap(figuresTwice),
    ]),
    ...data.list('issues').flatMap(optionsTwice),
    ...(economy ? duplicates(entriesAt(economy, 'highlights'), 'id', 'highlights') : []),
  ];
}

function optionsTwice(issue: Entry): CaseFinding[] {
  const levels = entryAt(issue, 'levels');
  return levels ? duplicates(entriesAt(levels, 'options'), 'id', 'options') : [];
}

/** One period has one figure of each vintage. */
function figuresTwice(series: Entry): CaseFinding[] {
  const named = entriesAt(series, 'figures').flatMap((figure): PlacedText[] => {
    const period = textAt(figure, 'period');
    const vintage = textAt(figure, 'vintage');
    if (period === undefined) return [];
    const value = vintage === undefined ? period : `${period}, ${vintage}`;
    return [{ value, path: [...figure.path, 'period'] }];
  });
  return repeated(named, 'figures');
}

import { type Entry, entriesAt, entryAt, textsAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';
import { type Names, unknownName } from './names.ts';

/** Entries that name neither a source nor an assumption, and sources that the record does not have. */
export function sourcingFindings(data: CaseData, sources: Names): CaseFinding[] {
  const { own, inherited } = sourcedEntries(data);
  return [
    ...own.flatMap(unsourced),
    ...[...own, ...inherited].flatMap((entry) =>
      textsAt(entry, 'sources').flatMap((reference) => unknownName(reference, sources)),
    ),
  ];
}

/** Entries that must say what they rest on, and those for which what they belong to has said it. */
function sourcedEntries(data: CaseData): { own: Entry[]; inherited: Entry[] } {
  const issues = data.list('issues');
  const exclusions = issues.flatMap((issue) => entriesAt(issue, 'exclusions'));
  const terms = data.list('outcomes').flatMap((outcome) => entriesAt(outcome, 'terms'));
  return {
    own: [
      ...(['calendar', 'rounds', 'positions', 'offers', 'outcomes'] as const).flatMap((list) =>
        data.list(list),
      ),
      ...issues,
      ...issues.flatMap((issue) => barrierOf(issue)),
      ...exclusions,
      ...exclusions.flatMap((exclusion) => entriesAt(exclusion, 'disputed')),
      ...data
        .list('parties')
        .flatMap((party) => [
          ...entriesAt(party, 'officials'),
          ...entriesAt(party, 'constituencies'),
          ...entriesAt(party, 'mandate'),
          ...entriesAt(party, 'series').flatMap((series) => entriesAt(series, 'figures')),
        ]),
      ...data.list('preferences').flatMap((preference) => entriesAt(preference, 'weights')),
    ],
    inherited: [
      ...terms,
      ...terms.flatMap((term) => entriesAt(term, 'versions')),
      ...data.list('outcomes').flatMap((outcome) => entriesAt(outcome, 'tariffs')),
    ],
  };
}

/** What is removed with a barrier is an estimate of its own. */
function barrierOf(issue: Entry): Entry[] {
  const lever = entryAt(issue, 'lever');
  return lever?.value.kind === 'barrier' ? [lever] : [];
}

function unsourced(entry: Entry): CaseFinding[] {
  const { sources, assumption } = entry.value;
  return (sources === undefined || (Array.isArray(sources) && sources.length === 0)) &&
    assumption === undefined
    ? [{ code: 'source-missing', path: [...entry.path, 'sources'], details: {} }]
    : [];
}

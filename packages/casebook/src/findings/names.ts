import {
  type Entry,
  entriesAt,
  type PlacedText,
  placedTextAt,
  textAt,
  textsAt,
} from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData, ListName } from './case-data.ts';

/** Names that may be referred to, and what the list of them is called in the files. */
export interface Names {
  readonly within: string;
  /** `null` where the list could not be read: nothing then can be said to be missing from it. */
  readonly known: ReadonlySet<string> | null;
}

/** Lists whose ids name dated events. They share one namespace, for claims refer to any of them. */
export const EVENT_LISTS = ['calendar', 'rounds', 'positions', 'offers', 'outcomes'] as const;

/** Everything in a case that something else may name. */
export interface CaseNames {
  readonly parties: Names;
  readonly issues: Names;
  readonly worlds: Names;
  readonly sources: Names;
  readonly rounds: Names;
  readonly topics: Names;
  readonly events: Names;
  readonly persons: Names;
  readonly offices: Names;
  readonly series: Names;
}

export function caseNames(data: CaseData): CaseNames {
  const named = (list: ListName, key = 'id'): Names => ({
    within: list,
    known: data.complete(list) ? new Set(textsUnder(data.list(list), key)) : null,
  });
  const ofParties = (list: string, key: string): Names => ({
    within: list,
    known: data.complete('parties')
      ? new Set(
          textsUnder(
            data.list('parties').flatMap((party) => entriesAt(party, list)),
            key,
          ),
        )
      : null,
  });
  return {
    parties: named('parties', 'code'),
    issues: named('issues'),
    worlds: named('worlds'),
    sources: named('sources'),
    rounds: named('rounds'),
    topics: named('topics'),
    events: {
      within: EVENT_LISTS.join(', '),
      known: data.complete(...EVENT_LISTS)
        ? new Set(EVENT_LISTS.flatMap((list) => textsUnder(data.list(list), 'id')))
        : null,
    },
    persons: ofParties('officials', 'person'),
    offices: ofParties('officials', 'office'),
    series: ofParties('series', 'id'),
  };
}

function textsUnder(entries: readonly Entry[], key: string): string[] {
  return entries.flatMap((entry) => textAt(entry, key) ?? []);
}

/** A finding if `reference` is none of the names. What was probably meant is looked up when it is told. */
export function unknownName({ value, path }: PlacedText, { within, known }: Names): CaseFinding[] {
  return known === null || known.has(value)
    ? []
    : [{ code: 'reference-unknown', path, details: { found: value, list: within }, among: known }];
}

/** Findings for the text under `key`, and for each text of the list under it. */
export function unknownAt(entry: Entry, key: string, names: Names): CaseFinding[] {
  return [...placedTextAt(entry, key), ...textsAt(entry, key)].flatMap((reference) =>
    unknownName(reference, names),
  );
}

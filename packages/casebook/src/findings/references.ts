import { type Entry, entriesAt, entryAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';
import { type CaseNames, unknownAt, unknownName } from './names.ts';

/** Issues, persons, rounds, series, sources and worlds that entries name and the case does not have. */
export function referenceFindings(data: CaseData, names: CaseNames): CaseFinding[] {
  const parties = data.list('parties');
  const weights = data
    .list('preferences')
    .flatMap((preference) => entriesAt(preference, 'weights'));
  const onIssues = [
    ...parties.flatMap((party) => entriesAt(party, 'mandate')),
    ...parties
      .flatMap((party) => entriesAt(party, 'constituencies'))
      .flatMap((group) => entriesAt(group, 'watches')),
    ...weights,
    ...data.list('positions'),
    ...data.list('offers').flatMap((offer) => entriesAt(offer, 'terms')),
    ...data.list('outcomes').flatMap((outcome) => entriesAt(outcome, 'terms')),
  ];
  return [
    ...data.list('sources').flatMap((source) => unknownAt(source, 'derives_from', names.sources)),
    ...data.list('rounds').flatMap((round) => unknownAt(round, 'participants', names.persons)),
    ...data.list('positions').flatMap((position) => unknownAt(position, 'by', names.persons)),
    ...data.list('offers').flatMap((offer) => unknownAt(offer, 'round', names.rounds)),
    ...data.list('disagreement').flatMap((point) => unknownAt(point, 'world', names.worlds)),
    ...onIssues.flatMap((entry) => unknownAt(entry, 'issue', names.issues)),
    ...weights.flatMap((weight) => {
      const moves = entryAt(weight, 'moves');
      return moves ? unknownAt(moves, 'with', names.series) : [];
    }),
    ...data.list('preferences').flatMap((preference) => importanceFindings(preference, names)),
  ];
}

/** How much matters what: the keys are issues. */
function importanceFindings(preference: Entry, names: CaseNames): CaseFinding[] {
  const importance = entryAt(preference, 'importance');
  return Object.keys(importance?.value ?? {}).flatMap((value) =>
    unknownName({ value, path: [...preference.path, 'importance', value] }, names.issues).map(
      (finding) => ({ ...finding, atKey: true }),
    ),
  );
}

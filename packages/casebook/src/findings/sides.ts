import { type Entry, entriesAt, entryAt, placedTextAt, textAt, textsAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';
import { type Names, unknownAt } from './names.ts';

/** Parties that the case does not have, and entries in which a party faces itself. */
export function sideFindings(data: CaseData, parties: Names): CaseFinding[] {
  const named = (entries: readonly Entry[], key: string) =>
    entries.flatMap((entry) => unknownAt(entry, key, parties));
  const worlds = data.list('worlds');
  const issues = data.list('issues');
  const outcomes = data.list('outcomes');
  const levers = issues.flatMap((issue) => entryAt(issue, 'lever') ?? []);
  const flows = [
    ...worlds.flatMap((world) => [
      ...entriesAt(world, 'levers'),
      ...entriesAt(world, 'standstill'),
    ]),
    ...outcomes.flatMap((outcome) => entriesAt(outcome, 'tariffs')),
    ...levers,
  ];
  return [
    ...named(data.list('preferences'), 'party'),
    ...data
      .list('preferences')
      .flatMap((preference) =>
        entriesAt(preference, 'weights').flatMap((weight) => [
          ...facing(weight, 'partner', textAt(preference, 'party')),
          ...unknownAt(weight, 'partner', parties),
        ]),
      ),
    ...named(data.list('positions'), 'party'),
    ...named(data.list('offers'), 'party'),
    ...named(data.list('offers'), 'to'),
    ...data.list('offers').flatMap((offer) => facing(offer, 'to', textAt(offer, 'party'))),
    ...named(issues, 'concedes'),
    ...issues
      .flatMap((issue) => entriesAt(issue, 'exclusions'))
      .flatMap((exclusion) => [
        ...unknownAt(exclusion, 'by', parties),
        ...entriesAt(exclusion, 'disputed').flatMap((dispute) => [
          ...unknownAt(dispute, 'by', parties),
          ...facing(dispute, 'by', textAt(exclusion, 'by')),
        ]),
      ]),
    ...named(
      outcomes
        .flatMap((outcome) => entriesAt(outcome, 'terms'))
        .flatMap((term) => entriesAt(term, 'versions')),
      'party',
    ),
    ...flows.flatMap((flow) => tradersFindings(flow, 'importer', 'exporter', parties)),
    ...levers.flatMap((lever) => tradersFindings(lever, 'investor', 'host', parties)),
  ];
}

function tradersFindings(entry: Entry, one: string, other: string, parties: Names): CaseFinding[] {
  const [first] = placedTextAt(entry, one);
  const [second] = placedTextAt(entry, other);
  return first && first.value === second?.value
    ? [{ code: 'same-party', path: second.path, details: { found: second.value, one, other } }]
    : [...unknownAt(entry, one, parties), ...unknownAt(entry, other, parties)];
}

/** A finding where the text or list under `key` names the party itself as its counterpart. */
function facing(entry: Entry, key: string, party: string | undefined): CaseFinding[] {
  return [...placedTextAt(entry, key), ...textsAt(entry, key)]
    .filter(({ value }) => value === party)
    .map(({ value, path }) => ({ code: 'party-itself', path, details: { found: value } }));
}

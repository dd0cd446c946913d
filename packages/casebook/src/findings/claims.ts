import { dateAt, type Entry, entriesAt, entryAt, textAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';
import { type CaseNames, unknownAt } from './names.ts';

/**
 * Claims that cannot be judged: of a source, topic, event, series or office that the case does not have, or of
 * no day where one is needed. A person may well be unknown: a source can name whoever it likes.
 */
export function claimFindings(data: CaseData, names: CaseNames): CaseFinding[] {
  const periods = periodsOf(data);
  return data.list('claims').flatMap((claim) => [
    ...unknownAt(claim, 'source', names.sources),
    ...entriesAt(claim, 'says').flatMap((part): CaseFinding[] => {
      switch (textAt(part, 'kind')) {
        case 'office':
          return [...unknownAt(part, 'office', names.offices), ...undated(part, claim)];
        case 'event':
          return unknownAt(part, 'event', names.events);
        case 'duty':
          return undated(part, claim);
        case 'figure':
          return unknownAt(part, 'series', names.series);
        case 'statement':
          return unknownAt(part, 'topic', names.topics);
        case 'cause':
          return ['cause', 'effect'].flatMap((end) => endFindings(part, end, names, periods));
        default:
          return [];
      }
    }),
  ]);
}

/** What is said of a day needs one, its own or that of the claim. */
function undated(part: Entry, claim: Entry): CaseFinding[] {
  const dated = part.value.on !== undefined || ['on', 'from'].some((key) => key in claim.value);
  return dated
    ? []
    : [
        {
          code: 'key-missing',
          path: [...part.path, 'on'],
          details: { key: 'on', expected: { en: 'the day it speaks of', ja: '対象となる日付' } },
        },
      ];
}

type Periods = ReadonlyMap<string, ReadonlySet<string>>;

function endFindings(part: Entry, end: string, names: CaseNames, periods: Periods): CaseFinding[] {
  const reference = entryAt(part, end);
  if (!reference) return unknownAt(part, end, names.events);
  const held = periods.get(textAt(reference, 'series') ?? '');
  return [
    ...unknownAt(reference, 'series', names.series),
    ...(held ? unknownAt(reference, 'period', { within: 'figures', known: held }) : []),
  ];
}

/** Periods of the figures of each series: an end of a cause takes its date from one of them. */
function periodsOf(data: CaseData): Periods {
  const series = data.list('parties').flatMap((party) => entriesAt(party, 'series'));
  return new Map(
    series.map((entry) => [
      textAt(entry, 'id') ?? '',
      new Set(
        entriesAt(entry, 'figures').flatMap((figure) =>
          dateAt(figure, 'published') === undefined ? [] : (textAt(figure, 'period') ?? []),
        ),
      ),
    ]),
  );
}

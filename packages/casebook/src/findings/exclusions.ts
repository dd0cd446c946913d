import { dateAt, type Entry, entriesAt, textAt, textsAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';

/** Exclusions of an issue that are looked at; the schema allows no more. */
const MOST = 20;

/** Terms of offers on what a party had ruled out on the day of the offer, with who did so and where. */
export function exclusionFindings(data: CaseData): CaseFinding[] {
  const excluded = new Map(
    [...data.byId('issues')].map(([id, issue]) => [
      id,
      entriesAt(issue, 'exclusions').slice(0, MOST),
    ]),
  );
  return data.list('offers').flatMap((offer) => {
    const date = dateAt(offer, 'date');
    return entriesAt(offer, 'terms').flatMap((term): CaseFinding[] => {
      const issue = textAt(term, 'issue') ?? '';
      const exclusion = excluded.get(issue)?.find((entry) => holdsOn(entry, date));
      if (!exclusion) return [];
      const details = {
        issue,
        by: textAt(exclusion, 'by') ?? '',
        since: dateAt(exclusion, 'date') ?? '',
        sources: groundsOf(exclusion),
      };
      return [
        {
          code: 'issue-excluded',
          path: [...term.path, 'issue'],
          details,
          pointsTo: { where: exclusion.path },
        },
      ];
    });
  });
}

/** An exclusion holds from its own day until the day it ended. */
function holdsOn(exclusion: Entry, date: string | undefined): boolean {
  const from = dateAt(exclusion, 'date');
  const until = dateAt(exclusion, 'until');
  return (
    date !== undefined &&
    from !== undefined &&
    from <= date &&
    (until === undefined || date < until)
  );
}

function groundsOf(exclusion: Entry): string {
  const sources = textsAt(exclusion, 'sources').map(({ value }) => value);
  return sources.length > 0 ? sources.slice(0, 5).join(', ') : 'assumption';
}

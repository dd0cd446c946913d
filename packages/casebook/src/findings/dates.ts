import { dateAt, datesInOrder, type Entry, entriesAt, textAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';

/** Calendar kinds that nobody can know before their day: their day is when they were said. */
const SAID = new Set(['announcement', 'statement', 'ruling']);
/** Calendar kinds that are set beforehand; a measure may also be made public after the day it reaches back to. */
const SET_AHEAD = new Set(['deadline', 'expiry', 'election']);

/** Days that cannot both be right: ends before beginnings, knowledge before the thing known. */
export function dateFindings(data: CaseData): CaseFinding[] {
  const parties = data.list('parties');
  const published = new Map(
    data.list('sources').map((source) => [textAt(source, 'id') ?? '', dateAt(source, 'date')]),
  );
  return [
    ...each(data.list('sources'), ['date', 'retrieved']),
    ...data.list('calendar').flatMap((entry) => {
      const kind = textAt(entry, 'kind') ?? '';
      if (SAID.has(kind)) return datesInOrder(entry, 'date', 'known');
      return SET_AHEAD.has(kind) ? datesInOrder(entry, 'known', 'date') : [];
    }),
    ...each(data.list('rounds'), ['date', 'to'], ['announced', 'date'], ['date', 'known']),
    ...each(data.list('positions'), ['date', 'known']),
    ...each(data.list('offers'), ['date', 'known'], ['date', 'withdrawn']),
    ...data
      .list('outcomes')
      .flatMap((outcome) => entriesAt(outcome, 'terms'))
      .flatMap((term) => each(entriesAt(term, 'versions'), ['date', 'known'])),
    ...data
      .list('issues')
      .flatMap((issue) => [
        ...entriesAt(issue, 'exclusions').flatMap((exclusion) => [
          ...datesInOrder(exclusion, 'date', 'known'),
          ...datesInOrder(exclusion, 'date', 'until'),
          ...each(entriesAt(exclusion, 'disputed'), ['date', 'known']),
        ]),
      ]),
    ...parties.flatMap((party) => [
      ...each(entriesAt(party, 'officials'), ['from', 'to']),
      ...each(entriesAt(party, 'mandate'), ['date', 'known'], ['date', 'until']),
      ...entriesAt(party, 'series').flatMap(publicationFindings),
    ]),
    ...data
      .list('claims')
      .flatMap((claim) => [
        ...datesInOrder(claim, 'from', 'to'),
        ...knownBeforeSource(claim, published.get(textAt(claim, 'source') ?? '')),
        ...each(entriesAt(claim, 'says'), ['from', 'to']),
      ]),
  ];
}

type Order = readonly [earlier: string, later: string];

function each(entries: readonly Entry[], ...orders: readonly Order[]): CaseFinding[] {
  return entries.flatMap((entry) =>
    orders.flatMap(([earlier, later]) => datesInOrder(entry, earlier, later)),
  );
}

function knownBeforeSource(claim: Entry, published: string | undefined): CaseFinding[] {
  const known = dateAt(claim, 'known');
  if (known === undefined || published === undefined || known >= published) return [];
  const details = { later: `known ${known}`, earlier: `date ${published} of its source` };
  return [{ code: 'date-order', path: [...claim.path, 'known'], details }];
}

/** Figures stand in the order in which they were published, so that the last is the newest. */
function publicationFindings(series: Entry): CaseFinding[] {
  let newest = '';
  return entriesAt(series, 'figures').flatMap((figure): CaseFinding[] => {
    const published = dateAt(figure, 'published');
    if (published === undefined) return [];
    if (published >= newest) {
      newest = published;
      return [];
    }
    const details = { later: `published ${published}`, earlier: `published ${newest}` };
    return [{ code: 'figures-out-of-order', path: [...figure.path, 'published'], details }];
  });
}

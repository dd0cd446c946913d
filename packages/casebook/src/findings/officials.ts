import { dateAt, type Entry, entriesAt, textAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';

interface Term {
  readonly person: string;
  readonly from: string;
  /** Last day in office; beyond every date while it lasts. */
  readonly to: string;
  readonly entry: Entry;
}

const STILL = '9999-99-99';

/** Two persons in one office at once. The day of a handover both may have: one leaves, the other begins. */
export function officialFindings(data: CaseData): CaseFinding[] {
  const offices = new Map<string, Term[]>();
  for (const entry of data.list('parties').flatMap((party) => entriesAt(party, 'officials'))) {
    const office = textAt(entry, 'office');
    const person = textAt(entry, 'person');
    const from = dateAt(entry, 'from');
    if (office === undefined || person === undefined || from === undefined) continue;
    const terms = offices.get(office) ?? [];
    // A `to` that is no date is the schema's to tell; here it ends nothing.
    const to = entry.value.to === undefined ? STILL : (dateAt(entry, 'to') ?? from);
    terms.push({ person, from, to, entry });
    offices.set(office, terms);
  }
  return [...offices].flatMap(([office, terms]) => {
    let longest: Term | undefined;
    return inOrder(terms).flatMap((term): CaseFinding[] => {
      const before = longest;
      if (before === undefined || term.to > before.to) longest = term;
      if (before === undefined || term.from >= before.to) return [];
      const details = { office, person: term.person, other: before.person, date: term.from };
      return [
        {
          code: 'office-held-twice',
          path: [...term.entry.path, 'from'],
          details,
          pointsTo: { where: [...before.entry.path, before.to === STILL ? 'from' : 'to'] },
        },
      ];
    });
  });
}

function inOrder(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

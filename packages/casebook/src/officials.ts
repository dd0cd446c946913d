import type { Case, Official } from './schema/case.ts';

/** An official, with the party that the office belongs to. */
export type OfficeHolder = Official & { readonly party: string };

/**
 * Who held which office at the end of a day, one person an office: on the day of a handover, the successor.
 *
 * @param date `YYYY-MM-DD`
 * @example
 * officialsOn(japanUs, '2025-05-01').find(({ office }) => office === 'us-president')?.person;
 */
export function officialsOn(of: Case, date: string): OfficeHolder[] {
  const byOffice = new Map<string, OfficeHolder>();
  for (const holder of allHolders(of)) {
    if (!heldOn(holder, date)) continue;
    const other = byOffice.get(holder.office);
    if (other === undefined || holder.from >= other.from) byOffice.set(holder.office, holder);
  }
  return [...byOffice.values()];
}

/**
 * Everybody who held `office` at some hour of a day, in order of taking office: two on the day of a handover,
 * none while it was vacant or where the record does not reach.
 */
export function holdersOn(of: Case, office: string, date: string): OfficeHolder[] {
  return allHolders(of)
    .filter((holder) => holder.office === office && heldOn(holder, date))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function allHolders(of: Case): OfficeHolder[] {
  return of.parties.flatMap(({ code, officials }) =>
    officials.map((official) => ({ ...official, party: code })),
  );
}

function heldOn({ from, to }: Official, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

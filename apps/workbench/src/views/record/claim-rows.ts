import type { ClaimStanding, StandingCode } from '@parley/analysis';
import type { Case, Claim, Source } from '@parley/casebook';
import type { Language } from '@parley/intake';

/** A claim with its standing, and what a search looks through. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly source: Source;
  readonly judged: ClaimStanding;
  readonly statement: string;
  readonly haystack: string;
}

export interface ClaimFilter {
  /** Null for all; so is an empty source. */
  readonly standing: StandingCode | null;
  readonly source: string;
  readonly text: string;
}

/** Claims in the order in which standings are told; those of one standing as the record has them. */
export function claimRows(
  { claims, sources }: Pick<Case, 'claims' | 'sources'>,
  judged: readonly ClaimStanding[],
  order: readonly StandingCode[],
  language: Language,
): readonly ClaimRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const rows = judged.flatMap((one): ClaimRow[] => {
    const claim = byId.get(one.claim);
    const source = sourceOf.get(one.source);
    if (claim === undefined || source === undefined) return [];
    const { subject, predicate, object } = claim;
    const statement = claim.text?.[language] ?? `${subject} ${predicate} ${object}`;
    const haystack = normalised(
      [claim.id, statement, subject, predicate, object, source.publisher].join('\n'),
    );
    return [{ claim, source, judged: one, statement, haystack }];
  });
  return rows.toSorted(
    (a, b) => order.indexOf(a.judged.standing) - order.indexOf(b.judged.standing),
  );
}

/** Rows that have every word of the text, and are of the source and standing asked for. */
export function filterClaims(
  rows: readonly ClaimRow[],
  { standing, source, text }: ClaimFilter,
): readonly ClaimRow[] {
  const needles = normalised(text).split(/\s+/u).filter(Boolean);
  return rows.filter(
    ({ judged, haystack }) =>
      (standing === null || judged.standing === standing) &&
      (source === '' || judged.source === source) &&
      needles.every((needle) => haystack.includes(needle)),
  );
}

/** How many rows there are of each standing. */
export function countStandings(rows: readonly ClaimRow[]): ReadonlyMap<StandingCode, number> {
  const counts = new Map<StandingCode, number>();
  for (const { judged } of rows)
    counts.set(judged.standing, (counts.get(judged.standing) ?? 0) + 1);
  return counts;
}

/** Full-width and half-width forms, and cases, are one. */
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

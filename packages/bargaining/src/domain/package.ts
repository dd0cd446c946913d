import { allows, type Domain } from './issue.ts';
import type { Party, Refusal } from './party.ts';

/** A deal: a level for every issue on the table, in the order of the domain's issues. */
export type Package = readonly number[];

/** What a party puts forward: a package, or levels for some of the issues. */
export interface Offer {
  readonly by: string;
  /** Day, as YYYY-MM-DD. */
  readonly on: string;
  readonly round?: string;
  /** Level by issue; issues left out are left open. */
  readonly levels: Readonly<Record<string, number>>;
}

/** Why levels by issue make no package. */
export type PackageFault =
  | { readonly code: 'issue-unknown'; readonly issue: string }
  | { readonly code: 'issue-excluded'; readonly issue: string; readonly refusal: Refusal }
  | { readonly code: 'level-missing'; readonly issue: string }
  | { readonly code: 'level-not-allowed'; readonly issue: string; readonly level: number };

export type MadePackage =
  | { readonly kind: 'package'; readonly levels: Package }
  | { readonly kind: 'faulty'; readonly faults: readonly PackageFault[] };

/**
 * Levels by issue as a package. An issue that a party rules out is in no package, whether or not
 * the domain lists it: the fault names who excluded it and where.
 *
 * @example
 * packageOf(domain, { cars: 0.15, rice: 1 }, parties); // rice: issue-excluded, by JPN
 */
export function packageOf(
  domain: Domain,
  levels: Readonly<Record<string, number>>,
  parties: readonly Party[] = [],
): MadePackage {
  const faults: PackageFault[] = [];
  const refusals = parties.flatMap(({ refuses }) => refuses);
  const known = new Map(domain.issues.map((issue) => [issue.id, issue]));
  for (const [id, level] of Object.entries(levels)) {
    const refusal = refusals.find(({ issue }) => issue === id);
    const issue = known.get(id);
    if (refusal !== undefined) faults.push({ code: 'issue-excluded', issue: id, refusal });
    else if (issue === undefined) faults.push({ code: 'issue-unknown', issue: id });
    else if (!allows(issue, level)) faults.push({ code: 'level-not-allowed', issue: id, level });
  }
  const listed = onTheTable(domain, parties).issues;
  for (const { id } of listed) {
    if (!Object.hasOwn(levels, id)) faults.push({ code: 'level-missing', issue: id });
  }
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'package', levels: listed.map(({ id }) => levels[id] ?? Number.NaN) };
}

/** The domain without what parties rule out. */
export function onTheTable(domain: Domain, parties: readonly Party[]): Domain {
  const refused = new Set(parties.flatMap(({ refuses }) => refuses.map(({ issue }) => issue)));
  return { ...domain, issues: domain.issues.filter(({ id }) => !refused.has(id)) };
}

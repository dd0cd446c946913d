import { finiteDomain } from './domain/finite-domain.ts';
import type { Domain } from './domain/issue.ts';
import type { Preference } from './domain/preference.ts';
import { type StatedUtilities, statedPreference } from './domain/stated-utilities.ts';
import { type OutcomeSpace, outcomeSpace } from './outcomes/outcome-space.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function optionsDomain(sizes: readonly number[]): Domain {
  return {
    name: 'sample',
    issues: sizes.map((size, issue) => ({
      id: `issue-${issue}`,
      kind: 'options',
      options: Array.from({ length: size }, (_, option) => `option-${option}`),
    })),
  };
}

/** A party with these ratings and weights of one. */
export function tables(party: string, ratings: readonly (readonly number[])[]): StatedUtilities {
  return {
    party,
    weights: ratings.map(() => 1),
    ratings: ratings.map((own) => ({ kind: 'table', ratings: own })),
    cap: Number.POSITIVE_INFINITY,
  };
}

/** One issue whose options are worth these points; additive. */
export function pointsSpace(points: readonly (readonly number[])[]): OutcomeSpace {
  const domain = optionsDomain([points.length]);
  return spaceOf(
    domain,
    points[0].map((_, party) =>
      statedPreference(domain, tables(`party-${party}`, [points.map((point) => point[party])])),
    ),
  );
}

export function spaceOf(domain: Domain, preferences: readonly Preference[]): OutcomeSpace {
  const space = outcomeSpace(finiteDomain(domain), preferences);
  if (space.kind === 'too-large') throw new Error(`${space.packages} packages`);
  return space;
}

/** The same preferences without their sums over issues, so that all packages are listed. */
export function withoutTerms(preferences: readonly Preference[]): readonly Preference[] {
  return preferences.map(({ party, utility }) => ({ party, utility }));
}

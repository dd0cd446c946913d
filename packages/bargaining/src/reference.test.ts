import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../scripts/reference-data.ts';
import { finiteDomain } from './domain/finite-domain.ts';
import { statedPreference } from './domain/stated-utilities.ts';
import { readGeniusDomain } from './formats/genius-domain.ts';
import { readGeniusProfile } from './formats/genius-profile.ts';
import { readGeniusWebDomain, readGeniusWebProfile } from './formats/geniusweb-read.ts';
import { outcomeSpace } from './outcomes/outcome-space.ts';
import { type ChosenPoint, solveBargaining } from './solutions/solve-bargaining.ts';

interface Expected {
  readonly folder: string;
  readonly domain: string;
  readonly profiles: readonly [string, string];
  readonly n: number;
  readonly rv: readonly number[];
  readonly pareto_distinct: number;
  readonly pareto_ir: number;
  readonly zopa_count?: number;
  readonly ideal_ir?: readonly number[];
  readonly nash?: readonly number[];
  readonly egalitarian_maxmin?: readonly number[];
  readonly ks_maxmin_ratio_ideal_ir?: readonly number[];
  readonly utilitarian?: readonly number[];
  /** Null where it has more than 300 points. */
  readonly pareto?: readonly (readonly number[])[] | null;
}

const TOLERANCE = 1e-9;

function near(a: readonly number[], b: readonly number[], tolerance = TOLERANCE): boolean {
  return a.every((value, party) => Math.abs(value - b[party]) <= tolerance);
}

function expectAmong(set: readonly ChosenPoint[], point: readonly number[]) {
  const found = set.some(({ utilities }) => near(utilities, point));
  expect(found, `${point} among ${JSON.stringify(set.slice(0, 5))}`).toBe(true);
}

/** A domain and its profiles as read from files, with additive and with listed utilities. */
function solved(read: (file: string) => string, files: readonly [string, string, string]) {
  const domain = readGeniusDomain(files[0], read(files[0]));
  if (domain.kind === 'faulty') throw new Error(JSON.stringify(domain.faults));
  const profiles = files.slice(1).map((file) => {
    const profile = readGeniusProfile(file, read(file), domain, file);
    if (profile.kind === 'faulty') throw new Error(JSON.stringify(profile.faults));
    return profile;
  });
  const preferences = profiles.map(({ stated }) => statedPreference(domain.domain, stated));
  const disagreement = {
    kind: 'reservation' as const,
    utilities: profiles.map(({ reservation }) => reservation),
  };
  const finite = finiteDomain(domain.domain);
  const [additive, listed] = [
    preferences,
    preferences.map(({ party, utility }) => ({ party, utility })),
  ].map((each) => {
    const space = outcomeSpace(finite, each);
    if (space.kind === 'too-large') throw new Error('too large');
    return solveBargaining(space, disagreement);
  });
  return { additive, listed };
}

describeWithReferenceData('published GENIUS domains', ({ folder }) => {
  const root = join(folder, 'reference/bargaining');
  const lines = readFileSync(join(root, 'expected.jsonl'), 'utf8').trim().split('\n');
  const domains = lines.map((line): Expected => JSON.parse(line));

  test('are 29', () => expect(domains).toHaveLength(29));

  test.each(domains)('$folder', (expected) => {
    const read = (file: string) => readFileSync(join(root, expected.folder, file), 'utf8');
    const { additive, listed } = solved(read, [expected.domain, ...expected.profiles]);
    for (const solution of [additive, listed]) {
      const { frontier, zone } = solution;
      expect(solution.packages).toBe(expected.n);
      expect(near(solution.disagreement.utilities, expected.rv, 0)).toBe(true);
      expect(frontier.size).toBe(expected.pareto_distinct);
      expect(frontier.gap).toEqual([0, 0]);
      const points = Array.from({ length: frontier.size }, (_, k) =>
        frontier.utilities.map((column) => column[k]),
      );
      for (const point of expected.pareto ?? []) {
        expect(points.filter((found) => near(found, point))).toHaveLength(1);
      }
      if (zone.kind === 'none') {
        expect(expected.pareto_ir).toBe(0);
        expect(expected.nash).toBeUndefined();
        expect(solution.nash).toEqual([]);
        expect(solution.kalaiSmorodinsky).toEqual([]);
        expect(solution.egalitarian).toEqual([]);
        expect(solution.utilitarian).toEqual([]);
        continue;
      }
      expect(zone.frontier).toHaveLength(expected.pareto_ir);
      expect(zone.packages).toBe(expected.zopa_count);
      expect(near(zone.ideal, expected.ideal_ir!)).toBe(true);
      expectAmong(solution.nash, expected.nash!);
      expectAmong(solution.kalaiSmorodinsky, expected.ks_maxmin_ratio_ideal_ir!);
      expectAmong(solution.egalitarian, expected.egalitarian_maxmin!);
      expectAmong(solution.utilitarian, expected.utilitarian!);
    }
    expect(additive.frontier.utilities).toEqual(listed.frontier.utilities);
  });
});

describeWithReferenceData('published GeniusWeb domains', ({ folder }) => {
  const root = join(folder, 'reference/geniusweb');
  const expected: Record<string, { nash: number[] }> = JSON.parse(
    readFileSync(join(root, 'expected.json'), 'utf8'),
  );

  test.each(Object.entries(expected))('%s', (name, { nash }) => {
    const read = (file: string) => readFileSync(join(root, name, file), 'utf8');
    const small = name.toLowerCase();
    const domain = readGeniusWebDomain(`${small}.json`, read(`${small}.json`));
    if (domain.kind === 'faulty') throw new Error(JSON.stringify(domain.faults));
    const profiles = [1, 2].map((k) => {
      const file = `${small}${k}.json`;
      const profile = readGeniusWebProfile(file, read(file), domain.domain, `party-${k}`);
      if (profile.kind === 'faulty') throw new Error(JSON.stringify(profile.faults));
      expect(profile.reservationGiven).toBe(true);
      return profile;
    });
    const preferences = profiles.map(({ stated }) => statedPreference(domain.domain, stated));
    const space = outcomeSpace(finiteDomain(domain.domain), preferences);
    if (space.kind === 'too-large') throw new Error('too large');
    const utilities = profiles.map(({ reservation }) => reservation);
    const solution = solveBargaining(space, { kind: 'reservation', utilities });
    expect(solution.nash.some((point) => near(point.utilities, nash, 1e-5))).toBe(true);
  });
});

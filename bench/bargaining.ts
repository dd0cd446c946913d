import {
  type AdditiveTerms,
  additivePreference,
  type Domain,
  finiteDomain,
  outcomeSpace,
  type Preference,
  paretoFrontier,
  pointsFrontier,
  solveBargaining,
} from '@parley/bargaining';
import { type Timing, timed } from './timing.ts';

/** A domain of additive preferences, solved and, for scale, walked through by a plain loop. */
export interface BargainingRun {
  readonly name: string;
  readonly packages: number;
  readonly frontier: number;
  /** From preferences to frontier, counts and all fair points, packages never listed. */
  readonly solved: Timing;
  /** The same with every package valued by a call and listed; null where that is not done. */
  readonly listed: Timing | null;
  /** A plain loop that reads as many points once and adds them up: what the machine gives today. */
  readonly loop: Timing;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Two parties with opposed interests, a little noise and weights of their own. */
function additiveRun(issues: number, levels: number): BargainingRun {
  const next = random(20250501);
  const domain: Domain = {
    name: 'bench',
    issues: Array.from({ length: issues }, (_, issue) => ({
      id: `issue-${issue}`,
      kind: 'options',
      options: Array.from({ length: levels }, (_, level) => `option-${level}`),
    })),
  };
  const terms = (rising: boolean): AdditiveTerms['terms'] =>
    domain.issues.map(() => {
      const weight = (0.5 + next()) / issues;
      const table = Array.from({ length: levels }, (_, level) => {
        const share = level / (levels - 1);
        return weight * (0.8 * (rising ? share : 1 - share) + 0.2 * next());
      });
      return (level) => table[level] ?? Number.NaN;
    });
  const preferences = [additivePreference('A', terms(true)), additivePreference('B', terms(false))];
  const finite = finiteDomain(domain);
  const disagreement = { kind: 'reservation', utilities: [0.3, 0.3] } as const;
  const solve = (of: readonly Preference[]) => {
    const space = outcomeSpace(finite, of);
    if (space.kind === 'too-large') throw new Error(JSON.stringify(space));
    const solution = solveBargaining(space, disagreement);
    if (solution.nash.length === 0) throw new Error('no zone of agreement');
    return solution;
  };
  const listed = preferences.map(({ party, utility }) => ({ party, utility }));
  const large = finite.packages > 2_000_000;
  return {
    name: `${issues} issues of ${levels} options`,
    packages: finite.packages,
    frontier: solve(preferences).frontier.size,
    solved: timed(() => solve(preferences), 10, 30),
    listed: large ? null : timed(() => solve(listed), 1, 5),
    loop: plainLoop(finite.packages),
  };
}

/** Points almost all over a falling line, 37,000 of which no other beats. */
function largeFrontierRun(): BargainingRun {
  const points = 100_000;
  const efficient = 37_000;
  const next = random(20250502);
  const u1 = new Float64Array(points);
  const u2 = new Float64Array(points);
  for (let k = 0; k < points; k++) {
    // Efficient points lie on the line, the rest below it, in no order.
    const at = ((k * 7919) % points) / points;
    const below = k % 100 < 37 ? 0 : 1e-4 + 0.3 * next();
    u1[k] = at - below;
    u2[k] = 1 - at - below;
  }
  const found = pointsFrontier(u1, u2).length;
  if (Math.abs(found - efficient) > 100) throw new Error(`${found} points on the frontier`);
  return {
    name: 'a large frontier of given points',
    packages: points,
    frontier: found,
    solved: timed(() => void pointsFrontier(u1, u2), 10, 30),
    listed: null,
    loop: plainLoop(points),
  };
}

/** An additive domain of 10^5 packages with most of them on the frontier. */
function largeAdditiveFrontierRun(): BargainingRun {
  const levels = [10, 10, 10, 10, 10];
  const domain: Domain = {
    name: 'bench',
    issues: levels.map((count, issue) => ({
      id: `issue-${issue}`,
      kind: 'options',
      options: Array.from({ length: count }, (_, level) => `option-${level}`),
    })),
  };
  // A little above and below the line u1 + u2 = 1, by digits, so that many points are efficient.
  const next = random(20250503);
  const step = levels.map((_, issue) => 10 ** -(issue + 1));
  const bent = levels.map((count, issue) =>
    Array.from({ length: count }, () => step[issue]! * 0.002 * next()),
  );
  const preferences = [
    additivePreference(
      'A',
      step.map((size) => (level) => size * level),
    ),
    additivePreference(
      'B',
      step.map((size, issue) => (level) => size * (9 - level) + (bent[issue]?.[level] ?? 0)),
    ),
  ];
  const finite = finiteDomain(domain);
  const solve = () => {
    const space = outcomeSpace(finite, preferences);
    if (space.kind === 'too-large') throw new Error(JSON.stringify(space));
    return paretoFrontier(space).size;
  };
  return {
    name: 'a large frontier of an additive domain',
    packages: finite.packages,
    frontier: solve(),
    solved: timed(() => void solve(), 10, 30),
    listed: null,
    loop: plainLoop(finite.packages),
  };
}

function plainLoop(points: number): Timing {
  const u1 = new Float64Array(points).fill(0.5);
  const u2 = new Float64Array(points).fill(0.25);
  let kept = 0;
  const timing = timed(
    () => {
      let sum = 0;
      for (let k = 0; k < points; k++) sum += (u1[k] ?? 0) * (u2[k] ?? 0);
      kept = sum;
    },
    3,
    11,
  );
  if (!Number.isFinite(kept)) throw new Error(`${kept}`);
  return timing;
}

/** Solving bargaining problems: frontier, counts and fair points. */
export function benchmarkBargaining(): readonly BargainingRun[] {
  return [
    additiveRun(6, 10),
    additiveRun(7, 10),
    additiveRun(20, 2),
    largeFrontierRun(),
    largeAdditiveFrontierRun(),
  ];
}

export function bargainingText(run: BargainingRun): string {
  const times = { solved: run.solved, listed: run.listed, 'plain loop': run.loop };
  const lines = Object.entries(times).flatMap(([kind, timing]) => {
    if (timing === null) return [];
    const [median, tenth, ninetieth] = [timing.median, timing.tenth, timing.ninetieth].map((ms) =>
      ms.toFixed(2),
    );
    const ratio = (timing.median / run.loop.median).toFixed(1);
    return [
      `  ${kind.padEnd(10)} ${median?.padStart(9)} ms  (${tenth} to ${ninetieth}), ${ratio} × the loop`,
    ];
  });
  return `\n${run.name}: ${run.packages} packages, ${run.frontier} on the frontier\n${lines.join('\n')}`;
}

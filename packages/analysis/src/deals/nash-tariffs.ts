import type { Disagreement, Issue } from '@parley/casebook';
import { climb, createLandscape, type Optimum, stationAt } from './climb.ts';
import type { Score } from './evaluator.ts';
import { createEvaluator } from './evaluator.ts';
import { policyAt } from './lever-policy.ts';
import { createLevers } from './levers.ts';
import { betweenOf, cellsBetween, type NoDeal } from './no-deal.ts';
import type { DealProblem } from './problem.ts';
import { type Box, weighted } from './programs.ts';

/** Tariffs that are each side's best answer to the other's. */
export interface NashTariffs {
  readonly noDeal: NoDeal;
  /** What each lets its goods groups pay beyond the ordinary duty. */
  readonly rates: readonly {
    readonly party: string;
    readonly sectors: readonly string[];
    readonly added: number;
  }[];
  /** What each could still gain by another answer, to first order; USD bn a year. */
  readonly deviation: readonly number[];
  readonly rounds: number;
  readonly converged: boolean;
}

/** Added duties are looked for between none and 100 points. */
const MOST = 1;
const ROUNDS = 12;
const SETTLED = 1e-4;

/**
 * Mutual best responses in added tariffs on groups of goods: those of the issues on each side's table, and all
 * others together. Third countries keep what they have in `base`.
 */
export function nashTariffs(
  problem: DealProblem,
  scores: readonly Score[],
  point: Pick<Disagreement, 'id' | 'kind' | 'name'>,
  onRound?: (round: number) => void,
): NashTariffs {
  const { of, dataset, noDeal, outcomes } = problem;
  const groups = of.parties.flatMap(({ code }) => {
    const partner = of.parties.find((party) => party.code !== code)?.code ?? '';
    const named = problem.issues.flatMap(({ lever, concedes }) =>
      lever.kind === 'tariff' && concedes === code && lever.sectors !== 'goods'
        ? [[...lever.sectors]]
        : [],
    );
    const goods = dataset.sectors.flatMap((sector) =>
      sector.kind === 'goods' ? [sector.code] : [],
    );
    const rest = goods.filter((sector) => !named.some((group) => group.includes(sector)));
    return [...named, rest]
      .filter((group) => group.length > 0)
      .map((sectors) => ({ party: code, partner, sectors }));
  });
  const issues = groups.map(
    ({ party, partner, sectors }, k): Issue => ({
      id: `duty-${k}`,
      name: { en: '', ja: '' },
      concedes: party,
      levels: { kind: 'continuous', unit: 'rate', from: 0, to: MOST },
      lever: { kind: 'tariff', importer: party, exporter: partner, sectors, form: 'added' },
      raised: problem.at,
      exclusions: [],
      sources: [],
    }),
  );
  const own = { of, issues, dataset, laws: [], products: [], day: null };
  const ordinary = { ...noDeal.base, tariffs: Float64Array.from(noDeal.base.tariffs) };
  for (const cell of cellsBetween(of, dataset)) ordinary.tariffs[cell] = dataset.tariffs[cell] ?? 0;
  const levers = createLevers({ ...own, base: ordinary, trade: dataset.flows });
  const evaluator = createEvaluator(levers, outcomes.measures);
  const flat = scores.map((score) => ({ ...score, stated: new Float64Array(issues.length) }));
  let places = Float64Array.from(groups, () => 0.1);
  const boxFor = (party: string): Box => ({
    lower: places.map((place, k) => (groups[k]?.party === party ? 0 : place)),
    upper: places.map((place, k) => (groups[k]?.party === party ? 1 : place)),
  });
  let moved = 1;
  let round = 0;
  const deviation = of.parties.map(() => Number.POSITIVE_INFINITY);
  const answer = (party: number, maxSteps: number): Optimum => {
    const { code } = of.parties[party] as (typeof of.parties)[number];
    const score = flat[party] as Score;
    const box = boxFor(code);
    const land = createLandscape(evaluator, [score], new Float64Array(1), box);
    const program = { aim: weighted([1]), floors: [] };
    return climb(land, program, stationAt(land, places), box, {
      gap: 1e-5,
      missed: 1e-9,
      maxSteps,
    });
  };
  while (round < ROUNDS && moved > SETTLED) {
    moved = 0;
    of.parties.forEach((_, p) => {
      const { at } = answer(p, 25);
      moved = Math.max(moved, ...at.places.map((place, k) => Math.abs(place - (places[k] ?? 0))));
      places = Float64Array.from(at.places);
    });
    round++;
    onRound?.(round);
  }
  of.parties.forEach((_, p) => {
    deviation[p] = answer(p, 0).gap;
  });
  const policy = policyAt(levers, places);
  const between = betweenOf(cellsBetween(of, dataset), policy);
  const phases = [
    { from: problem.at, weight: 1, day: { on: problem.at, known: problem.known }, between },
  ];
  return {
    noDeal: {
      ...point,
      kind: point.kind,
      phases,
      base: policy,
      day: null,
      horizon: noDeal.horizon,
    },
    rates: groups.map(({ party, sectors }, k) => ({ party, sectors, added: places[k] ?? 0 })),
    deviation,
    rounds: round,
    converged: moved <= SETTLED,
  };
}

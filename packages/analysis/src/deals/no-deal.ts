import type { Case, Disagreement, World } from '@parley/casebook';
import { type Dataset, flowIndex, type Policy } from '@parley/economy';
import { formatInstant, measuresOn, turnsBetween } from '@parley/law';
import { dayIn, type HeldLaw, knowledgeOf, type LawDay, lawAdditions } from '../held-law.ts';
import { daysAfter } from '../state/ahead.ts';
import { worldTariffs } from '../world-policy.ts';
import { originsOfRegion } from './origins.ts';

/** A stretch of time in which the law between the parties stays the same. */
export interface Phase {
  readonly from: string;
  /** Discounted share of the horizon; the shares add up to one. */
  readonly weight: number;
  readonly day: LawDay;
  /** Tariffs between the parties alone, by cell. */
  readonly between: ReadonlyMap<number, number>;
}

/** What no deal means: a path in time, and the tariffs of third countries at its end. */
export interface NoDeal {
  readonly id: string;
  readonly kind: Disagreement['kind'];
  readonly name: Disagreement['name'];
  readonly phases: readonly Phase[];
  /** Tariffs of the last phase. */
  readonly base: Policy;
  /** The day of law of the last phase; null where the tariffs are of no law. */
  readonly day: LawDay | null;
  readonly horizon: { readonly years: number; readonly discount: number };
}

/** Where a case states no horizon: an assumption, reported as such. */
const DEFAULT_HORIZON = { years: 3, discount: 0.05 } as const;
/** Sector rates that differ by less are one law: a twentieth of a point. */
const SAME = 5e-4;
const DAYS_A_YEAR = 365.25;

export interface NoDealRequest {
  readonly of: Case;
  readonly at: string;
  readonly known: string;
  readonly dataset: Dataset;
  readonly laws: readonly HeldLaw[];
}

/** Cells of the flows between the parties. */
export function cellsBetween(of: Case, dataset: Dataset): readonly number[] {
  const N = dataset.regions.length;
  const parties = of.parties.map(({ region }) =>
    dataset.regions.findIndex(({ code }) => code === region),
  );
  return dataset.sectors.flatMap((_, j) =>
    parties.flatMap((n) => parties.filter((i) => i !== n).map((i) => flowIndex(N, j, n, i))),
  );
}

/** The case as its law sees only the parties: enough for the duties between them, and fast. */
function betweenOnly(of: Case, held: HeldLaw): HeldLaw {
  const { profile } = held.weighed;
  const kept = new Set(of.parties.flatMap(({ region }) => originsOfRegion(of, region, profile)));
  const pick = <T>(list: readonly T[]) => list.filter((_, k) => kept.has(k));
  const origins = pick(profile.origins);
  const part = {
    ...profile,
    origins,
    trade: pick(profile.trade),
    originAt: new Map(origins.map(({ code }, k) => [code, k])),
  };
  return { ...held, weighed: { ...held.weighed, profile: part } };
}

/** Tariffs between the parties under the law of a day. */
function tariffsBetween(
  { of, dataset, laws }: Pick<NoDealRequest, 'of' | 'dataset' | 'laws'>,
  day: LawDay,
): ReadonlyMap<number, number> {
  const cells = cellsBetween(of, dataset);
  const rates = new Map(cells.map((cell) => [cell, dataset.tariffs[cell] ?? 0]));
  const N = dataset.regions.length;
  const at = (code: string) => dataset.regions.findIndex((each) => each.code === code);
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  for (const held of laws) {
    for (const each of lawAdditions(of, dataset, betweenOnly(of, held), day)) {
      const cell = flowIndex(
        N,
        sectorAt.get(each.sector) ?? 0,
        at(each.importer),
        at(each.exporter),
      );
      const before = rates.get(cell);
      if (before !== undefined) rates.set(cell, before + each.added);
    }
  }
  return rates;
}

/** Days in `(from, to]` on which law between the parties turns, as known. */
function turningDays({ of, laws, known }: NoDealRequest, from: string, to: string): string[] {
  const days = laws.flatMap(({ importer, zone, weighed }) => {
    const { law } = weighed.compiled;
    const codes = of.parties
      .filter(({ region }) => region !== importer)
      .flatMap(({ region }) =>
        originsOfRegion(of, region, weighed.profile).map(
          (k) => weighed.profile.origins[k]?.code ?? '',
        ),
      );
    const relevant = new Set(codes.flatMap((code) => measuresOn(law, importer, code)));
    const turns = turnsBetween(
      law,
      importer,
      dayIn(from, zone),
      dayIn(to, zone),
      knowledgeOf(known, zone),
    );
    return [...turns].flatMap(([instant, each]) =>
      each.some(({ measure }) => relevant.has(measure))
        ? [formatInstant(instant, zone).slice(0, 10)]
        : [],
    );
  });
  return [...new Set(days)].filter((day) => day > from).sort();
}

/** The law between the parties from a day on, as known: what each stretch of it puts on their flows. */
export function lawPath(
  request: NoDealRequest,
  from: string,
  to: string,
): readonly Pick<Phase, 'from' | 'day' | 'between'>[] {
  const { known } = request;
  const found: Pick<Phase, 'from' | 'day' | 'between'>[] = [];
  for (const on of [from, ...turningDays(request, from, to)]) {
    const day = { on, known };
    const between = tariffsBetween(request, day);
    const last = found.at(-1);
    if (last !== undefined && sameRates(last.between, between)) continue;
    found.push({ from: on, day, between });
  }
  return found;
}

function sameRates(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  for (const [cell, rate] of a) if (Math.abs(rate - (b.get(cell) ?? 0)) > SAME) return false;
  return true;
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/**
 * What no deal leads to, but for mutual best answers, which `nashTariffs` finds. Third countries meet throughout
 * what they meet at the end of the path: only what the parties do to one another changes on the way.
 */
export function noDealOf(
  request: NoDealRequest,
  point: Pick<Disagreement, 'id' | 'kind' | 'name' | 'world' | 'horizon'>,
): NoDeal {
  const { of, at, known, dataset, laws } = request;
  const { id, kind, name } = point;
  const { years, discount } = point.horizon ?? DEFAULT_HORIZON;
  const horizon = { years, discount };
  if (kind === 'outside-option') {
    const world = of.worlds.find((each) => each.id === point.world);
    const base = worldTariffs(of, world as World, dataset, laws).policy;
    const between = betweenOf(cellsBetween(of, dataset), base);
    const day = world?.law ?? null;
    const phases = [{ from: at, weight: 1, day: day ?? { on: at, known }, between }];
    return { id, kind, name, phases, base, day, horizon };
  }
  const to = daysAfter(at, Math.round(years * DAYS_A_YEAR));
  const path = kind === 'status-quo' ? lawPath(request, at, at) : lawPath(request, at, to);
  const last = path[path.length - 1] as (typeof path)[number];
  const world = { law: last.day } as World;
  const { policy } = worldTariffs(of, world, dataset, laws);
  const base = withTariffs(policy, last.between);
  const ends = [...path.slice(1).map((phase) => phase.from), to];
  const present = (day: string) => {
    const t = daysBetween(at, day) / DAYS_A_YEAR;
    return discount > 0 ? Math.exp(-discount * t) : -t;
  };
  const all = present(at) - present(to);
  const phases = path.map((phase, k): Phase => {
    const weight = path.length === 1 ? 1 : (present(phase.from) - present(ends[k] ?? to)) / all;
    return { ...phase, weight };
  });
  return { id, kind, name, phases, base, day: last.day, horizon };
}

export function betweenOf(cells: readonly number[], { tariffs }: Policy): Map<number, number> {
  return new Map(cells.map((cell) => [cell, tariffs[cell] ?? 0]));
}

/** The policy with other tariffs between the parties. */
export function withTariffs(policy: Policy, between: ReadonlyMap<number, number>): Policy {
  const tariffs = Float64Array.from(policy.tariffs);
  for (const [cell, rate] of between) tariffs[cell] = rate;
  return { ...policy, tariffs };
}

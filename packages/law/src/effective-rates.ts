import { type CompiledLaw, type LineRates, lineRates, regimeKey } from './effective.ts';
import type { Instant } from './instant.ts';
import type { Moment } from './law.ts';
import { WHOLE } from './rate.ts';
import type { TradeProfile } from './trade-profile.ts';

/** The law and a year of trade to weigh it with. */
export interface WeighedLaw {
  readonly compiled: CompiledLaw;
  readonly profile: TradeProfile;
  /** The moment whose duties the year's calculated duty already holds: points are added to it. */
  readonly reference: Instant;
  /** Rates by regime, worked out once. */
  readonly known: Map<string, LineRates>;
}

/** An effective rate: duty over customs value, with what it rests on. Shares of value. */
export interface EffectiveRate {
  /** Customs value, USD. */
  readonly imports: number;
  /** Duty paid in the profile's year over value: the base, preferences used included. */
  readonly mfn: number;
  /** What has been added since, at the year's trade. */
  readonly added: number;
  readonly total: number;
  /** Share of the value whose rate rests on an assumption. */
  readonly assumed: number;
  /** Share of the value in whose rate a rule in force is missing. */
  readonly absent: number;
}

export function weighLaw(
  compiled: CompiledLaw,
  profile: TradeProfile,
  reference: Instant,
): WeighedLaw {
  return { compiled, profile, reference, known: new Map() };
}

/** Rates of all lines for an origin, worked out once for every regime. */
function ratesFor(law: WeighedLaw, origin: string, moment: Moment): LineRates {
  const key = regimeKey(law.compiled, origin, moment);
  let rates = law.known.get(key);
  if (rates === undefined) {
    rates = lineRates(law.compiled, origin, moment);
    law.known.set(key, rates);
  }
  return rates;
}

/**
 * Trade-weighted rates, grouped. `groupOf` gives the group of an origin and line (positions in the
 * profile), or -1 to leave it out. Added points are the mean of what `deriveRate` adds on top of
 * the base, less what it added at the reference moment.
 */
export function effectiveRates(
  law: WeighedLaw,
  moment: Moment,
  groups: number,
  groupOf: (origin: number, line: number) => number,
): readonly EffectiveRate[] {
  const { profile } = law;
  const imports = new Float64Array(groups);
  const duty = new Float64Array(groups);
  const added = new Float64Array(groups);
  const assumed = new Float64Array(groups);
  const absent = new Float64Array(groups);
  profile.origins.forEach(({ code, treatment }, origin) => {
    const trade = profile.trade[origin];
    if (trade === undefined) return;
    const preferred = treatment === 'preference';
    const now = ratesFor(law, code, moment);
    const then = ratesFor(law, code, { at: law.reference, known: moment.known });
    trade.lines.forEach((line, k) => {
      const group = groupOf(origin, line);
      if (group < 0) return;
      const value = trade.valueUsd[k] ?? 0;
      duty[group] = (duty[group] ?? 0) + (trade.dutyUsd[k] ?? 0);
      if (value === 0) return;
      const paid = (WHOLE * (trade.dutyUsd[k] ?? 0)) / value;
      const points = preferred
        ? addedTo(now, line, paid) - addedTo(then, line, paid)
        : (now.added[line] ?? 0) - (then.added[line] ?? 0);
      imports[group] = (imports[group] ?? 0) + value;
      added[group] = (added[group] ?? 0) + value * points;
      if (now.assumed[line] === 1) assumed[group] = (assumed[group] ?? 0) + value;
      if (now.absent[line] === 1) absent[group] = (absent[group] ?? 0) + value;
    });
  });
  return Array.from(imports, (value, group): EffectiveRate => {
    const share = (total: number | undefined) => (value > 0 ? (total ?? 0) / value : 0);
    const mfn = share(duty[group]);
    const extra = share(added[group]) / WHOLE;
    return {
      imports: value,
      mfn,
      added: extra,
      total: mfn + extra,
      assumed: share(assumed[group]),
      absent: share(absent[group]),
    };
  });
}

/**
 * What is added to the duty of a line whose goods paid `paid` (rate units) under a preference: a
 * floor tops up what is paid, not the general rate that few of them pay.
 */
function addedTo(rates: LineRates, line: number, paid: number): number {
  const added = rates.added[line] ?? 0;
  const share = rates.floorShare[line] ?? 0;
  const base = rates.base[line] ?? 0;
  if (share === 0 || paid >= base) return added;
  const floor = rates.floor[line] ?? 0;
  return added + share * (Math.max(0, floor - paid) - Math.max(0, floor - base));
}

export interface EffectiveByOrigin extends EffectiveRate {
  readonly origin: string;
}

/** One effective rate per origin, in the profile's order. */
export function effectiveByOrigin(law: WeighedLaw, moment: Moment): readonly EffectiveByOrigin[] {
  const { origins } = law.profile;
  return effectiveRates(law, moment, origins.length, (origin) => origin).map((rate, at) => ({
    origin: origins[at]?.code ?? '',
    ...rate,
  }));
}

export interface EffectiveBySector extends EffectiveRate {
  /** Empty for lines of no sector (chapters 98 and 99). */
  readonly sector: string;
}

/** One effective rate per sector of the economy, over all origins or those given. */
export function effectiveBySector(
  law: WeighedLaw,
  moment: Moment,
  origins?: ReadonlySet<string>,
): readonly EffectiveBySector[] {
  const { lines } = law.profile;
  const sectors = [...new Set(lines.sectors)].sort();
  const at = new Map(sectors.map((sector, position) => [sector, position]));
  const groups = lines.sectors.map((sector) => at.get(sector) ?? -1);
  const chosen = law.profile.origins.map(({ code }) => origins?.has(code) ?? true);
  return effectiveRates(law, moment, sectors.length, (origin, line) =>
    chosen[origin] === true ? (groups[line] ?? -1) : -1,
  ).map((rate, position) => ({ sector: sectors[position] ?? '', ...rate }));
}

export interface EffectiveByMeasure {
  readonly measure: string;
  /** Points it adds to the mean rate on all imports chosen (less what it added at the reference). */
  readonly added: number;
  /** Value on which it adds anything, USD. */
  readonly imports: number;
}

/** What each measure adds to the mean rate, largest first. */
export function effectiveByMeasure(
  law: WeighedLaw,
  moment: Moment,
  origins?: ReadonlySet<string>,
): readonly EffectiveByMeasure[] {
  const sums = new Map<string, { added: number; imports: number }>();
  let all = 0;
  law.profile.origins.forEach(({ code }, origin) => {
    if (origins !== undefined && !origins.has(code)) return;
    const trade = law.profile.trade[origin];
    if (trade === undefined) return;
    all += trade.totalValueUsd;
    const values = new Float64Array(law.profile.lines.codes.length);
    trade.lines.forEach((line, k) => {
      values[line] = trade.valueUsd[k] ?? 0;
    });
    const count = (rates: LineRates, sign: 1 | -1) => {
      for (const [measure, adds] of rates.byMeasure) {
        const sum = sums.get(measure.id) ?? { added: 0, imports: 0 };
        law.compiled.scopes.get(measure)?.forEach((line, k) => {
          const rate = adds[k] ?? 0;
          if (rate === 0) return;
          const value = values[line] ?? 0;
          sum.added += sign * rate * value;
          if (sign > 0) sum.imports += value;
        });
        sums.set(measure.id, sum);
      }
    };
    count(ratesFor(law, code, moment), 1);
    count(ratesFor(law, code, { at: law.reference, known: moment.known }), -1);
  });
  return [...sums]
    .map(([measure, { added, imports }]) => ({
      measure,
      added: all > 0 ? added / all / WHOLE : 0,
      imports,
    }))
    .filter(({ added }) => Math.abs(added) > 1e-12)
    .sort((a, b) => Math.abs(b.added) - Math.abs(a.added));
}

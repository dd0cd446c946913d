import { regimeKey } from './effective.ts';
import type { EffectiveByOrigin, WeighedLaw } from './effective-rates.ts';
import { effectiveByOrigin } from './effective-rates.ts';
import type { Instant } from './instant.ts';
import { endOf, type Law } from './law.ts';
import type { Measure } from './measure.ts';

export type Turn = 'begins' | 'ends' | 'pauses' | 'resumes';

/** What happens to a measure at a moment. */
export interface MeasureTurn {
  readonly measure: Measure;
  readonly turn: Turn;
}

/** A moment at which the law changes: which measures turn, and for whom the rate moves by how much. */
export interface Change {
  readonly at: Instant;
  readonly turns: readonly MeasureTurn[];
  /** Only origins whose effective rate moves, the largest change first. Shares of value. */
  readonly origins: readonly {
    readonly origin: string;
    readonly before: EffectiveByOrigin;
    readonly after: EffectiveByOrigin;
  }[];
  /** Mean over all imports, before and after. */
  readonly all: { readonly before: number; readonly after: number };
}

/** Changes of a rate below this are rounding, as a share. */
const NOTHING = 1e-9;

/** Every turn of an importer's measures in `(from, to]`, as known at a moment, by time. */
export function turnsBetween(
  law: Law,
  importer: string,
  from: Instant,
  to: Instant,
  known: Instant,
): ReadonlyMap<Instant, readonly MeasureTurn[]> {
  const found = new Map<Instant, MeasureTurn[]>();
  const add = (at: Instant, measure: Measure, turn: Turn) => {
    if (at <= from || at > to) return;
    found.set(at, [...(found.get(at) ?? []), { measure, turn }]);
  };
  for (const measure of law.measures) {
    if (measure.importer !== importer || measure.known > known) continue;
    const end = endOf(measure, known);
    add(measure.from, measure, 'begins');
    add(end, measure, 'ends');
    for (const pause of measure.suspensions) {
      if (pause.known > known) continue;
      if (pause.from > measure.from && pause.from < end) add(pause.from, measure, 'pauses');
      if (pause.to > measure.from && pause.to < end) add(pause.to, measure, 'resumes');
    }
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** What changes on which moment in `(from, to]`, by how much, for whom. */
export function changesBetween(
  law: WeighedLaw,
  from: Instant,
  to: Instant,
  known: Instant,
): readonly Change[] {
  const { compiled, profile } = law;
  const turns = turnsBetween(compiled.law, compiled.importer, from, to, known);
  const mean = (rates: readonly EffectiveByOrigin[]) => {
    const imports = rates.reduce((sum, rate) => sum + rate.imports, 0);
    return rates.reduce((sum, rate) => sum + rate.total * rate.imports, 0) / (imports || 1);
  };
  let before = effectiveByOrigin(law, { at: from, known });
  return [...turns].map(([at, turning]): Change => {
    const touched = profile.origins.some(
      ({ code }) =>
        regimeKey(compiled, code, { at, known }) !==
        regimeKey(compiled, code, { at: at - 1, known }),
    );
    const after = touched ? effectiveByOrigin(law, { at, known }) : before;
    const origins = after
      .map((rate, k) => ({ origin: rate.origin, before: before[k] ?? rate, after: rate }))
      .filter((row) => Math.abs(row.after.total - row.before.total) > NOTHING)
      .sort(
        (a, b) =>
          Math.abs(b.after.total - b.before.total) - Math.abs(a.after.total - a.before.total),
      );
    const change = {
      at,
      turns: turning,
      origins,
      all: { before: mean(before), after: mean(after) },
    };
    before = after;
    return change;
  });
}

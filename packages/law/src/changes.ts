import { regimeKey } from './effective.ts';
import type { EffectiveByOrigin, WeighedLaw } from './effective-rates.ts';
import { effectiveByOrigin } from './effective-rates.ts';
import type { Instant } from './instant.ts';
import { endOf, type Law, type Standing, standingOf } from './law.ts';
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
  for (const measure of law.measures) {
    if (measure.importer !== importer || measure.known > known) continue;
    const pauses = measure.suspensions.filter((pause) => pause.known <= known);
    const bounds = [
      measure.from,
      endOf(measure, known),
      ...pauses.flatMap((pause) => [pause.from, pause.to]),
    ];
    for (const at of new Set(bounds)) {
      if (at <= from || at > to) continue;
      const before = standingOf(measure, { at: at - 1, known }).kind;
      const after = standingOf(measure, { at, known }).kind;
      // Where one pause follows upon another, nothing turns.
      const turn = turnOf(before, after);
      if (turn !== null) found.set(at, [...(found.get(at) ?? []), { measure, turn }]);
    }
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

function turnOf(before: Standing['kind'], after: Standing['kind']): Turn | null {
  if (before === after) return null;
  if (after === 'ended') return 'ends';
  if (after === 'paused') return before === 'not-yet' ? null : 'pauses';
  return before === 'paused' ? 'resumes' : 'begins';
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

import { adValoremOf, contentOf, type Good } from './derive.ts';
import {
  isDuty,
  isExemption,
  type Law,
  type Moment,
  measuresOn,
  originNames,
  standingOf,
} from './law.ts';
import type { DutyMeasure, Measure } from './measure.ts';
import { onShare, type Rate } from './rate.ts';
import { linesBelow, type ProductScope } from './scope.ts';

/**
 * The law applied to a whole schedule at once: for each origin and moment the rate on every line,
 * the same to the unit as `deriveRate` gives line by line, but fast enough for all lines, origins
 * and change days of two years.
 */
export interface CompiledLaw {
  readonly law: Law;
  readonly importer: string;
  readonly codes: readonly string[];
  /** Lines in scope of each of the importer's measures, as positions in `codes` (ascending). */
  readonly scopes: ReadonlyMap<Measure, Int32Array>;
  readonly masks: ReadonlyMap<Measure, Uint8Array>;
  /** Base rate of each line from the schedule; 0 where it has none. */
  readonly scheduleBase: Float64Array;
  readonly scheduleAssumed: Uint8Array;
  /** Shares by content rule, measure and origin, looked up once. */
  readonly contents: Map<string, Float64Array>;
}

/** Rates of every line for one origin at one moment. */
export interface LineRates {
  /** Base duty in rate units. */
  readonly base: Float64Array;
  /** Additional duties in rate units; `base + added` is the total. */
  readonly added: Float64Array;
  /** 1 where an assumption stands behind the line's rate. */
  readonly assumed: Uint8Array;
  /** Share of the value on which a floor is in force, and that floor: what it adds depends on the base. */
  readonly floorShare: Float64Array;
  readonly floor: Float64Array;
  /** 1 where a rule in force on the line is not held. */
  readonly absent: Uint8Array;
  /** What each measure in force adds, in rate units, at the lines of its scope. */
  readonly byMeasure: ReadonlyMap<DutyMeasure, Float64Array>;
}

export function compileLaw(law: Law, importer: string, codes: readonly string[]): CompiledLaw {
  const scopes = new Map<Measure, Int32Array>();
  const masks = new Map<Measure, Uint8Array>();
  for (const measure of law.measures) {
    if (measure.importer !== importer) continue;
    const mask = scopeMask(measure.products, codes);
    masks.set(measure, mask);
    scopes.set(measure, positionsOf(mask));
  }
  const schedule = law.schedules.get(importer);
  const scheduleBase = new Float64Array(codes.length);
  const scheduleAssumed = new Uint8Array(codes.length);
  codes.forEach((code, line) => {
    const duty = schedule?.dutyOf(code);
    if (duty === null || duty === undefined) return;
    scheduleBase[line] = adValoremOf(duty.form, 0, {}, undefined) ?? 0;
    scheduleAssumed[line] = duty.status === 'assumed' ? 1 : 0;
  });
  return {
    law,
    importer,
    codes,
    scopes,
    masks,
    scheduleBase,
    scheduleAssumed,
    contents: new Map(),
  };
}

/** Lines in a scope: shorter codes are written first, so that the longest decides. */
function scopeMask(scope: ProductScope, codes: readonly string[]): Uint8Array {
  const mask = new Uint8Array(codes.length).fill(scope.all ? 1 : 0);
  const rules = [
    ...(scope.all ? [] : [...scope.include].map((code) => ({ code, bit: 1 }))),
    ...[...scope.exclude].map((code) => ({ code, bit: 0 })),
  ].sort((a, b) => a.code.length - b.code.length || b.bit - a.bit);
  for (const { code, bit } of rules) {
    for (const line of linesBelow(codes, code)) mask[line] = bit;
  }
  return mask;
}

function positionsOf(mask: Uint8Array): Int32Array {
  const positions: number[] = [];
  mask.forEach((bit, line) => {
    if (bit === 1) positions.push(line);
  });
  return Int32Array.from(positions);
}

/**
 * What decides the rates of an origin at a moment: the measures in force, and the origin itself
 * where one of them has shares by origin. The same key, the same rates.
 */
export function regimeKey(compiled: CompiledLaw, origin: string, moment: Moment): string {
  const active = activeMeasures(compiled, origin, moment);
  const byOrigin = active.some(
    ({ content }) =>
      content !== undefined &&
      originNames(compiled.law, origin).some((name) =>
        compiled.law.shares.get(content.share)?.origins.has(name),
      ),
  );
  const key = active.map(({ id }) => id).join('|');
  return byOrigin ? `${origin}|${key}` : key;
}

function activeMeasures(
  { law, importer }: CompiledLaw,
  origin: string,
  moment: Moment,
): readonly Measure[] {
  return measuresOn(law, importer, origin).filter(
    (measure) => measure.known <= moment.known && standingOf(measure, moment).kind === 'in-force',
  );
}

/** Rates of every line; lines without a base duty count as free. */
export function lineRates(compiled: CompiledLaw, origin: string, moment: Moment): LineRates {
  const { law, codes, scopes } = compiled;
  const active = activeMeasures(compiled, origin, moment);
  const count = codes.length;
  const base = compiled.scheduleBase.slice();
  const added = new Float64Array(count);
  const assumed = compiled.scheduleAssumed.slice();
  const byMeasure = new Map<DutyMeasure, Float64Array>();
  const absent = new Uint8Array(count);
  const floorShare = new Float64Array(count);
  const floor = new Float64Array(count);
  const duties = active.filter(isDuty);
  const superseded = supersededLines(compiled, active);
  const linesOf = (measure: Measure) => scopes.get(measure) ?? new Int32Array(0);

  for (const measure of duties) {
    if (measure.kind !== 'base') continue;
    const gone = superseded.get(measure);
    for (const line of linesOf(measure)) {
      if (gone?.[line] === 1) continue;
      base[line] = adValoremOf(measure.rate, 0, {}, measure.id) ?? 0;
      assumed[line] = measure.status === 'assumed' ? 1 : 0;
    }
  }

  for (const measure of active) {
    if (measure.kind !== 'gap') continue;
    const gone = superseded.get(measure);
    for (const line of linesOf(measure)) if (gone?.[line] !== 1) absent[line] = 1;
  }

  const exemptions = active.filter(isExemption);
  const displaced = new Map<string, Float64Array>();
  for (const family of law.familyOrder) {
    for (const measure of duties) {
      if (measure.kind !== 'additional' || measure.family !== family) continue;
      const gone = superseded.get(measure);
      const left = exemptionsLeft(compiled, measure, exemptions, origin, superseded);
      const displacedHere = displaced.get(family);
      const content = contentShares(compiled, measure, origin);
      const flat = measure.rate.kind === 'ad-valorem' ? measure.rate.rate : null;
      const lines = linesOf(measure);
      const adds = new Float64Array(lines.length);
      const extents = measure.displaces.map(({ family: other, extent }) => {
        const shares = displaced.get(other) ?? new Float64Array(count);
        displaced.set(other, shares);
        return { shares, whole: extent === 'good' };
      });
      for (let k = 0; k < lines.length; k++) {
        const line = lines[k] ?? 0;
        if (gone?.[line] === 1) continue;
        const already = displacedHere?.[line] ?? 0;
        if (already >= 1) continue;
        const notExempt = left === null ? 1 : (left[line] ?? 1);
        if (notExempt <= 0) continue;
        const share = (content === null ? 1 : (content[line] ?? 1)) * notExempt * (1 - already);
        const rate: Rate = flat ?? adValoremOf(measure.rate, base[line] ?? 0, {}, measure.id) ?? 0;
        const sum = onShare(rate, share);
        adds[k] = sum;
        if (measure.rate.kind === 'floor') {
          floorShare[line] = share;
          floor[line] = measure.rate.rate;
        }
        added[line] = (added[line] ?? 0) + sum;
        if (measure.status === 'assumed' || content !== null || notExempt < 1) assumed[line] = 1;
        for (const { shares, whole } of extents) {
          shares[line] = whole ? 1 : Math.min(1, (shares[line] ?? 0) + share);
        }
      }
      byMeasure.set(measure, adds);
    }
  }
  return { base, added, assumed, floorShare, floor, absent, byMeasure };
}

/** For each measure that another one in force stands in place of: the lines where it does. */
function supersededLines(
  { masks }: CompiledLaw,
  active: readonly Measure[],
): ReadonlyMap<Measure, Uint8Array> {
  const superseded = new Map<Measure, Uint8Array>();
  for (const measure of active) {
    for (const other of active) {
      if (!other.replaces.includes(measure.id)) continue;
      const mask = masks.get(other);
      const before = superseded.get(measure);
      if (mask === undefined) continue;
      superseded.set(
        measure,
        before === undefined ? mask : before.map((bit, k) => bit | (mask[k] ?? 0)),
      );
    }
  }
  return superseded;
}

/** Share of each line's value that exemptions leave to a measure; null where none touches it. */
function exemptionsLeft(
  compiled: CompiledLaw,
  measure: DutyMeasure,
  exemptions: readonly Measure[],
  origin: string,
  superseded: ReadonlyMap<Measure, Uint8Array>,
): Float64Array | null {
  let left: Float64Array | null = null;
  for (const exemption of exemptions) {
    if (!isExemption(exemption)) continue;
    if (!exemption.exempts.includes(measure.family) && !exemption.exempts.includes(measure.id)) {
      continue;
    }
    left ??= new Float64Array(compiled.codes.length).fill(1);
    const gone = superseded.get(exemption);
    const content = contentShares(compiled, exemption, origin);
    for (const line of compiled.scopes.get(exemption) ?? []) {
      if (gone?.[line] === 1) continue;
      left[line] = (left[line] ?? 1) * (1 - (content === null ? 1 : (content[line] ?? 1)));
    }
  }
  return left;
}

/** The part of each line's value that a measure falls on; null where it is the whole. */
function contentShares(
  compiled: CompiledLaw,
  measure: Measure,
  origin: string,
): Float64Array | null {
  if (measure.content === undefined) return null;
  const key = `${measure.id}|${origin}`;
  let shares = compiled.contents.get(key);
  if (shares === undefined) {
    shares = new Float64Array(compiled.codes.length).fill(1);
    for (const line of compiled.scopes.get(measure) ?? []) {
      const good: Pick<Good, 'code' | 'origin'> = { code: compiled.codes[line] ?? '', origin };
      shares[line] = contentOf(compiled.law, measure, good, {}).share;
    }
    compiled.contents.set(key, shares);
  }
  return shares;
}

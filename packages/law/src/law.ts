import { FOREVER, type Instant } from './instant.ts';
import {
  type DutyMeasure,
  type ExemptionMeasure,
  type Measure,
  originInScope,
  type RateForm,
} from './measure.ts';
import type { Rate } from './rate.ts';
import type { ShareTable } from './shares.ts';

/** The base duty of a line, as the importer's schedule has it. */
export interface BaseDuty {
  readonly form: RateForm;
  /** As the schedule writes it: `2.5%`, `1.4¢/kg + 5.1%`. */
  readonly text: string;
  readonly status: 'complete' | 'assumed';
  /**
   * Duty paid on the line in the profile's year over its value, where the origin's goods may enter
   * at other than the general rate (a preference, column 2): the general rate is then an assumption.
   */
  readonly paid?: Rate;
}

/** Base duties by product, for an importer whose schedule is embedded whole. */
export interface BaseSchedule {
  readonly importer: string;
  /** The duty of a product, or null where the schedule does not have it. */
  readonly dutyOf: (code: string, origin?: string) => BaseDuty | null;
  /** Whether any line has this code or stands below it. */
  readonly has: (code: string) => boolean;
  /** Codes like one that is not there, nearest first. */
  readonly nearest: (code: string) => readonly string[];
}

/** All measures that are held, checked: what every answer is derived from. */
export interface Law {
  readonly measures: readonly Measure[];
  /** Families in an order in which those that displace come before those displaced. */
  readonly familyOrder: readonly string[];
  readonly shares: ReadonlyMap<string, ShareTable>;
  readonly schedules: ReadonlyMap<string, BaseSchedule>;
  /** Customs unions: the group that an origin belongs to, by origin. */
  readonly groups: ReadonlyMap<string, string>;
  /** Zone of each importer's customs territory. */
  readonly zones: ReadonlyMap<string, string>;
}

/** A moment, and from when one looks at it. */
export interface Moment {
  readonly at: Instant;
  readonly known: Instant;
}

/** Why a measure does not apply to a good at a moment, or that it does. */
export type Standing =
  | { readonly kind: 'in-force' }
  | { readonly kind: 'not-yet'; readonly from: Instant }
  | { readonly kind: 'ended'; readonly to: Instant }
  | { readonly kind: 'paused'; readonly by: Measure['suspensions'][number] };

/** When a measure ends, as known then: an end made public later is not seen. */
export function endOf(measure: Measure, known: Instant): Instant {
  return measure.endKnown <= known ? measure.to : FOREVER;
}

/** Whether a known measure is in force at a moment; unknown ones are not asked about. */
export function standingOf(measure: Measure, { at, known }: Moment): Standing {
  if (at < measure.from) return { kind: 'not-yet', from: measure.from };
  const to = endOf(measure, known);
  if (at >= to) return { kind: 'ended', to };
  const by = measure.suspensions.find(
    (suspension) => suspension.known <= known && at >= suspension.from && at < suspension.to,
  );
  return by === undefined ? { kind: 'in-force' } : { kind: 'paused', by };
}

/** What an origin goes by: itself, and the customs union it belongs to. */
export function originNames(law: Pick<Law, 'groups'>, origin: string): readonly string[] {
  const group = law.groups.get(origin);
  return group === undefined ? [origin] : [origin, group];
}

const onOrigin = new WeakMap<Law, Map<string, readonly Measure[]>>();

/** The measures of an importer that can fall on an origin, looked up once. */
export function measuresOn(law: Law, importer: string, origin: string): readonly Measure[] {
  const known = onOrigin.get(law) ?? new Map<string, readonly Measure[]>();
  onOrigin.set(law, known);
  const key = `${importer}|${origin}`;
  let measures = known.get(key);
  if (measures === undefined) {
    const names = originNames(law, origin);
    measures = law.measures.filter(
      (measure) => measure.importer === importer && originInScope(names, measure.origins),
    );
    known.set(key, measures);
  }
  return measures;
}

export function isDuty(measure: Measure): measure is DutyMeasure {
  return measure.kind === 'base' || measure.kind === 'additional';
}

export function isExemption(measure: Measure): measure is ExemptionMeasure {
  return measure.kind === 'exemption';
}

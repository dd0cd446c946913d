import { type Case, LAW_HELD, type Party } from '@parley/casebook';
import {
  type Bilingual,
  type EffectiveRate,
  effectiveRates,
  formatInstant,
  type Instant,
  lineRates,
  type Measure,
  measuresOn,
  regimeKey,
  standingOf,
  type TradeProfile,
  type Turn,
  turnsBetween,
  type WeighedLaw,
  WHOLE,
} from '@parley/law';
import { dayIn, type HeldLaw, knowledgeOf } from '../held-law.ts';

/** A duty in force on a flow. */
export interface MeasureInForce {
  readonly measure: string;
  readonly name: Bilingual;
  /** First day, and the first day no longer in force where its end is known. */
  readonly since: string;
  readonly until: string | null;
  /** What it adds to the mean duty on the flow, a share of its value. */
  readonly adds: number;
  /** Customs value of the goods it falls on, in the profile's year, USD. */
  readonly imports: number;
}

/** A measure that would fall on a flow but for a pause. */
export interface MeasurePaused {
  readonly measure: string;
  readonly name: Bilingual;
  /** The days between which it is not collected. */
  readonly from: string;
  readonly until: string | null;
}

/** Means of a flow's duties at the trade of the profile's year, shares of value. */
type MeanDuty = Pick<EffectiveRate, 'mfn' | 'added' | 'total' | 'assumed' | 'absent'>;

/** The duties that one party puts on another's goods on a day. */
export interface FlowDuties {
  /** Codes of the parties. */
  readonly importer: string;
  readonly exporter: string;
  readonly mean: MeanDuty;
  /** Those that add something, most first. */
  readonly inForce: readonly MeasureInForce[];
  readonly paused: readonly MeasurePaused[];
}

/** What happens to the duties on a flow at a moment. */
export interface DutyChange {
  readonly importer: string;
  readonly exporter: string;
  readonly date: string;
  /** Day and hour in the importer's zone: `2025-07-09 00:01`. */
  readonly at: string;
  readonly turns: readonly {
    readonly measure: string;
    readonly name: Bilingual;
    readonly turn: Turn;
  }[];
  readonly before: MeanDuty;
  readonly after: MeanDuty;
}

export interface DutyState {
  readonly flows: readonly FlowDuties[];
  /** By time; only moments at which a measure on the flow turns. */
  readonly changes: readonly DutyChange[];
}

/** A flow between two parties, with the law of its importer weighed by this flow's trade alone. */
interface WeighedFlow {
  readonly importer: string;
  readonly exporter: string;
  readonly zone: string;
  readonly law: WeighedLaw;
}

/**
 * The duties between the parties on a day as known at another, and what changes by the end of `to`. Only
 * importers whose law is held and weighed are told of, and only days that the law reaches.
 */
export function dutyState(
  of: Case,
  laws: readonly HeldLaw[],
  { at, to, known }: { readonly at: string; readonly to: string; readonly known: string },
): DutyState {
  if (at < LAW_HELD.from || at > LAW_HELD.to) return { flows: [], changes: [] };
  const flows = laws.flatMap((held) => flowsUnder(of, held));
  return {
    flows: flows.map((flow) => dutiesOn(flow, dayIn(at, flow.zone), knowledgeOf(known, flow.zone))),
    changes: flows
      .flatMap((flow) => {
        const end = knowledgeOf(to < LAW_HELD.to ? to : LAW_HELD.to, flow.zone);
        return changesOn(flow, dayIn(at, flow.zone), end, knowledgeOf(known, flow.zone));
      })
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}

function flowsUnder(of: Case, { importer, weighed, zone }: HeldLaw): readonly WeighedFlow[] {
  const levying = of.parties.filter(({ region }) => region === importer);
  return levying.flatMap((party) =>
    of.parties.flatMap((partner): WeighedFlow[] => {
      if (partner.code === party.code) return [];
      const profile = tradeWith(weighed.profile, originsOf(of, partner));
      if (profile.origins.length === 0) return [];
      const law = { ...weighed, profile };
      return [{ importer: party.code, exporter: partner.code, zone, law }];
    }),
  );
}

/** Origins of the trade profile that stand for a party: those of its region, else its own code. */
function originsOf({ economy }: Case, { code, region }: Party): readonly string[] {
  const origins = economy.origins[region];
  return origins === undefined || origins === 'rest' ? [code] : origins;
}

/** A profile of some origins alone: rates are worked out for no others. */
function tradeWith(profile: TradeProfile, codes: readonly string[]): TradeProfile {
  const kept = profile.origins.flatMap(({ code }, k) => (codes.includes(code) ? [k] : []));
  const origins = kept.flatMap((k) => profile.origins[k] ?? []);
  return {
    ...profile,
    origins,
    trade: kept.flatMap((k) => profile.trade[k] ?? []),
    originAt: new Map(origins.map(({ code }, k) => [code, k])),
  };
}

function meanDuty(law: WeighedLaw, at: Instant, known: Instant): MeanDuty {
  const [rate] = effectiveRates(law, { at, known }, 1, () => 0);
  const { mfn = 0, added = 0, total = 0, assumed = 0, absent = 0 } = rate ?? {};
  return { mfn, added, total, assumed, absent };
}

/** Measures that can fall on goods of the flow, by origin. */
function measuresFor({ law: { compiled, profile } }: WeighedFlow, known: Instant) {
  const found = profile.origins.flatMap(({ code }) =>
    measuresOn(compiled.law, compiled.importer, code),
  );
  return [...new Set(found)].filter((measure) => measure.known <= known);
}

function dutiesOn(flow: WeighedFlow, at: Instant, known: Instant): FlowDuties {
  const { importer, exporter, zone, law } = flow;
  const moment = { at, known };
  const day = (instant: Instant) => dayOrNull(instant, zone);
  const paused = measuresFor(flow, known).flatMap((measure): MeasurePaused[] => {
    const standing = standingOf(measure, moment);
    if (standing.kind !== 'paused') return [];
    const { from, to } = standing.by;
    const { id, name } = measure;
    return [{ measure: id, name, from: day(from) ?? '', until: day(to) }];
  });
  return {
    importer,
    exporter,
    mean: meanDuty(law, at, known),
    inForce: inForce(flow, moment),
    paused,
  };
}

function inForce(
  { law, zone }: WeighedFlow,
  moment: { readonly at: Instant; readonly known: Instant },
): readonly MeasureInForce[] {
  const { compiled, profile } = law;
  const sums = new Map<Measure, { duty: number; imports: number }>();
  let all = 0;
  profile.origins.forEach(({ code }, origin) => {
    const trade = profile.trade[origin];
    if (trade === undefined) return;
    all += trade.totalValueUsd;
    const values = new Float64Array(profile.lines.codes.length);
    trade.lines.forEach((line, k) => {
      values[line] = trade.valueUsd[k] ?? 0;
    });
    const key = regimeKey(compiled, code, moment);
    const rates = law.known.get(key) ?? lineRates(compiled, code, moment);
    for (const [measure, adds] of rates.byMeasure) {
      const sum = sums.get(measure) ?? { duty: 0, imports: 0 };
      compiled.scopes.get(measure)?.forEach((line, k) => {
        const rate = adds[k] ?? 0;
        if (rate === 0) return;
        sum.duty += (rate / WHOLE) * (values[line] ?? 0);
        sum.imports += values[line] ?? 0;
      });
      sums.set(measure, sum);
    }
  });
  return [...sums]
    .filter(([, { duty }]) => duty !== 0)
    .map(
      ([measure, { duty, imports }]): MeasureInForce => ({
        measure: measure.id,
        name: measure.name,
        since: dayOrNull(measure.from, zone) ?? '',
        until: measure.endKnown <= moment.known ? dayOrNull(measure.to, zone) : null,
        adds: duty / all,
        imports,
      }),
    )
    .sort((a, b) => b.adds - a.adds);
}

function changesOn(
  flow: WeighedFlow,
  from: Instant,
  to: Instant,
  known: Instant,
): readonly DutyChange[] {
  const { importer, exporter, zone, law } = flow;
  const { compiled } = law;
  const bearing = new Set(measuresFor(flow, known));
  let before = meanDuty(law, from, known);
  return [...turnsBetween(compiled.law, compiled.importer, from, to, known)].flatMap(
    ([instant, turning]): DutyChange[] => {
      const turns = turning
        .filter(({ measure }) => bearing.has(measure))
        .map(({ measure: { id, name }, turn }) => ({ measure: id, name, turn }));
      if (turns.length === 0) return [];
      const after = meanDuty(law, instant, known);
      const at = formatInstant(instant, zone);
      const change = { importer, exporter, date: at.slice(0, 10), at, turns, before, after };
      before = after;
      return [change];
    },
  );
}

function dayOrNull(instant: Instant, zone: string): string | null {
  return Number.isFinite(instant) ? formatInstant(instant, zone).slice(0, 10) : null;
}

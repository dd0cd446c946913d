import type { Instant } from './instant.ts';
import {
  type BaseDuty,
  isDuty,
  isExemption,
  type Law,
  type Moment,
  measuresOn,
  originNames,
  standingOf,
} from './law.ts';
import type { DutyMeasure, ExemptionMeasure, Measure, RateForm, Suspension } from './measure.ts';
import { onShare, type Rate, WHOLE } from './rate.ts';
import { codesAbove, isAmong } from './scope.ts';
import { shareOf } from './shares.ts';

/** A good at the border. */
export interface Good {
  /** Digits of the tariff code. */
  readonly code: string;
  readonly origin: string;
  readonly importer: string;
}

/** What is known of a consignment; what is not is taken from tables and assumptions. */
export interface Facts {
  /** Named shares of the value: metal content, goods that claim a preference, … */
  readonly shares?: Readonly<Record<string, number>>;
  /** Customs value of a unit of quantity, by `CURRENCY/unit`, for specific duties. */
  readonly unitValues?: Readonly<Record<string, number>>;
  /** Share within the quota, by measure. */
  readonly quotaFill?: Readonly<Record<string, number>>;
}

/** The arithmetic of a duty that applies. */
export interface Applied {
  readonly kind: 'applied';
  /** Ad-valorem rate before the share; null where a specific duty has no unit value. */
  readonly rate: Rate | null;
  /** Part of the value it falls on. */
  readonly share: number;
  readonly shareStatus: 'whole' | 'given' | 'table' | 'assumed';
  /** `rate` on `share`, rounded to the unit; what it adds to the duty. */
  readonly adds: Rate;
}

/** What became of a measure whose products and origins fit the good. */
export type Verdict =
  | Applied
  | { readonly kind: 'not-yet'; readonly from: Instant }
  | { readonly kind: 'ended'; readonly to: Instant }
  | { readonly kind: 'paused'; readonly by: Suspension }
  | { readonly kind: 'superseded'; readonly by: string }
  | { readonly kind: 'displaced'; readonly by: string }
  | { readonly kind: 'exempt'; readonly by: string }
  | { readonly kind: 'exempts'; readonly share: number }
  /** In force, but its content is not held: the rate is without it. */
  | { readonly kind: 'gap' };

export interface Step {
  readonly measure: Measure;
  readonly verdict: Verdict;
}

/** A rate with everything that led to it. */
export interface Derivation {
  readonly good: Good;
  readonly moment: Moment;
  /** The base duty and where it comes from: a measure, or the importer's schedule. */
  readonly base: {
    readonly rate: Rate | null;
    readonly measure: DutyMeasure | null;
    readonly schedule: BaseDuty | null;
  };
  /** Every measure considered, families in order of precedence. */
  readonly steps: readonly Step[];
  /** Base and additions; exactly their sum. Null where a specific duty cannot be converted. */
  readonly total: Rate | null;
  /** `absent` where a rule in force is not held, `assumed` where something rests on an assumption. */
  readonly status: 'complete' | 'assumed' | 'absent';
}

/**
 * The duty on a good, with its derivation: every measure that fits its product and origin and is
 * known, with what became of it. Measures are ranked by family: one that displaces others is
 * decided before them.
 */
export function deriveRate(law: Law, good: Good, moment: Moment, facts: Facts = {}): Derivation {
  const above = codesAbove(good.code);
  const fitting = measuresOn(law, good.importer, good.origin).filter(
    (measure) => measure.known <= moment.known && isAmong(above, measure.products),
  );
  const verdicts = new Map<Measure, Verdict>();
  const inForce: Measure[] = [];
  for (const measure of fitting) {
    const standing = standingOf(measure, moment);
    if (standing.kind === 'in-force') inForce.push(measure);
    else verdicts.set(measure, standing);
  }
  const replacedBy = new Map<string, string>();
  for (const { id, replaces } of inForce) {
    for (const replaced of replaces) if (!replacedBy.has(replaced)) replacedBy.set(replaced, id);
  }
  const active = inForce.filter((measure) => {
    const by = replacedBy.get(measure.id);
    if (by !== undefined) verdicts.set(measure, { kind: 'superseded', by });
    return by === undefined;
  });
  const ranks = familyRanks(law);
  const rankOf = ({ family }: Measure) => ranks.get(family) ?? 0;

  const baseMeasure = active.filter(isDuty).find(({ kind }) => kind === 'base') ?? null;
  const schedule =
    baseMeasure === null
      ? (law.schedules.get(good.importer)?.dutyOf(good.code, good.origin) ?? null)
      : null;
  const base =
    baseMeasure === null
      ? schedule && adValoremOf(schedule.form, 0, facts, undefined)
      : adValoremOf(baseMeasure.rate, 0, facts, baseMeasure.id);
  let assumed = schedule?.status === 'assumed' || baseMeasure?.status === 'assumed';
  if (baseMeasure !== null) {
    verdicts.set(baseMeasure, applied(base, 1, 'whole'));
  }

  const gaps = active.filter(({ kind }) => kind === 'gap');
  for (const gap of gaps) verdicts.set(gap, { kind: 'gap' });
  const exemptions = active.filter(isExemption);
  for (const exemption of exemptions) {
    verdicts.set(exemption, {
      kind: 'exempts',
      share: contentOf(law, exemption, good, facts).share,
    });
  }

  // Share of the value on which each family has been displaced, and by whom.
  const displaced = new Map<string, { share: number; by: string }>();
  let total = base;
  const duties = active
    .filter((measure): measure is DutyMeasure => measure.kind === 'additional')
    .sort((a, b) => rankOf(a) - rankOf(b));
  for (const measure of duties) {
    const gone = displaced.get(measure.family);
    if (gone !== undefined && gone.share >= 1) {
      verdicts.set(measure, { kind: 'displaced', by: gone.by });
      continue;
    }
    const exempt = exemptShare(law, measure, exemptions, good, facts);
    if (exempt.share >= 1) {
      verdicts.set(measure, { kind: 'exempt', by: exempt.by });
      continue;
    }
    const content = contentOf(law, measure, good, facts);
    const share = content.share * (1 - exempt.share) * (1 - (gone?.share ?? 0));
    const rate = adValoremOf(measure.rate, base ?? 0, facts, measure.id);
    const outcome = applied(rate, share, content.status);
    verdicts.set(measure, outcome);
    total = total === null || rate === null ? null : total + outcome.adds;
    assumed ||=
      measure.status === 'assumed' || (content.status !== 'whole' && content.status !== 'given');
    assumed ||= exempt.share > 0;
    for (const { family: other, extent } of measure.displaces) {
      const before = displaced.get(other)?.share ?? 0;
      const now = extent === 'good' ? 1 : Math.min(1, before + share);
      displaced.set(other, { share: now, by: measure.id });
    }
  }
  const steps = fitting
    .map((measure) => ({ measure, verdict: verdicts.get(measure) ?? applied(null, 0, 'whole') }))
    .sort(
      (a, b) =>
        kindRank(a.measure) - kindRank(b.measure) ||
        rankOf(a.measure) - rankOf(b.measure) ||
        compareInstants(a.measure.from, b.measure.from),
    );
  return {
    good,
    moment,
    base: { rate: base, measure: baseMeasure, schedule },
    steps,
    total,
    status: gaps.length > 0 ? 'absent' : assumed ? 'assumed' : 'complete',
  };
}

const ranksOf = new WeakMap<Law, ReadonlyMap<string, number>>();

/** Place of each family in the order of precedence. */
function familyRanks(law: Law): ReadonlyMap<string, number> {
  let ranks = ranksOf.get(law);
  if (ranks === undefined) {
    ranks = new Map(law.familyOrder.map((family, rank) => [family, rank]));
    ranksOf.set(law, ranks);
  }
  return ranks;
}

const KINDS: readonly Measure['kind'][] = ['base', 'additional', 'exemption', 'gap'];

function kindRank({ kind }: Measure): number {
  return KINDS.indexOf(kind);
}

/** Differences of infinite instants are no numbers. */
function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function applied(rate: Rate | null, share: number, shareStatus: Applied['shareStatus']): Applied {
  return {
    kind: 'applied',
    rate,
    share,
    shareStatus,
    adds: rate === null ? 0 : onShare(rate, share),
  };
}

interface Content {
  readonly share: number;
  readonly status: Applied['shareStatus'];
}

/** The part of the value that a measure falls on. */
export function contentOf(
  law: Pick<Law, 'shares' | 'groups'>,
  measure: DutyMeasure | ExemptionMeasure,
  good: Pick<Good, 'code' | 'origin'>,
  facts: Facts,
): Content {
  const rule = measure.content;
  if (rule === undefined) return { share: 1, status: 'whole' };
  const given = facts.shares?.[rule.share];
  const table = law.shares.get(rule.share);
  let tabled: number | null = null;
  for (const name of table === undefined ? [] : originNames(law, good.origin)) {
    tabled ??= table === undefined ? null : shareOf(table, good.code, name);
  }
  const share = given ?? tabled ?? rule.otherwise;
  const status = given !== undefined ? 'given' : tabled !== null ? 'table' : 'assumed';
  return { share: rule.on === 'share' ? share : 1 - share, status };
}

function exemptShare(
  law: Law,
  measure: DutyMeasure,
  exemptions: readonly ExemptionMeasure[],
  good: Good,
  facts: Facts,
): { readonly share: number; readonly by: string } {
  let left = 1;
  let by = '';
  for (const exemption of exemptions) {
    if (!exemption.exempts.includes(measure.family) && !exemption.exempts.includes(measure.id)) {
      continue;
    }
    const { share } = contentOf(law, exemption, good, facts);
    if (share > 0) by = exemption.id;
    left *= 1 - share;
  }
  return { share: 1 - left, by };
}

/** Ad-valorem value of a form beside a base duty; null where a specific duty cannot be converted. */
export function adValoremOf(
  form: RateForm,
  base: Rate,
  facts: Facts,
  measureId: string | undefined,
): Rate | null {
  switch (form.kind) {
    case 'ad-valorem':
      return form.rate;
    case 'floor':
      return Math.max(0, form.rate - base);
    case 'cap':
      return Math.max(0, Math.min(form.rate, form.ceiling - base));
    case 'specific': {
      const unitValue = facts.unitValues?.[`${form.currency}/${form.unit}`];
      return unitValue === undefined ? null : Math.round((form.amount / unitValue) * WHOLE);
    }
    case 'compound': {
      let sum = 0;
      for (const part of form.parts) {
        const value = adValoremOf(part, base, facts, measureId);
        if (value === null) return null;
        sum += value;
      }
      return sum;
    }
    case 'quota': {
      const fill = facts.quotaFill?.[measureId ?? ''] ?? form.fill;
      const within = fill > 0 ? adValoremOf(form.within, base, facts, measureId) : 0;
      const beyond = fill < 1 ? adValoremOf(form.beyond, base, facts, measureId) : 0;
      return within === null || beyond === null
        ? null
        : onShare(within, fill) + onShare(beyond, 1 - fill);
    }
  }
}

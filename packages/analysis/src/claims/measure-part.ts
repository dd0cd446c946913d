import type { Measure, Verdict } from '@parley/law';
import { dutyDay } from './duty-part.ts';
import type { LawAsKnown } from './law-as-known.ts';
import type { DatedClaim, Finding, KnownRecord, PartOf } from './record.ts';
import type { Reason } from './standing.ts';

type MeasureReason = Extract<Reason, { aspect: string }>;
type Aspect = MeasureReason['aspect'];
type Found = Pick<MeasureReason, 'claimed' | 'held'> & {
  readonly says: 'agrees' | 'differs' | 'varies' | 'open';
};

/** What a measure does on a day: whether it is in force, from when to when, for whom and on what. */
export function judgeMeasure(
  part: PartOf<'measure'>,
  dated: DatedClaim,
  record: KnownRecord,
): Finding {
  const { law, known } = record;
  const silent = (reason: Reason): Finding => ({ says: 'silent', evidence: [], reasons: [reason] });
  if (law === null) return silent({ code: 'law-not-held', because: 'no-law', what: part.measure });
  const on = dutyDay(part, dated);
  const missing = law.missing(part.importer, on);
  if (missing !== null) {
    const what = missing === 'day' ? on : part.importer;
    return silent({ code: 'law-not-held', because: missing, what });
  }
  const measure = law.measure(part.measure, part.importer, known);
  if (measure === undefined) {
    return silent({ code: 'law-not-held', because: 'measure', what: part.measure });
  }
  const { made } = dated;
  const asKnown = (day: string) => aspectsOf(part, measure, on, day, law);
  const now = asKnown(known);
  const wasKnown = made < known && law.measure(part.measure, part.importer, made) !== undefined;
  // As for duties, what was right about a past day when it was said stays right.
  const then = on <= made && wasKnown ? asKnown(made) : now;
  const reasons: Reason[] = [];
  let says: Finding['says'] = now.size === 0 ? 'silent' : 'agrees';
  for (const [aspect, latest] of now) {
    const before = then.get(aspect);
    const stood = latest.says !== 'agrees' && before?.says === 'agrees';
    const found = stood ? before : latest;
    reasons.push({
      code: CODES[found.says],
      measure: measure.id,
      importer: part.importer,
      aspect,
      claimed: found.claimed,
      held: found.held,
      on,
      asKnownOn: stood ? made : known,
      citation: citationOf(aspect, measure),
    });
    if (found.says === 'differs') says = 'differs';
    else if (found.says !== 'agrees' && says === 'agrees') says = 'silent';
  }
  if (now.size === 0) reasons.push({ code: 'nothing-checkable' });
  return { says, evidence: [{ sources: [], law: true }], reasons };
}

const CODES = {
  agrees: 'measure-agrees',
  differs: 'measure-differs',
  varies: 'measure-varies',
  open: 'measure-varies',
} as const satisfies Record<Found['says'], MeasureReason['code']>;

/** A pause is set by an instrument of its own. */
function citationOf(aspect: Aspect, { citation, suspensions }: Measure) {
  const ofPause = aspect === 'pause-from' || aspect === 'pause-to';
  return (ofPause ? suspensions[0]?.citation : undefined) ?? citation;
}

function aspectsOf(
  part: PartOf<'measure'>,
  measure: Measure,
  on: string,
  known: string,
  law: LawAsKnown,
): ReadonlyMap<Aspect, Found> {
  const found = new Map<Aspect, Found>();
  const verdictOn = (origin: string, code: string): Verdict | undefined =>
    law
      .derive({ importer: part.importer, origin, code }, on, known)
      .steps.find((step) => step.measure.id === measure.id)?.verdict;
  const sample = sampleGood(part, measure, verdictOn);
  if (part.origin !== undefined) {
    const fits = sample !== null;
    found.set('origin', {
      says: told(fits),
      claimed: part.origin,
      held: fits ? part.origin : null,
    });
  }
  if (part.status !== undefined && sample !== null) {
    const verdict = verdictOn(sample.origin, sample.code);
    const held = verdict === undefined ? null : statusOf(verdict, part.origin !== undefined);
    found.set('status', { says: told(held === part.status), claimed: part.status, held });
  }
  const ofPause = part.status === 'paused';
  const spans = ofPause ? pausesOf(part, measure, known, law) : null;
  const days = spans ?? [spanOf(part, measure, known, law)];
  if (part.from !== undefined) {
    const held = days.map(({ from }) => from);
    const fits = held.includes(part.from);
    found.set(ofPause ? 'pause-from' : 'from', {
      says: told(fits),
      claimed: part.from,
      held: fits ? part.from : first(held),
    });
  }
  if (part.to !== undefined) {
    const held = days.flatMap(({ to }) => to ?? []);
    const fits = held.includes(part.to);
    // An end that lies ahead and is in no law yet may still come.
    const says = held.length === 0 && known < part.to ? 'open' : told(fits);
    found.set(ofPause ? 'pause-to' : 'to', {
      says,
      claimed: part.to,
      held: fits ? part.to : first(held),
    });
  }
  for (const aspect of ['covers', 'spares'] as const) {
    const code = part[aspect];
    if (code === undefined) continue;
    const origin = part.origin ?? sample?.origin ?? '';
    const lines = law.lines(part.importer, code);
    const covered = lines.filter((line) => falls(verdictOn(origin, line))).length;
    const held = covered === 0 ? 'spares' : covered === lines.length ? 'covers' : null;
    const says = lines.length === 0 ? 'open' : held === null ? 'varies' : told(held === aspect);
    found.set(aspect, { says, claimed: code, held });
  }
  return found;
}

function told(fits: boolean): 'agrees' | 'differs' {
  return fits ? 'agrees' : 'differs';
}

function first(days: readonly (string | null)[]): string | null {
  return days[0] ?? null;
}

/** Whether a measure falls on a good, in force that day or not. */
function falls(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && !['exempt', 'displaced', 'superseded'].includes(verdict.kind);
}

function statusOf({ kind }: Verdict, ofOneOrigin: boolean): 'in-force' | 'paused' | 'not-in-force' {
  if (kind === 'paused') return 'paused';
  if (kind === 'not-yet' || kind === 'ended') return 'not-in-force';
  // What stands in place of a measure for some origins leaves it in force for the others.
  return kind === 'superseded' && ofOneOrigin ? 'not-in-force' : 'in-force';
}

/** Codes tried to find a good that a measure falls on. */
const TRIED = 50;
/** Chapters of the nomenclature that stand for all goods. */
const ANY_GOODS = ['87', '84', '85', '73', '62', '39', '29', '08', '02', '94'];
/** An origin that no list names: where all pay, or all but some. */
const ANY_ORIGIN = 'ZZZ';

/** A good that a measure is written for; null where it is written for none of the origin. */
function sampleGood(
  part: PartOf<'measure'>,
  measure: Measure,
  verdictOn: (origin: string, code: string) => Verdict | undefined,
): { readonly origin: string; readonly code: string } | null {
  const { all, include } = measure.products;
  const codes = [
    ...(part.covers === undefined ? [] : [part.covers.replaceAll('.', '')]),
    ...(all ? ANY_GOODS : [...include].slice(0, TRIED)),
  ];
  const { origins } = measure;
  const origin = part.origin ?? (origins.all ? ANY_ORIGIN : ([...origins.only][0] ?? ''));
  const code = codes.find((one) => verdictOn(origin, one) !== undefined);
  return code === undefined ? null : { origin, code };
}

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** First day in force, and first day no longer in force, as known. */
function spanOf(
  { importer }: PartOf<'measure'>,
  measure: Measure,
  known: string,
  law: LawAsKnown,
): Span {
  const ended = measure.endKnown <= law.endOfDay(importer, known);
  return {
    from: law.dayIn(importer, measure.from),
    to: ended ? law.dayIn(importer, measure.to) : null,
  };
}

/** First day of each pause, and first day after it. */
function pausesOf(
  { importer }: PartOf<'measure'>,
  { suspensions }: Measure,
  known: string,
  law: LawAsKnown,
): readonly Span[] {
  const end = law.endOfDay(importer, known);
  return suspensions
    .filter((pause) => pause.known <= end)
    .map(({ from, to }) => ({ from: law.dayIn(importer, from), to: law.dayIn(importer, to) }));
}

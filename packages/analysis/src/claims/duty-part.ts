import { type Derivation, type Rate, type RateForm, type Step, WHOLE } from '@parley/law';
import type { LawAsKnown } from './law-as-known.ts';
import { type DatedClaim, dayOf, type Finding, type KnownRecord, type PartOf } from './record.ts';
import type { DutyStep, Reason } from './standing.ts';

type NotHeld = Extract<Reason, { code: 'law-not-held' }>['because'];

/** The day whose duty is meant. */
export function dutyDay(part: PartOf<'duty'> | PartOf<'measure'>, dated: DatedClaim): string {
  return part.on ?? dayOf(dated);
}

/**
 * A duty against what law computes for noon of the day, exactly. Law is taken as known on the day asked
 * about, and for a day that was past when the claim was made as it was known then too: a claim that was
 * right is not made wrong by a change with effect for the past.
 */
export function judgeDuty(part: PartOf<'duty'>, dated: DatedClaim, record: KnownRecord): Finding {
  const { law, known } = record;
  const on = dutyDay(part, dated);
  const notHeld = (because: NotHeld, what: string): Finding => ({
    says: 'silent',
    evidence: [],
    reasons: [{ code: 'law-not-held', because, what }],
  });
  if (part.rate === undefined && part.added === undefined) {
    return { says: 'silent', evidence: [], reasons: [{ code: 'nothing-checkable' }] };
  }
  if (law === null) return notHeld('no-law', part.importer);
  const missing = law.missing(part.importer, on);
  if (missing !== null) return notHeld(missing, missing === 'day' ? on : part.importer);
  const lines = law.lines(part.importer, part.code);
  if (lines.length === 0) return notHeld('tariff-code', part.code);

  const { importer, origin, code, rate = '', added = '' } = part;
  const asKnown = (day: string): Finding => {
    const key = `${importer} ${origin} ${code} ${rate} ${added} ${on} ${day}`;
    const held = record.duties.get(key) ?? dutyAsKnown(part, lines, on, day, law);
    record.duties.set(key, held);
    return held;
  };
  const now = asKnown(known);
  const { made } = dated;
  if (now.says === 'agrees' || on > made || made >= known) return now;
  const then = asKnown(made);
  return then.says === 'agrees' ? then : now;
}

function dutyAsKnown(
  part: PartOf<'duty'>,
  lines: readonly string[],
  on: string,
  known: string,
  law: LawAsKnown,
): Finding {
  const { importer, origin, code } = part;
  const read = lines.map((line) =>
    readLine(law.derive({ importer, origin, code: line }, on, known), part),
  );
  const found = (says: Finding['says'], reason: Reason): Finding => ({
    says,
    evidence: [{ sources: [], law: true }],
    reasons: [reason],
  });
  const differing = read.filter(({ says }) => says === 'differs');
  const agree = read.filter(({ says }) => says === 'agrees').length;
  const open = read.find(({ says }) => says === 'silent');
  if (agree > 0 && differing.length > 0) {
    const differ = differing.length;
    return found('silent', {
      code: 'duty-varies',
      importer,
      origin,
      tariffCode: code,
      on,
      agree,
      differ,
    });
  }
  if (open?.because !== undefined) {
    return found('silent', { code: 'law-not-held', because: open.because, what: code });
  }
  const told = differing[0] ?? read[0];
  if (told === undefined) {
    return found('silent', { code: 'law-not-held', because: 'tariff-code', what: code });
  }
  const { says, derivation, total, added } = told;
  const { rate, added: claimedAdded } = part;
  const reason: Reason = {
    code: says === 'agrees' ? 'duty-agrees' : 'duty-differs',
    importer,
    origin,
    tariffCode: code,
    on,
    asKnownOn: known,
    claimed: {
      ...(rate === undefined ? {} : { rate }),
      ...(claimedAdded === undefined ? {} : { added: claimedAdded }),
    },
    computed: { rate: asShare(total), added: asShare(added) },
    steps: derivation.steps.flatMap(stepOf),
    status: derivation.status,
    lines: lines.length,
  };
  // What rests on an assumption can bear a claim out but not refute it.
  return found(says === 'differs' && derivation.status === 'assumed' ? 'silent' : says, reason);
}

interface LineRead {
  readonly says: 'agrees' | 'differs' | 'silent';
  readonly because?: NotHeld;
  readonly derivation: Derivation;
  readonly total: Rate | null;
  readonly added: Rate | null;
}

function readLine(derivation: Derivation, claimed: PartOf<'duty'>): LineRead {
  const { total, status } = derivation;
  const added = addedBy(derivation);
  const read = { derivation, total, added };
  if (status === 'absent') return { ...read, says: 'silent', because: 'rule-missing' };
  const pairs = [
    [claimed.rate, total],
    [claimed.added, added],
  ] as const;
  let agrees = true;
  for (const [share, computed] of pairs) {
    if (share === undefined) continue;
    if (computed === null) {
      const because = derivation.base.rate === null ? 'ordinary-duty' : 'specific-duty';
      return { ...read, says: 'silent', because };
    }
    agrees &&= Math.round(share * WHOLE) === computed;
  }
  return { ...read, says: agrees ? 'agrees' : 'differs' };
}

/** What comes on top of the ordinary duty; null where that cannot be told. */
function addedBy({ base, steps }: Derivation): Rate | null {
  let sum: Rate = 0;
  for (const { measure, verdict } of steps) {
    if (measure.kind !== 'additional' || verdict.kind !== 'applied') continue;
    if (verdict.rate === null || (base.rate === null && leansOnBase(measure.rate))) return null;
    sum += verdict.adds;
  }
  return sum;
}

/** Whether a form is reckoned from the ordinary duty. */
function leansOnBase(form: RateForm): boolean {
  switch (form.kind) {
    case 'floor':
    case 'cap':
      return true;
    case 'compound':
      return form.parts.some(leansOnBase);
    case 'quota':
      return leansOnBase(form.within) || leansOnBase(form.beyond);
    default:
      return false;
  }
}

/** Measures that are over or yet to come say nothing about the day. */
function stepOf({ measure, verdict }: Step): DutyStep[] {
  if (verdict.kind === 'not-yet' || verdict.kind === 'ended') return [];
  const adds = verdict.kind === 'applied' ? (asShare(verdict.adds) ?? 0) : 0;
  return [{ measure: measure.id, verdict: verdict.kind, adds, citation: measure.citation }];
}

function asShare(rate: Rate | null): number | null {
  return rate === null ? null : rate / WHOLE;
}

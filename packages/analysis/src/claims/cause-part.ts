import type { Reference } from '@parley/casebook';
import type { Finding, KnownRecord, PartOf } from './record.ts';
import type { Reason } from './standing.ts';

interface Dated {
  readonly ref: Reference;
  readonly date: string;
  readonly sources: readonly string[];
  readonly law: boolean;
}

/** A cause is not dated after its effect. That it is not proves nothing more: only other sources can. */
export function judgeCause(part: PartOf<'cause'>, record: KnownRecord): Finding {
  const cause = datedOf(part.cause, record);
  const effect = datedOf(part.effect, record);
  const missing = [cause, effect].filter((one): one is Reason => 'code' in one);
  if ('code' in cause || 'code' in effect)
    return { says: 'silent', evidence: [], reasons: missing };
  const after = cause.date > effect.date;
  const reason: Reason = {
    code: after ? 'cause-after-effect' : 'cause-before-effect',
    cause: { ref: cause.ref, date: cause.date },
    effect: { ref: effect.ref, date: effect.date },
    sources: [...new Set([...cause.sources, ...effect.sources])],
  };
  return { says: after ? 'differs' : 'silent', evidence: [cause, effect], reasons: [reason] };
}

/**
 * The day of what a claim refers to: an event's own, a figure's first publication, the day a measure was
 * made public; or why there is none.
 */
function datedOf(ref: Reference, { event, figures, law, known }: KnownRecord): Dated | Reason {
  if (typeof ref === 'string') {
    const held = event(ref);
    if (held === undefined) return { code: 'event-not-held', event: ref };
    return { ref, date: held.from, sources: held.sources, law: false };
  }
  if ('series' in ref) {
    const [first] = figures(ref.series, ref.period);
    if (first === undefined) return { code: 'figure-not-held', ...ref };
    return { ref, date: first.published, sources: first.sources, law: false };
  }
  if (law === null) return { code: 'law-not-held', because: 'no-law', what: ref.measure };
  const day = law.publicFrom(ref.measure, known);
  if (day === null) return { code: 'law-not-held', because: 'measure', what: ref.measure };
  return { ref, date: day, sources: [], law: true };
}

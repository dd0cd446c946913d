import type { Finding, KnownRecord, PartOf } from './record.ts';
import type { Days, Reason } from './standing.ts';

/** The days between which a part says that an event took place; null where it does not say. */
export function claimedDays({ date, from, to }: PartOf<'event'>): Days | null {
  if (date !== undefined) return { from: date, to: date };
  if (from === undefined && to === undefined) return null;
  return { from: from ?? '', to: to ?? '9999-12-31' };
}

/** Whether and when something took place: the calendar, the rounds and the rest of the record. */
export function judgeEvent(
  part: PartOf<'event'>,
  foretells: boolean,
  record: KnownRecord,
): Finding {
  const event = record.event(part.event);
  const claimed = claimedDays(part);
  if (event === undefined) {
    const reasons: Reason[] = [{ code: 'event-not-held', event: part.event }];
    return { says: 'silent', evidence: [], reasons };
  }
  const { from, to, happened, sources } = event;
  const on = (code: EventCode): Reason => ({
    code,
    event: event.id,
    claimed,
    actual: { from, to },
    sources,
  });
  const evidence = [{ sources, law: false }];
  const told = (says: Finding['says'], code: EventCode): Finding => ({
    says,
    evidence: says === 'silent' ? [] : evidence,
    reasons: [on(code)],
  });
  const within = claimed === null || (claimed.from <= to && from <= claimed.to);
  if (!part.happened) {
    if (!happened) return told('silent', 'event-due');
    return within
      ? told('differs', claimed === null ? 'event-happened' : 'event-on-date')
      : told('agrees', 'event-outside-days');
  }
  if (foretells && !happened) return told('not-yet', 'event-due');
  if (claimed === null) {
    return happened ? told('agrees', 'event-happened') : told('silent', 'event-due');
  }
  return within
    ? told('agrees', happened ? 'event-on-date' : 'event-due')
    : told('differs', 'event-on-other-date');
}

type EventCode = Extract<Reason, { event: string; actual: Days }>['code'];

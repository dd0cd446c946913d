import type { ClaimPart } from '@parley/casebook';
import { dutyDay } from './duty-part.ts';
import { claimedDays } from './event-part.ts';
import { officeDay } from './office-part.ts';
import type { DatedClaim, KnownRecord } from './record.ts';
import type { Came, PartStanding } from './standing.ts';

/** Whether a part of a forecast speaks of what was still ahead when it was made; else it takes it as given. */
export function foretells(part: ClaimPart, dated: DatedClaim, record: KnownRecord): boolean {
  const { made } = dated;
  switch (part.kind) {
    case 'office':
      return officeDay(part, dated) > made;
    case 'event': {
      const days = claimedDays(part);
      if (days !== null) return days.to > made;
      const event = record.event(part.event);
      return event === undefined || event.from > made;
    }
    case 'duty':
      return dutyDay(part, dated) > made;
    case 'measure':
      return measureDay(part, dated) > made;
    case 'figure': {
      const [first] = record.figures(part.series, part.period);
      return first === undefined || first.published > made;
    }
    case 'cause':
      return false;
    case 'statement':
      return true;
  }
}

/** The day from which it can be told whether a part came true; null where that hangs on no day. */
export function dayForetold(part: ClaimPart, dated: DatedClaim): string | null {
  switch (part.kind) {
    case 'office':
      return officeDay(part, dated);
    case 'event': {
      const days = claimedDays(part);
      if (days === null) return null;
      return part.happened ? days.from : days.to;
    }
    case 'duty':
      return dutyDay(part, dated);
    case 'measure':
      return measureDay(part, dated);
    case 'statement':
      return dated.claim.on ?? dated.claim.from ?? null;
    default:
      return null;
  }
}

function measureDay(part: Extract<ClaimPart, { kind: 'measure' }>, dated: DatedClaim): string {
  return part.on ?? part.from ?? part.to ?? dutyDay(part, dated);
}

/**
 * What became of a forecast, by those of its parts that foretold something. With something wrong taken as
 * given it has come true in part at best.
 */
export function cameOf(parts: readonly PartStanding[]): Came {
  const verdicts = parts.filter((part) => part.foretells).map(({ verdict }) => verdict);
  const came = verdicts.filter((verdict) => verdict === 'supported').length;
  if (came > 0) return came === verdicts.length && !takesWrongly(parts) ? 'true' : 'partly';
  return verdicts.includes('contradicted') ? 'false' : 'open';
}

/** Whether something that a forecast took as given was not so. */
export function takesWrongly(parts: readonly PartStanding[]): boolean {
  return parts.some((part) => part.verdict === 'contradicted' && !part.foretells);
}

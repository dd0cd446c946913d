import { type DatedClaim, dayOf, type Finding, type KnownRecord, type PartOf } from './record.ts';
import { union } from './support.ts';

/**
 * The day an office is said to be held. A forecast names people by the office they hold when it is made,
 * unless the part says otherwise.
 */
export function officeDay(part: PartOf<'office'>, dated: DatedClaim): string {
  return part.on ?? (dated.claim.kind === 'forecast' ? dated.made : dayOf(dated));
}

/** Who held the office: the table of officials, as far as it is known. */
export function judgeOffice(
  { office, person }: PartOf<'office'>,
  on: string,
  record: KnownRecord,
): Finding {
  const holders = record.holders(office, on);
  if (holders.length === 0) {
    return { says: 'silent', evidence: [], reasons: [{ code: 'office-not-held', office, on }] };
  }
  const holds = holders.find((holder) => holder.person === person);
  const sources =
    holds?.sources ?? holders.map((holder): readonly string[] => holder.sources).reduce(union);
  const reason = {
    code: holds === undefined ? 'office-held-by-other' : 'office-held',
    office,
    on,
    holders: holds === undefined ? holders.map((holder) => holder.person) : [person],
    sources,
  } as const;
  return {
    says: holds === undefined ? 'differs' : 'agrees',
    evidence: [{ sources, law: false }],
    reasons: [reason],
  };
}

/** What happens without a deal: an explicit, switchable object, never a default taken in silence. */
export interface DisagreementPoint {
  readonly kind:
    | 'status-quo'
    | 'announced-measures'
    | 'nash-tariffs'
    | 'outside-option'
    | 'reservation';
  /** Name of the outside option, where there are several. */
  readonly name?: string;
  /** Utility of no deal, by party in the order of the preferences; −Infinity binds nobody. */
  readonly utilities: readonly number[];
}

/** No deal as a path in time: each point holds from its day, as YYYY-MM-DD, until the next. */
export type DisagreementPath = readonly {
  readonly from: string;
  readonly point: DisagreementPoint;
}[];

/**
 * The disagreement point on a day: until a pause expires no deal is one thing, afterwards another.
 *
 * @returns null before the first day of the path
 */
export function disagreementOn(path: DisagreementPath, day: string): DisagreementPoint | null {
  let held: { readonly from: string; readonly point: DisagreementPoint } | null = null;
  for (const step of path) {
    if (step.from <= day && (held === null || step.from >= held.from)) held = step;
  }
  return held?.point ?? null;
}

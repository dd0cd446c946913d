import { type Case, knownOn } from '@parley/casebook';
import type { HeldLaw } from '../held-law.ts';
import { type DutyChange, dutyState } from './duties.ts';

/** The mean duty on a flow over time: what it is at first, and every moment at which law changes it. */
export interface DutyCurve {
  readonly importer: string;
  readonly exporter: string;
  readonly from: string;
  readonly to: string;
  /** Mean duty on all goods at the profile year's trade, a share, from a day on. */
  readonly steps: readonly { readonly date: string; readonly mean: number }[];
  readonly changes: readonly DutyChange[];
}

/** Effective rates between the parties from day to day, as law was known on a day. */
export function dutyCurves(
  of: Case,
  laws: readonly HeldLaw[],
  { from, to, known }: { readonly from: string; readonly to: string; readonly known: string },
): readonly DutyCurve[] {
  const { flows, changes } = dutyState(knownOn(of, known), laws, { at: from, to, known });
  return flows.map(({ importer, exporter, mean }): DutyCurve => {
    const own = changes.filter((each) => each.importer === importer && each.exporter === exporter);
    return {
      ...{ importer, exporter, from, to },
      steps: [
        { date: from, mean: mean.total },
        ...own.map(({ date, after }) => ({ date, mean: after.total })),
      ],
      changes: own,
    };
  });
}

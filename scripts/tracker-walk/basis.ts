import {
  compileLaw,
  FOREVER,
  type Law,
  lineRates,
  type Measure,
  noonOf,
  type TradeProfile,
} from '@parley/law';

/** How many measures of an importer stand on what. */
export interface StatusCount {
  readonly importer: string;
  readonly kind: Measure['kind'];
  readonly complete: number;
  readonly assumed: number;
  readonly absent: number;
}

export function countMeasures(law: Law): readonly StatusCount[] {
  const counts = new Map<string, StatusCount>();
  for (const { importer, kind, status } of law.measures) {
    const key = `${importer} ${kind}`;
    const count = counts.get(key) ?? { importer, kind, complete: 0, assumed: 0, absent: 0 };
    counts.set(key, { ...count, [status]: count[status] + 1 });
  }
  return [...counts.values()];
}

/** What the rates on a day rest on, as shares of the value of the imports of 2024; they add up to 1. */
export interface Basis {
  readonly complete: number;
  readonly assumed: number;
  /** A rule in force on the line is not held, whatever else is assumed. */
  readonly absent: number;
}

/** Basis at noon Eastern, for one origin or for all of the profile. */
export function basisOf(law: Law, profile: TradeProfile, date: string, only?: string): Basis {
  const at = noonOf(date, 'America/New_York');
  if (at === null) throw new Error(`no date: ${date}`);
  const compiled = compileLaw(law, 'USA', profile.lines.codes);
  let [all, assumed, absent] = [0, 0, 0];
  profile.origins.forEach(({ code }, origin) => {
    const trade = profile.trade[origin];
    if (trade === undefined || (only !== undefined && only !== code)) return;
    const rates = lineRates(compiled, code, { at, known: FOREVER });
    trade.lines.forEach((line, k) => {
      const value = trade.valueUsd[k] ?? 0;
      all += value;
      if (rates.absent[line] === 1) absent += value;
      else if (rates.assumed[line] === 1) assumed += value;
    });
  });
  return { complete: (all - assumed - absent) / all, assumed: assumed / all, absent: absent / all };
}

import type { Case, Issue } from '@parley/casebook';
import type { Dataset } from '@parley/economy';
import { lineRates, regimeKey, WHOLE } from '@parley/law';
import { dayIn, type HeldLaw, knowledgeOf } from '../held-law.ts';
import { originsOfParty, originsOfRegion } from './origins.ts';

/** What the law's measures behind an issue put on a flow on a day. Shares of value. */
export interface IssueDuty {
  /** The duty on the good in the middle of what is paid: the level that law stands at. */
  readonly level: number;
  /** Ordinary duty on that good. */
  readonly ordinary: number;
  /** What the measures add to the mean rate of each sector: [sector]. */
  readonly added: Float64Array;
}

type TariffLever = Extract<Issue['lever'], { kind: 'tariff' }>;

/**
 * The duty that the families of measures behind a tariff issue add on a day, line by line at the trade of the
 * profile's year. Null where the importer's law is not held, or none of its measures is in force on the flow.
 */
export function issueDuty(
  of: Case,
  dataset: Dataset,
  laws: readonly HeldLaw[],
  lever: TariffLever,
  day: { readonly on: string; readonly known?: string | undefined },
): IssueDuty | null {
  const region = (code: string) => of.parties.find((party) => party.code === code)?.region ?? code;
  const held = laws.find(({ importer }) => importer === region(lever.importer));
  const { families } = lever;
  if (held === undefined || families === undefined) return null;
  const { weighed, zone } = held;
  const { compiled, profile } = weighed;
  const moment = { at: dayIn(day.on, zone), known: knowledgeOf(day.known, zone) };
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  const duty = new Float64Array(dataset.sectors.length);
  const value = new Float64Array(dataset.sectors.length);
  const burdened: { readonly rate: number; readonly base: number; readonly value: number }[] = [];
  const own = new Set(originsOfParty(of, lever.exporter, profile));
  for (const origin of originsOfRegion(of, region(lever.exporter), profile)) {
    const trade = profile.trade[origin];
    const code = profile.origins[origin]?.code ?? '';
    if (trade === undefined) continue;
    const values = new Float64Array(profile.lines.codes.length);
    trade.lines.forEach((line, k) => {
      values[line] = trade.valueUsd[k] ?? 0;
      const sector = sectorAt.get(profile.lines.sectors[line] ?? '');
      if (sector !== undefined) value[sector] = (value[sector] ?? 0) + (trade.valueUsd[k] ?? 0);
    });
    // Others in the region have duties of their own: they only weigh down what the party's part adds.
    if (!own.has(origin)) continue;
    const key = regimeKey(compiled, code, moment);
    const rates = weighed.known.get(key) ?? lineRates(compiled, code, moment);
    weighed.known.set(key, rates);
    for (const [measure, adds] of rates.byMeasure) {
      if (!families.includes(measure.family)) continue;
      compiled.scopes.get(measure)?.forEach((line, k) => {
        const rate = (adds[k] ?? 0) / WHOLE;
        const worth = values[line] ?? 0;
        const sector = sectorAt.get(profile.lines.sectors[line] ?? '');
        if (rate <= 0 || worth === 0 || sector === undefined) return;
        duty[sector] = (duty[sector] ?? 0) + rate * worth;
        // By duty, not by value: measures on a good's metal alone fall on much trade at low rates.
        burdened.push({ rate, base: (rates.base[line] ?? 0) / WHOLE, value: rate * worth });
      });
    }
  }
  if (burdened.length === 0) return null;
  const { rate, base } = middleByValue(burdened);
  return {
    level: lever.form === 'added' ? rate : rate + base,
    ordinary: lever.form === 'added' ? 0 : base,
    added: duty.map((sum, j) => {
      const all = value[j] ?? 0;
      return all > 0 ? sum / all : 0;
    }),
  };
}

/** The entry at which half of the duty is reached, by rate. */
function middleByValue<E extends { readonly rate: number; readonly value: number }>(
  entries: readonly E[],
): E {
  const sorted = entries.toSorted((a, b) => a.rate - b.rate);
  const half = sorted.reduce((sum, { value }) => sum + value, 0) / 2;
  let sum = 0;
  for (const entry of sorted) {
    sum += entry.value;
    if (sum >= half) return entry;
  }
  return sorted[sorted.length - 1] as E;
}

import type { Case } from '@parley/casebook';
import { type Dataset, flowIndex } from '@parley/economy';
import { effectiveRates, FOREVER, noonOf, type WeighedLaw } from '@parley/law';

/** The tariff law of one importer, with a year of its trade: what worlds take their rates from. */
export interface HeldLaw {
  /** Region of the economy that levies. */
  readonly importer: string;
  readonly weighed: WeighedLaw;
  /** Identity of the measures and the trade they are weighed by. */
  readonly version: string;
  /** Year of that trade. */
  readonly tradeYear: number;
  /** Zone of its customs territory: dates mean its noon. */
  readonly zone: string;
}

/** What law adds to the duty on a flow, at the trade of the profile's year. Shares of value. */
export interface LawAddition {
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  /** Customs value in the profile's year, USD. */
  readonly imports: number;
  readonly added: number;
  /** Share of the value whose rate rests on an assumption, and in which a rule is missing. */
  readonly assumed: number;
  readonly absent: number;
}

/** A day of law, and from when it is looked at. Dates are `YYYY-MM-DD`. */
export interface LawDay {
  readonly on: string;
  readonly known?: string | undefined;
}

/**
 * What law adds by exporter and sector on a day, over the profile's year: trade-weighted means of
 * the rates on all lines. Origins are gathered into regions as the case says.
 */
export function lawAdditions(
  file: Case,
  dataset: Dataset,
  { importer, weighed, zone }: HeldLaw,
  day: LawDay,
): readonly LawAddition[] {
  const moment = { at: dayIn(day.on, zone), known: knowledgeOf(day.known, zone) };
  const regions = dataset.regions.map(({ code }) => code);
  const sectors = dataset.sectors.map(({ code }) => code);
  const regionOf = regionsOfOrigins(file, weighed, regions);
  const sectorAt = new Map(sectors.map((code, j) => [code, j]));
  const sectorOf = weighed.profile.lines.sectors.map((code) => sectorAt.get(code) ?? -1);
  const J = sectors.length;
  return effectiveRates(weighed, moment, regions.length * J, (origin, line) => {
    const region = regionOf[origin] ?? -1;
    const sector = sectorOf[line] ?? -1;
    return region < 0 || sector < 0 || regions[region] === importer ? -1 : region * J + sector;
  }).flatMap(({ imports, added, assumed, absent }, group) => {
    if (imports === 0) return [];
    const exporter = regions[Math.floor(group / J)] ?? '';
    return [
      { importer, exporter, sector: sectors[group % J] ?? '', imports, added, assumed, absent },
    ];
  });
}

/** Adds what law adds to the rates of a dataset, in place. */
export function addLaw(
  tariffs: Float64Array,
  dataset: Dataset,
  additions: readonly LawAddition[],
): void {
  const N = dataset.regions.length;
  const regionAt = new Map(dataset.regions.map(({ code }, n) => [code, n]));
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  for (const { importer, exporter, sector, added } of additions) {
    const n = regionAt.get(importer);
    const i = regionAt.get(exporter);
    const j = sectorAt.get(sector);
    if (n === undefined || i === undefined || j === undefined) continue;
    const cell = flowIndex(N, j, n, i);
    tariffs[cell] = (tariffs[cell] ?? 0) + added;
  }
}

/** Region of each origin of the profile, as a position; -1 for the importer's own and for none. */
function regionsOfOrigins(
  file: Case,
  { profile }: WeighedLaw,
  regions: readonly string[],
): readonly number[] {
  const named = new Map<string, number>();
  let rest = -1;
  for (const [region, origins] of Object.entries(file.economy.origins)) {
    const at = regions.indexOf(region);
    if (origins === 'rest') rest = at;
    else for (const origin of origins) named.set(origin, at);
  }
  return profile.origins.map(({ code }) => named.get(code) ?? rest);
}

/** Noon of a day in a zone. */
export function dayIn(date: string, zone: string): number {
  const instant = noonOf(date, zone);
  if (instant === null) throw new RangeError(`no day: ${date}`);
  return instant;
}

/** Knowledge of a day is that of its end. */
export function knowledgeOf(date: string | undefined, zone: string): number {
  return date === undefined ? FOREVER : dayIn(date, zone) + 12 * 3_600_000 - 1;
}

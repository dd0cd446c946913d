import type { Case, World } from '@parley/casebook';
import {
  applyChanges,
  type Dataset,
  flowIndex,
  type Policy,
  type PolicyChange,
} from '@parley/economy';
import { addLaw, type HeldLaw, type LawAddition, lawAdditions } from './held-law.ts';

/** A code in the case that the economy does not have. */
export interface UnknownCode {
  readonly code: 'unknown-region' | 'unknown-sector';
  readonly value: string;
  /** Where in the case: `worlds/package`. */
  readonly at: string;
}

/** All region and sector codes of a case that the dataset lacks. */
export function unknownCodes(file: Case, dataset: Dataset): readonly UnknownCode[] {
  const regions = new Set(dataset.regions.map(({ code }) => code));
  const sectors = new Set(dataset.sectors.map(({ code }) => code));
  const unknown: UnknownCode[] = [];
  const region = (value: string, at: string) => {
    if (!regions.has(value)) unknown.push({ code: 'unknown-region', value, at });
  };
  const sector = (value: string, at: string) => {
    if (!sectors.has(value)) unknown.push({ code: 'unknown-sector', value, at });
  };
  for (const party of file.parties) region(party.region, `parties/${party.code}`);
  for (const code of Object.keys(file.economy.origins)) region(code, 'economy/origins');
  for (const highlight of file.economy.highlights) {
    sector(highlight.sector, `economy/highlights/${highlight.id}`);
  }
  for (const world of file.worlds) {
    const at = `worlds/${world.id}`;
    for (const lever of world.levers ?? []) {
      region(lever.importer, at);
      region(lever.exporter, at);
      if (lever.sectors !== 'goods') for (const code of lever.sectors) sector(code, at);
    }
  }
  return unknown;
}

/** A world's tariffs, and the law they come from. */
export interface WorldTariffs {
  readonly policy: Policy;
  readonly additions: readonly LawAddition[];
}

/**
 * The tariffs of a world: the dataset's rates, plus what the law of the world's day adds for every
 * partner, except where a lever of the world stands in its place.
 */
export function worldTariffs(
  file: Case,
  world: World,
  dataset: Dataset,
  laws: readonly HeldLaw[],
): WorldTariffs {
  const day = world.law;
  const additions =
    day === undefined ? [] : laws.flatMap((law) => lawAdditions(file, dataset, law, day));
  const tariffs = Float64Array.from(dataset.tariffs);
  addLaw(tariffs, dataset, additions);
  const levers = leverChanges(world, dataset);
  const levered = applyChanges(dataset, levers).tariffs;
  for (const cell of cellsOf(levers, dataset)) tariffs[cell] = levered[cell] ?? 0;
  return { policy: { tariffs, tradeCosts: null, productivity: null }, additions };
}

function leverChanges(world: World, dataset: Dataset): readonly PolicyChange[] {
  return (world.levers ?? []).flatMap(({ importer, exporter, sectors, form, rate }) => {
    const chosen =
      sectors === 'goods'
        ? dataset.sectors.filter(({ kind }) => kind === 'goods').map(({ code }) => code)
        : sectors;
    return chosen.map(
      (sector): PolicyChange => ({
        kind: 'tariff',
        importer,
        exporter,
        sector,
        form,
        value: rate,
      }),
    );
  });
}

function cellsOf(changes: readonly PolicyChange[], dataset: Dataset): readonly number[] {
  const regionAt = new Map(dataset.regions.map(({ code }, n) => [code, n]));
  const sectorAt = new Map(dataset.sectors.map(({ code }, j) => [code, j]));
  return changes.flatMap((change) => {
    if (change.kind !== 'tariff') return [];
    const n = regionAt.get(change.importer) ?? 0;
    const i = regionAt.get(change.exporter) ?? 0;
    return [flowIndex(dataset.regions.length, sectorAt.get(change.sector) ?? 0, n, i)];
  });
}

/** The same tariffs, but only between the parties; all others as in the dataset. */
export function betweenPartiesOnly(policy: Policy, file: Case, dataset: Dataset): Policy {
  const N = dataset.regions.length;
  const parties = new Set(
    file.parties.map(({ region }) => dataset.regions.findIndex(({ code }) => code === region)),
  );
  const tariffs = Float64Array.from(policy.tariffs, (rate, cell) => {
    const importer = Math.floor(cell / N) % N;
    return parties.has(importer) && parties.has(cell % N) ? rate : (dataset.tariffs[cell] ?? 0);
  });
  return { ...policy, tariffs };
}

import type { Case, World } from '@parley/casebook';
import { applyChanges, type Dataset, type Policy, type PolicyChange } from '@parley/economy';

/** A code in the case that the economy does not have. */
export interface UnknownCode {
  readonly code: 'unknown-region' | 'unknown-sector';
  readonly value: string;
  /** Where in the case: `measures/us-cars`. */
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
  for (const highlight of file.economy.highlights) {
    sector(highlight.sector, `economy/highlights/${highlight.id}`);
  }
  for (const measure of file.measures) {
    region(measure.importer, `measures/${measure.id}`);
    region(measure.exporter, `measures/${measure.id}`);
    for (const { sector: code } of measure.sectors) sector(code, `measures/${measure.id}`);
  }
  return unknown;
}

/**
 * The tariffs of a world: every measure raises its sectors' baseline rates by coverage x rate
 * (or, for a floor, by coverage x what the baseline lacks).
 */
export function worldPolicy(file: Case, world: World, dataset: Dataset): Policy {
  const changes = file.measures
    .filter((measure) => world.measures.includes(measure.id))
    .flatMap((measure) =>
      measure.sectors.map(
        ({ sector, coverage }): PolicyChange => ({
          kind: 'tariff',
          importer: measure.importer,
          exporter: measure.exporter,
          sector,
          form: measure.form,
          value: measure.rate,
          coverage,
        }),
      ),
    );
  return applyChanges(dataset, changes);
}

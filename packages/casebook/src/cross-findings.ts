import {
  asEntry,
  between,
  dateAt,
  datesInOrder,
  duplicates,
  type Entry,
  entriesAt,
  namesIn,
  numberAt,
  type PlacedText,
  repeated,
  textAt,
  textsAt,
  unknownReference,
} from '@parley/intake';
import type { CaseFinding } from './case-faults.ts';
import { coverageFindings } from './coverage-findings.ts';

/**
 * What is wrong between the parts of a case: duplicate and unknown ids, dates out of order, worlds that
 * contradict themselves. Works on data that may also break the schema, so that all faults come at once.
 */
export function crossFindings(root: unknown): CaseFinding[] {
  const file = asEntry(root, []);
  if (!file) return [];
  const economy = asEntry(file.value.economy, ['economy']);
  const measures = entriesAt(file, 'measures');
  const worlds = entriesAt(file, 'worlds');
  const calendar = entriesAt(file, 'calendar');
  const known = {
    parties: namesIn(entriesAt(file, 'parties'), 'code'),
    sources: namesIn(entriesAt(file, 'sources'), 'id'),
    measures: namesIn(measures, 'id'),
  };
  const refersTo = (list: keyof typeof known, reference: PlacedText) =>
    unknownReference(reference, list, known[list]);
  const traders = (entry: Entry): CaseFinding[] => {
    const pair = (['importer', 'exporter'] as const).flatMap((key) => {
      const value = textAt(entry, key);
      return value === undefined ? [] : [{ value, path: [...entry.path, key] }];
    });
    const [importer, exporter] = pair;
    return importer && importer.value === exporter?.value
      ? [{ code: 'same-party', path: exporter.path, details: { found: exporter.value } }]
      : pair.flatMap((side) => refersTo('parties', side));
  };

  return [
    ...duplicates(entriesAt(file, 'parties'), 'code', 'parties'),
    ...duplicates(entriesAt(file, 'sources'), 'id', 'sources'),
    ...duplicates(measures, 'id', 'measures'),
    ...duplicates(worlds, 'id', 'worlds'),
    ...(economy ? duplicates(entriesAt(economy, 'highlights'), 'id', 'highlights') : []),
    ...measures.flatMap((measure) => [
      ...traders(measure),
      ...duplicates(entriesAt(measure, 'sectors'), 'sector', 'sectors'),
      ...textsAt(measure, 'sources').flatMap((source) => refersTo('sources', source)),
      ...unsourced(measure),
      ...datesInOrder(measure, 'from', 'to'),
      ...floorBelowZero(measure),
    ]),
    ...worlds.flatMap((world) => [
      ...textsAt(world, 'measures').flatMap((measure) => refersTo('measures', measure)),
      ...repeated(textsAt(world, 'measures'), 'measures'),
      ...entriesAt(world, 'standstill').flatMap(traders),
      ...ended(world, measures),
      ...standstillBroken(world, measures),
      ...coverageFindings(world, measures),
    ]),
    ...baseline(worlds),
    ...calendar.flatMap((entry) => [
      ...textsAt(entry, 'sources').flatMap((source) => refersTo('sources', source)),
      ...unsourced(entry),
      ...datesInOrder(entry, 'known', 'date'),
    ]),
  ];
}

function unsourced(entry: Entry): CaseFinding[] {
  const { sources, assumption } = entry.value;
  return Array.isArray(sources) && sources.length === 0 && assumption === undefined
    ? [{ code: 'source-missing', path: [...entry.path, 'sources'], details: {} }]
    : [];
}

/** A floor is the level that duty is topped up to; below zero it would never bind. */
function floorBelowZero(measure: Entry): CaseFinding[] {
  const rate = numberAt(measure, 'rate');
  return textAt(measure, 'form') === 'floor' && rate !== undefined && rate < 0
    ? [
        {
          code: 'number-out-of-range',
          path: [...measure.path, 'rate'],
          details: { found: rate, range: between(0, 10) },
        },
      ]
    : [];
}

function baseline(worlds: readonly Entry[]): CaseFinding[] {
  return worlds.flatMap((world, index) => {
    const kind = textAt(world, 'kind');
    const isFirst = index === 0;
    if (kind !== undefined && (kind === 'baseline') !== isFirst)
      return [{ code: 'baseline-misplaced', path: [...world.path, 'kind'], details: {} }];
    const [measure] = isFirst ? textsAt(world, 'measures') : [];
    return measure ? [{ code: 'baseline-misplaced', path: measure.path, details: {} }] : [];
  });
}

function ended(world: Entry, measures: readonly Entry[]): CaseFinding[] {
  const on = dateAt(world, 'on');
  return textsAt(world, 'measures').flatMap(({ value, path }) => {
    const measure = measures.find((candidate) => textAt(candidate, 'id') === value);
    const to = measure && dateAt(measure, 'to');
    return on !== undefined && to !== undefined && to < on
      ? [
          {
            code: 'measure-ended',
            path,
            details: { found: value, to, on, world: textAt(world, 'id') ?? '' },
          },
        ]
      : [];
  });
}

function standstillBroken(world: Entry, measures: readonly Entry[]): CaseFinding[] {
  const still = entriesAt(world, 'standstill').map(({ value }) => value);
  return textsAt(world, 'measures').flatMap(({ value: found, path }) => {
    const measure = measures.find((candidate) => textAt(candidate, 'id') === found);
    const importer = measure && textAt(measure, 'importer');
    const exporter = measure && textAt(measure, 'exporter');
    return importer !== undefined &&
      exporter !== undefined &&
      still.some((pair) => pair.importer === importer && pair.exporter === exporter)
      ? [
          {
            code: 'standstill-broken',
            path,
            details: { found, importer, exporter, world: textAt(world, 'id') ?? '' },
          },
        ]
      : [];
  });
}

import { coverageFindings } from './coverage-findings.ts';
import type { Finding, Path } from './fault.ts';
import { asEntry, type Entry, entries, number, text, texts } from './lenient.ts';
import { namesKnown } from './near.ts';

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * What is wrong between the parts of a case: duplicate and unknown ids, dates out of order, worlds that
 * contradict themselves. Works on data that may also break the schema, so that all faults come at once.
 */
export function crossFindings(root: unknown): Finding[] {
  const file = asEntry(root, []);
  if (!file) return [];
  const economy = asEntry(file.value.economy, ['economy']);
  const measures = entries(file, 'measures');
  const worlds = entries(file, 'worlds');
  const calendar = entries(file, 'calendar');
  const known = {
    parties: names(entries(file, 'parties'), 'code'),
    sources: names(entries(file, 'sources'), 'id'),
    measures: names(measures, 'id'),
  };
  const refersTo = (
    list: keyof typeof known,
    reference: { value: string; path: Path },
  ): Finding[] =>
    known[list].includes(reference.value)
      ? []
      : [
          {
            code: 'reference-unknown',
            path: reference.path,
            details: { found: reference.value, list, ...namesKnown(reference.value, known[list]) },
          },
        ];
  const traders = (entry: Entry): Finding[] => {
    const pair = (['importer', 'exporter'] as const).flatMap((key) => {
      const value = text(entry, key);
      return value === undefined ? [] : [{ value, path: [...entry.path, key] }];
    });
    const [importer, exporter] = pair;
    return importer && importer.value === exporter?.value
      ? [{ code: 'same-party', path: exporter.path, details: { found: exporter.value } }]
      : pair.flatMap((side) => refersTo('parties', side));
  };

  return [
    ...duplicates(entries(file, 'parties'), 'code', 'parties'),
    ...duplicates(entries(file, 'sources'), 'id', 'sources'),
    ...duplicates(measures, 'id', 'measures'),
    ...duplicates(worlds, 'id', 'worlds'),
    ...(economy ? duplicates(entries(economy, 'highlights'), 'id', 'highlights') : []),
    ...measures.flatMap((measure) => [
      ...traders(measure),
      ...duplicates(entries(measure, 'sectors'), 'sector', 'sectors'),
      ...texts(measure, 'sources').flatMap((source) => refersTo('sources', source)),
      ...unsourced(measure),
      ...inOrder(measure, 'from', 'to'),
      ...floorBelowZero(measure),
    ]),
    ...worlds.flatMap((world) => [
      ...texts(world, 'measures').flatMap((measure) => refersTo('measures', measure)),
      ...repeated(texts(world, 'measures'), 'measures'),
      ...entries(world, 'standstill').flatMap(traders),
      ...ended(world, measures),
      ...standstillBroken(world, measures),
      ...coverageFindings(world, measures),
    ]),
    ...baseline(worlds),
    ...calendar.flatMap((entry) => [
      ...texts(entry, 'sources').flatMap((source) => refersTo('sources', source)),
      ...unsourced(entry),
      ...inOrder(entry, 'known', 'date'),
    ]),
  ];
}

function names(list: readonly Entry[], key: string): string[] {
  return list.flatMap((entry) => text(entry, key) ?? []);
}

function duplicates(list: readonly Entry[], key: string, within: string): Finding[] {
  const named = list.flatMap((entry) => {
    const value = text(entry, key);
    return value === undefined ? [] : [{ value, path: [...entry.path, key] }];
  });
  return repeated(named, within);
}

function repeated(named: readonly { value: string; path: Path }[], within: string): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ value, path }) => {
    if (seen.has(value))
      return [{ code: 'id-duplicate', path, details: { found: value, list: within } }];
    seen.add(value);
    return [];
  });
}

function unsourced(entry: Entry): Finding[] {
  const { sources, assumption } = entry.value;
  return Array.isArray(sources) && sources.length === 0 && assumption === undefined
    ? [{ code: 'source-missing', path: [...entry.path, 'sources'], details: {} }]
    : [];
}

function dateOf(entry: Entry, key: string): string | undefined {
  const value = text(entry, key);
  return value !== undefined && ISO_DATE.test(value) ? value : undefined;
}

function inOrder(entry: Entry, earlierKey: string, laterKey: string): Finding[] {
  const earlier = dateOf(entry, earlierKey);
  const later = dateOf(entry, laterKey);
  return earlier !== undefined && later !== undefined && later < earlier
    ? [
        {
          code: 'date-order',
          path: [...entry.path, laterKey],
          details: { later: `${laterKey} ${later}`, earlier: `${earlierKey} ${earlier}` },
        },
      ]
    : [];
}

/** A floor is the level that duty is topped up to; below zero it would never bind. */
function floorBelowZero(measure: Entry): Finding[] {
  const rate = number(measure, 'rate');
  return text(measure, 'form') === 'floor' && rate !== undefined && rate < 0
    ? [
        {
          code: 'number-out-of-range',
          path: [...measure.path, 'rate'],
          details: { found: String(rate), low: '0', high: '10' },
        },
      ]
    : [];
}

function baseline(worlds: readonly Entry[]): Finding[] {
  return worlds.flatMap((world, index) => {
    const kind = text(world, 'kind');
    const isFirst = index === 0;
    if (kind !== undefined && (kind === 'baseline') !== isFirst)
      return [{ code: 'baseline-misplaced', path: [...world.path, 'kind'], details: {} }];
    const [measure] = isFirst ? texts(world, 'measures') : [];
    return measure ? [{ code: 'baseline-misplaced', path: measure.path, details: {} }] : [];
  });
}

function ended(world: Entry, measures: readonly Entry[]): Finding[] {
  const on = dateOf(world, 'on');
  return texts(world, 'measures').flatMap(({ value, path }) => {
    const measure = measures.find((candidate) => text(candidate, 'id') === value);
    const to = measure && dateOf(measure, 'to');
    return on !== undefined && to !== undefined && to < on
      ? [
          {
            code: 'measure-ended',
            path,
            details: { found: value, to, on, world: text(world, 'id') ?? '' },
          },
        ]
      : [];
  });
}

function standstillBroken(world: Entry, measures: readonly Entry[]): Finding[] {
  const still = entries(world, 'standstill').map(({ value }) => value);
  return texts(world, 'measures').flatMap(({ value: found, path }) => {
    const measure = measures.find((candidate) => text(candidate, 'id') === found);
    const importer = measure && text(measure, 'importer');
    const exporter = measure && text(measure, 'exporter');
    return importer !== undefined &&
      exporter !== undefined &&
      still.some((pair) => pair.importer === importer && pair.exporter === exporter)
      ? [
          {
            code: 'standstill-broken',
            path,
            details: { found, importer, exporter, world: text(world, 'id') ?? '' },
          },
        ]
      : [];
  });
}

import {
  asEntry,
  datesInOrder,
  duplicates,
  type Entry,
  entriesAt,
  namesIn,
  type PlacedText,
  repeated,
  textAt,
  textsAt,
  unknownReference,
} from '@parley/intake';
import type { CaseFinding } from './case-faults.ts';
import { worldFindings } from './world-findings.ts';

/**
 * What is wrong between the parts of a case: duplicate and unknown ids, dates out of order, worlds that
 * contradict themselves. Works on data that may also break the schema, so that all faults come at once.
 */
export function crossFindings(root: unknown): CaseFinding[] {
  const file = asEntry(root, []);
  if (!file) return [];
  const economy = asEntry(file.value.economy, ['economy']);
  const worlds = entriesAt(file, 'worlds');
  const calendar = entriesAt(file, 'calendar');
  const known = {
    parties: namesIn(entriesAt(file, 'parties'), 'code'),
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
    ...duplicates(worlds, 'id', 'worlds'),
    ...(economy ? duplicates(entriesAt(economy, 'highlights'), 'id', 'highlights') : []),
    ...originFindings(asEntry(economy?.value.origins, ['economy', 'origins'])),
    ...worlds.flatMap((world, index) => [
      ...entriesAt(world, 'levers').flatMap(traders),
      ...entriesAt(world, 'standstill').flatMap(traders),
      ...worldFindings(world, index === 0),
    ]),
    ...calendar.flatMap((entry) => [
      ...unsourced(entry),
      ...datesInOrder(entry, 'known', 'date'),
    ]),
  ];
}

/** Origins that two regions name, and a second region that takes the rest. */
function originFindings(origins: Entry | undefined): CaseFinding[] {
  if (!origins) return [];
  const regions = Object.keys(origins.value);
  const [first, ...others] = regions.filter((region) => origins.value[region] === 'rest');
  return [
    ...repeated(
      regions.flatMap((region) => textsAt(origins, region)),
      'origins',
    ),
    ...others.map(
      (found): CaseFinding => ({
        code: 'rest-twice',
        path: [...origins.path, found],
        details: { found, other: first ?? '' },
      }),
    ),
  ];
}

function unsourced(entry: Entry): CaseFinding[] {
  const { sources, assumption } = entry.value;
  return (sources === undefined || (Array.isArray(sources) && sources.length === 0)) && assumption === undefined
    ? [{ code: 'source-missing', path: [...entry.path, 'sources'], details: {} }]
    : [];
}

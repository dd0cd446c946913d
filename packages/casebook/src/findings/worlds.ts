import {
  asEntry,
  between,
  dateAt,
  type Entry,
  entriesAt,
  numberAt,
  type PlacedText,
  repeated,
  textAt,
  textsAt,
} from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import { RATE_RANGE } from '../schema/values.ts';

/** Days for which tariff law is held, first and last: beyond them an answer would be a guess. */
export const LAW_HELD = { from: '2024-01-01', to: '2026-08-31' } as const;
/** All goods of a flow; as a sector of a lever it meets every other. */
const GOODS = 'goods';

/** How a world contradicts its kind, its place, the law that is held, or itself. */
export function worldFindings(world: Entry, isFirst: boolean): CaseFinding[] {
  const levers = entriesAt(world, 'levers');
  return [
    ...misplaced(world, isFirst),
    ...lawOutsideData(world),
    ...levers.flatMap((lever) => [
      ...repeated(textsAt(lever, 'sectors'), 'sectors'),
      ...floorBelowZero(lever),
    ]),
    ...leversMeeting(world, levers),
    ...standstillBroken(world, levers),
  ];
}

function misplaced(world: Entry, isFirst: boolean): CaseFinding[] {
  const kind = textAt(world, 'kind');
  if (kind === undefined) return [];
  if ((kind === 'baseline') !== isFirst)
    return [{ code: 'baseline-misplaced', path: [...world.path, 'kind'], details: {} }];
  const given = (key: string) => world.value[key] !== undefined;
  if (isFirst)
    return ['law', 'levers'].filter(given).map((key) => ({
      code: 'baseline-misplaced',
      path: [...world.path, key],
      atKey: true,
      details: {},
    }));
  const findings: CaseFinding[] = [];
  if (!given('law'))
    findings.push({
      code: 'key-missing',
      path: [...world.path, 'law'],
      details: { key: 'law', expected: { en: '`on:` and a day', ja: '`on:` と日付' } },
    });
  if (given('levers') && kind !== 'package')
    findings.push({
      code: 'levers-misplaced',
      path: [...world.path, 'levers'],
      atKey: true,
      details: { world: nameOf(world) },
    });
  return findings;
}

function lawOutsideData(world: Entry): CaseFinding[] {
  const law = asEntry(world.value.law, [...world.path, 'law']);
  const found = law && dateAt(law, 'on');
  return found !== undefined && (found < LAW_HELD.from || found > LAW_HELD.to)
    ? [
        {
          code: 'law-outside-data',
          path: [...world.path, 'law', 'on'],
          details: { found, ...LAW_HELD },
        },
      ]
    : [];
}

/** A floor is the level that duty is topped up to; below zero it would never bind. */
function floorBelowZero(lever: Entry): CaseFinding[] {
  const found = numberAt(lever, 'rate');
  return textAt(lever, 'form') === 'floor' &&
    found !== undefined &&
    found < 0 &&
    found >= RATE_RANGE.low
    ? [
        {
          code: 'number-out-of-range',
          path: [...lever.path, 'rate'],
          details: { found, range: between(0, RATE_RANGE.high) },
        },
      ]
    : [];
}

/** Levers that fall on a sector of a flow where an earlier one already does, at the first such sector. */
function leversMeeting(world: Entry, levers: readonly Entry[]): CaseFinding[] {
  const takenBy = new Map<string, Set<string>>();
  return levers.flatMap((lever): CaseFinding[] => {
    const { importer, exporter } = flowOf(lever);
    const flow = `${importer} ${exporter}`;
    const taken = takenBy.get(flow) ?? new Set<string>();
    const sectors = sectorsOf(lever);
    const met = sectors.find(({ value }) =>
      value === GOODS ? taken.size > 0 : taken.has(value) || taken.has(GOODS),
    );
    for (const { value } of sectors) taken.add(value);
    takenBy.set(flow, taken);
    const details = { importer, exporter, sector: met?.value ?? '', world: nameOf(world) };
    return met ? [{ code: 'levers-meet', path: met.path, details }] : [];
  });
}

function standstillBroken(world: Entry, levers: readonly Entry[]): CaseFinding[] {
  const still = new Set(
    entriesAt(world, 'standstill')
      .map(flowOf)
      .map(({ importer, exporter }) => `${importer} ${exporter}`),
  );
  return levers.flatMap((lever): CaseFinding[] => {
    const { importer, exporter } = flowOf(lever);
    const broken = importer !== '' && exporter !== '' && still.has(`${importer} ${exporter}`);
    const details = { importer, exporter, world: nameOf(world) };
    return broken ? [{ code: 'standstill-broken', path: lever.path, details }] : [];
  });
}

function nameOf(world: Entry): string {
  return textAt(world, 'id') ?? '';
}

function flowOf(entry: Entry) {
  return { importer: textAt(entry, 'importer') ?? '', exporter: textAt(entry, 'exporter') ?? '' };
}

/** The sectors of a lever; all goods are one text beside the list. */
function sectorsOf(lever: Entry): readonly PlacedText[] {
  return lever.value.sectors === GOODS
    ? [{ value: GOODS, path: [...lever.path, 'sectors'] }]
    : textsAt(lever, 'sectors');
}

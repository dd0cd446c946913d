import { type Entry, entriesAt, entryAt, numberAt, textAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';

/** What a weight or a group looks at, and the key that says which. */
const SAYS_WHICH = [
  ['sectors', 'sector-income'],
  ['partner', 'bilateral-balance'],
  ['issue', 'issue'],
] as const;

/** Weights and watched outcomes that do not say of what, or say it of something else; bounds upside down. */
export function preferenceFindings(data: CaseData): CaseFinding[] {
  const weights = data
    .list('preferences')
    .flatMap((preference) => entriesAt(preference, 'weights'));
  const watches = data
    .list('parties')
    .flatMap((party) => entriesAt(party, 'constituencies'))
    .flatMap((group) => entriesAt(group, 'watches'));
  return [
    ...weights.flatMap((weight) => [
      ...whichFindings(weight, ['sectors', 'partner', 'issue']),
      ...rangeUpsideDown(weight),
      ...movesUpsideDown(entryAt(weight, 'moves')),
    ]),
    ...watches.flatMap((watch) => whichFindings(watch, ['sectors', 'issue'])),
  ];
}

/** @param keys those of the three that the schema has here */
function whichFindings(entry: Entry, keys: readonly string[]): CaseFinding[] {
  const on = textAt(entry, 'on');
  if (on === undefined) return [];
  return SAYS_WHICH.filter(([key]) => keys.includes(key)).flatMap(
    ([key, outcome]): CaseFinding[] => {
      const given = entry.value[key] !== undefined;
      if (given === (on === outcome)) return [];
      const path = [...entry.path, key];
      return given
        ? [{ code: 'key-of-other', path, atKey: true, details: { key, on, outcome } }]
        : [{ code: 'key-missing', path, details: { key, expected: `on: ${on}` } }];
    },
  );
}

function rangeUpsideDown(weight: Entry): CaseFinding[] {
  const { range } = weight.value;
  const [low, high]: unknown[] = Array.isArray(range) ? range : [];
  return upsideDown(low, high, [...weight.path, 'range']);
}

function movesUpsideDown(moves: Entry | undefined): CaseFinding[] {
  if (!moves) return [];
  return upsideDown(numberAt(moves, 'low'), numberAt(moves, 'high'), [...moves.path, 'high']);
}

/** A finding if both are numbers and the low one lies above the high one. */
export function upsideDown(low: unknown, high: unknown, path: CaseFinding['path']): CaseFinding[] {
  return typeof low === 'number' && typeof high === 'number' && low > high
    ? [{ code: 'bounds-upside-down', path, details: { low, high } }]
    : [];
}

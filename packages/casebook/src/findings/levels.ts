import { type Entry, entriesAt, entryAt, numberAt, textAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';

/** Levels that are not on the scale of their issue, and scales that lead nowhere. */
export function levelFindings(data: CaseData): CaseFinding[] {
  const scales = new Map<string, Scale>();
  for (const [id, issue] of data.byId('issues')) {
    const levels = entryAt(issue, 'levels');
    if (levels) scales.set(id, { levels, options: optionsOf(levels) });
  }
  const levelled = (entry: Entry, issue = textAt(entry, 'issue') ?? '') =>
    offScale(entry, issue, scales.get(issue));
  return [
    ...[...scales.values()].flatMap(({ levels }) => emptyScale(levels)),
    ...data
      .list('parties')
      .flatMap((party) => entriesAt(party, 'mandate'))
      .flatMap((line) => [...levelled(line), ...lineNowhere(line)]),
    ...data.list('positions').flatMap((position) => levelled(position)),
    ...data
      .list('offers')
      .flatMap((offer) => entriesAt(offer, 'terms'))
      .flatMap((term) => levelled(term)),
    ...data
      .list('outcomes')
      .flatMap((outcome) => entriesAt(outcome, 'terms'))
      .flatMap((term) => [
        ...levelled(term),
        ...entriesAt(term, 'versions').flatMap((version) =>
          levelled(version, textAt(term, 'issue')),
        ),
      ]),
  ];
}

interface Scale {
  readonly levels: Entry;
  readonly options: ReadonlySet<string>;
}

function optionsOf(levels: Entry): ReadonlySet<string> {
  return new Set(entriesAt(levels, 'options').flatMap((option) => textAt(option, 'id') ?? []));
}

function offScale(entry: Entry, issue: string, scale: Scale | undefined): CaseFinding[] {
  const { level } = entry.value;
  if (level === undefined || scale === undefined) return [];
  const path = [...entry.path, 'level'];
  const kind = textAt(scale.levels, 'kind');
  if (kind === 'options') {
    const { options } = scale;
    if (typeof level === 'string')
      return options.has(level)
        ? []
        : [
            {
              code: 'reference-unknown',
              path,
              details: { found: level, list: `options of ${issue}` },
              among: options,
            },
          ];
    return typeof level === 'number'
      ? [{ code: 'level-no-option', path, details: { found: level, issue } }]
      : [];
  }
  const from = numberAt(scale.levels, 'from');
  const to = numberAt(scale.levels, 'to');
  if (from === undefined || to === undefined) return [];
  if (typeof level === 'string')
    return [{ code: 'level-no-number', path, details: { found: level, issue } }];
  if (typeof level !== 'number' || !Number.isFinite(level)) return [];
  const [low, high] = from < to ? [from, to] : [to, from];
  if (level < low || level > high)
    return [{ code: 'level-off-scale', path, details: { found: level, issue, low, high } }];
  return kind === 'integer' && !Number.isInteger(level)
    ? [{ code: 'level-not-whole', path, details: { found: level, issue } }]
    : [];
}

function emptyScale(levels: Entry): CaseFinding[] {
  const from = numberAt(levels, 'from');
  return from !== undefined && from === numberAt(levels, 'to')
    ? [{ code: 'scale-empty', path: [...levels.path, 'to'], details: { found: from } }]
    : [];
}

/** A red line other than “never” runs at some level. */
function lineNowhere(line: Entry): CaseFinding[] {
  const limit = textAt(line, 'limit');
  return (limit === 'at-most' || limit === 'at-least') && line.value.level === undefined
    ? [
        {
          code: 'key-missing',
          path: [...line.path, 'level'],
          details: {
            key: 'level',
            expected: { en: 'a level of the issue', ja: '論点の水準' },
          },
        },
      ]
    : [];
}

import { type Entry, entryAt, numberAt, textAt, textsAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';
import { upsideDown } from './preferences.ts';

/** Levers of issues: no two pull the same, and a range of equivalents runs upwards. */
export function issueLeverFindings(data: CaseData): CaseFinding[] {
  const pulled = new Map<string, Entry>();
  return data.list('issues').flatMap((issue): CaseFinding[] => {
    const lever = entryAt(issue, 'lever');
    if (!lever) return [];
    const equivalent = entryAt(lever, 'equivalent');
    const ranges = equivalent
      ? [
          ...risingFindings(equivalent, 'low', 'central'),
          ...risingFindings(equivalent, 'central', 'high'),
        ]
      : [];
    const pull = pullOf(lever);
    const other = pull === undefined ? undefined : pulled.get(pull);
    if (pull !== undefined && other === undefined) pulled.set(pull, issue);
    if (other === undefined) return ranges;
    const details = { issue: textAt(issue, 'id') ?? '', other: textAt(other, 'id') ?? '' };
    return [
      ...ranges,
      {
        code: 'levers-alike',
        path: lever.path,
        details,
        pointsTo: { where: [...other.path, 'lever'] },
      },
    ];
  });
}

function risingFindings(equivalent: Entry, low: string, high: string): CaseFinding[] {
  return upsideDown(numberAt(equivalent, low), numberAt(equivalent, high), [
    ...equivalent.path,
    high,
  ]);
}

/**
 * What a lever takes hold of in the economy; how strongly it pulls does not count. Nothing for a stated one,
 * which takes hold of nothing.
 */
function pullOf(lever: Entry): string | undefined {
  const kind = textAt(lever, 'kind');
  if (kind === undefined || kind === 'stated') return undefined;
  const texts = ['importer', 'exporter', 'investor', 'host', 'product'].map((key) =>
    textAt(lever, key),
  );
  const sets = ['sectors', 'codes', 'friends'].map((key) =>
    lever.value[key] === 'goods'
      ? ['goods']
      : [...new Set(textsAt(lever, key).map(({ value }) => value))].sort(),
  );
  return JSON.stringify([kind, texts, sets]);
}

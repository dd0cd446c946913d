import { type Entry, entryAt, repeated, textsAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';

/** Origins that two regions name, and a second region that takes the rest. */
export function originFindings(data: CaseData): CaseFinding[] {
  const origins = originsOf(data.file('case.yaml'));
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

function originsOf(file: Entry | undefined): Entry | undefined {
  const economy = file && entryAt(file, 'economy');
  return economy && entryAt(economy, 'origins');
}
